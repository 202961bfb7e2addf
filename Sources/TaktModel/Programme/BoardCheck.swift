/// One thing that makes a board complete: "every stakeholder has a value". A gap is a warning on
/// the card, never a refusal.
package struct BoardCheck: Hashable, Sendable {
  /// The kind of card that is looked at.
  package var kind: String
  /// A field that must be filled, or a kind of which cards must lie under it.
  package var needs: String
  /// How many cards of the needed kind are enough; a field counts as one.
  package var least: Int
  /// More than so many are too many; nil means that there is no limit.
  package var most: Int?
  /// What the person reads; nil builds a sentence from the titles.
  package var sentence: LocalizedText?

  package init(
    kind: String, needs: String, least: Int = 1, most: Int? = nil, sentence: LocalizedText? = nil
  ) {
    self.kind = kind
    self.needs = needs
    self.least = least
    self.most = most
    self.sentence = sentence
  }
}

/// What a card lacks.
package struct Warning: Hashable, Sendable {
  package let card: CardNumber
  package let sentence: LocalizedText
}

extension Cards {
  /// What the live cards of a board lack, in the order of their numbers.
  /// - Parameter group: looks at this group's cards only; nil at everybody's.
  package func warnings(on board: Board, of group: GroupNumber? = nil) -> [Warning] {
    if board.checks.isEmpty { return [] }
    return live(on: board.id).filter { group == nil || $0.group == group }
      .flatMap { warnings(about: $0, on: board) }
  }

  /// What one card lacks, as its board's checks have it.
  package func warnings(about card: Card, on board: Board) -> [Warning] {
    board.checks.filter { $0.kind == card.kind }.compactMap { check in
      gap(in: card, check, on: board).map { Warning(card: card.number, sentence: $0) }
    }
  }

  private func gap(in card: Card, _ check: BoardCheck, on board: Board) -> LocalizedText? {
    if let field = board.kind(check.kind)?.field(check.needs) {
      guard card.fields[field.id] == nil else { return nil }
      return check.sentence ?? .missing(field.title)
    }
    guard let kind = board.kind(check.needs) else { return nil }
    let count = under(card.number).count { $0.kind == kind.id }
    if let most = check.most, count > most { return .tooMany(kind.title, count, most) }
    return count < check.least ? check.sentence ?? .missing(kind.title) : nil
  }
}

extension LocalizedText {
  fileprivate static func missing(_ title: LocalizedText) -> LocalizedText {
    LocalizedText("нет: \(title.russian)", "missing: \(title.english)")
  }

  fileprivate static func tooMany(_ title: LocalizedText, _ count: Int, _ most: Int)
    -> LocalizedText
  {
    LocalizedText(
      "\(title.russian): \(count), а лучше не больше \(most)",
      "\(title.english): \(count), better no more than \(most)")
  }
}
