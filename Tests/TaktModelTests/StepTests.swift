import TaktModel
import Testing

/// What really happens to steps: next, back, reopen, skip, insert.
@Suite struct StepTests {
  @Test func overrunCountsUpAndNeverAdvancesByItself() throws {
    var session = try TestSession(.day, at: "t1")
    session.wait(minutes: 55)
    #expect(session.state.programme.current == "t1")
    #expect(try session.step("t1").clock?.remainingSeconds(at: session.now) == -900)
  }

  @Test func nextFinishesTheStepAndBeginsTheFollowingOne() throws {
    var session = try TestSession(.day)
    try session.run(.programme(.next))
    #expect(session.state.programme.current == "t1")
    session.wait(minutes: 30)
    let events = try session.run(.programme(.next))
    #expect(events.prefix(2) == [.programme(.finished("t1")), .programme(.started("t2"))])
    #expect(try session.step("t1").endedAt == session.now)
    #expect(try session.step("t1").endedSequence == session.state.sequence)
  }

  @Test func backAndNextLoseNothing() throws {
    var session = try TestSession(.day, at: "t1")
    session.wait(minutes: 30)
    try session.run(.programme(.next))
    session.wait(minutes: 5)
    try session.run(.programme(.back))
    #expect(session.state.programme.current == "t1")
    #expect(try session.step("t1").clock?.remainingSeconds(at: session.now) == 600)
    session.wait(minutes: 2)
    try session.run(.programme(.next))
    #expect(try session.step("t2").clock?.remainingSeconds(at: session.now) == 35 * 60)
    #expect(try session.step("t1").clock?.elapsedSeconds(at: session.now) ?? 0 >= 32 * 60)
    #expect(session.state.programme.state(of: try session.step("t1")) == .done)
  }

  @Test func aStepFinishedInAPauseGoesOnFromWhereItStopped() throws {
    var session = try TestSession(.day, at: "t1")
    session.wait(minutes: 10)
    try session.run(.programme(.pause))
    session.wait(minutes: 10)
    try session.run(.programme(.next))
    session.wait(minutes: 10)
    try session.run(.programme(.reopen("t1")))
    #expect(try session.step("t1").clock?.remainingSeconds(at: session.now) == 30 * 60)
    #expect(session.state.stage.current == .timer)
  }

  @Test func nextSkipsWhatIsSkippedAndStartTakesItBack() throws {
    var session = try TestSession(.day, at: "t1")
    try session.run(.programme(.skip("t2")))
    #expect(session.state.programme.nextEntry?.id == "coffee")
    try session.run(.programme(.skip("t2")))
    #expect(session.state.programme.nextEntry?.id == "t2")
    try session.run(.programme(.skip("t2")))
    try session.run(.programme(.start("t2")))
    #expect(session.state.programme.state(of: try session.step("t2")) == .running)
    #expect(session.refusal(.programme(.skip("t2"))) != nil)
  }

  @Test func theEndOfTheProgrammeIsAnEnd() throws {
    var session = try TestSession(.day, at: "t1")
    try session.run(.programme(.start("end")))
    try session.run(.programme(.next))
    #expect(session.state.programme.current == nil)
    #expect(session.state.programme.nextEntry == nil)
    #expect(session.refusal(.programme(.next)) == "The programme is over.")
    try session.run(.programme(.back))
    #expect(session.state.programme.current == "end")
  }

  @Test func anInsertedStepComesNext() throws {
    var session = try TestSession(.day, at: "t1")
    let step = Step(id: "extra", title: "Ещё", minutes: 10)
    try session.run(
      .programme(.edit(.insert(step, after: "t1"), repair: nil, confirmingAnchors: false)))
    #expect(session.state.programme.nextEntry?.id == "extra")
    #expect(
      session.refusal(
        .programme(.edit(.insert(step, after: "t1"), repair: nil, confirmingAnchors: false))) != nil
    )
    #expect(
      session.refusal(
        .programme(
          .edit(
            .insert(Step(id: "x", title: "x"), after: "no"), repair: nil, confirmingAnchors: false))
      ) != nil)
  }

  @Test func extendingWorksInBothDirectionsButNotBelowNothing() throws {
    var session = try TestSession(.day, at: "t1")
    for seconds in [60, 300, -60, -300, 300] {
      try session.run(.programme(.extend(seconds: seconds)))
    }
    #expect(try session.step("t1").clock?.remainingSeconds(at: session.now) == 45 * 60)
    for seconds in [-46 * 60, 0, Int.min, Int.max] {
      #expect(session.refusal(.programme(.extend(seconds: seconds))) != nil)
    }
  }

  @Test func pauseAndResumeRefuseToRepeatThemselves() throws {
    var session = try TestSession(.day, at: "t1")
    #expect(session.refusal(.programme(.resume)) != nil)
    try session.run(.programme(.pause))
    #expect(session.refusal(.programme(.pause)) != nil)
    session.wait(minutes: 9)
    try session.run(.programme(.resume))
    #expect(try session.step("t1").clock?.remainingSeconds(at: session.now) == 40 * 60)
  }

  @Test func groupClocksEndWithTheirStep() throws {
    var session = try TestSession(.day, at: "t1")
    try session.run(.programme(.startGroupClock(2, seconds: 120, label: "пары")))
    session.wait(seconds: 30)
    let clock = session.state.programme.groupClocks[2]?.clock
    #expect(clock?.remainingSeconds(at: session.now) == 90)
    #expect(try session.run(.programme(.stopGroupClock(1))).isEmpty)
    try session.run(.programme(.next))
    #expect(session.state.programme.groupClocks.isEmpty)
  }

  @Test func aSessionThatHasBegunAdoptsNoOtherPlan() throws {
    var session = try TestSession(.day)
    try session.run(.programme(.adopt(.cards)))
    try session.run(.programme(.next))
    #expect(session.refusal(.programme(.adopt(.day))) != nil)
  }

  @Test func aPlanThatCannotBeWalkedThroughIsRefused() throws {
    let session = try TestSession()
    var plan = Plan.day
    plan.steps.append(plan.steps[0])
    #expect(session.refusal(.programme(.adopt(plan))) == "The step “t1” comes twice.")
    plan.steps = [Step(id: "t", title: "t", board: "nowhere")]
    #expect(session.refusal(.programme(.adopt(plan)))?.contains("nowhere") == true)
    plan.steps = [Step(id: "t", title: "t", minutes: .max)]
    #expect(session.refusal(.programme(.adopt(plan))) != nil)
  }
}
