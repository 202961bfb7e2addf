/// Fills the slides of a group.
struct DeckFilling {
  let group: GroupNumber?
  let board: Board
  let session: Session
  let viewer: Author.Role

  private var cards: Cards { session.cards }

  var slides: [Deck.Slide] {
    let own = Dictionary(grouping: ownLines) { $0.fields[CardField.slot] ?? "" }
    return board.slots.map { slot in
      Deck.Slide(slot: slot, lines: lines(of: slot, own: own[slot.id] ?? []))
    }
  }

  /// The group's cards on the board of slides, in the order in which they lie.
  private var ownLines: [Card] {
    cards.top(of: board.id).filter { $0.group == group && session.isOpen($0, to: viewer) }
  }

  private func lines(of slot: Slot, own: [Card]) -> [Deck.Line] {
    var overrides: [CardNumber: Card] = [:]
    for card in own {
      if let over = card.link(CardField.over).map(cards.survivor), overrides[over] == nil {
        overrides[over] = card
      }
    }
    var used: Set<CardNumber> = []
    var lines: [Deck.Line] = []
    for (card, text) in found(for: slot) {
      let override = overrides[card.number]
      if let override { used.insert(override.number) }
      lines.append(line(of: card, saying: text, over: override))
    }
    // What a group wrote is never lost, even where its source is on the slide no more.
    lines += own.filter { !used.contains($0.number) }.compactMap(leftOver)
    return placed(lines)
  }

  private func line(of card: Card, saying text: LocalizedText, over own: Card?) -> Deck.Line {
    guard let own else {
      return Deck.Line(
        text: text, origin: card.number, card: nil, sources: [card.number], isHidden: false,
        source: .same)
    }
    let isSame = own.fields[CardField.was] == nil || own.fields[CardField.was] == text.russian
    return Deck.Line(
      text: LocalizedText(own.text), origin: card.number, card: own.number,
      sources: own.sources.isEmpty ? [card.number] : own.sources,
      isHidden: own.fields[CardField.hidden] != nil, source: isSame ? .same : .changed(to: text))
  }

  /// A line by hand, or one whose source no query finds; a hidden one of those is nothing.
  private func leftOver(_ own: Card) -> Deck.Line? {
    let origin = own.link(CardField.over).map(cards.survivor)
    let isHidden = own.fields[CardField.hidden] != nil
    if origin != nil, isHidden { return nil }
    let isGone = origin.map { cards[$0]?.isLive != true } ?? false
    return Deck.Line(
      text: LocalizedText(own.text), origin: origin, card: own.number, sources: own.sources,
      isHidden: isHidden, source: isGone ? .gone : .same)
  }

  /// Lines that the group has moved stand where it put them, the latest move first.
  private func placed(_ lines: [Deck.Line]) -> [Deck.Line] {
    let moved = lines.compactMap { line -> (line: Deck.Line, place: Int, at: Int)? in
      guard let card = line.card.flatMap({ cards[$0] }),
        let place = card.fields[CardField.place].flatMap(Int.init)
      else { return nil }
      return (line, max(0, place), card.lastSequence)
    }
    guard !moved.isEmpty else { return lines }
    let pinned = Set(moved.compactMap(\.line.card))
    var placed = lines.filter { $0.card.map { !pinned.contains($0) } ?? true }
    for move in moved.sorted(by: { ($0.place, $0.at) < ($1.place, $1.at) }) {
      placed.insert(move.line, at: min(move.place, placed.count))
    }
    return placed
  }

  /// What the slot's queries find, each card once.
  private func found(for slot: Slot) -> [(card: Card, text: LocalizedText)] {
    var seen: Set<CardNumber> = []
    return slot.queries.flatMap { query -> [(card: Card, text: LocalizedText)] in
      let found = cards(for: query).filter { seen.insert($0.number).inserted }
      let phrase = LinePhrase(query.phrase, cards: cards, programme: session.programme)
      return found.map { ($0, phrase.text(of: $0)) }
    }
  }

  /// Most bets first, then as they lie on their board.
  private func cards(for query: SlotQuery) -> [Card] {
    let weights = session.ballots.publishedWeights(on: query.board, over: cards)
    let found = cards.inOrder(on: query.board).filter { fits($0, query) }
    let ranked = found.enumerated().sorted { left, right in
      let (one, other) = (weights[left.element.number] ?? 0, weights[right.element.number] ?? 0)
      return (-one, left.offset) < (-other, right.offset)
    }
    return ranked.prefix(query.top ?? ranked.count).map(\.element)
  }

  private func fits(_ card: Card, _ query: SlotQuery) -> Bool {
    (query.kinds.isEmpty || query.kinds.contains(card.kind))
      && (query.whose == .all || card.group == group)
      && query.conditions.allSatisfy { value(of: $0.key, in: card) == $0.value }
      && session.isOpen(card, to: viewer)
  }

  /// What a field says; where a request stands follows from its offers.
  private func value(of field: String, in card: Card) -> String? {
    guard field == CardField.state, session.isRequest(card.number) else {
      return card.fields[field]
    }
    return cards.request(card.number)?.state.rawValue
  }
}

extension Cards {
  /// The live cards of a board as they are read: each followed by what lies under it.
  func inOrder(on board: BoardID) -> [Card] {
    var found: [Card] = []
    var waiting = Array(top(of: board).reversed())
    while let next = waiting.popLast() {
      found.append(next)
      waiting += under(next.number).reversed()
    }
    return found
  }
}

extension Ballots {
  /// What the last published ballot on a board gave to its cards, merges followed.
  func publishedWeights(on board: BoardID, over cards: Cards) -> [CardNumber: Int] {
    let last = all.last { $0.blueprint.board == board && $0.state == .published }
    var sums: [CardNumber: Int] = [:]
    for (card, entry) in (last?.entries.values ?? [:].values).joined() {
      sums[cards.survivor(of: card), default: 0] += entry.weight
    }
    return sums
  }
}
