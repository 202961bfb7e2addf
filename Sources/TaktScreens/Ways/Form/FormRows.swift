import TaktModel

/// A form as rows: sections by kind, their cards with what lies under them.
struct FormRows {
  enum Content {
    /// The head of a section with the number of its cards.
    case section(CardKind, Int)
    case card(Card)
    /// A line that the host has not acknowledged.
    case unsent(String)
  }

  struct Row {
    let content: Content
    /// `│  ├─ `.
    let rails: String
    /// The same for the rows of a card below its first.
    let below: String

    var card: Card? {
      if case .card(let card) = content { card } else { nil }
    }

    /// The kind whose section begins here.
    var section: String? {
      if case .section(let kind, _) = content { kind.id } else { nil }
    }
  }

  /// A line on its way: where it goes, and what it says.
  struct Unsent {
    let kind: String?
    let parent: CardNumber?
    let text: String
  }

  private(set) var rows: [Row] = []
  private let form: Form
  private let unsent: [Unsent]

  init(_ form: Form, _ item: Form.Item, unsent: [Unsent] = []) {
    self.form = form
    self.unsent = unsent
    let sections = form.sections(of: item)
    let cards = form.cards(of: item)
    let holder = form.writesItems ? item.number : nil
    for kind in sections {
      let own = cards.filter { $0.kind == kind.id }
      if sections.count > 1 {
        rows.append(Row(content: .section(kind, own.count), rails: "", below: ""))
      }
      for card in own { add(card, rails: "", below: "") }
      for line in unsent where line.parent == holder && line.kind == kind.id {
        rows.append(Row(content: .unsent(line.text), rails: "", below: ""))
      }
    }
  }

  /// The cards that a cursor may stand on, in the order of rows.
  var cards: [Card] { rows.compactMap(\.card) }

  private mutating func add(_ card: Card, rails: String, below: String) {
    let inside = form.inside(card)
    let waiting = unsent.filter { $0.parent == card.number }
    let hasInside = !inside.isEmpty || !waiting.isEmpty
    rows.append(
      Row(content: .card(card), rails: rails, below: below + (hasInside ? "│  " : "   ")))
    for (index, child) in inside.enumerated() {
      let isLast = index == inside.count - 1 && waiting.isEmpty
      add(
        child, rails: below + (isLast ? "└─ " : "├─ "), below: below + (isLast ? "   " : "│  "))
    }
    for (index, line) in waiting.enumerated() {
      let turn = index == waiting.count - 1 ? "└┄ " : "├┄ "
      rows.append(Row(content: .unsent(line.text), rails: below + turn, below: ""))
    }
  }
}
