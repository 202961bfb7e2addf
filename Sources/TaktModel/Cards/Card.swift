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
  /// The group that keeps it; another after a regrouping has handed it on.
  package internal(set) var group: GroupNumber?
  package let author: ParticipantID
  package let at: Instant
  package internal(set) var fields: [String: String]
  /// The cards it was made from: a selection's idea, a split card's original.
  package let sources: [CardNumber]
  package internal(set) var status: Status = .live
  /// Who changed it last, and in which record: an undo never touches another's change.
  package internal(set) var lastEditor: ParticipantID
  package internal(set) var lastSequence: Int
  /// The last record in which somebody but the last editor changed it; 0 if nobody has.
  package internal(set) var otherSequence = 0

  package var isLive: Bool { status == .live }

  /// The last record in which somebody but this author changed it; 0 if nobody has.
  package func lastSequence(byOthersThan author: ParticipantID) -> Int {
    lastEditor == author ? otherSequence : lastSequence
  }

  mutating func note(_ editor: ParticipantID, _ sequence: Int) {
    if lastEditor != editor { otherSequence = lastSequence }
    lastEditor = editor
    lastSequence = sequence
  }
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
