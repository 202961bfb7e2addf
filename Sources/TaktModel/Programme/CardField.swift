/// A field of a card beside its text.
package struct CardField: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case text
    case number
    case choice([Choice])
    /// A day, a month, a quarter or a year, kept as `CalendarSpan` writes it.
    case date
    /// Numbers of groups, kept as `2,5`.
    case groups
    /// The number of another card: a link, kept as `143`.
    case card(CardPlace)
  }

  /// One value of a choice; digits pick it by its place, in either keyboard layout.
  package struct Choice: Hashable, Sendable {
    package var id: String
    package var title: LocalizedText

    package init(id: String, title: LocalizedText) {
      self.id = id
      self.title = title
    }
  }

  package var id: String
  package var title: LocalizedText
  package var content: Content
  package var isRequired: Bool

  package init(id: String, title: LocalizedText, content: Content, isRequired: Bool = false) {
    self.id = id
    self.title = title
    self.content = content
    self.isRequired = isRequired
  }

  package var choices: [Choice] {
    if case .choice(let choices) = content { choices } else { [] }
  }
}

extension CardField {
  /// The field by which a card says which card of another board it is about.
  package static let about = "about"
}

/// Where a card may be found: on a board, of a kind or of any.
package struct CardPlace: Hashable, Sendable {
  package var board: BoardID
  /// nil means every kind of the board.
  package var kind: String?

  package init(board: BoardID, kind: String? = nil) {
    self.board = board
    self.kind = kind
  }

  /// Any card of any board; no board bears this name.
  package static let anywhere = CardPlace(board: "*")

  package func holds(_ card: Card) -> Bool {
    self == .anywhere || card.board == board && (kind == nil || kind == card.kind)
  }
}
