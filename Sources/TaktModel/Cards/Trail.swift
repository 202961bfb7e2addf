/// Where a card came from: itself, what it was made from and what is said of that, down to the
/// ideas, each with its author and its minute.
package struct Trail: Hashable, Sendable {
  /// How a card of the trail belongs to the one above it.
  package enum Link: Hashable, Sendable {
    /// Where the trail begins.
    case start
    case source
    case about
    /// A field of this name leads here.
    case field(String)
    case merged
    /// It lies under the one above it.
    case part
    /// The one above it lies under this one: a value's party.
    case holder
  }

  package struct Node: Hashable, Sendable {
    package let card: Card
    package let link: Link
    /// 0 where the trail begins.
    package let depth: Int
  }

  /// In the order of reading: what a card came from follows it, one deeper. Each card comes once.
  package private(set) var nodes: [Node] = []

  /// More cards than anybody reads.
  static let longest = 500

  package init(of numbers: [CardNumber], in session: Session, for viewer: Author.Role) {
    var seen: Set<CardNumber> = []
    var waiting: [(number: CardNumber, link: Link, depth: Int)] = numbers.reversed()
      .map { ($0, .start, 0) }
    while let next = waiting.popLast(), nodes.count < Trail.longest {
      guard seen.insert(next.number).inserted, let card = session.cards[next.number],
        session.isOpen(card, to: viewer)
      else { continue }
      nodes.append(Node(card: card, link: next.link, depth: next.depth))
      let causes = session.cards.causes(of: card, reachedBy: next.link, in: session.programme)
      waiting += causes.reversed().map { ($0.number, $0.link, next.depth + 1) }
    }
  }
}

extension Cards {
  /// What a card was made from, is about, names, swallowed and holds; a card of which nothing of
  /// that is known comes from the card it lies under, and then what lies beside it is no cause.
  fileprivate func causes(of card: Card, reachedBy link: Trail.Link, in programme: Programme)
    -> [Cause]
  {
    let fields = programme.board(card.board)?.kind(card.kind)?.fields ?? []
    let links = fields.filter { field in
      if case .card = field.content { field.id != CardField.about } else { false }
    }
    var causes: [Cause] = card.sources.map { ($0, .source) }
    causes += links.compactMap { field in card.link(field.id).map { ($0, .field(field.id)) } }
    causes += [card.about].compactMap(\.self).map { ($0, .about) }
    causes += mergedInto(card.number).map { ($0.number, .merged) }
    if link != .holder { causes += under(card.number).map { ($0.number, .part) } }
    guard causes.isEmpty, let holder = card.parent else { return causes }
    return [(holder, .holder)]
  }

  fileprivate typealias Cause = (number: CardNumber, link: Trail.Link)
}

extension Programme {
  /// The step in which something was written on a board: the one that worked on that board then,
  /// else the last that had begun.
  package func step(at instant: Instant, on board: BoardID) -> Entry? {
    let begun = entries.filter { entry in entry.clock.map { $0.startedAt <= instant } ?? false }
    let working = begun.last { entry in
      entry.step.board ?? .notes == board && entry.endedAt.map { $0 >= instant } ?? true
    }
    return working ?? begun.max { $0.beganAt < $1.beganAt }
  }
}

extension Programme.Entry {
  fileprivate var beganAt: Instant { clock?.startedAt ?? Instant(milliseconds: 0) }
}
