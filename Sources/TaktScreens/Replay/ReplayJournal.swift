import TaktCanvas
import TaktModel

/// The records around the current one; its row is marked and stays in the middle.
struct ReplayJournal {
  let state: ReplayState
  let context: Context

  private struct Row {
    let sequence: Int
    let line: FeedLine
  }

  func draw(on canvas: inout Canvas, in frame: Rectangle) {
    let room = canvas.frame(
      frame, title: context.language("Журнал", "Journal"),
      trailing: "\(state.sequence)/\(state.total)")
    let rows = state.around.compactMap { record in
      FeedLine(record, in: context).map { Row(sequence: record.sequence, line: $0) }
    }
    let focus = rows.lastIndex { $0.sequence <= state.sequence } ?? 0
    let first = max(0, min(focus - room.height / 2, rows.count - room.height))
    for (offset, row) in rows.dropFirst(first).prefix(room.height).enumerated() {
      let area = Rectangle(
        column: room.column, row: room.row + offset, width: room.width, height: 1)
      draw(row, isCurrent: first + offset == focus, on: &canvas, in: area)
    }
  }

  private func draw(_ row: Row, isCurrent: Bool, on canvas: inout Canvas, in area: Rectangle) {
    let role: Role =
      isCurrent ? .replayNow : row.sequence < state.sequence ? .replayPast : .textDim
    if isCurrent { canvas.put("►", column: area.column, row: area.row, role: role) }
    let time = context.wallClock(row.line.at, withSeconds: area.width >= 30)
    canvas.put(
      "\(time) \(row.line.who) \(row.line.what)", column: area.column + 2, row: area.row,
      role: role, width: area.width - 3)
  }
}
