import TaktCanvas
import TaktModel

/// What happens in the room, the newest first; a chosen line stands still while others come.
struct FeedPanel {
  let context: Context
  /// The record of the chosen line; nil while the feed is live.
  let chosen: Int?
  let isFocused: Bool
  /// Do the groups take turns with it in one place.
  let isShared: Bool

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let inner = area.inset(columns: 2)
    canvas.frame(
      area, title: context.language("Лента", "Feed"), trailing: remark,
      isFocused: isFocused)
    let hasHints = inner.height >= 8
    let rows = inner.height - (hasHints ? 3 : 0)
    let top = inner.row + (hasHints ? 1 : 0)
    for (offset, line) in lines(rows).enumerated() {
      draw(line, on: &canvas, in: inner, row: top + offset)
    }
    guard hasHints else { return }
    HintLine.put(
      ConsoleKeys.all(in: context).of(
        [ConsoleIntent.open, ConsoleIntent.find]
          + (context.leadRefusal == nil ? [ConsoleIntent.undo] : [])), column: inner.column,
      row: inner.maxRow - 1, maxColumn: inner.maxColumn, on: &canvas,
      in: context)
  }

  private var remark: String {
    let state =
      chosen == nil
      ? context.language("живая", "live")
      : context.language("стоит · Esc живая", "still · Esc live")
    return !isShared ? state : state + context.language(" · Tab группы", " · Tab groups")
  }

  private typealias Line = (sequence: Int, line: FeedLine)

  /// The newest lines, or those around the chosen one; no more records are read than needed.
  private func lines(_ rows: Int) -> [Line] {
    var lines: [Line] = []
    var place: Int?
    for record in context.replica.recent.reversed() {
      guard let line = FeedLine(record, in: context) else { continue }
      lines.append((record.sequence, line))
      if record.sequence == chosen { place = lines.count - 1 }
      let isEnough = chosen == nil || place.map { lines.count > $0 + rows / 2 } ?? false
      if isEnough, lines.count >= rows { break }
    }
    return Array(lines[visibleRange(of: lines.count, around: place ?? 0, rows: rows)])
  }

  private func draw(_ item: Line, on canvas: inout Canvas, in area: Rectangle, row: Int) {
    let isChosen = item.sequence == chosen && isFocused
    let role: Role = isChosen ? .select : .text
    if isChosen {
      canvas.fill(
        Rectangle(column: area.column - 1, row: row, width: area.width + 2, height: 1), role: role)
      canvas.put("►", column: area.column - 1, row: row, role: role)
    }
    let time = context.wallClock(item.line.at, withSeconds: true)
    let width = canvas.put(
      time, column: area.column, row: row, role: isChosen ? role : .textDim)
    canvas.put(
      "\(item.line.who) \(item.line.what)", column: area.column + width + 2, row: row, role: role,
      width: area.width - width - 2)
  }
}
