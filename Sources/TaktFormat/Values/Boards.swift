import TaktModel

extension Board.View: JSONWord {}

extension Board: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      id: try fields("id"), title: try fields("title"), view: try fields("view"),
      kinds: try fields("kinds", default: []), source: try fields.optional("source"),
      columnField: try fields.optional("column_field"), about: try fields.optional("about"),
      checks: try fields("checks", default: []), slots: try fields("slots", default: []),
      matrix: try fields.optional("matrix"), rota: try fields.optional("rota"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
      writer.field("view", view)
      writer.field("kinds", kinds, default: [])
      writer.field("source", source)
      writer.field("column_field", columnField)
      writer.field("about", about)
      writer.field("checks", checks, default: [])
      writer.field("slots", slots, default: [])
      writer.field("rota", rota)
      writer.field("matrix", matrix)
    }
  }
}

extension MatrixAxes: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      from: try fields("from"), to: try fields("to"), amount: try fields("amount"),
      mode: try fields("mode"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("from", from)
      writer.field("to", to)
      writer.field("amount", amount)
      writer.field("mode", mode)
    }
  }
}

extension CardKind: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    let isTaken = try fields("is_taken", default: false)
    self.init(
      id: try fields("id"), title: try fields("title"), under: try fields("under", default: []),
      mayStandAtTop: try fields("may_stand_at_top", default: true), isTaken: isTaken,
      mayBeTaken: try fields("may_be_taken", default: isTaken),
      fields: try fields("fields", default: []))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
      writer.field("under", under, default: [])
      writer.field("may_stand_at_top", mayStandAtTop, default: true)
      writer.field("is_taken", isTaken, default: false)
      writer.field("may_be_taken", mayBeTaken, default: isTaken)
      writer.field("fields", fields, default: [])
    }
  }
}
