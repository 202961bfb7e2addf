import TaktModel

/// Names that other cards of the same kind already have: a party is spelt as others spell it.
struct NameSuggestions {
  /// How many of a board's latest cards one key looks at.
  static let most = 2000

  private var lookAlikes = LookAlikes()

  /// The card whose name the text begins, or says in other words; nil when it is that name already.
  mutating func find(_ text: String, as kind: String, on board: BoardID, in cards: Cards) -> Card? {
    let wanted = text.folded
    guard wanted.count >= 2 else { return nil }
    let alike = lookAlikes.find(text, on: board, in: cards, except: nil).flatMap { cards[$0] }
    let begun = beginning(wanted, as: kind, on: board, in: cards)
    let found = begun ?? alike.flatMap { $0.kind == kind ? $0 : nil }
    return found.flatMap { $0.text.folded == wanted ? nil : $0 }
  }

  /// The newest card of this very name and kind.
  static func namesake(
    of text: String, as kind: String, on board: BoardID, in cards: Cards
  ) -> Card? {
    let wanted = text.folded
    return cards.latest(most, on: board).first {
      $0.kind == kind && $0.text.folded == wanted
    }
  }

  private func beginning(
    _ wanted: String, as kind: String, on board: BoardID, in cards: Cards
  ) -> Card? {
    cards.latest(NameSuggestions.most, on: board).first { card in
      card.kind == kind && card.text.folded.hasPrefix(wanted)
    }
  }
}

extension Cards {
  /// The newest live cards of a board, newest first.
  fileprivate func latest(_ count: Int, on board: BoardID) -> some Sequence<Card> {
    let last = nextNumber.value - 1
    return stride(from: last, to: max(0, last - count), by: -1).lazy
      .compactMap { self[CardNumber($0)] }.filter { $0.board == board && $0.isLive }
  }
}
