import TaktModel
import Testing

/// Drift, the projected end, and the three repairs (methods.md, "Time").
@Suite struct ScheduleTests {
  /// The day plan, `late` minutes after the first step should have ended.
  func session(late: Int, plan: Plan = .day) throws -> TestSession {
    var session = try TestSession(plan, at: "t1")
    session.wait(minutes: 40 + late)
    return session
  }

  func change(_ step: StepID, _ start: Int?, _ minutes: Int?) -> PlanChange {
    PlanChange(step: step, startMinute: start, minutes: minutes)
  }

  @Test func driftIsWhatTheNextStepIsLateAndTheEndFollows() throws {
    let session = try session(late: 12)
    let outlook = session.state.programme.outlook(at: session.now)
    #expect(outlook.driftMinutes == 12)
    #expect(outlook.plannedEnd == .day.advanced(bySeconds: 1020 * 60))
    #expect(outlook.end == .day.advanced(bySeconds: 1032 * 60))
  }

  @Test func aStepInTimeDriftsNowhere() throws {
    var session = try TestSession(.day, at: "t1")
    session.wait(minutes: 20)
    #expect(session.state.programme.outlook(at: session.now).driftMinutes == 0)
    #expect(session.refusal(.programme(.repair(.shift, confirmingAnchors: false))) != nil)
  }

  @Test func aFreeWhileBeforeTheNextStepAbsorbsTheDelay() throws {
    var plan = Plan.day
    plan.steps[1].startMinute = 900
    plan.steps[1].minutes = 20
    let session = try session(late: 15, plan: plan)
    #expect(session.state.programme.outlook(at: session.now).driftMinutes == 0)
  }

  @Test func aStepTakenUpAgainPushesWhatIsStillToCome() throws {
    var session = try TestSession(.day, at: "t1")
    session.wait(minutes: 40)
    try session.run(.programme(.next))
    session.wait(minutes: 10)
    try session.run(.programme(.back))
    session.wait(minutes: 60)
    #expect(session.state.programme.outlook(at: session.now).driftMinutes == 30)
  }

  @Test func aStepThatWasPassedOverHoldsUpNothing() throws {
    var session = try TestSession(.day)
    try session.run(.programme(.start("t1")))
    try session.run(.programme(.start("coffee")))
    session.wait(minutes: 1)
    #expect(session.state.programme.outlook(at: session.now).driftMinutes == 0)
  }

  @Test func beforeAnUntimedStepEndsNothingComingBeginsInThePast() throws {
    var plan = Plan.day
    plan.steps[0] = Step(id: "t1", title: "Без времени")
    var session = try TestSession(plan, at: "t1")
    session.wait(minutes: 50)
    #expect(session.state.programme.outlook(at: session.now).driftMinutes == 10)
  }

  @Test func aShiftLetsTheBreakAbsorbAndStopsBeforeTheAnchor() throws {
    let session = try session(late: 10)
    let preview = try session.state.programme.preview(.shift, at: session.now)
    #expect(preview.changes == [change("t2", 890, 40), change("coffee", 930, 5)])
    #expect(preview.movedAnchors.isEmpty)
  }

  @Test func aShiftMovesAnAnchorOnlyWhenConfirmed() throws {
    var session = try session(late: 30)
    let refusal = session.refusal(.programme(.repair(.shift, confirmingAnchors: false)))
    #expect(refusal == "The anchor “Эксперты” would move: confirm it.")
    let preview = try session.state.programme.preview(.shift, at: session.now)
    #expect(preview.movedAnchors == ["experts"])
    let events = try session.run(.programme(.repair(.shift, confirmingAnchors: true)))
    #expect(events == [.programme(.replanned(preview.changes))])
    #expect(try session.step("experts").step.startMinute == 980)
    #expect(try session.step("experts").published.startMinute == 960)
    #expect(session.state.programme.outlook(at: session.now).driftMinutes == 0)
  }

  @Test func aShiftIsSpentWhereTheProgrammeLeavesAFreeWhile() throws {
    var plan = Plan.day
    plan.steps[3].minutes = 5
    let session = try session(late: 25, plan: plan)
    let preview = try session.state.programme.preview(.shift, at: session.now)
    #expect(preview.changes.map(\.step) == ["t2", "coffee", "t3"])
    #expect(preview.movedAnchors.isEmpty)
  }

