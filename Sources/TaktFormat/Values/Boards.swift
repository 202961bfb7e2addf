import TaktModel

extension Board.View: JSONWord {}

extension Board: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      id: try fields("id"), title: try fields("title"), view: try fields("view"),
      kinds: try fields("kinds", default: []), source: try fields.optional("source"),
      columnField: try fields.optional("column_field"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
      writer.field("view", view)
      writer.field("kinds", kinds, default: [])
      writer.field("source", source)
      writer.field("column_field", columnField)
    }
  }
}

extension CardKind: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      id: try fields("id"), title: try fields("title"), under: try fields("under", default: []),
      mayStandAtTop: try fields("may_stand_at_top", default: true),
      isTaken: try fields("is_taken", default: false), fields: try fields("fields", default: []))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
      writer.field("under", under, default: [])
      writer.field("may_stand_at_top", mayStandAtTop, default: true)
      writer.field("is_taken", isTaken, default: false)
      writer.field("fields", fields, default: [])
    }
  }
}

/// The content is `text`, `number`, or `choice` with its `choices`.
extension CardField: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    let word: String = try fields("content")
    let content: Content
    switch word {
    case "text": content = .text
    case "number": content = .number
    case "choice": content = .choice(try fields("choices", default: []))
    default: throw try fields.require("content").failure(.invalidValue(word))
    }
    self.init(
      id: try fields("id"), title: try fields("title"), content: content,
      isRequired: try fields("is_required", default: false))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
      switch content {
      case .text: writer.field("content", "text")
      case .number: writer.field("content", "number")
      case .choice(let choices):
        writer.field("content", "choice")
        writer.field("choices", choices)
      }
      writer.field("is_required", isRequired, default: false)
    }
  }
}

extension CardField.Choice: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(id: try fields("id"), title: try fields("title"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
    }
  }
}
