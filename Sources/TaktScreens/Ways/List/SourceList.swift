import TaktCanvas
import TaktModel

/// The cards of the board that this one takes from: a digit makes one a line of that kind, and its
/// trail stays.
struct SourceList {
  var cursor = PaneCursor()

  static let take = (1...9).map { Intent("source.take-\($0)") }
  static let takeAsSaid: Intent = "source.take"
  static let close: Intent = "source.close"

  /// The kinds that a card may become, in the order of their digits.
  static func kinds(of board: Board) -> [CardKind] { board.kinds.filter(\.mayBeTaken) }

  func bindings(on desk: Desk) -> [Binding] {
    let kinds = SourceList.kinds(of: desk.board)
    let digits = zip(SourceList.take, kinds).enumerated().map { index, pair in
      Binding(
        pair.0, [.character(Character("\(index + 1)"))],
        LocalizedText("взять как: \(pair.1.title.russian)", "take as: \(pair.1.title.english)"),
        hint: pair.1.title)
    }
    return digits + [
      Binding(
        SourceList.takeAsSaid, [.enter],
        LocalizedText("взять как сказано в карточке", "take as the card says"),
        hint: LocalizedText("взять", "take")),
      Binding(EntryIntent.previous, [.up], LocalizedText("выше", "up")),
      Binding(EntryIntent.next, [.down], LocalizedText("ниже", "down")),
      Binding(EntryIntent.scrollUp, [.pageUp], LocalizedText("на десять выше", "ten up")),
      Binding(EntryIntent.scrollDown, [.pageDown], LocalizedText("на десять ниже", "ten down")),
      Binding(EntryIntent.undo, [.function(8)], LocalizedText("отменить своё", "undo your last")),
      Binding(
        SourceList.close, [.escape, .function(3)], LocalizedText("к доске", "back to the board"),
        hint: LocalizedText("к доске", "to the board")),
    ]
  }

  /// Everything of the source, in the order of numbers.
  static func numbers(on desk: Desk, in context: Context) -> [CardNumber] {
    desk.board.source.map { context.session.cards.live(on: $0).map(\.number) } ?? []
  }

  /// The kind that a card names in one of its choices: a message about a risk becomes one.
  static func kind(of card: Card, on board: Board) -> CardKind? {
    kinds(of: board).first { card.fields.values.contains($0.id) } ?? kinds(of: board).first
  }

  func draw(on canvas: inout Canvas, in area: Rectangle, _ desk: Desk, _ context: Context) {
    let title = desk.board.source.flatMap(context.session.programme.board)?.title ?? ""
    let numbers = SourceList.numbers(on: desk, in: context)
    let inner = canvas.frame(
      area, title: context.text(title),
      trailing: context.language("взято ", "taken ")
        + "\(numbers.count { isTaken($0, on: desk, context) }) / \(numbers.count)",
      isFocused: true)
    guard let chosen = cursor.index(in: numbers) else {
      canvas.put(
        centred: context.language("Здесь пока пусто.", "Nothing here so far."),
        column: inner.column, row: inner.row + inner.height / 2, width: inner.width,
        role: .textDim)
      return
    }
    let rows = visibleRange(of: numbers.count, around: chosen, rows: inner.height)
    for (offset, index) in rows.enumerated() {
      guard let card = context.session.cards[numbers[index]] else { continue }
      draw(
        card, isChosen: index == chosen, on: &canvas, in: inner, row: inner.row + offset, desk,
        context)
    }
  }

  private func isTaken(_ number: CardNumber, on desk: Desk, _ context: Context) -> Bool {
    context.session.cards.taken(from: number).contains { $0.board == desk.board.id }
  }

  private func draw(
    _ card: Card, isChosen: Bool, on canvas: inout Canvas, in inner: Rectangle, row: Int,
    _ desk: Desk, _ context: Context
  ) {
    let taken = context.session.cards.taken(from: card.number)
      .filter { $0.board == desk.board.id }
    let role: Role = isChosen ? .select : taken.isEmpty ? .text : .textDim
    if isChosen {
      canvas.fill(
        Rectangle(column: inner.column, row: row, width: inner.width, height: 1), role: .select)
      canvas.put("►", column: inner.column, row: row, role: .select)
    }
    canvas.put(
      trailing: "\(card.number.value)", maxColumn: inner.column + 5, row: row, role: role)
    let became = taken.map { copy in
      let kind = desk.board.kind(copy.kind).map { context.text($0.title) } ?? copy.kind
      return "→ \(kind) №\(copy.number.value)"
    }
    let said = SourceList.kind(of: card, on: desk.board).map { context.text($0.title) } ?? ""
    let group = card.group.map { context.language(" · Г", " · G") + "\($0.value)" } ?? ""
    let note = (became.isEmpty ? said : became.joined(separator: " ")) + group
    canvas.put(trailing: note, maxColumn: inner.maxColumn - 1, row: row, role: role)
    canvas.put(
      card.text, column: inner.column + 6, row: row, role: role,
      width: inner.width - 8 - Width.of(note))
  }
}

extension EntryKeys {
  mutating func beginTaking() { entry.taking = SourceList() }

  /// What the keys do while the source is open.
  mutating func take(_ intent: Intent) -> [Effect] {
    let numbers = SourceList.numbers(on: desk, in: context)
    switch intent {
    case EntryIntent.previous: entry.taking?.cursor.move(by: -1, in: numbers)
    case EntryIntent.next: entry.taking?.cursor.move(by: 1, in: numbers)
    case EntryIntent.scrollUp: entry.taking?.cursor.move(by: -EntryKeys.page, in: numbers)
    case EntryIntent.scrollDown: entry.taking?.cursor.move(by: EntryKeys.page, in: numbers)
    case EntryIntent.undo: return [.submit(.history(.undo(of: nil)))]
    case SourceList.close: entry.taking = nil
    default: return take(intent, among: numbers)
    }
    return []
  }

  private mutating func take(_ intent: Intent, among numbers: [CardNumber]) -> [Effect] {
    guard
      let card = entry.taking?.cursor.current(in: numbers).flatMap({ context.session.cards[$0] })
    else { return [] }
    if let obstacle = desk.obstacle { return [.warn(obstacle)] }
    let kinds = SourceList.kinds(of: desk.board)
    let digit = SourceList.take.firstIndex(of: intent)
    let kind = digit.map { kinds[at: $0] } ?? SourceList.kind(of: card, on: desk.board)
    guard let kind else { return [] }
    entry.taking?.cursor.move(by: 1, in: numbers)
    return [.submit(.cards(.take([card.number], as: kind.id, under: nil)))]
  }
}
