import TaktModel

extension RosterCommand {
  init(_ kind: CommandKind.Roster, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .join: self = .join(name: try fields("name"))
    case .addGroup: self = .addGroup(try fields("name"))
    case .renameGroup: self = .renameGroup(try fields("group"), try fields("name"))
    case .closeGroup: self = .closeGroup(try fields("group"))
    case .reopenGroup: self = .reopenGroup(try fields("group"))
    case .addPerson: self = .addPerson(try Roster.Person(json: fields.node))
    case .enroll: self = .enroll(try fields("people", default: []))
    case .admit:
      self = .admit(
        try Roster.Person(json: fields.node), day: try fields("day"),
        groups: try fields("groups", default: []))
    case .editPerson: self = .editPerson(try Roster.Person(json: fields.node))
    case .withdrawPerson: self = .withdrawPerson(try fields("person"))
    case .restorePerson: self = .restorePerson(try fields("person"))
    case .attend:
      self = .attend(
        try fields("people", default: []), day: try fields("day"), try fields("attendance"))
    case .assign: self = .assign(try fields("people", default: []))
    case .regroup: self = .regroup(try Regrouping(json: fields.node))
    case .moveTerminal: self = .moveTerminal(try fields("terminal"), to: try fields("group"))
    case .takeLead: self = .takeLead
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    writer.kind(kind)
    switch self {
    case .join(let name): writer.field("name", name)
    case .addGroup(let name): writer.field("name", name)
    case .renameGroup(let group, let name):
      writer.field("group", group)
      writer.field("name", name)
    case .closeGroup(let group), .reopenGroup(let group): writer.field("group", group)
    case .addPerson(let person), .editPerson(let person): person.writeFields(to: &writer)
    case .enroll(let people): writer.field("people", people, default: [])
    case .admit(let person, let day, let groups):
      person.writeFields(to: &writer)
      writer.field("day", day)
      writer.field("groups", groups, default: [])
    case .withdrawPerson(let person), .restorePerson(let person): writer.field("person", person)
    case .attend(let people, let day, let attendance):
      writer.field("people", people, default: [])
      writer.field("day", day)
      writer.field("attendance", attendance)
    case .assign(let assignments): writer.field("people", assignments, default: [])
    case .regroup(let regrouping): regrouping.writeFields(to: &writer)
    case .moveTerminal(let terminal, let group):
      writer.field("terminal", terminal)
      writer.field("group", group)
    case .takeLead: break
    }
  }

  private var kind: CommandKind.Roster {
    switch self {
    case .join: .join
    case .addGroup: .addGroup
    case .renameGroup: .renameGroup
    case .closeGroup: .closeGroup
    case .reopenGroup: .reopenGroup
    case .addPerson: .addPerson
    case .enroll: .enroll
    case .admit: .admit
    case .editPerson: .editPerson
    case .withdrawPerson: .withdrawPerson
    case .restorePerson: .restorePerson
    case .attend: .attend
    case .assign: .assign
    case .regroup: .regroup
    case .moveTerminal: .moveTerminal
    case .takeLead: .takeLead
    }
  }
}
