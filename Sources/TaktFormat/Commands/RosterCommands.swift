import TaktModel

extension RosterCommand {
  init(_ kind: CommandKind.Roster, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .join: self = .join(name: try fields("name"))
    case .addGroup: self = .addGroup(try fields("name"))
    case .renameGroup: self = .renameGroup(try fields("group"), try fields("name"))
    case .closeGroup: self = .closeGroup(try fields("group"))
    case .addPerson: self = .addPerson(try Roster.Person(json: fields.node))
    case .assign: self = .assign(try fields("people", default: []))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .join(let name):
      writer.kind(CommandKind.Roster.join)
      writer.field("name", name)
    case .addGroup(let name):
      writer.kind(CommandKind.Roster.addGroup)
      writer.field("name", name)
    case .renameGroup(let group, let name):
      writer.kind(CommandKind.Roster.renameGroup)
      writer.field("group", group)
      writer.field("name", name)
    case .closeGroup(let group):
      writer.kind(CommandKind.Roster.closeGroup)
      writer.field("group", group)
    case .addPerson(let person):
      writer.kind(CommandKind.Roster.addPerson)
      person.writeFields(to: &writer)
    case .assign(let assignments):
      writer.kind(CommandKind.Roster.assign)
      writer.field("people", assignments, default: [])
    }
  }
}
