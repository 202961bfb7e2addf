import TaktModel
import Testing

/// What ballots give: sums, means, spreads, places and percents.
@Suite struct BallotResultsTests {
  @Test func aScoreIsTheMeanOfWeightedTotalsAndTheBestComesFirst() throws {
    var jury = try Jury.scoring()
    try jury.score(1, 10, 5, by: Jury.anna)
    try jury.score(1, 8, 4, by: Jury.boris)
    try jury.score(2, 10, 5, by: Jury.anna)
    try jury.run(.abstain(nil, 2), by: Jury.boris)
    try jury.run(.score(nil, 3, ["idea": 10]), by: Jury.anna)
    let first = try jury.item(1)
    #expect(first.sum == 45 && first.mean == 22.5 && first.spread == 2.5 && first.voters == 2)
    #expect(first.byCriterion == ["idea": 9, "team": 4.5])
    #expect(first.byVoter == [.person("anna"): 25, .person("boris"): 20])
    let second = try jury.item(2)
    #expect(second.mean == 25 && second.abstained == 1 && second.voters == 1)
    #expect(try jury.item(3).mean == nil, "a mark by one of two criteria is not a score")
    #expect(jury.results.items.map(\.card) == [2, 1, 3, 4, 5])
    #expect(jury.results.items.map(\.place) == [1, 2, 3, 3, 3])
    #expect(jury.results.voters == 2)
  }

  @Test func theRoomDisagreesFromAQuarterOfTheScale() throws {
    var jury = try Jury()
    try jury.open(.scores)
    let marks: [(CardNumber, [Int])] = [(1, [3, 8, 8]), (2, [6, 8, 8]), (3, [1, 10])]
    for (card, values) in marks {
      for (judge, value) in zip(Jury.judges, values) {
        try jury.run(.score(nil, card, ["mark": value]), by: judge)
      }
    }
    #expect(try jury.item(1).isDisputed)
    #expect(try !jury.item(2).isDisputed)
    #expect(try !jury.item(3).isDisputed, "two are no room")
  }

  @Test func betsDisagreeOnlyInTwoCamps() throws {
    var session = try TestSession(at: "ideas", groups: 4)
    try session.add("идея", by: .scribe(1))
    try session.add("другая", by: .scribe(1))
    try session.run(.ballots(.open(BallotBlueprint(kind: .bets, board: "a", budget: 5))))
    for group in [1, 2] as [GroupNumber] {
      try session.run(.ballots(.cast(nil, 1, weight: 4, reason: "")), by: .scribe(group))
    }
    for group in [3, 4] as [GroupNumber] {
      try session.run(.ballots(.cast(nil, 2, weight: 1, reason: "")), by: .scribe(group))
    }
    let results = BallotResults(
      of: try #require(session.state.ballots[1]), over: session.state.cards)
    #expect(results.items.map(\.card) == [1, 2])
    #expect(results.items.map(\.isDisputed) == [true, false])
    #expect(results.items[0].sum == 8 && results.items[0].mean == 2 && results.items[0].spread == 2)
    #expect(results.items[0].byVoter == [1: 4, 2: 4])
  }

  @Test func whatAMergedCardGotIsItsSurvivors() throws {
    var session = try TestSession(at: "ideas")
    for text in ["раз", "два"] { try session.add(text, by: .scribe(1)) }
    try session.run(.ballots(.open(BallotBlueprint(kind: .dots, board: "a", budget: 3))))
    try session.run(.ballots(.cast(nil, 1, weight: 1, reason: "")), by: .scribe(1))
    try session.run(.ballots(.cast(nil, 2, weight: 2, reason: "")), by: .scribe(2))
    try session.run(.cards(.merge([2], into: 1)), by: .scribe(1))
    let results = BallotResults(
      of: try #require(session.state.ballots[1]), over: session.state.cards)
    #expect(results.items.map(\.card) == [1] && results.items.map(\.sum) == [3])
  }

  @Test func aRankGivesBordaPointsAndThoseLeftOutShareTheRest() throws {
    var jury = try Jury(ideas: 4)
    try jury.open(.rank)
    try jury.run(.rank(nil, [2, 1, 3, 4]), by: .scribe(1))
    try jury.run(.rank(nil, [2, 3]), by: .scribe(2))
    #expect(jury.results.items.map(\.card) == [2, 3, 1, 4])
    #expect(try jury.item(2).sum == 6 && jury.item(2).meanPlace == 1)
    #expect(try jury.item(3).sum == 3)
    #expect(try jury.item(1).sum == 2.5 && jury.item(1).meanPlace == 2.75)
    #expect(try jury.item(4).sum == 0.5)
    #expect(jury.ballot.hasFinished(1) && !jury.ballot.hasFinished(2))
    #expect(
      jury.refusal(.rank(nil, [1, 1]), by: .scribe(2)) == "A card is named twice: it has one place."
    )
  }

  @Test func theSameVotesGiveTheSameBitsWhoeverGaveThem() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let marks = (0..<3).map { _ in generator.number(1...10) }
      var first = try Jury()
      var second = try Jury()
      try first.open(.scores)
      try second.open(.scores)
      for (index, judge) in Jury.judges.enumerated() {
        try first.run(.score(nil, 1, ["mark": marks[index]]), by: judge)
        try second.run(.score(nil, 1, ["mark": marks[(index + 1) % 3]]), by: judge)
      }
      #expect(try first.item(1).spread == second.item(1).spread, "\(marks)")
    }
  }

  @Test func percentsMakeAHundred() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      var jury = try Jury(ideas: 1)
      try jury.open(.poll, options: ["да", "нет", "не знаю"])
      let counts = (0..<3).map { _ in generator.number(0...9) }
      guard counts.contains(where: { $0 > 0 }) else { continue }
      try jury.run(.tally(nil, counts, people: 30), by: .scribe(1))
      let items = jury.results.items
      #expect(items.compactMap(\.percent).reduce(0, +) == 100, "\(counts)")
      #expect(items.map(\.sum) == counts.map(Double.init))
      #expect(jury.results.voters + jury.results.abstained == 30)
    }
  }
}
