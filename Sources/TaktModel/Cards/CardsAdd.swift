/// New cards, and hidden ones that come to light.
extension Cards {
  /// A hidden card keeps its author, its time and, at the top of a board, its place.
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
    boards[new.board, default: []].placeInOrder(new.number)
    seat(card, afterHiding: hidden)
    for source in new.sources { takers[source, default: []].append(new.number) }
  }

  private mutating func seat(_ card: Card, afterHiding hidden: Concealment?) {
    if let hidden {
      if hidden.board == card.board, card.parent == nil { return }
      roots[hidden.board]?.removeAll { $0 == card.number }
    }
    if let parent = card.parent {
      if hidden == nil {
        children[parent, default: []].append(card.number)
      } else {
        children[parent, default: []].placeInOrder(card.number)
      }
    } else {
      roots[card.board, default: []].append(card.number)
    }
  }

  mutating func conceal(_ number: CardNumber, _ hidden: Concealment) {
    guard self[number] == nil, concealments[number] == nil, reserve(number) else { return }
    concealments[number] = hidden
    roots[hidden.board, default: []].append(number)
    concealed[hidden.board, default: [:]][hidden.group, default: 0] += 1
  }

  private mutating func reveal(_ number: CardNumber) -> Concealment? {
    guard !concealments.isEmpty, let hidden = concealments.removeValue(forKey: number) else {
      return nil
    }
    concealed[hidden.board]?[hidden.group]? -= 1
    return hidden
  }
}
