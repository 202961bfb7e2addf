import TaktCanvas
import TaktModel

/// The chosen form: sections, cards with their fields, what lies under them, what is missing.
struct FormPane {
  /// The mark and the number before a card's text.
  private static let gutter = 7

  private let now: FormDesk

  init(_ now: FormDesk) {
    self.now = now
  }

  private struct Line {
    let line: FormLines.Line
    /// The kind whose section begins here.
    let section: String?
    /// The card whose first line this is.
    let first: Card?
    let card: CardNumber?
  }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let inner = canvas.frame(area, title: title, trailing: trailing)
    guard let item = now.item, now.place != .newItem else {
      return drawInvitation(on: &canvas, inner)
    }
    let subject = subjectLines(of: item)
    for (offset, line) in subject.enumerated() {
      line.draw(
        on: &canvas, column: inner.column + 1, row: inner.row + offset, width: inner.width - 2)
    }
    let list = Rectangle(
      column: inner.column, row: inner.row + subject.count, width: inner.width,
      height: inner.height - subject.count)
    let lines = self.lines(width: inner.width - FormPane.gutter - 1)
    if lines.isEmpty { drawEmpty(on: &canvas, in: list) }
    for (offset, index) in visible(lines, rows: list.height).enumerated() {
      draw(
        lines[index], on: &canvas,
        in: Rectangle(
          column: list.column, row: list.row + offset, width: list.width, height: 1))
    }
  }

  private var title: String {
    guard let item = now.item, now.place != .newItem else {
      return now.context.text(now.form.board.title)
    }
    let number = item.number.map { "\($0.value) " } ?? ""
    return number + item.title
  }

  private var trailing: String {
    guard let item = now.item, now.place != .newItem else { return "" }
    let group = now.isForeign ? item.group.map { "\($0.value)" } : nil
    let owner = group.map { now.context.language("группа ", "group ") + $0 + " · " } ?? ""
    let warnings = now.form.warningCount(of: item)
    let cards = now.form.cards(of: item).count
    return owner + "\(cards)" + (warnings > 0 ? " · ! \(warnings)" : "")
  }

  /// What a form says of itself, where it is a card of this board: its fields, what it lacks.
  private func subjectLines(of item: Form.Item) -> [FormLines.Line] {
    guard now.form.writesItems, let card = item.number.flatMap({ now.cards[$0] }) else { return [] }
    let details = FormLines(
      form: now.form, language: now.context.language, reader: card.group
    ).details(of: card)
    return details.isEmpty ? [] : [FormLines.Line(rails: "", left: details)]
  }

  private func lines(width: Int) -> [Line] {
    guard let rows = now.rows else { return [] }
    let drawing = FormLines(
      form: now.form, language: now.context.language, reader: now.item?.group)
    return rows.rows.flatMap { row in
      drawing.lines(of: row, width: width).enumerated().map { index, line in
        Line(
          line: line, section: row.section, first: index == 0 ? row.card : nil,
          card: row.card?.number)
      }
    }
  }

  private func visible(_ lines: [Line], rows: Int) -> Range<Int> {
    guard now.takesDraft else {
      let first = max(0, min(now.state.offset, lines.count - rows))
      return first..<min(lines.count, first + rows)
    }
    let chosen =
      lines.lastIndex { $0.card != nil && $0.card == now.chosen }
      ?? lines.firstIndex { $0.section != nil && $0.section == now.section }
    return visibleRange(of: lines.count, around: chosen ?? lines.count - 1, rows: rows)
  }

  private func draw(_ line: Line, on canvas: inout Canvas, in area: Rectangle) {
    let isChosen = line.card != nil && line.card == now.state.entry.editing
    let role: Role? = isChosen ? .select : nil
    if isChosen { canvas.fill(area, role: .select) }
    if line.card != nil, line.card == now.chosen, line.first != nil {
      canvas.put("►", column: area.column, row: area.row, role: role ?? .hintKey)
    }
    if let section = line.section, section == now.section {
      canvas.put("›", column: area.column + 5, row: area.row, role: .hintKey)
    }
    if let card = line.first {
      canvas.put(
        trailing: "\(card.number.value)", maxColumn: area.column + 6, row: area.row,
        role: role ?? .textDim)
    }
    line.line.draw(
      on: &canvas, column: area.column + FormPane.gutter, row: area.row,
      width: area.width - FormPane.gutter - 1, role: role)
  }

  private func drawEmpty(on canvas: inout Canvas, in area: Rectangle) {
    let text =
      now.takesDraft
      ? now.context.language(
        "Пока пусто. Первая строка — ваша.", "Empty yet. The first line is yours.")
      : now.context.language("Пока пусто.", "Empty yet.")
    canvas.put(
      centred: text, column: area.column, row: area.row + area.height / 2, width: area.width,
      role: .textDim)
  }

  private func drawInvitation(on canvas: inout Canvas, _ area: Rectangle) {
    guard now.form.writesItems else { return }
    let kinds = now.kinds.map { now.context.text($0.title) }.joined(separator: ", ")
    let text = now.context.language("Новая анкета: \(kinds)", "A new form: \(kinds)")
    canvas.put(
      centred: text, column: area.column, row: area.row + area.height / 2, width: area.width,
      role: .textDim)
  }
}

extension FormDesk {
  /// The kind of the section into which the next line goes.
  var section: String? {
    takesDraft && place == .item && state.entry.editing == nil ? kind?.id : nil
  }

  /// The card in whose row the hands are.
  var chosen: CardNumber? {
    if let editing = state.entry.editing { return editing }
    if case .under(let number) = place, state.selected == nil { return number }
    return state.selected
  }
}
