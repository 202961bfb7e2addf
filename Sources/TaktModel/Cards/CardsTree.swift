/// How cards lie: under each other, merged into each other, made from each other.
extension Cards {
  /// Live cards at the top of a board, in order.
  package func top(of board: BoardID) -> [Card] {
    live(roots[board] ?? [])
  }

  /// The numbers of the live cards at the top of a board, in order; the cards are not copied.
  package func topNumbers(of board: BoardID) -> [CardNumber] {
    (roots[board] ?? []).filter(isLive)
  }

  /// Live cards under a card, in order; the cards under those merged into it count as its own.
  package func under(_ number: CardNumber) -> [Card] {
    live(family(of: number).flatMap { children[$0] ?? [] })
  }

  /// The card and everything merged into it, merges of merges too.
  func family(of number: CardNumber) -> [CardNumber] {
    guard merged[number] != nil else { return [number] }
    var family: [CardNumber] = []
    var waiting = [number]
    while let next = waiting.popLast() {
      family.append(next)
      waiting += (merged[next] ?? []).reversed()
    }
    return family
  }

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

  /// Live cards of other boards that groups took from this one or from what was merged into it;
  /// where taken cards were merged, the one that speaks for them.
  package func taken(from number: CardNumber) -> [Card] {
    let speaking = family(of: number).flatMap { takers[$0] ?? [] }.map(survivor).unique
    return speaking.compactMap { self[$0] }
      .filter { $0.isLive && $0.board != self[number]?.board }
  }

  /// The cards this one was made from in the end, and those merged into it: where an idea began.
  package func origins(of number: CardNumber) -> [CardNumber] {
    var origins: [CardNumber] = []
    var seen: Set<CardNumber> = []
    var waiting = [number]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      let sources = family(of: next).flatMap { self[$0]?.sources ?? [] }
      if sources.isEmpty { origins.append(next) }
      waiting += sources.reversed()
    }
    return origins
  }

  /// The card under which this one is shown, merges followed.
  package func shownParent(of card: Card) -> CardNumber? { card.parent.map(survivor) }

  /// Is `number` the same as `other` or shown above it? Such a move would make a ring.
  func isAncestor(_ number: CardNumber, of other: CardNumber?) -> Bool {
    var next = other.map(survivor)
    while let current = next {
      if current == number { return true }
      next = self[current].flatMap(shownParent)
    }
    return false
  }
}
