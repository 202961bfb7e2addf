import TaktModel

extension SlotQuery.Whose: JSONWord {}

extension Slot: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      id: try fields("id"), title: try fields("title"),
      queries: try fields("queries", default: []), least: try fields("least", default: 1),
      most: try fields.optional("most"), hint: try fields.optional("hint"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", id)
      writer.field("title", title)
      writer.field("queries", queries, default: [])
      writer.field("least", least, default: 1)
      writer.field("most", most)
      writer.field("hint", hint)
    }
  }
}

extension SlotQuery: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      board: try fields("board"), kinds: try fields("card_kinds", default: []),
      whose: try fields("whose", default: .own), top: try fields.optional("top"),
      conditions: try fields("conditions", default: [:]), phrase: try fields.optional("phrase"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("board", board)
      writer.field("card_kinds", kinds, default: [])
      writer.field("whose", whose, default: .own)
      writer.field("top", top)
      writer.field("conditions", conditions, default: [:])
      writer.field("phrase", phrase)
    }
  }
}
