/// A board's blueprint: which cards it holds, what sits under what, which view shows it.
/// What a board means is data; Swift knows only the views.
package struct Board: Hashable, Sendable {
  package enum View: String, CaseIterable, Hashable, Sendable {
    case list, tree, columns, form, matrix, inbox, rota, slides
  }

  package var id: BoardID
  package var title: LocalizedText
  package var view: View
  package var kinds: [CardKind]
  /// The board whose cards groups take onto this one: List A for clusters. Taking is a card with a source.
  package var source: BoardID?
  /// The field whose choices are the columns of a `columns` view; nil means a column a kind.
  package var columnField: String?
  /// The cards that this board says more of: stakeholders are about clusters. Every card at its
  /// top names one in its field `CardField.about`.
  package var about: CardPlace?
  /// The fields that a `matrix` view is made of.
  package var matrix: MatrixAxes?
  /// What makes the board complete; each gap is a warning, never a refusal.
  package var checks: [BoardCheck]
  /// The slides of a `slides` view, in order.
  package var slots: [Slot]
  /// For a `rota` view: who speaks there, and for how long.
  package var rota: Rota?

  package init(
    id: BoardID, title: LocalizedText, view: View, kinds: [CardKind], source: BoardID? = nil,
    columnField: String? = nil, about: CardPlace? = nil, checks: [BoardCheck] = [],
    slots: [Slot] = [], matrix: MatrixAxes? = nil, rota: Rota? = nil
  ) {
    self.id = id
    self.title = title
    self.view = view
    self.kinds = kinds
    self.source = source
    self.columnField = columnField
    self.about = about
    self.matrix = matrix
    self.checks = checks
    self.slots = slots
    self.rota = rota
  }

  package func kind(_ name: String) -> CardKind? { kinds.first { $0.id == name } }

  /// The kind that a line typed without a kind becomes: the first that may stand at the top.
  package var defaultKind: CardKind? {
    kinds.first { !$0.isTaken && $0.mayStandAtTop } ?? kinds.first
  }

  /// The kind that a card taken from the source board becomes unless another is named.
  package var takenKind: CardKind? { kinds.first { $0.isTaken } ?? kinds.first { $0.mayBeTaken } }

  /// The kind that holds others: a cluster. Sending by digits goes into these.
  package var holderKind: CardKind? {
    kinds.first { candidate in kinds.contains { $0.under.contains(candidate.id) } }
  }
}

/// One kind of card on a board.
package struct CardKind: Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  /// The kinds it may stand under; empty means only at the top.
  package var under: [String]
  /// May it stand at the top though it may stand under another too.
  package var mayStandAtTop: Bool
  /// Cards of this kind are taken from the board's source, not typed.
  package var isTaken: Bool
  /// Cards of this kind may be taken from the board's source as well as typed.
  package var mayBeTaken: Bool
  package var fields: [CardField]

  package init(
    id: String, title: LocalizedText, under: [String] = [], mayStandAtTop: Bool = true,
    isTaken: Bool = false, mayBeTaken: Bool? = nil, fields: [CardField] = []
  ) {
    self.id = id
    self.title = title
    self.under = under
    self.mayStandAtTop = mayStandAtTop
    self.isTaken = isTaken
    self.mayBeTaken = mayBeTaken ?? isTaken
    self.fields = fields
  }

  package func field(_ name: String) -> CardField? { fields.first { $0.id == name } }
}

extension Board {
  /// What a step without a board writes on: a plain list of notes.
  package static let notes = Board(
    id: .notes, title: LocalizedText("Заметки", "Notes"), view: .list,
    kinds: [CardKind(id: "note", title: LocalizedText("заметка", "note"))])
}
