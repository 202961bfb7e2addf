import TaktModel
import Testing

/// Undo is mine only, and touches nothing that another has changed since.
@Suite struct UndoTests {
  static let undo = Command.history(.undo(of: nil))
  static let redo = Command.history(.redo)
  let first = Author.scribe(1)
  let second = Author.scribe(1, "b")

  func session(at step: StepID = "ideas", ideas: Int = 3) throws -> TestSession {
    var session = try TestSession(at: "ideas")
    for number in 0..<ideas { try session.add("идея \(number + 1)", by: first) }
    if step != "ideas" { try session.run(.programme(.start(step))) }
    return session
  }

  @Test func eachAuthorUndoesTheirOwnLastDecision() throws {
    var session = try session(ideas: 1)
    try session.add("чужая", by: second)
    try session.run(Self.undo, by: first)
    #expect(session.state.cards.live(on: "a").map(\.number) == [2])
    #expect(session.refusal(Self.undo, by: first) == "There is nothing to undo.")
    try session.run(Self.redo, by: first)
    #expect(session.state.cards.live(on: "a").map(\.number) == [1, 2])
    #expect(session.refusal(Self.redo, by: first) == "There is nothing to redo.")
  }

  @Test func undoGoesBackDecisionByDecisionAndRedoForward() throws {
    var session = try session(ideas: 1)
    for text in ["а", "б", "в"] { try session.run(.cards(.edit(1, text: text)), by: first) }
    for text in ["б", "а", "идея 1"] {
      try session.run(Self.undo, by: first)
      #expect(try session.card(1).text == text)
    }
    for text in ["а", "б", "в"] {
      try session.run(Self.redo, by: first)
      #expect(try session.card(1).text == text)
    }
    try session.run(Self.undo, by: first)
    #expect(try session.card(1).text == "б")
  }

  @Test func aNewDecisionClearsWhatCouldBeRedone() throws {
    var session = try session()
    try session.run(Self.undo, by: first)
    try session.run(.cards(.edit(1, text: "х")), by: first)
    #expect(session.refusal(Self.redo, by: first) == "There is nothing to redo.")
  }

  @Test func aDecisionThatHasNoUndoClearsRedoToo() throws {
    var session = try session()
    try session.run(.programme(.skip("vote")))
    try session.run(Self.undo)
    try session.run(.programme(.start("vote")))
    #expect(session.refusal(Self.redo) == "There is nothing to redo.")
    #expect(session.state.programme.state(of: try session.step("vote")) == .running)
  }