  @Test(arguments: [1, 7, 13, 60, 65])
  func compressingGivesExactlyWhatIsOwed(late: Int) throws {
    let session = try session(late: late)
    let preview = try session.state.programme.preview(.compress, at: session.now)
    let before = [40, 15, 40 - 15]
    let given = zip(before, preview.changes).map { $0 - ($1.minutes ?? 0) }
    #expect(given.reduce(0, +) == late)
    #expect(preview.changes.allSatisfy { ($0.minutes ?? 0) >= 5 })
    let last = try #require(preview.changes.last)
    #expect((last.startMinute ?? 0) + (last.minutes ?? 0) == 960)
    #expect(preview.movedAnchors.isEmpty)
  }

  @Test func compressingRefusesWhenTheAnchorIsTooNear() throws {
    let session = try session(late: 66)
    #expect(session.refusal(.programme(.repair(.compress, confirmingAnchors: true))) != nil)
  }

  @Test func compressingKeepsFreeWhilesAndUntimedLengths() throws {
    var plan = Plan.day
    plan.steps[1].minutes = 20
    plan.steps.insert(Step(id: "mark", title: "Метка", startMinute: 960), at: 4)
    let session = try session(late: 6, plan: plan)
    let changes = try session.state.programme.preview(.compress, at: session.now).changes
    let coffee = try #require(changes.first { $0.step == "coffee" })
    #expect(coffee.startMinute ?? 0 >= 920)
    #expect(changes.first { $0.step == "mark" }?.minutes == nil)
  }

  @Test func oneLaterStepCanGiveTheMinutes() throws {
    var session = try session(late: 20)
    let repair = Repair.takeFrom("t3")
    let preview = try session.state.programme.preview(repair, at: session.now)
    #expect(
      preview.changes == [change("t2", 900, 40), change("coffee", 940, 15), change("t3", 955, 5)])
    try session.run(.programme(.repair(repair, confirmingAnchors: false)))
    #expect(session.state.programme.outlook(at: session.now).driftMinutes == 0)
  }

  @Test func aStepThatHasTooLittleGivesNothing() throws {
    let session = try session(late: 21)
    let command = Command.programme(.repair(.takeFrom("t3"), confirmingAnchors: true))
    #expect(session.refusal(command) == "Step “Такт 3” can give 20 min; 21 are needed.")
    let begun = Command.programme(.repair(.takeFrom("t1"), confirmingAnchors: true))
    #expect(session.refusal(begun) == "That step is no longer ahead today.")
  }

  @Test func takingFromAStepBehindAnAnchorMovesTheAnchor() throws {
    let session = try session(late: 20)
    let preview = try session.state.programme.preview(.takeFrom("experts"), at: session.now)
    #expect(preview.movedAnchors == ["experts"])
  }

  @Test(arguments: [(60, 0), (61, 61), (-60, 0), (-61, -61), (-840, -840)])
  func aDayBegunMoreThanAnHourOffPlanMoves(minutes: Int, moved: Int) throws {
    var session = try TestSession(.day)
    session.wait(minutes: minutes)
    let events = try session.run(.programme(.next))
    let midnight = Instant.day.advanced(bySeconds: moved * 60)
    #expect(
      events.first == .programme(.dayOpened(1, midnight: midnight, movedMinutes: moved)))
  }

  @Test func aDayThatOpensWithAnUntimedStepGoesByTheNextHour() throws {
    var plan = Plan.day
    plan.steps[0].startMinute = nil
    var session = try TestSession(plan)
    session.wait(minutes: 5 * 60)
    try session.run(.programme(.next))
    #expect(session.state.programme.midnights[1] == .day.advanced(bySeconds: 260 * 60))
  }

  @Test func aRoomsOffsetMovesItsMidnight() throws {
    var session = try TestSession(.day)
    session.wait(minutes: -180)
    let facts = Facts(now: session.now, offsetMinutes: 180)
    let events = try session.state.decide(
      .programme(.next), by: TestSession.facilitator, given: facts)
    let midnight = Instant.day.advanced(bySeconds: -180 * 60)
    #expect(events.first == .programme(.dayOpened(1, midnight: midnight, movedMinutes: 0)))
  }

  @Test func aPauseDoesNotStopLunchComing() throws {
    var session = try TestSession(.day, at: "t1")
    try session.run(.programme(.pause))
    session.wait(minutes: 30)
    #expect(session.state.programme.outlook(at: session.now).driftMinutes == 30)
  }
}
