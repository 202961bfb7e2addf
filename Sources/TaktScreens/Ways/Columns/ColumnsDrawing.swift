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
    let all = contents(rows: area.height - 2)
    guard !all.isEmpty else { return }
    let chosen = chosen(of: all)
    let range = visibleRange(
      of: all.count, around: chosen,
      rows: min(all.count, max(1, area.width / ColumnsDrawing.narrowest)))
    for (index, place) in range.enumerated() {
      let left = area.column + area.width * index / range.count
      let right = area.column + area.width * (index + 1) / range.count
      let frame = Rectangle(
        column: left, row: area.row, width: right - left, height: area.height)
      draw(
        all[place], on: &canvas, in: frame, latest,
        isLookedAt: entry.column != nil && place == chosen)
    }
    drawHidden(range, of: all.count, on: &canvas, in: area)
  }

  /// How many columns have no room at the left and at the right, in the lower edge.
  private func drawHidden(
    _ range: Range<Int>, of count: Int, on canvas: inout Canvas, in area: Rectangle
  ) {
    let more = MoreMarks(before: range.lowerBound, after: count - range.upperBound)
    let row = area.maxRow - 1
    if let before = more.left(in: context.language) {
      canvas.put(" \(before) ", column: area.column + 2, row: row, role: .hintKey)
    }
    if let after = more.right(in: context.language) {
      canvas.put(trailing: " \(after) ", maxColumn: area.maxColumn - 2, row: row, role: .hintKey)
    }
  }

  /// The narrowest column in which words can be read.
  private static let narrowest = 14

  /// The column that stays in sight where there is no room for all: the one that the arrows went
  /// to, else that of the card which was gone to, else the one that the line goes to.
  private func chosen(of contents: [Content]) -> Int {
    if let column = entry.column { return min(max(0, column), contents.count - 1) }
    let shown = entry.editing == nil ? entry.shown : nil
    if let card = shown.flatMap({ context.session.cards[$0] }) {
      return min(index(of: name(of: card), in: contents), contents.count - 1)
    }
    let value =
      desk.board.columnField.map { entry.value(of: $0, in: context) }
      ?? entry.shownKind(on: desk, in: context)?.id
    return contents.firstIndex { $0.column.value == value } ?? 0
  }

  /// The column beside the one in sight; there is none beyond the first and the last.
  func column(movedBy step: Int) -> Int {
    let contents = contents(rows: 0)
    return min(max(0, chosen(of: contents) + step), contents.count - 1)
  }

  private func name(of card: Card) -> String? {
    desk.board.columnField.map { card.fields[$0] } ?? card.kind
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

  /// The columns; cards that belong to none have one of their own, once there are such.
  private func contents(rows: Int) -> [Content] {
    fill(rows: rows).filter { $0.column.value != nil || $0.count > 0 }
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
      let index = index(of: name(of: card), in: contents)
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
    _ content: Content, on canvas: inout Canvas, in frame: Rectangle, _ latest: CardNumber?,
    isLookedAt: Bool
  ) {
    var inner = canvas.frame(
      frame, title: content.column.title, trailing: "\(content.count)", isFocused: isLookedAt)
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
    let facts = tags == nil ? facts(of: card) : ""
    if !facts.isEmpty {
      lines += facts.wrapped(toColumns: max(4, width)).prefix(2).map { ($0, .textDim) }
    }
    let gaps = context.session.cards.warnings(about: card, on: desk.board)
    if !gaps.isEmpty {
      let words = gaps.map { context.text($0.sentence) }.joined(separator: ", ")
      lines.append(("▲ " + words, .timerWarn))
    }
    if isLatest {
      let words = context.language("√ записано", "√ written")
      lines.append((Width.of(words) <= width + 1 ? words : "√", .ok))
    }
    return lines
  }

  /// Where a column is a kind: the fields in words, and which card it was taken from.
  private func facts(of card: Card) -> String {
    let words = FieldWords(cards: context.session.cards, language: context.language)
    let sources = card.sources.map { number in
      let group = context.session.cards[number]?.group
        .map { context.language(" Г", " G") + "\($0.value)" }
      return "← №\(number.value)" + (group ?? "")
    }
    return (words.fields(of: card, desk.board.kind(card.kind)) + sources)
      .joined(separator: " · ")
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
