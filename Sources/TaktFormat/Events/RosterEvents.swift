import TaktModel

extension RosterEvent {
  init(_ kind: EventKind.Roster, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .joined: self = .joined(name: try fields("name"))
    case .groupAdded: self = .groupAdded(try fields("group"), try fields("name"))
    case .groupRenamed: self = .groupRenamed(try fields("group"), try fields("name"))
    case .groupClosed: self = .groupClosed(try fields("group"))
    case .personAdded: self = .personAdded(try Roster.Person(json: fields.node))
    case .assigned: self = .assigned(try Assignment(json: fields.node))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .joined(let name):
      writer.kind(EventKind.Roster.joined)
      writer.field("name", name)
    case .groupAdded(let group, let name):
      writer.kind(EventKind.Roster.groupAdded)
      writer.field("group", group)
      writer.field("name", name)
    case .groupRenamed(let group, let name):
      writer.kind(EventKind.Roster.groupRenamed)
      writer.field("group", group)
      writer.field("name", name)
    case .groupClosed(let group):
      writer.kind(EventKind.Roster.groupClosed)
      writer.field("group", group)
    case .personAdded(let person):
      writer.kind(EventKind.Roster.personAdded)
      person.writeFields(to: &writer)
    case .assigned(let assignment):
      writer.kind(EventKind.Roster.assigned)
      assignment.writeFields(to: &writer)
    }
  }
}