  @Test func whatAnotherHasChangedSinceIsNotUndone() throws {
    var session = try session(ideas: 1)
    try session.run(.cards(.edit(1, text: "моё")), by: first)
    try session.run(.cards(.edit(1, text: "чужое")), by: second)
    #expect(
      session.refusal(Self.undo, by: first)
        == "Card #1 was changed by another since: it cannot be undone.")
  }

  @Test func whatAnotherChangedInBetweenIsNotUndoneEither() throws {
    var session = try session(ideas: 1)
    try session.run(.cards(.edit(1, text: "моё")), by: first)
    try session.run(.cards(.edit(1, text: "чужое")), by: second)
    try session.run(.cards(.edit(1, text: "снова моё")), by: first)
    try session.run(Self.undo, by: first)
    #expect(try session.card(1).text == "чужое")
    #expect(session.refusal(Self.undo, by: first) != nil)
  }

  @Test func aFacilitatorUndoesANamedAuthorsStepByStep() throws {
    var session = try session(ideas: 1)
    try session.run(.cards(.edit(1, text: "х")), by: first)
    try session.run(.history(.undo(of: first.id)))
    #expect(try session.card(1).text == "идея 1")
    try session.run(.history(.undo(of: first.id)))
    #expect(session.state.cards.live(on: "a").isEmpty)
    try session.run(Self.redo, by: first)
    #expect(session.state.cards.live(on: "a").count == 1)
    #expect(
      session.refusal(.history(.undo(of: first.id)), by: second)
        == "Only the facilitator may undo others.")
  }

  @Test func aMergeIsUndoneAsAWhole() throws {
    var session = try session()
    try session.run(.cards(.merge([1, 2], into: 3)), by: first)
    try session.run(Self.undo, by: first)
    #expect(session.state.cards.top(of: "a").map(\.number) == [1, 2, 3])
    try session.run(Self.redo, by: first)
    #expect(session.state.cards.top(of: "a").map(\.number) == [3])
    #expect(session.state.cards.survivor(of: 1) == 3)
  }

  @Test func takingAndPlacingAreUndoneToTheSamePlace() throws {
    var session = try session(at: "clusters")
    try session.add("кластер", by: first)
    try session.run(.cards(.place([1, 2, 3], under: nil, before: nil)), by: first)
    try session.run(.cards(.place([6], under: 4, before: nil)), by: first)
    try session.run(Self.undo, by: first)
    #expect(session.state.cards.top(of: "b").map(\.number) == [4, 5, 6, 7])
    try session.run(Self.undo, by: first)
    #expect(session.state.cards.top(of: "b").map(\.number) == [4])
    #expect(session.state.cards.taken(from: 1).isEmpty)
  }

  @Test func aClusterThatOthersHaveFilledIsNotUndone() throws {
    var session = try session(at: "clusters")
    try session.add("кластер", by: first)
    try session.run(.cards(.place([1], under: 4, before: nil)), by: second)
    #expect(
      session.refusal(Self.undo, by: first) == "Card #4 holds others by now: it cannot be undone.")
  }

  @Test func aCardThatOthersWereMergedIntoIsNotUndone() throws {
    var session = try session(ideas: 1)
    try session.add("вторая", by: second)
    try session.run(.cards(.merge([2], into: 1)), by: second)
    #expect(session.refusal(Self.undo, by: first) != nil)
    #expect(try session.card(1).isLive)
  }

  @Test func aMoveIsNotUndoneIntoAClusterThatIsGone() throws {
    var session = try session(at: "clusters")
    try session.add("кластер", by: second)
    try session.run(.cards(.place([1], under: 4, before: nil)), by: first)
    try session.run(.cards(.place([5], under: nil, before: nil)), by: first)
    try session.run(.cards(.withdraw(4)), by: second)
    #expect(
      session.refusal(Self.undo, by: first)
        == "The place of card #5 is gone: it cannot be undone.")
  }

  @Test func undoDoesNotWriteWhereWritingIsClosed() throws {
    var session = try session()
    try session.run(.programme(.lock(1)))
    #expect(session.refusal(Self.undo, by: first) == "The facilitator has closed writing.")
    try session.run(.programme(.start("clusters")))
    #expect(session.refusal(Self.undo, by: first) != nil)
    #expect(session.refusal(.history(.undo(of: first.id))) == nil)
  }

  @Test func aStepIsNotUndoneByHalf() throws {
    var session = try session()
    try session.run(.programme(.extend(seconds: 300)))
    try session.run(.programme(.next))
    #expect(session.refusal(Self.undo) != nil)
    #expect(session.state.stage.current == .timer)
  }

  @Test func timeLocksAndScenesAreUndone() throws {
    var session = try session()
    try session.run(.programme(.extend(seconds: 300)))
    try session.run(.stage(.show(.wall("a"))))
    try session.run(.programme(.lock(2)))
    try session.run(.programme(.lock(nil)))
    try session.run(Self.undo)
    #expect(session.state.programme.locked == [2])
    try session.run(Self.undo)
    try session.run(Self.undo)
    #expect(session.state.stage.current == .timer)
    try session.run(Self.undo)
    #expect(try session.step("ideas").clock?.totalSeconds == 2400)
  }

  @Test func aRepairIsUndone() throws {
    var session = try TestSession(.day, at: "t1")
    session.wait(minutes: 50)
    let before = session.state.programme.entries
    try session.run(.programme(.repair(.shift, confirmingAnchors: false)))
    try session.run(Self.undo)
    #expect(session.state.programme.entries == before)
  }
}
