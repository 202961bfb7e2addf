/// What people may ask of cards.
package enum CardsCommand: Hashable, Sendable {
  /// `kind` and `board` nil mean the current step's board and its default kind.
  case add(
    kind: String?, text: String, board: BoardID?, under: CardNumber?, fields: [String: String])
  /// A card made from others in a person's own words: a line of a slide.
  case compose(
    kind: String?, text: String, board: BoardID, fields: [String: String], sources: [CardNumber])
  case edit(CardNumber, text: String)
  case set(CardNumber, field: String, value: String?)
  case withdraw(CardNumber)
  case restore(CardNumber)
  /// Puts cards under another, or at the top of the current board. Cards of the board's source
  /// are taken: a card of the board's taken kind with the idea as its source.
  case place([CardNumber], under: CardNumber?, before: CardNumber?)
  /// Takes cards of the board's source as cards of this kind: a group's message as a task.
  case take([CardNumber], as: String, under: CardNumber?)
  case merge([CardNumber], into: CardNumber)
  /// Gives back the cards merged into this one.
  case unmerge(CardNumber)
  /// Makes several cards out of one text; the first keeps the number.
  case split(CardNumber, into: [String])
  /// Gives cards a new home, with all that lies under them and is about them.
  case hand([CardNumber], to: GroupNumber)
  /// What groups ask of each other, on a board whose view is `inbox`.
  case request(RequestCommand)
}

/// What happens to cards.
package enum CardsEvent: Hashable, Sendable {
  case added(NewCard)
  case edited(CardNumber, text: String)
  case fieldSet(CardNumber, field: String, value: String?)
  case moved(CardNumber, parent: CardNumber?, before: CardNumber?)
  case withdrawn(CardNumber)
  case restored(CardNumber)
  case merged(CardNumber, into: CardNumber)
  case unmerged(CardNumber)
  /// What others see of a hidden card: that it is there.
  case concealed(CardNumber, board: BoardID, group: GroupNumber)
  case handed(CardNumber, to: GroupNumber?)

  /// The card it is about.
  package var number: CardNumber {
    switch self {
    case .added(let card): card.number
    case .edited(let number, _), .fieldSet(let number, _, _), .moved(let number, _, _),
      .withdrawn(let number), .restored(let number), .merged(let number, _),
      .unmerged(let number), .concealed(let number, _, _), .handed(let number, _):
      number
    }
  }
}
