import TaktModel

extension CardsCommand {
  init(_ kind: CommandKind.Cards, _ fields: JSONFields) throws(FormatError) {
    switch kind {
    case .add:
      self = .add(
        kind: try fields.optional("card_kind"), text: try fields("text"),
        board: try fields.optional("board"), under: try fields.optional("under"),
        fields: try fields("fields", default: [:]))
    case .compose:
      self = .compose(
        kind: try fields.optional("card_kind"), text: try fields("text"),
        board: try fields("board"), fields: try fields("fields", default: [:]),
        sources: try fields("sources", default: []))
    case .edit: self = .edit(try fields("card"), text: try fields("text"))
    case .set:
      self = .set(
        try fields("card"), field: try fields("field"), value: try fields.optional("value"))
    case .withdraw: self = .withdraw(try fields("card"))
    case .restore: self = .restore(try fields("card"))
    case .place:
      self = .place(
        try fields("cards", default: []), under: try fields.optional("under"),
        before: try fields.optional("before"))
    case .merge: self = .merge(try fields("cards", default: []), into: try fields("into"))
    case .unmerge: self = .unmerge(try fields("card"))
    case .split: self = .split(try fields("card"), into: try fields("texts", default: []))
    case .take:
      self = .take(
        try fields("cards", default: []), as: try fields("card_kind"),
        under: try fields.optional("under"))
    case .hand: self = .hand(try fields("cards", default: []), to: try fields("group"))
    }
  }

  func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .add(let kind, let text, let board, let under, let fields):
      writer.kind(CommandKind.Cards.add)
      writer.field("card_kind", kind)
      writer.field("text", text)
      writer.field("board", board)
      writer.field("under", under)
      writer.field("fields", fields, default: [:])
    case .compose(let kind, let text, let board, let fields, let sources):
      writer.kind(CommandKind.Cards.compose)
      writer.field("card_kind", kind)
      writer.field("text", text)
      writer.field("board", board)
      writer.field("fields", fields, default: [:])
      writer.field("sources", sources, default: [])
    case .place(let cards, let under, let before):
      writer.kind(CommandKind.Cards.place)
      writer.field("cards", cards, default: [])
      writer.field("under", under)
      writer.field("before", before)
    case .merge(let cards, let into):
      writer.kind(CommandKind.Cards.merge)
      writer.field("cards", cards, default: [])
      writer.field("into", into)
    case .take(let cards, let kind, let under):
      writer.kind(CommandKind.Cards.take)
      writer.field("cards", cards, default: [])
      writer.field("card_kind", kind)
      writer.field("under", under)
    case .hand(let cards, let group):
      writer.kind(CommandKind.Cards.hand)
      writer.field("cards", cards, default: [])
      writer.field("group", group)
    case .request(let command): command.writeFields(to: &writer)
    case .edit, .set, .withdraw, .restore, .unmerge, .split: writeChange(to: &writer)
    }
  }

  /// The kinds about one card.
  private func writeChange(to writer: inout JSONWriter) {
    switch self {
    case .edit(let card, let text):
      write(.edit, card, to: &writer)
      writer.field("text", text)
    case .set(let card, let field, let value):
      write(.set, card, to: &writer)
      writer.field("field", field)
      writer.field("value", value)
    case .withdraw(let card): write(.withdraw, card, to: &writer)
    case .restore(let card): write(.restore, card, to: &writer)
    case .unmerge(let card): write(.unmerge, card, to: &writer)
    case .split(let card, let texts):
      write(.split, card, to: &writer)
      writer.field("texts", texts, default: [])
    case .add, .compose, .place, .merge, .take, .hand, .request:
      preconditionFailure("writeFields writes every other kind")
    }
  }

  private func write(_ kind: CommandKind.Cards, _ card: CardNumber, to writer: inout JSONWriter) {
    writer.kind(kind)
    writer.field("card", card)
  }
}
