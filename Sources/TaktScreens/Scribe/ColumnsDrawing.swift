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
    let filled = fill(rows: area.height - 2)
    let shown = filled.filter { $0.column.value != nil || $0.count > 0 }
    guard !shown.isEmpty else { return }
    for (index, content) in shown.enumerated() {
      let left = area.column + area.width * index / shown.count
      let right = area.column + area.width * (index + 1) / shown.count
      let frame = Rectangle(
        column: left, row: area.row, width: right - left, height: area.height)
      draw(content, on: &canvas, in: frame)
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
      let index = contents.firstIndex { $0.column.value == name } ?? contents.count - 1
      contents[index].count += 1
      if contents[index].cards.count < rows, value <= entry.bottom?.value ?? last {
        contents[index].cards.append(card)
      }
    }
    return contents
  }

  private func draw(_ content: Content, on canvas: inout Canvas, in frame: Rectangle) {
    let inner = canvas.frame(frame, title: content.column.title, trailing: "\(content.count)")
    var row = inner.row + min(inner.height, height(of: content, in: inner))
    for card in content.cards {
      let lines = lines(of: card, width: inner.width)
      guard row - lines.count >= inner.row else { break }
      row -= lines.count
      draw(card, lines, on: &canvas, in: inner, row)
    }
  }

  private func height(of content: Content, in inner: Rectangle) -> Int {
    var height = 0
    for card in content.cards {
      let next = height + lines(of: card, width: inner.width).count
      guard next <= inner.height else { break }
      height = next
    }
    return height
  }

  /// The text in at most three rows, then what else is known of the card.
  private func lines(of card: Card, width: Int) -> [String] {
    let room = max(4, width - 6)
    let wrapped = card.text.wrapped(toColumns: room)
    guard wrapped.count > 3 else { return wrapped + tagLine(of: card) }
    let third = wrapped[2...].joined(separator: " ").clipped(toColumns: room)
    return Array(wrapped.prefix(2)) + [third] + tagLine(of: card)
  }

  /// The kind among several, and fields that are not the column itself.
  private func tagLine(of card: Card) -> [String] {
    guard let field = desk.board.columnField else { return [] }
    let tags = CardTags.text(of: card, on: desk.board, context, except: field)
    return tags.isEmpty ? [] : [tags]
  }

  private func draw(
    _ card: Card, _ lines: [String], on canvas: inout Canvas, in inner: Rectangle, _ row: Int
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
    let hasTag = !tagLine(of: card).isEmpty
    for (offset, line) in lines.enumerated() {
      let isTag = hasTag && offset == lines.count - 1
      canvas.put(
        line, column: inner.column + 5, row: row + offset,
        role: isChosen ? .select : isTag ? .textDim : .text, width: inner.width - 5)
    }
  }
}
