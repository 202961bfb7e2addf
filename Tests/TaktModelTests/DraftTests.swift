import TaktModel
import Testing

/// Invariant 6: a draft is its group's own until it is sent.
@Suite struct DraftTests {
  func drafted() throws -> TestSession {
    var session = try TestSession(.exchange, at: "both", groups: 3)
    try session.run(.ask("тайна", to: "2", isDraft: true), by: .scribe(1))
    try session.run(.cards(.edit(1, text: "тайна 2")), by: .scribe(1))
    return session
  }

  @Test(arguments: VisibilityTests.strangers + [.scribe(3)])
  func aStrangerSeesADraftOnlyWhenItIsSent(role: Author.Role) throws {
    var session = try drafted()
    #expect(Viewer.watching(session, as: role).state.cards[1] == nil)
    try session.run(.request(.send(1)), by: .scribe(1))
    let seen = try #require(Viewer.watching(session, as: role).state.cards[1])
    #expect(seen.text == "тайна 2" && seen.author == Author.scribe(1).id)
    #expect(Viewer.watching(session, as: role).state.cards.request(1)?.state == .sent)
  }

  @Test func itsGroupAndTheFacilitatorSeeADraft() throws {
    let session = try drafted()
    for role in [Author.Role.scribe(1), .facilitator] {
      #expect(Viewer.watching(session, as: role).state.cards.request(1)?.state == .draft)
    }
  }

  @Test func aDraftIsNeitherSeenNorAnsweredNorSettled() throws {
    var session = try drafted()
    #expect(try session.run(.request(.see([1])), by: .scribe(2)).isEmpty)
    #expect(
      session.refusal(.request(.answer(1, text: "мы")), by: .scribe(2)) == "There is no card #1.")
    #expect(
      session.refusal(.request(.answer(1, text: "мы")), by: .scribe(1))
        == "Request #1 is not sent yet.")
    #expect(session.refusal(.request(.decline(1)), by: .scribe(1)) == "Request #1 is not sent yet.")
    #expect(
      session.refusal(.request(.send(1)), by: .scribe(2)) == "There is no card #1.")
  }

  @Test func whatIsSentIsSent() throws {
    var session = try drafted()
    try session.run(.request(.send(1)), by: .scribe(1))
    #expect(try session.run(.request(.send(1)), by: .scribe(1)).isEmpty)
    try session.run(UndoTests.undo, by: .scribe(1))
    #expect(session.state.cards.request(1)?.state == .sent)
  }

  @Test func aDraftThatMovesHouseIsReadThere() throws {
    var session = try drafted()
    try session.run(.cards(.hand([1], to: 3)))
    #expect(Viewer.watching(session, as: .scribe(3)).state.cards[1]?.text == "тайна 2")
    #expect(Viewer.watching(session, as: .scribe(2)).state.cards[1] == nil)
    #expect(Viewer.watching(session, as: .scribe(1)).state.cards[1]?.group == 3)
  }
}
