extension Cards {
  /// How far beyond the last card a number may lie. A viewer's cards may have holes, but a number
  /// out of a damaged line must not make the fold reserve memory without end.
  static let farthestGap = 10_000

  /// Folds one event. Total: a change of a card that is not there changes nothing.
  mutating func apply(_ event: CardsEvent, by author: ParticipantID, at now: Instant, sequence: Int)
  {
    switch event {
    case .added(let card): add(card, by: author, at: now, sequence: sequence)
    case .edited(let number, let text): change(number) { $0.text = text }
    case .fieldSet(let number, let field, let value): set(field, of: number, to: value)
    case .moved(let number, let parent, let before): move(number, under: parent, before: before)
    case .withdrawn(let number): turn(number, from: .live, to: .withdrawn)
    case .restored(let number): turn(number, from: .withdrawn, to: .live)
    case .merged(let number, let into): merge(number, into: into)
    case .unmerged(let number): unmerge(number)
    case .concealed(let number, let board, let group):
      let hidden = Concealment(
        board: board, group: group, author: author, at: now, sequence: sequence)
      conceal(number, hidden)
    case .handed(let number, let group): hand(number, to: group)
    }
    if case .added = event { return }
    change(event.number) { $0.note(author, sequence) }
  }

  private mutating func change(_ number: CardNumber, _ body: (inout Card) -> Void) {
    guard holds(number), slots[number.value - 1] != nil else { return }
    body(&slots[number.value - 1]!)
  }

  private mutating func set(_ field: String, of number: CardNumber, to value: String?) {
    let old = field == CardField.about ? self[number]?.about : nil
    change(number) { $0.fields[field] = value }
    guard field == CardField.about, let card = self[number] else { return }
    if let old { abouts[old]?.removeAll { $0 == number } }
    if let subject = card.about { abouts[subject, default: []].append(number) }
  }

  private mutating func hand(_ number: CardNumber, to group: GroupNumber?) {
    guard let card = self[number] else { return handConcealed(number, to: group) }
    if card.isLive { count(card, -1) }
    change(number) { $0.group = group }
    if let card = self[number], card.isLive { count(card, 1) }
  }

  /// Makes room for a number; false where it is no number of a card.
  mutating func reserve(_ number: CardNumber) -> Bool {
    guard number.value > 0, number.value <= slots.count + Cards.farthestGap else { return false }
    while slots.count < number.value { slots.append(nil) }
    return true
  }

  private mutating func turn(_ number: CardNumber, from old: Card.Status, to new: Card.Status) {
    guard let card = self[number] else { return turnConcealed(number, isGone: new != .live) }
    guard card.status == old else { return }
    change(number) { $0.status = new }
    count(card, new == .live ? 1 : old == .live ? -1 : 0)
  }

  mutating func count(_ card: Card, _ difference: Int) {
    liveCounts[card.board, default: [:]][card.group, default: 0] += difference
  }

  private mutating func merge(_ number: CardNumber, into: CardNumber) {
    guard self[number]?.isLive == true, !isAncestor(number, of: into) else { return }
    turn(number, from: .live, to: .merged(into))
    merged[into, default: []].append(number)
  }

  private mutating func unmerge(_ number: CardNumber) {
    guard let card = self[number], case .merged(let into) = card.status else { return }
    merged[into]?.removeAll { $0 == number }
    turn(number, from: card.status, to: .live)
    // What it lay under may have come to lie under it while both were merged.
    if isAncestor(number, of: card.parent) { reseat(number, under: nil, before: nil) }
  }

  private mutating func move(_ number: CardNumber, under parent: CardNumber?, before: CardNumber?) {
    if !isAncestor(number, of: parent) { reseat(number, under: parent, before: before) }
  }

  private mutating func reseat(
    _ number: CardNumber, under parent: CardNumber?, before: CardNumber?
  ) {
    guard let card = self[number] else { return }
    if let old = card.parent {
      children[old]?.removeAll { $0 == number }
    } else {
      roots[card.board]?.removeAll { $0 == number }
    }
    change(number) { $0.parent = parent }
    if let parent {
      children[parent, default: []].place(number, before: before)
    } else {
      roots[card.board, default: []].place(number, before: before)
    }
  }
}
