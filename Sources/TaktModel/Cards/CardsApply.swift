extension Cards {
  /// Folds one event. Total: a change of a card that is not there changes nothing.
  mutating func apply(_ event: CardsEvent, by author: Author, at now: Instant, sequence: Int) {
    switch event {
    case .added(let card): add(card, by: author, at: now, sequence: sequence)
    case .edited(let number, let text): change(number) { $0.text = text }
    case .fieldSet(let number, let field, let value): change(number) { $0.fields[field] = value }
    case .moved(let number, let parent, let before): move(number, under: parent, before: before)
    case .withdrawn(let number): change(number) { $0.status = .withdrawn }
    case .restored(let number): change(number) { $0.status = .live }
    case .merged(let number, let into):
      guard self[number] != nil, survivor(of: into) != number else { return }
      change(number) { $0.status = .merged(into) }
      merged[into, default: []].append(number)
    case .unmerged(let number): unmerge(number)
    case .concealed(let number, let board, let group): conceal(number, board, group)
    }
    change(event.number) {
      $0.lastEditor = author.id
      $0.lastSequence = sequence
    }
  }

  private mutating func change(_ number: CardNumber, _ body: (inout Card) -> Void) {
    let index = number.value - 1
    guard slots.indices.contains(index), slots[index] != nil else { return }
    body(&slots[index]!)
  }

  private mutating func reserve(_ number: CardNumber) {
    while slots.count < number.value { slots.append(nil) }
  }

  private mutating func add(_ new: NewCard, by author: Author, at now: Instant, sequence: Int) {
    guard new.number.value > 0, self[new.number] == nil else { return }
    if slots.count >= new.number.value, let group = new.group {
      concealed[new.board]?[group]? -= 1
    }
    reserve(new.number)
    slots[new.number.value - 1] = Card(
      number: new.number, board: new.board, kind: new.kind, text: new.text, parent: new.parent,
      group: new.group, author: author.id, at: now, fields: new.fields, sources: new.sources,
      lastEditor: author.id, lastSequence: sequence)
    if let parent = new.parent {
      children[parent, default: []].append(new.number)
    } else {
      roots[new.board, default: []].append(new.number)
    }
    for source in new.sources { takers[source, default: []].append(new.number) }
  }

  private mutating func move(_ number: CardNumber, under parent: CardNumber?, before: CardNumber?) {
    guard let card = self[number], !isAncestor(number, of: parent) else { return }
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

  /// Is `number` the same as `other` or above it? Such a move would make a ring.
  func isAncestor(_ number: CardNumber, of other: CardNumber?) -> Bool {
    var next = other
    while let current = next {
      if current == number { return true }
      next = self[current]?.parent
    }
    return false
  }

  private mutating func unmerge(_ number: CardNumber) {
    guard case .merged(let into)? = self[number]?.status else { return }
    merged[into]?.removeAll { $0 == number }
    change(number) { $0.status = .live }
  }

  private mutating func conceal(_ number: CardNumber, _ board: BoardID, _ group: GroupNumber) {
    guard number.value > 0 else { return }
    reserve(number)
    concealed[board, default: [:]][group, default: 0] += 1
  }
}

extension [CardNumber] {
  fileprivate mutating func place(_ number: CardNumber, before: CardNumber?) {
    insert(number, at: before.flatMap(firstIndex) ?? count)
  }
}
