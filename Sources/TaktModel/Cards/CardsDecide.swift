extension Cards {
  /// The longest text of a card, in bytes of UTF-8 (systems.md, "Threats": exhaustion).
  package static let longestText = 8 * 1024

  func decide(_ command: CardsCommand, in context: CardsContext) throws(Rejection) -> [CardsEvent] {
    switch command {
    case .add(let kind, let text, let board, let under, let fields):
      let board = try self.board(board, under: under, in: context)
      return [.added(try new(kind, text, on: board, under: under, fields, in: context))]
    case .compose(let kind, let text, let board, let fields, let sources):
      let board = try self.board(board, under: nil, in: context)
      return [
        .added(
          try new(kind, text, on: board, under: nil, fields, from: sources, in: context))
      ]
    case .edit(let number, let text):
      let card = try own(number, in: context)
      let text = try text.checked()
      return card.text == text ? [] : [.edited(number, text: text)]
    case .set(let number, let field, let value):
      return try set(own(number, in: context), field, value, in: context)
    case .withdraw(let number): return try withdraw(number, in: context)
    case .restore(let number): return try restore(number, in: context)
    case .place(let numbers, let parent, let before):
      return try place(numbers, under: parent, before: before, in: context)
    case .take(let numbers, let kind, let parent):
      return try place(numbers, under: parent, before: nil, as: kind, in: context)
    case .merge(let numbers, let into): return try merge(numbers, into: into, in: context)
    case .unmerge(let number): return try unmerge(number, in: context)
    case .split(let number, let texts): return try split(number, into: texts, in: context)
    case .hand(let numbers, let group): return try hand(numbers, to: group, in: context)
    case .request(let command): return try decide(command, in: context)
    }
  }

  func new(
    _ kindName: String?, _ text: String, on board: Board, under parent: CardNumber?,
    _ fields: [String: String], from sources: [CardNumber] = [], in context: CardsContext
  ) throws(Rejection) -> NewCard {
    let permission: Step.Permission = board.view == .inbox && parent != nil ? .answer : .write
    try context.checkOpen(board.id, for: permission)
    let kindName = context.kind(named: kindName, on: board)
    let parent = try context.holder(parent, of: kindName, on: board)
      .map { number throws(Rejection) in try live(number) }
    let kind = try board.kind(named: kindName, under: parent)
    try board.check(kind, under: parent)
    for source in sources { _ = try live(source) }
    let fields = try opening(
      try checked(fields, for: kind, in: context), on: board, under: parent, in: context)
    if parent == nil { try check(fields, on: board) }
    return NewCard(
      number: nextNumber, board: board.id, kind: kind.id, text: try text.checked(),
      parent: parent?.number, group: context.home(on: board, under: parent), fields: fields,
      sources: sources.unique)
  }

  private func board(
    _ id: BoardID?, under parent: CardNumber?, in context: CardsContext
  ) throws(Rejection) -> Board {
    let holder = try parent.map { number throws(Rejection) in try live(number) }
    guard let id = id ?? holder?.board else {
      guard let board = context.programme.currentBoard else { throw .noStep }
      return board
    }
    guard let board = context.programme.board(id) else {
      throw Rejection("Доски «\(id.value)» нет.", "There is no board “\(id.value)”.")
    }
    return board
  }

  /// A live card that people named, or the live card it was merged into.
  func live(_ number: CardNumber) throws(Rejection) -> Card {
    guard let card = self[number] else { throw .noCard(number) }
    switch card.status {
    case .live: return card
    case .withdrawn:
      throw Rejection("Карточка №\(number.value) снята.", "Card #\(number.value) is withdrawn.")
    case .merged(let into):
      throw Rejection(
        "Карточка №\(number.value) объединена с №\(into.value).",
        "Card #\(number.value) is merged into #\(into.value).")
    }
  }

  /// A live card that this author may change: their group's, on an open board.
  func own(_ number: CardNumber, in context: CardsContext) throws(Rejection) -> Card {
    let card = try live(number)
    try context.checkOwn(card)
    return card
  }

  private func set(
    _ card: Card, _ field: String, _ value: String?, in context: CardsContext
  ) throws(Rejection) -> [CardsEvent] {
    try checkSet(field, of: card, in: context)
    if context.programme.isInbox(card.board), field == CardField.to {
      return try readdress(card.number, to: value ?? "", in: context)
    }
    let board = context.programme.board(card.board)
    let value = try value.map { value throws(Rejection) in
      guard let kind = board?.kind(card.kind) else { return value }
      return try checked(value, of: field, for: kind, in: context)
    }
    if field == CardField.about, value == nil, card.parent == nil, let board {
      try check([:], on: board)
    }
    return card.fields[field] == value
      ? [] : [.fieldSet(card.number, field: field, value: value)]
  }

  private func split(
    _ number: CardNumber, into texts: [String], in context: CardsContext
  ) throws(Rejection) -> [CardsEvent] {
    let card = try own(number, in: context)
    guard texts.count > 1 else {
      throw Rejection(
        "Чтобы разбить карточку, нужны хотя бы две части.", "A split needs at least two parts.")
    }
    var events: [CardsEvent] = [.edited(number, text: try texts[0].checked())]
    for (offset, text) in texts.dropFirst().enumerated() {
      events.append(
        .added(
          NewCard(
            number: CardNumber(nextNumber.value + offset), board: card.board, kind: card.kind,
            text: try text.checked(), parent: card.parent, group: card.group,
            fields: card.fields, sources: [number])))
    }
    return events
  }
}
