import TaktModel
import Testing

@testable import takt

/// The plan is edited in the plain mode as on the console.
@Suite struct PlainEditTests {
  private func session() throws -> Session {
    var session = Session()
    let plan = Plan(
      id: "day", title: "День",
      steps: [
        Step(id: "t1", title: "Один", startMinute: 600, minutes: 40),
        Step(id: "t2", title: "Два", startMinute: 640, minutes: 40),
      ])
    let author = Author(id: "host", role: .facilitator)
    let now = Instant(milliseconds: 0)
    let events = try session.decide(.programme(.adopt(plan)), by: author, given: Facts(now: now))
    session.apply(Record(sequence: 1, at: now, by: author, request: nil, events: events))
    return session
  }

  private func edit(
    _ edit: PlanEdit, repair: Repair? = nil, confirming: Bool = false
  ) -> PlainLine {
    .command(.programme(.edit(edit, repair: repair, confirmingAnchors: confirming)))
  }

  @Test func aStepIsChangedByItsFields() throws {
    let session = try session()
    var step = try #require(session.programme.entry("t2")).step
    step.title = "Новое имя"
    step.minutes = 50
    step.startMinute = 660
    step.kind = .pause
    step.isFixed = true
    let line = "/change t2 title=Новое имя minutes=50 at=11:00 kind=break fixed=yes repair=shift"
    #expect(PlainLine(line, in: session) == edit(.change(step), repair: .shift))
  }

  @Test func aStepIsMovedSplitAndDropped() throws {
    let session = try session()
    #expect(PlainLine("/move t1 after t2", in: session) == edit(.move("t1", after: "t2")))
    #expect(
      PlainLine("/move 2 first confirm", in: session)
        == edit(.move("t2", after: nil), confirming: true))
    #expect(
      PlainLine("/split t1 15 Вторая часть", in: session)
        == edit(.split("t1", minutes: 15, into: "x1", title: "Вторая часть")))
    #expect(PlainLine("/drop t2", in: session) == edit(.drop("t2")))
  }

  @Test func aCardIsStillSplitByItsNumber() throws {
    #expect(PlainLine("/split #3", in: try session()) == .command(.cards(.unmerge(3))))
  }

  @Test(arguments: [
    "/change", "/change t2", "/change nowhere minutes=5", "/change t2 minutes=x",
    "/change t2 at=25:00", "/change t2 kind=party", "/change t2 fixed=maybe", "/move t1",
    "/move t1 before t2", "/split t1", "/split t1 15", "/drop",
  ])
  func aLineThatIsNotWholeIsRefused(line: String) throws {
    guard case .refused = PlainLine(line, in: try session()) else {
      Issue.record("\(line) was read")
      return
    }
  }
}
