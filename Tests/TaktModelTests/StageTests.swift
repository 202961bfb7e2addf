import TaktModel
import Testing

/// What the projector shows.
@Suite struct StageTests {
  @Test func showingUncoversAndThaws() throws {
    var session = try TestSession()
    try session.run(.stage(.blank(true)))
    try session.run(.stage(.freeze(true)))
    #expect(try session.run(.stage(.blank(true))).isEmpty)
    try session.run(.stage(.show(.timer)))
    #expect(!session.state.stage.isBlank && !session.state.stage.isFrozen)
    #expect(session.state.stage.current == .timer)
    try session.run(UndoTests.undo)
    #expect(session.state.stage.isBlank && session.state.stage.isFrozen)
    #expect(session.state.stage.current == .whereWeAre)
  }

  @Test func theQueueIsShownInItsOrder() throws {
    var session = try TestSession()
    for scene in [Scene.timer, .wall("a"), .timer] { try session.run(.stage(.queue(scene))) }
    for scene in [Scene.timer, .wall("a"), .timer] {
      try session.run(.stage(.advance))
      #expect(session.state.stage.current == scene)
    }
    #expect(session.refusal(.stage(.advance)) == "No scene is queued.")
  }

  @Test func backShowsTheSceneBeforeAndTheHistoryIsShort() throws {
    var session = try TestSession()
    #expect(session.refusal(.stage(.back)) == "There was no scene before.")
    try session.run(.stage(.show(.timer)))
    try session.run(.stage(.back))
    #expect(session.state.stage.current == .whereWeAre)
    for number in 1...80 { try session.run(.stage(.show(.results(BallotNumber(number))))) }
    #expect(session.state.stage.history.count == 50)
    #expect(session.state.stage.history.last == .results(79))
  }

  @Test func aStepShowsItsSceneOrTheTimerButAFrozenPictureStays() throws {
    var plan = Plan.cards
    plan.steps[1].scene = .wall("a")
    var session = try TestSession(plan, at: "ideas")
    #expect(session.state.stage.current == .timer)
    try session.run(.stage(.freeze(true)))
    try session.run(.programme(.next))
    #expect(session.state.stage.current == .wall("a"))
    #expect(session.state.stage.isFrozen)
  }

  @Test func aCodeGivesWayToTheNextStepsSceneAndUnderItIsTheOneBefore() throws {
    var plan = Plan.cards
    plan.steps[1].scene = .wall("a")
    var session = try TestSession(plan, at: "ideas")
    try session.run(.stage(.show(.join(2))))
    try session.run(.stage(.show(.join(nil))))
    #expect(session.state.stage.underCodes == .timer)
    try session.run(.programme(.next))
    #expect(session.state.stage.seen == .wall("a"))
  }

  @Test func aFrozenProjectorKeepsItsSceneAndTheCodesOnItUntilItIsThawed() throws {
    let door = Door(
      addresses: ["10.0.0.1"],
      codes: (1...2).map { Door.Code(seat: .scribe(GroupNumber($0)), text: "code \($0)") })
    var session = try TestSession()
    try session.run(.stage(.show(.join(2))))
    try session.run(.stage(.freeze(true)))
    // A step begins meanwhile.
    session.fold([.stage(.shown(.timer))])
    #expect(session.state.stage.seen == .join(2))
    #expect(door.shown(in: session.state).codes.map(\.text) == ["code 2"])
    try session.run(.stage(.blank(true)))
    #expect(door.shown(in: session.state) == Door())
    try session.run(.stage(.blank(false)))
    #expect(door.shown(in: session.state).codes.map(\.text) == ["code 2"])
    try session.run(.stage(.freeze(false)))
    #expect(session.state.stage.seen == .timer)
    #expect(door.shown(in: session.state) == Door())
  }

  @Test func anEmptyMessageTakesItAway() throws {
    var session = try TestSession()
    #expect(try session.run(.stage(.message(nil))).isEmpty)
    try session.run(.stage(.message("Пора сводить")))
    #expect(session.state.stage.message == "Пора сводить")
    #expect(session.refusal(.stage(.message("  "))) != nil)
    try session.run(.stage(.message("")))
    #expect(session.state.stage.message == nil)
  }
}
