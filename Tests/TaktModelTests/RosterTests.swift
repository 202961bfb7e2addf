import TaktModel
import Testing

/// Membership is dated, never overwritten.
@Suite struct RosterTests {
  func session() throws -> TestSession {
    var session = try TestSession(groups: 3)
    for id in ["ann", "bob"] as [PersonID] {
      try session.run(.roster(.addPerson(Roster.Person(id: id, name: id.value))))
    }
    return session
  }

  func assign(_ person: PersonID, _ groups: GroupNumber...) -> Command {
    .roster(.assign([Assignment(person: person, groups: groups)]))
  }

  @Test func aPersonMayBeInTwoGroups() throws {
    var session = try session()
    try session.run(assign("ann", 1, 2, 2))
    #expect(session.state.roster.groups(of: "ann") == [1, 2])
    #expect(session.state.roster.members(of: 2).map(\.id) == ["ann"])
    #expect(session.state.roster.members(of: 3).isEmpty)
  }

  @Test func aRegroupingEndsWhatWasAndKeepsIt() throws {
    var session = try session()
    try session.run(assign("ann", 1, 2))
    let before = session.now
    session.wait(minutes: 90)
    try session.run(assign("ann", 2, 3))
    #expect(session.state.roster.groups(of: "ann") == [2, 3])
    let memberships = session.state.roster.memberships
    #expect(memberships.map(\.group) == [1, 2, 3])
    #expect(memberships.map(\.since) == [before, before, session.now])
    #expect(memberships.map(\.until) == [session.now, nil, nil])
  }

  @Test func aClosedGroupKeepsItsHistoryAndItsNumber() throws {
    var session = try session()
    try session.run(assign("bob", 3))
    session.wait(minutes: 5)
    try session.run(.roster(.closeGroup(3)))
    let closedAt = session.now
    session.wait(minutes: 5)
    session.fold([.roster(.groupClosed(3))])
    #expect(session.state.roster.group(3)?.closedAt == closedAt)
    #expect(session.state.roster.memberships.map(\.until) == [closedAt])
    #expect(session.state.roster.openGroups.map(\.number) == [1, 2])
    try session.run(.roster(.addGroup("Новая")))
    #expect(session.state.roster.openGroups.map(\.number) == [1, 2, 4])
    for command in [RosterCommand.closeGroup(3), .renameGroup(3, "х")] {
      #expect(session.refusal(.roster(command)) == "There is no group 3.")
    }
    #expect(session.refusal(assign("bob", 3)) == "There is no group 3.")
    #expect(session.refusal(assign("bob", 9)) == "There is no group 9.")
  }

  @Test func peopleAreWrittenOnceAndByName() throws {
    let session = try session()
    let again = Command.roster(.addPerson(Roster.Person(id: "ann", name: "Анна")))
    #expect(session.refusal(again) == "This person is already on the roster.")
    #expect(session.refusal(.roster(.addPerson(Roster.Person(id: "x", name: " ")))) != nil)
    #expect(session.refusal(assign("nobody", 1)) == "“nobody” is not on the roster.")
    #expect(session.refusal(.roster(.addGroup(" "))) != nil)
  }

  @Test func aTerminalJoinsOnceUnderEachName() throws {
    var session = try session()
    let scribe = Author.scribe(1)
    try session.run(.roster(.join(name: "стол 1")), by: scribe)
    #expect(try session.run(.roster(.join(name: "стол 1")), by: scribe).isEmpty)
    try session.run(.roster(.join(name: "первый стол")), by: scribe)
    #expect(session.state.roster.participants[scribe.id]?.name == "первый стол")
    #expect(session.refusal(.roster(.join(name: "х")), by: .scribe(7)) != nil)
  }

  @Test func aNewNameIsUndone() throws {
    var session = try session()
    try session.run(.roster(.renameGroup(1, "Город")))
    try session.run(UndoTests.undo)
    #expect(session.state.roster.group(1)?.name == "Группа 1")
  }
}
