import TaktCanvas
import TaktModel

/// Puts the parts of a fast-entry board one under another: the cards, lines that came back, the
/// entry line, a hint. The row above the key hints stays free for the status.
struct EntryScreen {
  let entry: Entry
  let desk: Desk
  let context: Context

  func draw(on canvas: inout Canvas) {
    let line = EntryDrawing(entry: entry, desk: desk, context: context)
    let bottom = canvas.rows - HintLine.rows - 2
    let height = line.height(columns: canvas.columns)
    let frame = Rectangle(
      column: 0, row: bottom - height, width: canvas.columns, height: height)
    let end = frame.row - line.refusedRows
    var top = ScribeHead.rows
    if desk.hasNoBoard { top += drawTimer(on: &canvas, row: top, until: end) }
    let area = Rectangle(column: 0, row: top, width: canvas.columns, height: end - top)
    if let taking = entry.taking {
      taking.draw(on: &canvas, in: area, desk, context)
    } else {
      drawCards(on: &canvas, in: area)
    }
    line.drawRefused(on: &canvas, row: end)
    line.draw(on: &canvas, in: frame)
    line.drawHint(on: &canvas, row: bottom)
  }

  private func drawCards(on canvas: inout Canvas, in area: Rectangle) {
    switch desk.view {
    case .waiting: WaitingDrawing(context: context).draw(on: &canvas, in: area)
    case .columns:
      ColumnsDrawing(entry: entry, desk: desk, context: context).draw(on: &canvas, in: area)
    case .list, .tree:
      ListDrawing(entry: entry, desk: desk, context: context).draw(on: &canvas, in: area)
    }
  }

  /// A step without a board is a talk or a break: its time is what one looks for.
  private func drawTimer(on canvas: inout Canvas, row: Int, until end: Int) -> Int {
    guard end - row >= 13, let clock = desk.entry?.clock,
      let seconds = clock.remainingSeconds(at: context.now),
      let role = ScribeHead.timeLeft(desk.entry, in: context)?.role
    else { return 0 }
    let area = Rectangle(
      column: 0, row: row + 1, width: canvas.columns, height: min(14, (end - row) / 2))
    let rows = BigTime.draw(
      ScribeHead.clockText(seconds), on: &canvas, in: area, role: role)
    return rows == 0 ? 0 : rows + 2
  }
}
