import TaktModel
import Testing

/// Parts of a step with clocks of their own.
@Suite struct PhaseTests {
  func session() throws -> TestSession { try TestSession.withClusters(at: "phases") }

  func remaining(_ session: TestSession) -> Int? {
    session.state.programme.phase?.clock.remainingSeconds(at: session.now)
  }

  @Test func theFirstBeginsWithTheStep() throws {
    let session = try session()
    #expect(session.state.programme.currentPhase?.title == "Просим")
    #expect(remaining(session) == 600)
  }

  @Test func itRunsOverAndNeverAdvancesByItself() throws {
    var session = try session()
    session.wait(minutes: 12)
    #expect(remaining(session) == -120)
    #expect(session.state.programme.phase?.index == 0)
    #expect(session.state.programme.currentEntry?.clock?.remainingSeconds(at: session.now) == 1080)
  }

  @Test func aPauseStopsItsClockToo() throws {
    var session = try session()
    session.wait(minutes: 2)
    try session.run(.programme(.pause))
    session.wait(minutes: 5)
    #expect(remaining(session) == 480)
    try session.run(.programme(.resume))
    session.wait(minutes: 1)
    #expect(remaining(session) == 420)
    #expect(session.refolded == session.state)
  }

  @Test func theNextBeginsAnewAndTheLastIsTheLast() throws {
    var session = try session()
    session.wait(minutes: 3)
    try session.run(.programme(.startPhase(nil)))
    #expect(session.state.programme.currentPhase?.title == "Отвечаем" && remaining(session) == 300)
    try session.run(.programme(.startPhase(3)))
    #expect(session.state.programme.phase != nil && remaining(session) == nil)
    #expect(
      session.refusal(.programme(.startPhase(nil)))
        == "The step has 3 parts; that was the last.")
    try session.run(.programme(.startPhase(1)))
    #expect(session.state.programme.phase?.index == 0 && remaining(session) == 600)
    #expect(try session.run(.programme(.startPhase(1))).isEmpty)
  }

  @Test func itsPermissionsStandInPlaceOfTheSteps() throws {
    var session = try session()
    let add = Command.cards(.add(kind: nil, text: "х", board: nil, under: nil, fields: [:]))
    #expect(session.refusal(add, by: .scribe(1)) == nil)
    try session.run(.programme(.startPhase(2)))
    #expect(session.refusal(add, by: .scribe(1)) == "This step only reads its board.")
    try session.run(.programme(.startPhase(3)))
    #expect(session.refusal(add, by: .scribe(1)) == nil)
  }

  @Test func itEndsWithTheStep() throws {
    var session = try session()
    try session.run(.programme(.start("talk")))
    #expect(session.state.programme.phase == nil)
    #expect(session.refusal(.programme(.startPhase(nil))) == "This step has no parts.")
  }

  @Test(arguments: [Int.min, 0, 4, -1, Int.max])
  func aPartThatIsNotThereIsRefused(number: Int) throws {
    #expect(try session().refusal(.programme(.startPhase(number))) != nil)
  }

  @Test func onlyTheFacilitatorStartsOne() throws {
    #expect(
      try session().refusal(.programme(.startPhase(nil)), by: .scribe(1))
        == "Only the facilitator may do this.")
  }
}
