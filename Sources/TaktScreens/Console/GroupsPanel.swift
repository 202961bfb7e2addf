import TaktCanvas
import TaktModel

/// The groups at a glance: how much each wrote, how lively, and who needs a hand.
struct GroupsPanel {
  let context: Context
  let chosen: GroupNumber?
  let isFocused: Bool
  /// Does the feed take turns with it in one place.
  let isShared: Bool

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let inner = area.inset(columns: 2)
    let summary = GroupsSummary(in: context)
    canvas.frame(
      area, title: title, trailing: remark(spark: sparkWidth(in: inner)),
      isFocused: isFocused)
    let hasHints = inner.height >= summary.lines.count + 4
    let rows = inner.height - (hasHints ? 3 : 1)
    let index = summary.lines.firstIndex { $0.group.number == chosen } ?? 0
    let shown = visibleRange(of: summary.lines.count, around: index, rows: rows)
    let top = inner.row + (hasHints ? 1 : 0)
    for (offset, place) in shown.enumerated() where offset < rows {
      draw(summary.lines[place], of: summary, on: &canvas, in: inner, row: top + offset)
    }
    let below = summary.lines.count - shown.upperBound
    let hidden =
      (shown.lowerBound > 0 ? "▲\(shown.lowerBound) " : "") + (below > 0 ? "▼\(below) " : "")
    let totals = (hidden.isEmpty ? "" : hidden + "· ") + summary.totals(in: context)
    canvas.put(
      totals, column: inner.column, row: inner.maxRow - (hasHints ? 2 : 1), width: inner.width)
    if hasHints { drawHints(summary, on: &canvas, in: inner) }
  }

  private var title: String {
    let name = context.language("Группы", "Groups")
    guard let board = context.session.programme.currentBoard else { return name }
    return "\(name) · \(context.text(board.title))"
  }

  private func remark(spark: Int) -> String {
    let pace = context.language("темп за \(spark) мин", "pace, \(spark) min")
    return !isShared ? pace : pace + context.language(" · Tab лента", " · Tab feed")
  }

  private func sparkWidth(in area: Rectangle) -> Int { area.width >= 70 ? 12 : 6 }

  private func draw(
    _ line: GroupLine, of summary: GroupsSummary, on canvas: inout Canvas, in area: Rectangle,
    row: Int
  ) {
    let role: Role = line.group.number == chosen && isFocused ? .select : .text
    if role == .select {
      canvas.fill(
        Rectangle(column: area.column - 1, row: row, width: area.width + 2, height: 1), role: role)
      canvas.put("►", column: area.column - 1, row: row, role: role)
    }
    let spark = sparkWidth(in: area)
    let number = summary.lines.count > 9 ? 3 : 2
    let rest = area.width - number - 4 - 2 - spark - 2 - 14
    let name = min(30, rest * 13 / 22)
    let bar = rest - name - 1
    var column = area.column
    canvas.put(
      trailing: "\(line.group.number.value)", maxColumn: column + number - 1, row: row, role: role)
    column += number
    canvas.put(context.text(line.group.name), column: column, row: row, role: role, width: name)
    column += name + 1
    canvas.bar(line.count, of: summary.largest, column: column, row: row, width: bar)
    column += bar + 4
    canvas.put(trailing: "\(line.count)", maxColumn: column, row: row, role: role)
    column += 2
    canvas.sparkline(
      context.session.activity.groups[line.group.number]?.last(spark, before: context.now)
        ?? Array(repeating: 0, count: spark),
      column: column, row: row, maximum: summary.busiest)
    column += spark + 2
    let status = line.status(in: context)
    canvas.put(
      status.text, column: column, row: row, role: role == .select ? role : status.role,
      width: area.maxColumn - column)
  }

  /// "1–6", "2, 4–7": the digits that open a group; where no number is a digit, Enter does.
  private func openingKeys(of numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers where number <= 9 {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    guard !runs.isEmpty else { return Key.enter.name(in: context) }
    return runs.map { $0.count > 1 ? "\($0.lowerBound)–\($0.upperBound)" : "\($0.lowerBound)" }
      .joined(separator: ", ")
  }

  private func drawHints(_ summary: GroupsSummary, on canvas: inout Canvas, in area: Rectangle) {
    guard !summary.lines.isEmpty else { return }
    let digits = canvas.put(
      openingKeys(of: summary.lines.map(\.group.number.value)), column: area.column,
      row: area.maxRow - 1, role: .hintKey)
    let words = canvas.put(
      context.language(" открыть группу", " open a group"), column: area.column + digits,
      row: area.maxRow - 1, role: .hintText)
    guard context.leadRefusal == nil else { return }
    HintLine.put(
      ConsoleKeys.stage(in: context).of([ConsoleIntent.remind]),
      column: area.column + digits + words + 3, row: area.maxRow - 1, maxColumn: area.maxColumn,
      on: &canvas, in: context)
  }
}
