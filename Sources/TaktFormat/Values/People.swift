import TaktModel

extension AttendanceMode: JSONWord {}
extension Attendance: JSONWord {}

/// Absent fields have the defaults that `Roster.Person.init` states.
extension Roster.Person: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      id: try fields("person"), name: try fields("name"),
      organisation: try fields("organisation", default: ""),
      post: try fields("post", default: ""), category: try fields("category", default: ""),
      direction: try fields("direction", default: ""),
      mode: try fields("mode", default: .onSite),
      isLeader: try fields("is_leader", default: false),
      lateDay: try fields.optional("late_day"))
  }

  func write(to writer: inout JSONWriter) { writer.object(writeFields) }

  func writeFields(to writer: inout JSONWriter) {
    writer.field("person", id)
    writer.field("name", name)
    writer.field("organisation", organisation, default: "")
    writer.field("post", post, default: "")
    writer.field("category", category, default: "")
    writer.field("direction", direction, default: "")
    writer.field("mode", mode, default: .onSite)
    writer.field("is_leader", isLeader, default: false)
    writer.field("late_day", lateDay)
  }
}

extension Assignment: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(person: try fields("person"), groups: try fields("groups", default: []))
  }

  func write(to writer: inout JSONWriter) { writer.object(writeFields) }

  func writeFields(to writer: inout JSONWriter) {
    writer.field("person", person)
    writer.field("groups", groups, default: [])
  }
}

extension Regrouping: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      opening: try fields("opening", default: []), keeping: try fields("keeping", default: []),
      closing: try fields("closing", default: []),
      keepsSeats: try fields("keeps_seats", default: false),
      terminals: try fields("terminals", default: []))
  }

  func write(to writer: inout JSONWriter) { writer.object(writeFields) }

  func writeFields(to writer: inout JSONWriter) {
    writer.field("opening", opening, default: [])
    writer.field("keeping", keeping, default: [])
    writer.field("closing", closing, default: [])
    writer.field("keeps_seats", keepsSeats, default: false)
    writer.field("terminals", terminals, default: [])
  }
}

extension Regrouping.NewGroup: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      name: try fields("name"), initiative: try fields.optional("initiative"),
      members: try fields("members", default: []))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("name", name)
      writer.field("initiative", initiative)
      writer.field("members", members, default: [])
    }
  }
}

extension Regrouping.KeptGroup: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(number: try fields("group"), members: try fields("members", default: []))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("group", number)
      writer.field("members", members, default: [])
    }
  }
}
