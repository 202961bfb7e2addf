import TaktCanvas
import TaktModel

/// The forms with the number of their cards and a mark where something is missing: the group's own
/// first, then the others' by group.
struct FormItemsPane {
  private enum Row {
    case heading(String)
    case item(Form.Item)
  }

  private let now: FormDesk

  init(_ now: FormDesk) {
    self.now = now
  }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let rows = self.rows
    let inner = canvas.frame(area, title: title, trailing: "\(now.items.count)")
    let current =
      rows.firstIndex { if case .item(let item) = $0 { isCurrent(item) } else { false } } ?? 0
    if now.items.isEmpty { drawEmpty(on: &canvas, in: inner) }
    for (offset, index) in visibleRange(of: rows.count, around: current, rows: inner.height)
      .enumerated()
    {
      let line = Rectangle(
        column: inner.column, row: inner.row + offset, width: inner.width, height: 1)
      switch rows[index] {
      case .heading(let name):
        canvas.put(
          name, column: line.column + 1, row: line.row, role: .textDim, width: line.width - 2)
      case .item(let item): draw(item, on: &canvas, in: line)
      }
    }
  }

  private var title: String {
    let board = now.form.board
    if now.form.isSheet { return now.context.language("Группы", "Groups") }
    let place = board.about.flatMap { now.context.session.programme.board($0.board) } ?? board
    return now.context.text(place.title)
  }

  /// Others' forms stand under a word of their own.
  private var rows: [Row] {
    let group = now.context.author.group
    let own = now.items.filter { $0.group == group || $0.group == nil }
    let others = now.items.filter { $0.group != group && $0.group != nil }
    let heading = now.context.language("чужие, только читать", "others, read only")
    return own.map(Row.item) + (others.isEmpty ? [] : [.heading(heading)])
      + others.map(Row.item)
  }

  private func isCurrent(_ item: Form.Item) -> Bool {
    now.place != .newItem && item.subject == now.item?.subject
  }

  private func drawEmpty(on canvas: inout Canvas, in area: Rectangle) {
    let text =
      now.form.writesItems
      ? now.context.language("Пока ни одной.", "None yet.")
      : now.context.language(
        "Пока не о чем писать: карточки придут с доски.", "Nothing to write about yet.")
    for (offset, line) in text.wrapped(toColumns: area.width - 2).enumerated() {
      canvas.put(line, column: area.column + 1, row: area.row + offset, role: .textDim)
    }
  }

  private func draw(_ item: Form.Item, on canvas: inout Canvas, in line: Rectangle) {
    let isCurrent = isCurrent(item)
    if isCurrent {
      canvas.fill(line, role: .select)
      canvas.put("►", column: line.column, row: line.row, role: .select)
    }
    func role(_ role: Role) -> Role { isCurrent ? .select : role }
    let warnings = now.form.warningCount(of: item)
    canvas.put(
      trailing: warnings > 0 ? "!\(warnings)" : "", maxColumn: line.maxColumn - 1, row: line.row,
      role: role(.timerWarn))
    let edge = line.maxColumn - 4
    let count = now.form.cards(of: item).count
    canvas.put(
      trailing: count > 0 ? "\(count)" : "·", maxColumn: edge, row: line.row, role: role(.textDim))
    let number = item.number.map { "\($0.value)" } ?? item.group.map { "\($0.value)" } ?? ""
    canvas.put(trailing: number, maxColumn: line.column + 4, row: line.row, role: role(.textDim))
    canvas.put(
      item.title, column: line.column + 5, row: line.row, role: role(.text),
      width: edge - 3 - line.column - 5)
  }
}
