import TaktModel

extension Plan: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      id: try fields("id"), title: try fields("title"), place: try fields("place", default: ""),
      days: try fields("days", default: []), steps: try fields("steps", default: []),
      boards: try fields("boards", default: []), groups: try fields("groups", default: []))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
      writer.field("place", place, default: "")
      writer.field("days", days, default: [])
      writer.field("steps", steps, default: [])
      writer.field("boards", boards, default: [])
      writer.field("groups", groups, default: [])
    }
  }
}

extension Plan.Day: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(title: try fields("title"), date: try fields("date", default: ""))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("title", title)
      writer.field("date", date, default: "")
    }
  }
}

extension PlanChange: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      step: try fields("step"), startMinute: try fields.optional("start_minute"),
      minutes: try fields.optional("minutes"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("step", step)
      writer.field("start_minute", startMinute)
      writer.field("minutes", minutes)
    }
  }
}
