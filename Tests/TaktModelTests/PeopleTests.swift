import TaktModel
import Testing

/// People come, are late, leave and come back; nothing of it is erased.
@Suite struct PeopleTests {
  func session() throws -> TestSession {
    var session = try TestSession(groups: 3)
    try session.run(
      .roster(
        .enroll([
          Roster.Person(id: "p1", name: "Анна"),
          Roster.Person(id: "p2", name: "Борис", mode: .online),
        ])))
    return session
  }

  @Test func aTableTakenAgainBringsPeopleUpToDate() throws {
    var session = try session()
    let table = [
      Roster.Person(id: "p1", name: "Анна", organisation: "Школа 5", isLeader: true),
      Roster.Person(id: "p2", name: "Борис", mode: .online), Roster.Person(id: "p3", name: "Вера"),
    ]
    let events = try session.run(.roster(.enroll(table)))
    #expect(events == [.roster(.personEdited(table[0])), .roster(.personAdded(table[2]))])
    #expect(session.state.roster.people == table)
    #expect(session.state.roster.freshPersonIDs(2) == ["p4", "p5"])
    #expect(
      session.refusal(.roster(.enroll([table[2], table[2]]))) == "“p3” is in the table twice.")
  }

  @Test func presenceIsKeptByDay() throws {
    var session = try session()
    try session.run(.roster(.attend(["p1", "p2"], day: 1, .onSite)))
    try session.run(.roster(.attend(["p1"], day: 2, .absent)))
    let roster = session.state.roster
    #expect(roster.attendance(of: "p1", on: 1) == .onSite)
    #expect(roster.attendance(of: "p1", on: 2) == .absent)
    #expect(roster.attendance(of: "p2", on: 2) == .unknown)
    #expect(roster.expected(on: 2).map(\.id) == ["p2"])
    #expect(try session.run(.roster(.attend(["p1"], day: 2, .absent))).isEmpty)
  }

  @Test func aLatecomerIsMarkedSeatedAndPresentInOneRecord() throws {
    var session = try session()
    let records = session.records.count
    try session.run(
      .roster(.admit(Roster.Person(id: "p3", name: "Вера", mode: .online), day: 2, groups: [3])))
    let roster = session.state.roster
    #expect(session.records.count == records + 1)
    #expect(roster.person("p3")?.lateDay == 2)
    #expect(roster.attendance(of: "p3", on: 2) == .online)
    #expect(roster.members(of: 3).map(\.name) == ["Вера"])
  }

  @Test func whoWithdrawsLeavesTheTableAndMayComeBack() throws {
    var session = try session()
    try session.run(.roster(.assign([Assignment(person: "p1", groups: [1, 2])])))
    session.wait(minutes: 30)
    try session.run(.roster(.withdrawPerson("p1")))
    #expect(session.state.roster.attendees.map(\.id) == ["p2"])
    #expect(session.state.roster.people.count == 2)
    #expect(session.state.roster.members(of: 1).isEmpty)
    #expect(
      session.refusal(.roster(.assign([Assignment(person: "p1", groups: [1])])))
        == "Анна does not take part: put them back on the roster first.")
    try session.run(UndoTests.undo)
    #expect(session.state.roster.groups(of: "p1") == [1, 2])
    #expect(session.state.roster.attendees.count == 2)
  }

  @Test func everyDeedIsUndoneAndDoneAgain() throws {
    var session = try session()
    let deeds: [RosterCommand] = [
      .editPerson(Roster.Person(id: "p1", name: "Анна К.")), .attend(["p2"], day: 1, .online),
      .assign([Assignment(person: "p2", groups: [2])]), .closeGroup(2), .reopenGroup(2),
      .addGroup("Новая"), .withdrawPerson("p2"), .restorePerson("p2"),
      .admit(Roster.Person(id: "p9", name: "Лев"), day: 1, groups: [1]),
    ]
    for deed in deeds {
      let before = session.state.roster
      try session.run(.roster(deed))
      let after = session.state.roster
      #expect(before.seen != after.seen, "\(deed)")
      try session.run(UndoTests.undo)
      #expect(session.state.roster.seen.sits(like: before.seen), "\(deed)")
      try session.run(.history(.redo))
      #expect(session.state.roster.seen.sits(like: after.seen), "\(deed)")
    }
  }

  @Test func anUndoSendsNobodyToAClosedGroup() throws {
    var session = try session()
    try session.run(.roster(.assign([Assignment(person: "p1", groups: [1])])))
    try session.run(.roster(.assign([Assignment(person: "p1", groups: [2])])))
    try session.run(.roster(.closeGroup(1)), by: Author(id: "other", role: .facilitator))
    #expect(session.refusal(UndoTests.undo) == "There is no group 1.")
  }

  @Test func aNewGroupThatHasWrittenIsNotUndone() throws {
    var session = try TestSession(at: "ideas", groups: 1)
    try session.run(.roster(.addGroup("Новая")))
    try session.add("идея", by: .scribe(2))
    #expect(session.refusal(UndoTests.undo) == "Group 2 has begun to write: too late to undo.")
  }
}

/// What a roster says now, without its past.
private struct Seen: Equatable {
  let open: [GroupNumber]
  let people: [Roster.Person]
  let seats: [[GroupNumber]]
  let attendance: [Attendance]

  /// People who were added and withdrawn again are still written.
  func sits(like other: Seen) -> Bool {
    open == other.open && people == other.people && seats == other.seats
      && attendance == other.attendance
  }
}

extension Roster {
  fileprivate var seen: Seen {
    Seen(
      open: openGroups.map(\.number), people: attendees,
      seats: attendees.map { groups(of: $0.id).sorted() },
      attendance: attendees.map { attendance(of: $0.id, on: 1) })
  }
}
