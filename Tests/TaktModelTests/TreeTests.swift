import TaktModel
import Testing

/// Taking, nesting, ordering, merging: nothing is lost and every card has one place.
@Suite struct TreeTests {
  /// Six ideas of group 1 (1…6), then the cluster step with a cluster of each group (7, 8).
  func session() throws -> TestSession {
    var session = try TestSession(at: "ideas")
    for number in 1...6 { try session.add("идея \(number)", by: .scribe(1)) }
    try session.run(.programme(.next))
    try session.add("кластер 1", by: .scribe(1))
    try session.add("кластер 2", by: .scribe(2))
    return session
  }

  func place(_ numbers: [CardNumber], _ under: CardNumber?, before: CardNumber? = nil) -> Command {
    .cards(.place(numbers, under: under, before: before))
  }

  func under(_ number: CardNumber, _ session: TestSession) -> [Int] {
    session.state.cards.under(number).map(\.number.value)
  }

  @Test func twoGroupsTakeTheSameIdeaAndListAStaysAsItWas() throws {
    var session = try session()
    try session.run(place([1, 2], 7), by: .scribe(1))
    try session.run(place([1], 8), by: .scribe(2))
    #expect(session.state.cards.taken(from: 1).map(\.number) == [9, 11])
    #expect(session.state.cards.taken(from: 1).map(\.group) == [1, 2])
    #expect(try session.card(9).kind == "selection" && session.card(9).text == "идея 1")
    #expect(session.state.cards.top(of: "a").map(\.number.value) == Array(1...6))
  }

  @Test func theSameGroupTakingAgainMovesWhatItTook() throws {
    var session = try session()
    try session.run(place([1], nil), by: .scribe(1))
    #expect(under(7, session).isEmpty)
    let events = try session.run(place([1], 7), by: .scribe(1, "b"))
    #expect(events == [.cards(.moved(9, parent: 7, before: nil))])
    #expect(under(7, session) == [9])
  }

  @Test func anIdeaNamedTwiceIsTakenOnce() throws {
    var session = try session()
    try session.run(place([3, 3, 3], 7), by: .scribe(1))
    #expect(session.state.cards.taken(from: 3).count == 1)
  }

  @Test func cardsStandWhereTheyArePut() throws {
    var session = try session()
    try session.run(place([1, 2, 3], 7), by: .scribe(1))
    try session.run(place([11, 10], 7, before: 9), by: .scribe(1))
    #expect(under(7, session) == [11, 10, 9])
    try session.run(place([4], 7, before: 10), by: .scribe(1))
    #expect(under(7, session) == [11, 12, 10, 9])
    #expect(try session.run(place([10], 7, before: 10), by: .scribe(1)).isEmpty)
    #expect(under(7, session) == [11, 12, 10, 9])
  }

  @Test func clustersNestButNeverInARing() throws {
    var session = try session()
    try session.add("внутри", under: 7, by: .scribe(1))
    try session.add("глубже", under: 9, by: .scribe(1))
    #expect(session.refusal(place([7], 10), by: .scribe(1)) == "Card #7 cannot go under itself.")
    #expect(session.refusal(place([7], 7), by: .scribe(1)) != nil)
    try session.run(place([10], nil), by: .scribe(1))
    try session.run(place([7], 10), by: .scribe(1))
    #expect(under(10, session) == [7])
  }

  @Test func whatAMergedCardHeldCountsForTheRing() throws {
    var session = try session()
    let other = try session.add("другой", by: .scribe(1))
    let child = try session.add("его часть", under: other, by: .scribe(1))
    try session.run(.cards(.merge([other], into: 7)), by: .scribe(1))
    #expect(session.refusal(place([7], child), by: .scribe(1)) != nil)
    #expect(under(7, session) == [child.value])
  }

