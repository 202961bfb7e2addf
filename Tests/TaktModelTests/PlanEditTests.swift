import TaktModel
import Testing

/// The plan is edited while the day goes on.
@Suite struct PlanEditTests {
  private func command(
    _ edit: PlanEdit, repair: Repair? = nil, confirming: Bool = false
  ) -> Command {
    .programme(.edit(edit, repair: repair, confirmingAnchors: confirming))
  }

  private func order(_ session: TestSession) -> [String] {
    session.state.programme.entries.map(\.id.value)
  }

  private func starts(_ session: TestSession) -> [Int?] {
    session.state.programme.entries.map(\.step.startMinute)
  }

  private let rest = Step(id: "rest", kind: .pause, title: "Перерыв", minutes: 10)

  @Test func aBreakThatNothingGivesForMakesTheDayLate() throws {
    let session = try TestSession(.day, at: "t1")
    let preview = try session.state.programme.preview(
      .insert(rest, after: "t1"), at: session.now)
    #expect(preview.lateMinutes == 10)
    #expect(preview.lines.map(\.step.id) == ["t2", "coffee", "t3", "experts", "end"])
    #expect(preview.lines.map(\.before) == [880, 920, 935, 960, 1020])
    #expect(preview.lines.map(\.after) == [890, 930, 945, 970, 1030])
    #expect(preview.lateAnchors == ["experts"])
    #expect(preview.movedAnchors.isEmpty)
    #expect(preview.endMinute == 1030)
  }

  @Test func stepsBeforeTheAnchorMayGiveForABreak() throws {
    var session = try TestSession(.day, at: "t1")
    try session.run(command(.insert(rest, after: "t1"), repair: .compress))
    #expect(order(session) == ["t1", "rest", "t2", "coffee", "t3", "experts", "end"])
    #expect(starts(session) == [840, nil, 890, 925, 938, 960, 1020])
    try session.run(.history(.undo(of: nil)))
    #expect(starts(session) == [840, 880, 920, 935, 960, 1020])
    #expect(order(session) == ["t1", "t2", "coffee", "t3", "experts", "end"])
    try session.run(.history(.redo))
    #expect(starts(session) == [840, nil, 890, 925, 938, 960, 1020])
    #expect(session.refolded == session.state)
  }

  @Test func aRepairThatMovesAnAnchorWaitsForItsConfirmation() throws {
    var session = try TestSession(.day, at: "t1")
    let edit = PlanEdit.insert(Step(id: "rest", title: "Перерыв", minutes: 30), after: "t2")
    let refusal = session.refusal(command(edit, repair: .shift))
    #expect(refusal == "The anchor “Эксперты” would move: confirm it.")
    try session.run(command(edit, repair: .shift, confirming: true))
    #expect(try session.step("experts").step.startMinute == 980)
  }

  @Test func oneLaterStepMayGive() throws {
    var session = try TestSession(.day, at: "t1")
    try session.run(command(.insert(rest, after: "t1"), repair: .takeFrom("t2")))
    #expect(try session.step("t2").step.minutes == 30)
    #expect(try session.step("coffee").step.startMinute == 920)
  }

  @Test func aDayThatHasNotBegunIsEditedToo() throws {
    var session = try TestSession(.day)
    let preview = try session.state.programme.preview(
      .insert(rest, after: nil), repair: .compress, at: session.now)
    #expect(preview.lateMinutes == 0)
    try session.run(command(.insert(rest, after: "t1"), repair: .compress))
    #expect(starts(session) == [840, nil, 890, 925, 938, 960, 1020])
  }

  @Test func aChangedStepKeepsItsPlaceAndCanBeTakenBack() throws {
    var session = try TestSession(.day, at: "t1")
    let old = try session.step("t2").step
    var step = old
    step.title = "Другое"
    step.minutes = 30
    step.kind = .brainstorm
    try session.run(command(.change(step)))
    #expect(try session.step("t2").step == step)
    #expect(try session.step("t2").published.minutes == 40)
    try session.run(.history(.undo(of: nil)))
    #expect(try session.step("t2").step == old)
  }

