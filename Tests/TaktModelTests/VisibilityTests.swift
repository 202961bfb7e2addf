import TaktModel
import Testing

/// Invariant 6: what a viewer may not see never reaches it, and nothing is lost by the wait.
@Suite struct VisibilityTests {
  static let strangers: [Author.Role] = [.scribe(2), .juror, .observer, .screen]

  /// Two groups write, change, split and merge on a step that hides.
  func hidden() throws -> TestSession {
    var session = try TestSession(at: "hidden")
    try session.add("тема", by: TestSession.facilitator)
    for number in 1...3 {
      try session.add("первая \(number)", by: .scribe(1))
      try session.add("вторая \(number)", by: .scribe(2))
      session.wait(minutes: 1)
    }
    try session.run(.cards(.edit(2, text: "иначе")), by: .scribe(1, "b"))
    try session.run(.cards(.set(4, field: "horizon", value: "far")), by: .scribe(1))
    try session.run(.cards(.merge([2], into: 4)), by: .scribe(1))
    try session.run(.cards(.split(6, into: ["а", "б"])), by: .scribe(1))
    try session.run(.cards(.place([6], under: nil, before: 4)), by: .scribe(1))
    try session.run(.cards(.withdraw(3)), by: .scribe(2))
    return session
  }

  func written(_ session: Session) -> [String] {
    session.cards.all.map {
      "\($0.number) \($0.text) \($0.status) \($0.author) \($0.at) \($0.group as Any) \($0.fields)"
    }
  }

  @Test(arguments: strangers)
  func aStrangerSeesOnlyHowManyThereAre(role: Author.Role) throws {
    let session = try hidden()
    let viewer = Viewer.watching(session, as: role)
    let seen = viewer.state.cards.all.compactMap(\.group)
    #expect(seen.allSatisfy { role == .scribe($0) })
    #expect(viewer.state.cards.concealed["a"]?[1] == 3)
    #expect(viewer.state.cards.nextNumber == session.state.cards.nextNumber)
    #expect(viewer.state.activity == session.state.activity)
  }

  @Test(arguments: strangers)
  func afterTheRevealAStrangerSeesWhatTheOwnerSees(role: Author.Role) throws {
    var session = try hidden()
    try session.run(.programme(.reveal(nil)))
    let viewer = Viewer.watching(session, as: role)
    #expect(written(viewer.state) == written(session.state))
    #expect(
      viewer.state.cards.top(of: "a").map(\.number)
        == session.state.cards.top(of: "a").map(\.number))
    #expect(viewer.state.cards.concealed["a"]?.values.allSatisfy { $0 == 0 } == true)
    #expect(viewer.state.cards.liveCount(on: "a") == session.state.cards.liveCount(on: "a"))
  }

  @Test func aHiddenCardThatIsTakenBackCountsNoMoreAndCountsAgainWhenItReturns() throws {
    var session = try hidden()
    try session.run(.cards(.restore(3)), by: .scribe(2))
    try session.run(.cards(.unmerge(4)), by: .scribe(1))
    let viewer = Viewer.watching(session, as: .screen)
    #expect(viewer.state.cards.concealed["a"] == [1: 4, 2: 3])
    #expect(viewer.state.cards.all.allSatisfy { $0.group == nil })
  }

  @Test func theFacilitatorAndTheGroupSeeTheirsAllTheTime() throws {
    let session = try hidden()
    #expect(Viewer.watching(session, as: .facilitator).state == session.state)
    let own = Viewer.watching(session, as: .scribe(1)).state.cards.all.filter { $0.group == 1 }
    #expect(own == session.state.cards.all.filter { $0.group == 1 })
  }

  @Test func oneGroupMayBeRevealedBeforeTheOthers() throws {
    var session = try hidden()
    try session.run(.programme(.reveal(1)))
    let screen = Viewer.watching(session, as: .screen)
    #expect(Set(screen.state.cards.all.map(\.group)) == [nil, 1])
    #expect(screen.state.cards.concealed["a"] == [1: 0, 2: 2])
    #expect(try session.run(.programme(.reveal(1))).isEmpty)
  }

  @Test func aStepThatIsOverCanStillBeRevealed() throws {
    var session = try hidden()
    try session.run(.programme(.start("talk")))
    let events = try session.run(.programme(.reveal(nil)))
    #expect(events == [.programme(.revealed("hidden", nil))])
    #expect(
      Viewer.watching(session, as: .screen).state.cards.live(on: "a").count
        == session.state.cards.live(on: "a").count)
  }

  @Test func whereNothingIsHiddenNothingIsRevealed() throws {
    let session = try TestSession(at: "ideas")
    #expect(session.refusal(.programme(.reveal(nil))) == "No cards are hidden.")
  }

  @Test func votesAreSealedUntilTheyArePublished() throws {
    var session = try TestSession(at: "ideas")
    try session.add("идея", by: .scribe(1))
    try session.run(.programme(.start("vote")))
    try session.run(.ballots(.cast(nil, 1, weight: 2, reason: "тайна")), by: .scribe(1))
    try session.run(.ballots(.close(1)))
    for role in Self.strangers {
      let ballot = try #require(Viewer.watching(session, as: role).state.ballots[1])
      #expect(ballot.voted == [1] && ballot.entries.isEmpty && ballot.state == .closed)
    }
    #expect(Viewer.watching(session, as: .scribe(1)).state.ballots[1]?.weight(of: 1) == 2)
    try session.run(.ballots(.publish(1)))
    for role in Self.strangers {
      #expect(Viewer.watching(session, as: role).state.ballots == session.state.ballots)
    }
  }
}