  @Test func aCardIsNotMergedIntoOneInsideIt() throws {
    var session = try session()
    let inner = try session.add("внутри", under: 7, by: .scribe(1))
    #expect(
      session.refusal(.cards(.merge([7], into: inner)), by: .scribe(1))
        == "Card #9 lies inside #7: merge it into #7.")
    try session.run(.cards(.merge([inner], into: 7)), by: .scribe(1))
    #expect(under(7, session).isEmpty)
  }

  @Test func aTakenKindIsTakenNotTyped() throws {
    var session = try session()
    let typed = Command.cards(
      .add(kind: "selection", text: "х", board: nil, under: 7, fields: [:]))
    #expect(session.refusal(typed, by: .scribe(1)) != nil)
    let number = try session.add("просто строка", under: 7, by: .scribe(1))
    #expect(try session.card(number).kind == "cluster")
  }

  @Test func aMergeOfMergesSpeaksForAllAndGivesAllBack() throws {
    var session = try session()
    try session.run(.programme(.back))
    try session.run(.cards(.merge([1, 2, 2], into: 3)), by: .scribe(1))
    try session.run(.cards(.merge([3], into: 4)), by: .scribe(1))
    #expect(session.state.cards.survivor(of: 1) == 4)
    #expect(session.state.cards.top(of: "a").map(\.number.value) == [4, 5, 6])
    #expect(session.state.cards.liveCount(on: "a") == 3)
    #expect(
      session.refusal(.cards(.edit(1, text: "х")), by: .scribe(1)) == "Card #1 is merged into #3.")
    try session.run(.cards(.unmerge(4)), by: .scribe(1))
    #expect(session.state.cards.mergedInto(3).map(\.number) == [1, 2])
    try session.run(.cards(.unmerge(3)), by: .scribe(1))
    #expect(session.state.cards.top(of: "a").map(\.number.value) == Array(1...6))
    #expect(try session.card(1).author == "1a")
    #expect(session.refusal(.cards(.unmerge(3)), by: .scribe(1)) != nil)
  }

  @Test func onlyCardsOfOneKindOnOneBoardAreMerged() throws {
    var session = try session()
    try session.run(place([1], nil), by: .scribe(1))
    for command in [CardsCommand.merge([9], into: 7), .merge([1], into: 7)] {
      #expect(
        session.refusal(.cards(command)) == "Only cards of one kind on one board can be merged.")
    }
    #expect(session.refusal(.cards(.merge([7], into: 7))) == "There is nothing to merge.")
  }

  @Test func mergingTakenCardsAndIdeasKeepsTheirSources() throws {
    var session = try session()
    try session.run(place([1, 2], nil), by: .scribe(1))
    try session.run(.cards(.merge([9], into: 10)), by: .scribe(1))
    #expect(session.state.cards.taken(from: 1).map(\.number) == [10])
    #expect(session.state.cards.origins(of: 10) == [2, 1])
    try session.run(.cards(.merge([1], into: 3)))
    #expect(session.state.cards.taken(from: 3).map(\.number) == [10])
  }

  @Test func whatLiesUnderAWithdrawnClusterTakesItsPlace() throws {
    var session = try session()
    try session.run(place([1, 2], 7), by: .scribe(1))
    try session.run(.cards(.withdraw(7)), by: .scribe(1))
    #expect(session.state.cards.top(of: "b").map(\.number) == [9, 10, 8])
    try session.run(.history(.undo(of: nil)), by: .scribe(1))
    #expect(session.state.cards.top(of: "b").map(\.number) == [7, 8])
    #expect(under(7, session) == [9, 10])
  }

  @Test func whatCannotStandAloneGoesWithItsHolder() throws {
    var session = try TestSession(at: "parties")
    try session.add("регион", by: .scribe(1))
    try session.add("рабочие места", under: 1, by: .scribe(1))
    #expect(
      session.refusal(.cards(.add(kind: "value", text: "х", board: nil, under: nil, fields: [:])))
        == "A “ценность” goes under another card: say which.")
    try session.run(.cards(.withdraw(1)), by: .scribe(1))
    #expect(session.state.cards.liveCount(on: "p") == 0)
    #expect(
      session.refusal(.cards(.restore(2)), by: .scribe(1))
        == "Card #2 lies under #1, which is withdrawn: restore it.")
    try session.run(.cards(.restore(1)), by: .scribe(1))
    try session.run(.cards(.restore(2)), by: .scribe(1))
    #expect(under(1, session) == [2])
  }

  @Test func anothersCardIsNotWithdrawnWithItsHolder() throws {
    var session = try TestSession(at: "parties")
    try session.add("регион", by: .scribe(1))
    try session.add("налоги", under: 1, by: .scribe(2))
    #expect(
      session.refusal(.cards(.withdraw(1)), by: .scribe(1)) == "Card #2 belongs to group 2.")
  }

  @Test func aCardThatComesBackWhereItsHolderIsGoneGoesToTheTop() throws {
    var session = try session()
    try session.run(place([1], 7), by: .scribe(1))
    try session.run(.cards(.withdraw(9)), by: .scribe(1))
    try session.run(.cards(.withdraw(7)), by: .scribe(1))
    try session.run(.cards(.restore(9)), by: .scribe(1))
    #expect(session.state.cards.top(of: "b").map(\.number) == [8, 9])
  }
}
