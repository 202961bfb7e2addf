/// What people may ask of cards.
package enum CardsCommand: Hashable, Sendable {
  /// `kind` and `board` nil mean the current step's board and its default kind.
  case add(
    kind: String?, text: String, board: BoardID?, under: CardNumber?, fields: [String: String])
  case edit(CardNumber, text: String)
  case set(CardNumber, field: String, value: String?)
  case withdraw(CardNumber)
  case restore(CardNumber)
  /// Puts cards under another, or at the top of the current board. Cards of the board's source
  /// are taken: a card of the board's taken kind with the idea as its source.
  case place([CardNumber], under: CardNumber?, before: CardNumber?)
  case merge([CardNumber], into: CardNumber)
  /// Gives back the cards merged into this one.
  case unmerge(CardNumber)
  /// Makes several cards out of one text; the first keeps the number.
  case split(CardNumber, into: [String])
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

  /// The card it is about.
  package var number: CardNumber {
    switch self {
    case .added(let card): card.number
    case .edited(let number, _), .fieldSet(let number, _, _), .moved(let number, _, _),
      .withdrawn(let number), .restored(let number), .merged(let number, _),
      .unmerged(let number), .concealed(let number, _, _):
      number
    }
  }
}
