import TaktModel

extension Rota: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      fill: try fields.optional("fill"), minutes: try fields.optional("minutes"),
      questionMinutes: try fields.optional("question_minutes"),
      warningMinutes: try fields.optional("warning_minutes"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("fill", fill)
      writer.field("minutes", minutes)
      writer.field("question_minutes", questionMinutes)
      writer.field("warning_minutes", warningMinutes)
    }
  }
}

/// `"groups"`, `"experts"`, or the place whose cards are presented.
extension Rota.Fill: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    if node.token.kind == .object {
      self = .cards(try CardPlace(json: node))
      return
    }
    let word = try node.text()
    switch word {
    case "groups": self = .groups
    case "experts": self = .experts
    default: throw node.failure(.invalidValue(word))
    }
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .groups: writer.text("groups")
    case .experts: writer.text("experts")
    case .cards(let place): place.write(to: &writer)
    }
  }
}
