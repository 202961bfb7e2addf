/// Cards that say more of other cards, and cards that get a new home with all of that.
extension Card {
  /// The card that this one is about, as its field says.
  package var about: CardNumber? { link(CardField.about) }

  /// The card that a field names.
  package func link(_ field: String) -> CardNumber? {
    fields[field].flatMap(Int.init).map { CardNumber($0) }
  }
}

extension Cards {
  /// Live cards that are about this one or about what was merged into it, in the order of numbers.
  package func about(_ number: CardNumber) -> [Card] {
    live(family(of: number).flatMap { abouts[$0] ?? [] }.sorted())
  }

  /// The live cards of a board that are about this one.
  package func about(_ number: CardNumber, on board: BoardID) -> [Card] {
    about(number).filter { $0.board == board }
  }

  /// The cards of one place that a group keeps; nil for everybody's.
  package func live(at place: CardPlace, of group: GroupNumber? = nil) -> [Card] {
    let cards = place == .anywhere ? all.filter(\.isLive) : live(on: place.board)
    return cards.filter { place.holds($0) && (group == nil || $0.group == group) }
  }

  /// A card with all that was merged into it, lies under it and is about it, itself first.
  func household(of number: CardNumber) -> [CardNumber] {
    var found: [CardNumber] = []
    var seen: Set<CardNumber> = []
    var waiting = [number]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      found.append(next)
      waiting += (mergedInto(next) + under(next) + about(next)).map(\.number).reversed()
    }
    return found
  }

  /// What belongs to other groups stays with them.
  func hand(_ numbers: [CardNumber], to group: GroupNumber, in context: CardsContext)
    throws(Rejection) -> [CardsEvent]
  {
    _ = try context.roster.openGroup(group)
    var events: [CardsEvent] = []
    for number in numbers.unique {
      let home = try live(number).group
      events += household(of: number).filter { self[$0]?.group == home && home != group }
        .map { .handed($0, to: group) }
    }
    return events.unique
  }
}
