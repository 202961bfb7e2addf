extension Cards {
  /// Moves cards, or takes them from the board's source (n–m: another group may take the same idea).
  func place(
    _ numbers: [CardNumber], under parent: CardNumber?, before: CardNumber?,
    in context: CardsContext
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
      if let event = try place(card, at: holder, before, on: board, CardNumber(next), in: context) {
        events.append(event)
        guard case .added(let new) = event else { continue }
        if let before { events.append(.moved(new.number, parent: new.parent, before: before)) }
        next += 1
      }
    }
    return events
  }

  private func place(
    _ card: Card, at holder: Card?, _ before: CardNumber?, on board: Board, _ next: CardNumber,
    in context: CardsContext
  ) throws(Rejection) -> CardsEvent? {
    if card.board == board.source {
      let group = context.author.group ?? holder?.group
      if let own = taken(from: card.number).first(where: {
        $0.group == group && $0.board == board.id
      }) {
        return try move(own, to: holder, before, on: board, in: context)
      }
      return try take(card, for: group, at: holder, on: board, next, in: context)
    }
    return try move(card, to: holder, before, on: board, in: context)
  }

  private func take(
    _ card: Card, for group: GroupNumber?, at holder: Card?, on board: Board, _ next: CardNumber,
    in context: CardsContext
  ) throws(Rejection) -> CardsEvent {
    try context.checkOpen(board.id, for: .move)
    guard let kind = board.takenKind else {
      throw Rejection(
        "На этой доске нет вида для взятых карточек.",
        "This board has no kind for cards taken from its source.")
    }
    try board.check(kind, under: holder)
    return .added(
      NewCard(
        number: next, board: board.id, kind: kind.id, text: card.text, parent: holder?.number,
        group: group, sources: [card.number]))
  }

  private func move(
    _ card: Card, to holder: Card?, _ before: CardNumber?, on board: Board,
    in context: CardsContext
  ) throws(Rejection) -> CardsEvent? {
    try context.checkOwn(card, for: .move)
    guard card.board == board.id else {
      throw Rejection(
        "Карточка №\(card.number.value) с другой доски.",
        "Card #\(card.number.value) is on another board.")
    }
    if let kind = board.kind(card.kind) { try board.check(kind, under: holder) }
    guard !isAncestor(card.number, of: holder?.number) else {
      throw Rejection(
        "Карточку №\(card.number.value) нельзя положить в неё саму.",
        "Card #\(card.number.value) cannot go under itself.")
    }
    if card.parent == holder?.number && (before == nil || before == card.number) { return nil }
    return .moved(card.number, parent: holder?.number, before: before)
  }
}
