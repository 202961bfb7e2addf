import TaktModel

extension CardsEvent {
  init(_ kind: EventKind.Cards, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .added: self = .added(try NewCard(fields))
    case .edited: self = .edited(try fields("card"), text: try fields("text"))
    case .fieldSet:
      self = .fieldSet(
        try fields("card"), field: try fields("field"), value: try fields.optional("value"))
    case .moved:
      self = .moved(
        try fields("card"), parent: try fields.optional("parent"),
        before: try fields.optional("before"))
    case .withdrawn: self = .withdrawn(try fields("card"))
    case .restored: self = .restored(try fields("card"))
    case .merged: self = .merged(try fields("card"), into: try fields("into"))
    case .unmerged: self = .unmerged(try fields("card"))
    case .concealed:
      self = .concealed(
        try fields("card"), board: try fields("board"), group: try fields("group"))
    case .handed: self = .handed(try fields("card"), to: try fields.optional("group"))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    writer.kind(kind)
    writer.field("card", number)
    switch self {
    case .added(let card): card.writeFields(to: &writer)
    case .edited(_, let text): writer.field("text", text)
    case .fieldSet(_, let field, let value):
      writer.field("field", field)
      writer.field("value", value)
    case .moved(_, let parent, let before):
      writer.field("parent", parent)
      writer.field("before", before)
    case .withdrawn, .restored, .unmerged: break
    case .merged(_, let into): writer.field("into", into)
    case .concealed(_, let board, let group):
      writer.field("board", board)
      writer.field("group", group)
    case .handed(_, let group): writer.field("group", group)
    }
  }

  private var kind: EventKind.Cards {
    switch self {
    case .added: .added
    case .edited: .edited
    case .fieldSet: .fieldSet
    case .moved: .moved
    case .withdrawn: .withdrawn
    case .restored: .restored
    case .merged: .merged
    case .unmerged: .unmerged
    case .concealed: .concealed
    case .handed: .handed
    }
  }
}

extension NewCard {
  fileprivate init(_ fields: JSONFields) throws(FormatError) {
    self.init(
      number: try fields("card"), board: try fields("board"), kind: try fields("card_kind"),
      text: try fields("text"), parent: try fields.optional("parent"),
      group: try fields.optional("group"), fields: try fields("fields", default: [:]),
      sources: try fields("sources", default: []))
  }

  fileprivate func writeFields(to writer: inout JSONWriter) {
    writer.field("board", board)
    writer.field("card_kind", kind)
    writer.field("text", text)
    writer.field("parent", parent)
    writer.field("group", group)
    writer.field("fields", fields, default: [:])
    writer.field("sources", sources, default: [])
  }
}
