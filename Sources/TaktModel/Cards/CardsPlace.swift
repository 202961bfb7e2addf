extension Cards {
  /// Moves cards, or takes them from the board's source (n–m: another group may take the same idea).
  func place(
    _ numbers: [CardNumber], under parent: CardNumber?, before: CardNumber?,
    as kind: String? = nil, in context: CardsContext
  ) throws(Rejection) -> [CardsEvent] {
    guard !numbers.isEmpty else {
      throw Rejection("Не сказано, какие карточки нести.", "Say which cards to move.")
    }
    let holder = try parent.map { number throws(Rejection) in try live(number) }
    if let holder { try context.checkOwn(holder, for: .move) }
    guard
      let board = holder.map(\.board).flatMap(context.programme.board)
        ?? context.programme.currentBoard
    else { throw .noStep }
    var events: [CardsEvent] = []
    var next = nextNumber.value
    for number in numbers.unique {
      let card = try live(number)
      let place = Destination(holder: holder, before: before, board: board, kind: kind)
      if let event = try self.place(card, at: place, CardNumber(next), in: context) {
        events.append(event)
        guard case .added(let new) = event else { continue }
        if let before { events.append(.moved(new.number, parent: new.parent, before: before)) }
        next += 1
      }
    }
    return events
  }

  private struct Destination {
    let holder: Card?
    let before: CardNumber?
    let board: Board
    /// The kind that a card of the source shall become; nil is the board's own.
    let kind: String?
  }

  private func place(
    _ card: Card, at place: Destination, _ next: CardNumber, in context: CardsContext
  ) throws(Rejection) -> CardsEvent? {
    guard card.board == place.board.source else { return try move(card, to: place, in: context) }
    let group = context.author.group ?? place.holder?.group
    let own = taken(from: card.number).first {
      $0.group == group && $0.board == place.board.id && $0.kind == place.kind ?? $0.kind
    }
    if let own { return try move(own, to: place, in: context) }
    return try take(card, for: group, at: place, next, in: context)
  }

  private func take(
    _ card: Card, for group: GroupNumber?, at place: Destination, _ next: CardNumber,
    in context: CardsContext
  ) throws(Rejection) -> CardsEvent {
    try context.checkOpen(place.board.id, for: .move)
    guard let kind = place.kind.map(place.board.kind) ?? place.board.takenKind, kind.mayBeTaken
    else {
      throw Rejection(
        "На этой доске нет такого вида для взятых карточек.",
        "This board has no such kind for cards taken from its source.")
    }
    try place.board.check(kind, under: place.holder)
    if place.holder == nil { try check([:], on: place.board) }
    return .added(
      NewCard(
        number: next, board: place.board.id, kind: kind.id, text: card.text,
        parent: place.holder?.number, group: group, sources: [card.number]))
  }

  private func move(
    _ card: Card, to place: Destination, in context: CardsContext
  ) throws(Rejection) -> CardsEvent? {
    let (holder, before) = (place.holder, place.before)
    try context.checkOwn(card, for: .move)
    guard card.board == place.board.id else {
      throw Rejection(
        "Карточка №\(card.number.value) с другой доски.",
        "Card #\(card.number.value) is on another board.")
    }
    if let kind = place.board.kind(card.kind) { try place.board.check(kind, under: holder) }
    if holder == nil { try check(card.fields, on: place.board) }
    guard place.board.view != .inbox || holder?.number == card.parent else {
      throw Rejection(
        "Ответ остаётся под своим запросом.", "An answer stays under its own request.")
    }
    guard !isAncestor(card.number, of: holder?.number) else {
      throw Rejection(
        "Карточку №\(card.number.value) нельзя положить в неё саму.",
        "Card #\(card.number.value) cannot go under itself.")
    }
    if card.parent == holder?.number && (before == nil || before == card.number) { return nil }
    return .moved(card.number, parent: holder?.number, before: before)
  }
}
