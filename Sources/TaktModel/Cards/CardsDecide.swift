extension Cards {
  /// The longest text of a card, in bytes of UTF-8 (systems.md, "Threats": exhaustion).
  package static let longestText = 8 * 1024

  func decide(_ command: CardsCommand, in context: CardsContext) throws(Rejection) -> [CardsEvent] {
    switch command {
    case .add(let kind, let text, let board, let under, let fields):
      let board = try self.board(board, under: under, in: context)
      return [try add(kind, text, on: board, under: under, fields, in: context)]
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
    case .merge(let numbers, let into): return try merge(numbers, into: into, in: context)
    case .unmerge(let number): return try unmerge(number, in: context)
    case .split(let number, let texts): return try split(number, into: texts, in: context)
    }
  }

  private func add(
    _ kindName: String?, _ text: String, on board: Board, under parent: CardNumber?,
    _ fields: [String: String], in context: CardsContext
  ) throws(Rejection) -> CardsEvent {
    try context.checkOpen(board.id, for: .write)
    let parent = try parent.map { number throws(Rejection) in try live(number) }
    let kind = try board.kind(named: kindName, under: parent)
    try board.check(kind, under: parent)
    var checked: [String: String] = [:]
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      checked[name] = try kind.checked(value, of: name)
    }
    return .added(
      NewCard(
        number: nextNumber, board: board.id, kind: kind.id, text: try text.checked(),
        parent: parent?.number, group: context.author.group ?? parent?.group, fields: checked))
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
    guard let card = self[number] else {
      throw Rejection("Карточки №\(number.value) нет.", "There is no card #\(number.value).")
    }
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
    let kind = context.programme.board(card.board)?.kind(card.kind)
    let value = try value.map { value throws(Rejection) in
      try kind?.checked(value, of: field) ?? value
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
