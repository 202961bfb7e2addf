import TaktModel
import Testing

/// Cards that get a new home, with all that belongs to them.
@Suite struct HandTests {
  /// Cluster 1 with a party (3) and its value (4) of group 1, and a party of group 2 about it (5).
  func session() throws -> TestSession {
    var session = try TestSession.withClusters(groups: 3)
    let party = try session.party("Институт", about: 1, by: .scribe(1))
    try session.add("знания", under: party, by: .scribe(1))
    try session.party("Завод", about: 1, by: .scribe(2))
    return session
  }

  func groups(_ session: TestSession) -> [Int?] {
    session.state.cards.all.map { $0.group?.value }
  }

  @Test func theHouseholdGoesAlongAndWhatIsOthersStays() throws {
    var session = try session()
    try session.run(.cards(.hand([1], to: 3)))
    #expect(groups(session) == [3, 2, 3, 3, 2])
    #expect(session.refolded == session.state)
  }

  @Test func liveCountsFollow() throws {
    var session = try session()
    try session.run(.cards(.hand([1], to: 3)))
    let cards = session.state.cards
    #expect(cards.liveCount(on: "b", of: 1) == 0 && cards.liveCount(on: "b", of: 3) == 1)
    #expect(cards.liveCount(on: "f", of: 1) == 0 && cards.liveCount(on: "f", of: 3) == 2)
    #expect(cards.liveCount(on: "f", of: 2) == 1 && cards.liveCount(on: "f") == 3)
  }

  @Test func undoGivesItBackAndRedoHandsItOn() throws {
    var session = try session()
    let before = groups(session)
    try session.run(.cards(.hand([1, 2], to: 3)))
    try session.run(UndoTests.undo)
    #expect(groups(session) == before)
    #expect(session.state.cards.liveCount(on: "f", of: 1) == 2)
    try session.run(UndoTests.redo)
    #expect(groups(session) == [3, 3, 3, 3, 2])
  }

  @Test func whatWasMergedIntoItGoesAlongSoThatItComesBackAtHome() throws {
    var session = try TestSession.withClusters(at: "clusters", groups: 3)
    let third = try session.add("кластер 3", by: .scribe(1))
    try session.run(.cards(.merge([third], into: 1)), by: .scribe(1))
    try session.run(.cards(.hand([1], to: 3)))
    try session.run(.cards(.unmerge(1)), by: .scribe(3))
    #expect(try session.card(third).group == 3)
    #expect(session.state.cards.liveCount(on: "b", of: 3) == 2)
    #expect(session.state.cards.liveCount(on: "b", of: 1) == 0)
  }

  @Test func theNewHomeMayWriteOnAndTheOldOneMayNot() throws {
    var session = try session()
    try session.run(.cards(.hand([3], to: 3)))
    try session.run(.cards(.edit(3, text: "НИИ")), by: .scribe(3))
    #expect(
      session.refusal(.cards(.edit(3, text: "х")), by: .scribe(1)) == "Card #3 belongs to group 3.")
  }

  @Test func toItsOwnHomeNothingMoves() throws {
    var session = try session()
    #expect(try session.run(.cards(.hand([1], to: 1))).isEmpty)
  }

  @Test func onlyTheFacilitatorHandsAndOnlyToAGroupThatSits() throws {
    var session = try session()
    #expect(
      session.refusal(.cards(.hand([1], to: 2)), by: .scribe(1))
        == "Only the facilitator may do this.")
    try session.run(.roster(.closeGroup(2)))
    #expect(session.refusal(.cards(.hand([1], to: 2))) == "There is no group 2.")
    #expect(session.refusal(.cards(.hand([9], to: 3))) == "There is no card #9.")
  }
}
