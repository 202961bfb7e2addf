/// Everything that people write: one tree of typed cards with provenance.
/// Nothing is ever deleted: a card is live, merged into another, or withdrawn.
package struct Cards: Hashable, Sendable {
  /// Cards by number, from 1; a hole is a card that this viewer may not see.
  var slots: [Card?] = []
  /// Cards at the top of each board, in the order people gave them.
  var roots: [BoardID: [CardNumber]] = [:]
  var children: [CardNumber: [CardNumber]] = [:]
  /// Which cards were taken from a card, merged ones aside.
  var takers: [CardNumber: [CardNumber]] = [:]
  /// What was merged into a card, directly.
  var merged: [CardNumber: [CardNumber]] = [:]
  /// How many cards of other groups are written but hidden, by board and group.
  package internal(set) var concealed: [BoardID: [GroupNumber: Int]] = [:]

  package init() {}

  /// The number that the next card gets.
  package var nextNumber: CardNumber { CardNumber(slots.count + 1) }

  package subscript(number: CardNumber) -> Card? {
    slots.indices.contains(number.value - 1) ? slots[number.value - 1] : nil
  }

  /// Every card in the order of numbers.
  package var all: some Sequence<Card> { slots.lazy.compactMap { $0 } }

  /// Live cards at the top of a board, in order.
  package func top(of board: BoardID) -> [Card] {
    (roots[board] ?? []).compactMap { self[$0] }.filter(\.isLive)
  }

  /// Live cards under a card, in order; the cards under those merged into it count as its own.
  package func under(_ number: CardNumber) -> [Card] {
    let own = children[number] ?? []
    let inherited = (merged[number] ?? []).flatMap { under($0).map(\.number) }
    return (own + inherited).compactMap { self[$0] }.filter(\.isLive)
  }

  /// Every live card of a board in the order of numbers.
  package func live(on board: BoardID) -> [Card] { all.filter { $0.board == board && $0.isLive } }

  /// The cards that were merged into this one, directly.
  package func mergedInto(_ number: CardNumber) -> [Card] {
    (merged[number] ?? []).compactMap { self[$0] }
  }

  /// The live card that now speaks for this one: itself, or what it was merged into.
  package func survivor(of number: CardNumber) -> CardNumber {
    var number = number
    while case .merged(let into)? = self[number]?.status { number = into }
    return number
  }

  /// Live cards that groups took from this one.
  package func taken(from number: CardNumber) -> [Card] {
    (takers[number] ?? []).compactMap { self[$0] }.filter(\.isLive)
  }

  /// The card under which this one is shown, merges followed.
  package func shownParent(of card: Card) -> CardNumber? { card.parent.map(survivor) }
}

/// One card.
package struct Card: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case live
    case merged(CardNumber)
    case withdrawn
  }

  package let number: CardNumber
  package let board: BoardID
  package let kind: String
  package internal(set) var text: String
  package internal(set) var parent: CardNumber?
  package let group: GroupNumber?
  package let author: ParticipantID
  package let at: Instant
  package internal(set) var fields: [String: String]
  /// The cards it was made from: a selection's idea, a split card's original.
  package let sources: [CardNumber]
  package internal(set) var status: Status = .live
  /// Who changed it last, and in which record: an undo never touches another's change.
  package internal(set) var lastEditor: ParticipantID
  package internal(set) var lastSequence: Int

  package var isLive: Bool { status == .live }
}

/// A new card as the log keeps it; author and time are the record's.
package struct NewCard: Hashable, Sendable {
  package let number: CardNumber
  package let board: BoardID
  package let kind: String
  package let text: String
  package let parent: CardNumber?
  package let group: GroupNumber?
  package let fields: [String: String]
  package let sources: [CardNumber]

  package init(
    number: CardNumber, board: BoardID, kind: String, text: String, parent: CardNumber? = nil,
    group: GroupNumber? = nil, fields: [String: String] = [:], sources: [CardNumber] = []
  ) {
    self.number = number
    self.board = board
    self.kind = kind
    self.text = text
    self.parent = parent
    self.group = group
    self.fields = fields
    self.sources = sources
  }
}

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
