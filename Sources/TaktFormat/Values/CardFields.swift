import TaktModel

/// The content is `text`, `number`, `date`, `groups`, `choice` with its `choices`, or `card` with
/// the `place` where it is looked for.
extension CardField: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      id: try fields("id"), title: try fields("title"), content: try CardField.content(fields),
      isRequired: try fields("is_required", default: false))
  }

  private static func content(_ fields: JSONFields) throws(FormatError) -> Content {
    let word: String = try fields("content")
    switch word {
    case "text": return .text
    case "number": return .number
    case "choice": return .choice(try fields("choices", default: []))
    case "date": return .date
    case "groups": return .groups
    case "card": return .card(try fields("place"))
    default: throw try fields.require("content").failure(.invalidValue(word))
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
      writeContent(to: &writer)
      writer.field("is_required", isRequired, default: false)
    }
  }

  private func writeContent(to writer: inout JSONWriter) {
    switch content {
    case .text: writer.field("content", "text")
    case .number: writer.field("content", "number")
    case .date: writer.field("content", "date")
    case .groups: writer.field("content", "groups")
    case .choice(let choices):
      writer.field("content", "choice")
      writer.field("choices", choices)
    case .card(let place):
      writer.field("content", "card")
      writer.field("place", place)
    }
  }
}

extension CardPlace: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(board: try fields("board"), kind: try fields.optional("card_kind"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("board", board)
      writer.field("card_kind", kind)
    }
  }
}

extension BoardCheck: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      kind: try fields("card_kind"), needs: try fields("needs"),
      least: try fields("least", default: 1), most: try fields.optional("most"),
      sentence: try fields.optional("sentence"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("card_kind", kind)
      writer.field("needs", needs)
      writer.field("least", least, default: 1)
      writer.field("most", most)
      writer.field("sentence", sentence)
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
