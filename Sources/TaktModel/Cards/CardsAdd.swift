/// New cards, and hidden ones that come to light.
extension Cards {
  /// A hidden card keeps its author and its time.
  mutating func add(
    _ new: NewCard, by author: ParticipantID, at now: Instant, sequence: Int
  ) {
    guard self[new.number] == nil, reserve(new.number) else { return }
    let hidden = reveal(new.number)
    let parent = isAncestor(new.number, of: new.parent) ? nil : new.parent
    let card = Card(
      number: new.number, board: new.board, kind: new.kind, text: new.text, parent: parent,
      group: new.group, author: hidden?.author ?? author, at: hidden?.at ?? now,
      fields: new.fields, sources: new.sources, lastEditor: hidden?.author ?? author,
      lastSequence: hidden?.sequence ?? sequence)
    slots[new.number.value - 1] = card
    count(card, 1)
    if new.number.value == slots.count {
      boards[new.board, default: []].append(new.number)
    } else {
      boards[new.board, default: []].placeInOrder(new.number)
    }
    seat(card, afterHiding: hidden != nil)
    for source in new.sources { takers[source, default: []].append(new.number) }
    if let subject = card.about { abouts[subject, default: []].append(new.number) }
  }

  /// A new card comes last; one that was hidden comes before those written after it.
  private mutating func seat(_ card: Card, afterHiding wasHidden: Bool) {
    switch (card.parent, wasHidden) {
    case (let parent?, false): children[parent, default: []].append(card.number)
    case (let parent?, true): children[parent, default: []].placeInOrder(card.number)
    case (nil, false): roots[card.board, default: []].append(card.number)
    case (nil, true): roots[card.board, default: []].placeInOrder(card.number)
    }
  }

  mutating func conceal(_ number: CardNumber, _ hidden: Concealment) {
    guard self[number] == nil, concealments[number] == nil, reserve(number) else { return }
    concealments[number] = hidden
    countConcealed(hidden, 1)
  }

  /// A hidden card goes or comes back, as far as others may know.
  mutating func turnConcealed(_ number: CardNumber, isGone: Bool) {
    guard !concealments.isEmpty, let hidden = concealments[number], hidden.isGone != isGone else {
      return
    }
    concealments[number]?.isGone = isGone
    countConcealed(hidden, isGone ? -1 : 1)
  }

  /// Others may know to whom a hidden card belongs by now.
  mutating func handConcealed(_ number: CardNumber, to group: GroupNumber?) {
    guard let hidden = concealments[number], let group else { return }
    if !hidden.isGone { countConcealed(hidden, -1) }
    concealments[number]?.group = group
    if !hidden.isGone, let hidden = concealments[number] { countConcealed(hidden, 1) }
  }

  private mutating func countConcealed(_ hidden: Concealment, _ difference: Int) {
    concealed[hidden.board, default: [:]][hidden.group, default: 0] += difference
  }

  private mutating func reveal(_ number: CardNumber) -> Concealment? {
    guard !concealments.isEmpty, let hidden = concealments.removeValue(forKey: number) else {
      return nil
    }
    if !hidden.isGone { countConcealed(hidden, -1) }
    return hidden
  }
}
