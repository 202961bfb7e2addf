import TaktCanvas
import TaktModel

/// A board's cards in columns by a field's choices or by kind; newest at the bottom of each.
struct ColumnsDrawing {
  /// One column: its head, and how a card tells that it belongs here.
  struct Column {
    let title: String
    /// The choice or kind; nil collects the cards without any.
    let value: String?
  }

  let entry: Entry
  let desk: Desk
  let context: Context

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let latest = latestOwn
    let filled = fill(rows: area.height - 2)
    let shown = filled.filter { $0.column.value != nil || $0.count > 0 }
    guard !shown.isEmpty else { return }
    for (index, content) in shown.enumerated() {
      let left = area.column + area.width * index / shown.count
      let right = area.column + area.width * (index + 1) / shown.count
      let frame = Rectangle(
        column: left, row: area.row, width: right - left, height: area.height)
      draw(content, on: &canvas, in: frame, latest)
    }
  }

  /// This person's last line, looked for from the end.
  private var latestOwn: CardNumber? {
    let cards = context.session.cards
    return stride(from: cards.nextNumber.value - 1, to: 0, by: -1).lazy.map { CardNumber($0) }
      .first { number in
        guard let card = cards[number] else { return false }
        return card.author == context.author.id && card.board == desk.board.id && card.isLive
      }
  }

  var columns: [Column] {
    let field = desk.board.columnField.flatMap { name in
      desk.board.kinds.lazy.compactMap { $0.field(name) }.first { !$0.choices.isEmpty }
    }
    let named =
      field.map { $0.choices.map { Column(title: context.text($0.title), value: $0.id) } }
      ?? desk.board.kinds.map { Column(title: context.text($0.title), value: $0.id) }
    return named + [Column(title: context.language("без ответа", "not said"), value: nil)]
  }

  private struct Content {
    let column: Column
    var count = 0
    /// Newest first, no more than there are rows.
    var cards: [Card] = []
    /// Lines that the host has not acknowledged, oldest first.
    var unsent: [String] = []
  }

  /// One walk over the board, newest first: counts all, keeps what can be seen.
  private func fill(rows: Int) -> [Content] {
    var contents = columns.map { Content(column: $0) }
    let list = CardList(entry: entry, desk: desk, context: context)
    let cards = context.session.cards
    let last = cards.nextNumber.value - 1
    for value in stride(from: last, to: 0, by: -1) {
      let number = CardNumber(value)
      guard list.shows(number), let card = cards[number] else { continue }
      let name = desk.board.columnField.map { card.fields[$0] } ?? card.kind
      let index = index(of: name, in: contents)
      contents[index].count += 1
      if contents[index].cards.count < rows, value <= entry.bottom?.value ?? last {
        contents[index].cards.append(card)
      }
    }
    for case .cards(.add(let kind, let text, desk.board.id, _, let fields)) in context.unsent {
      let index = index(of: desk.board.columnField.map { fields[$0] } ?? kind, in: contents)
      contents[index].unsent.append(text)
    }
    return contents
  }

  /// The last column takes what belongs to none.
  private func index(of value: String?, in contents: [Content]) -> Int {
    contents.firstIndex { $0.column.value == value } ?? contents.count - 1
  }

  private func draw(
    _ content: Content, on canvas: inout Canvas, in frame: Rectangle, _ latest: CardNumber?
  ) {
    var inner = canvas.frame(frame, title: content.column.title, trailing: "\(content.count)")
    let unsent = content.unsent.suffix(inner.height / 2)
    inner.height -= unsent.count
    var blocks: [(card: Card, lines: [Line])] = []
    var height = 0
    for card in content.cards {
      let lines = lines(of: card, width: inner.width - 6, isLatest: card.number == latest)
      guard height + lines.count <= inner.height else { break }
      height += lines.count
      blocks.append((card, lines))
    }
    var row = inner.row
    for (card, lines) in blocks.reversed() {
      draw(card, lines, on: &canvas, in: inner, row)
      row += lines.count
    }
    for (offset, text) in unsent.enumerated() {
      canvas.put("…", column: inner.column + 3, row: row + offset, role: .textDim)
      canvas.put(
        text, column: inner.column + 5, row: row + offset, role: .textDim, width: inner.width - 5)
    }
  }

  private typealias Line = (text: String, role: Role)

  /// The text in at most three rows, what else is known of the card, and that it was written.
  private func lines(of card: Card, width: Int, isLatest: Bool) -> [Line] {
    var texts = card.text.wrapped(toColumns: max(4, width))
    if texts.count > 3 {
      texts = texts.prefix(2) + [texts[2...].joined(separator: " ").clipped(toColumns: width)]
    }
    var lines: [Line] = texts.map { ($0, .text) }
    let tags = desk.board.columnField.map {
      CardTags.text(of: card, on: desk.board, context, except: $0)
    }
    if let tags, !tags.isEmpty { lines.append((tags, .textDim)) }
    if isLatest { lines.append((context.language("√ записано", "√ written"), .ok)) }
    return lines
  }

  private func draw(
    _ card: Card, _ lines: [Line], on canvas: inout Canvas, in inner: Rectangle, _ row: Int
  ) {
    let isChosen = entry.editing == card.number || entry.shown == card.number
    let isOwn = card.group == context.author.group && card.group != nil
    let area = Rectangle(column: inner.column, row: row, width: inner.width, height: lines.count)
    if isChosen { canvas.fill(area, role: .select) }
    if isOwn {
      canvas.put("▌", column: inner.column, row: row, role: isChosen ? .select : .barFill)
    }
    canvas.put(
      trailing: "\(card.number.value)", maxColumn: inner.column + 4, row: row,
      role: isChosen ? .select : isOwn ? .title : .textDim, width: 3)
    for (offset, line) in lines.enumerated() {
      canvas.put(
        line.text, column: inner.column + 5, row: row + offset,
        role: isChosen ? .select : line.role, width: inner.width - 5)
    }
  }
}
