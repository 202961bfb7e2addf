import TaktCanvas
import TaktModel

/// The entry line with its chips, counter and layout mark, and what is said around it.
struct EntryDrawing {
  let entry: Entry
  let desk: Desk
  let context: Context

  /// Rows of the frame: chips add one or two.
  func height(columns: Int) -> Int {
    hasChips ? 3 + chips.lines(width: columns - 6).count : 3
  }

  private var chips: Chips { Chips(entry, desk, context) }

  /// Rows above the frame for lines that came back refused.
  var refusedRows: Int { min(entry.refused.count, 3) }

  private var hasChips: Bool {
    desk.takesDraft && !entry.isFiltering && entry.question == nil
  }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    if let question = entry.question { return question.draw(on: &canvas, in: area, context) }
    if let filter = entry.filter, entry.isFiltering {
      let title = context.language("Найти", "Find")
      return LineFrame(field: filter, title: title).draw(on: &canvas, in: area, context)
    }
    guard desk.takesDraft else { return drawClosed(on: &canvas, in: area) }
    let hint = placeholder(width: area.width - 2)
    LineFrame(field: entry.field, title: title, hint: hint).draw(on: &canvas, in: area, context)
    chips.draw(on: &canvas, in: area.inset(columns: 3))
  }

  private var title: String {
    if let number = entry.editing {
      return context.language("Правка №\(number.value)", "Editing #\(number.value)")
    }
    let name = entry.currentKind(on: desk).map { context.text($0.title) } ?? ""
    return context.language("Новая строка", "New line") + (name.isEmpty ? "" : " · \(name)")
  }

  /// What an empty line says: what the step wants, and that Enter writes it.
  private func placeholder(width: Int) -> String {
    if let obstacle = desk.obstacle { return context.text(obstacle) }
    let task = desk.entry.map { context.text($0.step.instruction) } ?? ""
    guard !task.isEmpty else {
      return context.language("пишите; Enter — записать", "type; Enter writes it down")
    }
    let way = context.language(" · Enter — записать", " · Enter writes it down")
    return task.clipped(toColumns: width - 5 - Width.of(way)) + way
  }

  private func drawClosed(on canvas: inout Canvas, in area: Rectangle) {
    let inner = canvas.frame(area)
    let text = desk.obstacle.map(context.text) ?? ""
    canvas.put(
      text, column: inner.column + 3, row: inner.row, role: .textDim, width: inner.width - 4)
  }

  /// Lines that came back refused: the newest few, and how many more.
  func drawRefused(on canvas: inout Canvas, row: Int) {
    for (offset, line) in entry.refused.prefix(refusedRows).enumerated() {
      let name = line.edited.map { "№\($0.value) " } ?? ""
      let field = line.field.map { title(ofField: $0) + " " } ?? ""
      let label = context.language(" не записано: ", " not written: ")
      let more = entry.refused.count - refusedRows
      let isLast = offset == refusedRows - 1
      let tail =
        isLast && more > 0 ? context.language("  и ещё \(more)", "  and \(more) more") : ""
      let column = canvas.put(label, column: 0, row: row + offset, role: .error)
      let width = canvas.columns - column - Width.of(tail) - 1
      let used = canvas.put(
        name + field + "«\(line.text)»", column: column, row: row + offset, width: width)
      canvas.put(tail, column: column + used, row: row + offset, role: .textDim)
    }
  }

  private func title(ofField name: String) -> String {
    desk.board.kinds.lazy.compactMap { $0.field(name) }.first.map { context.text($0.title) } ?? name
  }

  /// «похоже на №17 «…»», or what ↑ does in an empty line.
  func drawHint(on canvas: inout Canvas, row: Int) {
    guard desk.takesDraft, entry.question == nil, !entry.isFiltering else { return }
    if let number = entry.lookAlike, let card = context.session.cards[number] {
      let tail =
        " — " + context.language("Tab присоединить · Enter добавить", "Tab join · Enter add")
      let head = context.language("похоже на", "looks like") + " №\(number.value) "
      let width = canvas.columns - 3 - Width.of(tail) - Width.of(head)
      let text = "«" + card.text.clipped(toColumns: width - 2) + "»"
      let column = 2 + canvas.put(head + text, column: 2, row: row, role: .hintText)
      canvas.put(tail, column: column, row: row, role: .hintText)
    } else if entry.editing == nil, entry.field.text.isEmpty {
      canvas.put(emptyHint, column: 2, row: row, role: .textDim, width: canvas.columns - 3)
    }
  }

  private var emptyHint: String {
    if !entry.refused.isEmpty {
      return context.language("↓ — взять незаписанное назад", "↓ takes back what was not written")
    }
    if !entry.dropped.isEmpty {
      return context.language("Esc — вернуть убранную строку", "Esc gives your line back")
    }
    return context.language(
      "↑ в пустой строке — править свою последнюю", "↑ in an empty line edits your last one")
  }
}
