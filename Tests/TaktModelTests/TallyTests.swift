import TaktModel
import Testing

/// One scribe enters for the whole table: 7/2/1, checked against the heads at it.
@Suite struct TallyTests {
  let options: [LocalizedText] = ["да", "нет", "не знаю"]

  func poll(voters: Electorate? = nil) throws -> Jury {
    var jury = try Jury(ideas: 2)
    try jury.open(.poll, options: options, voters: voters)
    return jury
  }

  @Test func aPollNeedsNoCards() throws {
    var session = try TestSession(at: "talk")
    try session.run(
      .ballots(.open(BallotBlueprint(kind: .poll, board: .notes, options: options))))
    #expect(session.state.ballots.open?.candidates == [])
    #expect(
      session.refusal(.ballots(.cast(nil, 1, weight: 1, reason: "")), by: .scribe(1)) != nil)
  }

  @Test func withoutARosterTheScribeSaysHowManyThereAre() throws {
    var jury = try poll()
    #expect(
      jury.refusal(.tally(nil, [7, 2, 1], people: nil), by: .scribe(1))
        == "How many are at the table? For example: 7/2/1 of 10.")
    try jury.run(.tally(nil, [7, 2, 1], people: 10), by: .scribe(1, "b"))
    #expect(jury.ballot.counts[1] == [7, 2, 1])
    #expect(jury.ballot.heads[1]?.people == 10 && jury.ballot.heads[1]?.by == "1b")
    #expect(jury.ballot.hasFinished(1) && !jury.ballot.hasFinished(2))
    try jury.run(.tally(nil, [6, 3, 1], people: nil), by: .scribe(1))
    #expect(jury.ballot.heads[1]?.people == 10, "the head-count stays until it is said anew")
  }

  @Test func theRosterKnowsHowManyThereAre() throws {
    var jury = try poll()
    for number in 1...8 { try jury.seat("человек \(number)", in: 1) }
    #expect(
      jury.refusal(.tally(nil, [7, 2, 1], people: 10), by: .scribe(1))
        == "The group has 8 people, but 10 are counted.")
    #expect(
      jury.refusal(.tally(nil, [7, 2, 1], people: nil), by: .scribe(1))
        == "They sum to 10, but 8 people have 8.")
    try jury.run(.tally(nil, [5, 2, 0], people: nil), by: .scribe(1))
    #expect(jury.ballot.heads[1]?.people == 8)
    #expect(jury.results.abstained == 1 && jury.results.voters == 7)
    #expect(jury.results.items.map(\.percent) == [71, 29, 0])
  }

  @Test func whatDoesNotFitIsRefused() throws {
    let jury = try poll()
    for counts in [[], [1], [1, 1, 1, 1], [-1, 1, 1], [.max, 1, 1], [.min, 0, 0]] {
      #expect(jury.refusal(.tally(nil, counts, people: 10), by: .scribe(1)) != nil, "\(counts)")
    }
    for people in [0, -1, 1001, .max, .min] {
      #expect(jury.refusal(.tally(nil, [0, 0, 0], people: people), by: .scribe(1)) != nil)
    }
  }

  @Test func aJudgeInAPollIsOnePerson() throws {
    var jury = try poll(voters: .everyone)
    #expect(jury.refusal(.tally(nil, [1, 1, 0], people: 2), by: Jury.anna) != nil)
    try jury.run(.tally(nil, [0, 1, 0], people: nil), by: Jury.anna)
    #expect(jury.ballot.heads[.person("anna")]?.people == 1)
  }

  @Test func aTableGivesItsHandsToDots() throws {
    var jury = try Jury(ideas: 3)
    try jury.open(.dots)
    try jury.run(.tally(nil, [7, 2, 9], people: 10), by: .scribe(1))
    #expect(try jury.item(3).sum == 9)
    #expect(
      jury.refusal(.cast(nil, 1, weight: 11, reason: ""), by: .scribe(1))
        == "10 are at the table: from 0 to 10 hands.")
    try jury.run(.cast(nil, 1, weight: 8, reason: ""), by: .scribe(1))
    #expect(jury.ballot.spent(by: 1) == 19)
  }

  @Test func everyPersonAtTheTableHasTheirDots() throws {
    var jury = try Jury(ideas: 3)
    try jury.open(.dots, budget: 3)
    #expect(
      jury.refusal(.tally(nil, [7, 5, 1], people: 4), by: .scribe(1))
        == "They sum to 13, but 4 people have 12.")
    try jury.run(.tally(nil, [7, 4, 0], people: 4), by: .scribe(1))
    #expect(jury.ballot.limit(of: 1) == 12 && !jury.ballot.hasFinished(1))
    try jury.run(.cast(nil, 3, weight: 1, reason: ""), by: .scribe(1))
    #expect(jury.ballot.hasFinished(1))
    #expect(jury.refusal(.setBudget(1, 2)) == "3 is already given: not below that.")
    try jury.session.run(.history(.undo(of: nil)), by: .scribe(1))
    try jury.session.run(.history(.undo(of: nil)), by: .scribe(1))
    #expect(jury.ballot.heads[1] == nil && jury.ballot.spent(by: 1) == 0)
    try jury.session.run(.history(.redo), by: .scribe(1))
    #expect(jury.ballot.spent(by: 1) == 11)
  }

  @Test func betsAreNotCountedByHeads() throws {
    var jury = try Jury(ideas: 2)
    try jury.open(.bets, budget: 5)
    #expect(jury.refusal(.tally(nil, [1, 1], people: 3), by: .scribe(1)) != nil)
  }
}
