import TaktModel
import Testing

/// Cards taken from a board's source as one kind or another.
@Suite struct TakeTests {
  /// Two ideas (1, 2), then the road with a stage (3).
  func session() throws -> TestSession {
    var session = try TestSession(.links)
    for text in ["дрон", "школа"] {
      try session.add(text, board: "a", by: TestSession.facilitator)
    }
    try session.run(.programme(.start("road")))
    try session.add("весна", by: .scribe(1))
    return session
  }

  func take(_ numbers: [CardNumber], as kind: String, under: CardNumber? = nil) -> Command {
    .cards(.take(numbers, as: kind, under: under))
  }

  @Test func anIdeaBecomesTheKindThatIsNamed() throws {
    var session = try session()
    try session.run(take([1], as: "task", under: 3), by: .scribe(1))
    try session.run(take([2], as: "risk"), by: .scribe(1))
    #expect(try session.card(4).kind == "task" && session.card(4).parent == 3)
    #expect(try session.card(5).kind == "risk" && session.card(5).sources == [2])
  }

  @Test func oneIdeaMayBecomeBothAndEachOnlyOnce() throws {
    var session = try session()
    try session.run(take([1], as: "task"), by: .scribe(1))
    try session.run(take([1], as: "risk"), by: .scribe(1))
    #expect(session.state.cards.taken(from: 1).map(\.kind) == ["task", "risk"])
    #expect(
      try session.run(take([1], as: "task", under: 3), by: .scribe(1))
        == [.cards(.moved(4, parent: 3, before: nil))])
  }

  @Test func aKindThatIsOnlyTypedCannotBeTaken() throws {
    let session = try session()
    let sentence = "This board has no such kind for cards taken from its source."
    #expect(session.refusal(take([1], as: "note"), by: .scribe(1)) == sentence)
    #expect(session.refusal(take([1], as: "river"), by: .scribe(1)) == sentence)
  }

  @Test func itLiesOnlyWhereItsKindMay() throws {
    let session = try session()
    #expect(session.refusal(take([1], as: "risk", under: 3), by: .scribe(1)) != nil)
  }

  @Test func undoGivesItBack() throws {
    var session = try session()
    try session.run(take([1, 2], as: "task"), by: .scribe(1))
    try session.run(UndoTests.undo, by: .scribe(1))
    #expect(session.state.cards.live(on: "r").map(\.number) == [3])
  }
}
