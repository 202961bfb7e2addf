/// One slide of a template: its title, and where its lines come from.
package struct Slot: Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  package var queries: [SlotQuery]
  /// Fewer lines than these leave the slide unready.
  package var least: Int
  /// More lines than these cannot be read; nil means that there is no limit.
  package var most: Int?
  /// What the slide is for, told to those who fill it.
  package var hint: LocalizedText?

  package init(
    id: String, title: LocalizedText, queries: [SlotQuery] = [], least: Int = 1,
    most: Int? = nil, hint: LocalizedText? = nil
  ) {
    self.id = id
    self.title = title
    self.queries = queries
    self.least = least
    self.most = most
    self.hint = hint
  }
}

/// Which cards of another board become lines of a slide.
package struct SlotQuery: Hashable, Sendable {
  package enum Whose: String, CaseIterable, Hashable, Sendable {
    /// The group's own.
    case own
    /// Everybody's.
    case all
  }

  package var board: BoardID
  /// The kinds of card; none means every kind of the board.
  package var kinds: [String]
  package var whose: Whose
  /// Only so many of the first; nil means all of them.
  package var top: Int?
  /// Values that fields of the card must have.
  package var conditions: [String: String]
  /// How a card becomes a line: `{text}` and `{field}` stand for what it holds, and a part in
  /// square brackets goes where a field in it is empty. nil is the card's text.
  package var phrase: LocalizedText?

  package init(
    board: BoardID, kinds: [String] = [], whose: Whose = .own, top: Int? = nil,
    conditions: [String: String] = [:], phrase: LocalizedText? = nil
  ) {
    self.board = board
    self.kinds = kinds
    self.whose = whose
    self.top = top
    self.conditions = conditions
    self.phrase = phrase
  }
}