  @Test func aStepThatHasBegunChangesItsWordsOnly() throws {
    var session = try TestSession(.day, at: "t1")
    var step = try session.step("t1").step
    step.title = "Такт первый"
    step.instruction = "Пишите"
    try session.run(command(.change(step)))
    #expect(try session.step("t1").step.title == "Такт первый")
    step.minutes = 10
    #expect(
      session.refusal(command(.change(step)))
        == "The step has begun: only its title and instruction may change.")
  }

  @Test func aMovedStepTakesTheTimeOfItsNewPlace() throws {
    var session = try TestSession(.day, at: "t1")
    try session.run(command(.move("coffee", after: "t1")))
    #expect(order(session) == ["t1", "coffee", "t2", "t3", "experts", "end"])
    #expect(starts(session) == [840, 880, 895, 935, 960, 1020])
    try session.run(.history(.undo(of: nil)))
    #expect(order(session) == ["t1", "t2", "coffee", "t3", "experts", "end"])
    #expect(starts(session) == [840, 880, 920, 935, 960, 1020])
  }

  @Test func anAnchorMovesOnlyWhenThatIsConfirmed() throws {
    var session = try TestSession(.day, at: "t1")
    #expect(session.refusal(command(.move("experts", after: "t1"))) != nil)
    #expect(session.refusal(command(.drop("experts"))) != nil)
    try session.run(command(.drop("experts"), confirming: true))
    #expect(order(session) == ["t1", "t2", "coffee", "t3", "end"])
  }

  @Test func whatHasBegunIsNeitherMovedNorDroppedNorPassed() throws {
    let session = try TestSession(.day, at: "t2")
    let begun = "The step has begun: it is neither moved nor dropped."
    #expect(session.refusal(command(.drop("t2"))) == begun)
    #expect(session.refusal(command(.move("t2", after: "t3"))) == begun)
    #expect(
      session.refusal(command(.split("t2", minutes: 10, into: "x", title: "х"))) == begun)
    #expect(
      session.refusal(command(.move("t3", after: nil)))
        == "Not there: those steps have begun already.")
    #expect(session.refusal(command(.drop("nowhere"))) != nil)
  }

  @Test func aStepStaysInItsDay() throws {
    var plan = Plan.day
    plan.steps.append(Step(id: "morning", day: 2, title: "Утро", startMinute: 570, minutes: 20))
    let session = try TestSession(plan)
    #expect(session.refusal(command(.move("t1", after: "morning"))) != nil)
    #expect(session.refusal(command(.move("morning", after: "t1"))) != nil)
  }

  @Test func aSplitStepIsTwoThatTakeTheSameTime() throws {
    var session = try TestSession(.day, at: "t1")
    try session.run(command(.split("t2", minutes: 15, into: "x1", title: "Вторая часть")))
    #expect(order(session) == ["t1", "t2", "x1", "coffee", "t3", "experts", "end"])
    #expect(starts(session) == [840, 880, 895, 920, 935, 960, 1020])
    #expect(try session.step("x1").step.minutes == 25)
    #expect(session.refusal(command(.split("t3", minutes: 25, into: "x2", title: "х"))) != nil)
    #expect(session.refusal(command(.split("t3", minutes: 5, into: "x2", title: " "))) != nil)
    try session.run(.history(.undo(of: nil)))
    #expect(order(session) == ["t1", "t2", "coffee", "t3", "experts", "end"])
    #expect(try session.step("t2").step.minutes == 40)
  }

  @Test func aDroppedStepStaysInTheRecordAndComesBack() throws {
    var session = try TestSession(.day, at: "t1")
    let step = try session.step("coffee").step
    try session.run(command(.drop("coffee")))
    #expect(order(session) == ["t1", "t2", "t3", "experts", "end"])
    #expect(session.state.programme.dropped["coffee"]?.step == step)
    #expect(
      session.refusal(command(.insert(Step(id: "coffee", title: "х"), after: nil))) != nil)
    try session.run(.history(.undo(of: nil)))
    #expect(order(session) == ["t1", "t2", "coffee", "t3", "experts", "end"])
    #expect(try session.step("coffee").step == step)
  }

  @Test func anInsertedStepThatHasBegunIsNotTakenBack() throws {
    var session = try TestSession(.day, at: "t1")
    try session.run(command(.insert(rest, after: "t1")))
    try session.run(.programme(.next))
    #expect(session.refusal(.history(.undo(of: nil))) != nil)
    #expect(session.state.programme.current == "rest")
  }
}
