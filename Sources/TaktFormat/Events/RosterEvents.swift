import TaktModel

extension RosterEvent {
  init(_ kind: EventKind.Roster, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .joined: self = .joined(name: try fields("name"))
    case .groupAdded:
      self = .groupAdded(
        try fields("group"), try fields("name"), initiative: try fields.optional("initiative"))
    case .groupRenamed: self = .groupRenamed(try fields("group"), try fields("name"))
    case .groupClosed: self = .groupClosed(try fields("group"))
    case .groupReopened: self = .groupReopened(try fields("group"))
    case .personAdded: self = .personAdded(try Roster.Person(json: fields.node))
    case .personEdited: self = .personEdited(try Roster.Person(json: fields.node))
    case .personWithdrawn: self = .personWithdrawn(try fields("person"))
    case .personRestored: self = .personRestored(try fields("person"))
    case .attended:
      self = .attended(
        try fields("person"), day: try fields("day"), try fields("attendance"))
    case .assigned: self = .assigned(try Assignment(json: fields.node))
    case .terminalMoved: self = .terminalMoved(try fields("terminal"), to: try fields("group"))
    case .leadTaken: self = .leadTaken(try fields("terminal"))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    writer.kind(kind)
    switch self {
    case .joined(let name): writer.field("name", name)
    case .groupAdded(let group, let name, let initiative):
      writer.field("group", group)
      writer.field("name", name)
      writer.field("initiative", initiative)
    case .groupRenamed(let group, let name):
      writer.field("group", group)
      writer.field("name", name)
    case .groupClosed(let group), .groupReopened(let group): writer.field("group", group)
    case .personAdded(let person), .personEdited(let person): person.writeFields(to: &writer)
    case .personWithdrawn(let person), .personRestored(let person):
      writer.field("person", person)
    case .attended(let person, let day, let attendance):
      writer.field("person", person)
      writer.field("day", day)
      writer.field("attendance", attendance)
    case .assigned(let assignment): assignment.writeFields(to: &writer)
    case .terminalMoved(let terminal, let group):
      writer.field("terminal", terminal)
      writer.field("group", group)
    case .leadTaken(let terminal): writer.field("terminal", terminal)
    }
  }

  private var kind: EventKind.Roster {
    switch self {
    case .joined: .joined
    case .groupAdded: .groupAdded
    case .groupRenamed: .groupRenamed
    case .groupClosed: .groupClosed
    case .groupReopened: .groupReopened
    case .personAdded: .personAdded
    case .personEdited: .personEdited
    case .personWithdrawn: .personWithdrawn
    case .personRestored: .personRestored
    case .attended: .attended
    case .assigned: .assigned
    case .terminalMoved: .terminalMoved
    case .leadTaken: .leadTaken
    }
  }
}
