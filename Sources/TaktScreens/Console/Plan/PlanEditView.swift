import TaktCanvas
import TaktModel

/// How the rest of the day would move: each step's time before and after.
struct PlanEditView {
  let preview: EditPreview
  let repair: Repair?
  let context: Context

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    canvas.put(summary, column: area.column, row: area.row + 1, width: area.width - 14)
    if let end = preview.endMinute {
      canvas.put(
        trailing: context.language("конец ", "end ") + ClockText.ofDay(minute: end),
        maxColumn: area.maxColumn, row: area.row + 1)
    }
    let room = area.height - 2
    let shown = preview.lines.prefix(preview.lines.count > room ? room - 1 : room)
    for (offset, line) in shown.enumerated() {
      draw(line, on: &canvas, in: area, row: area.row + 2 + offset)
    }
    let hidden = preview.lines.count - shown.count
    guard hidden > 0, room > 0 else { return }
    canvas.put(
      context.language("… ещё \(hidden)", "… \(hidden) more"), column: area.column + 2,
      row: area.maxRow - 1, role: .textDim)
  }

  private var summary: String {
    guard preview.lateMinutes > 0 else {
      return preview.lines.isEmpty
        ? context.language("остальной день не сдвинется", "the rest of the day stays")
        : context.language("день не опоздает", "the day is not late")
    }
    let late = preview.lateMinutes
    switch repair {
    case nil:
      return context.language(
        "никто не уступает: опоздание \(late) мин", "nothing gives: \(late) min late")
    case .shift: return context.language("сдвинуть остальное", "shift the rest")
    case .compress:
      return context.language("сжать шаги до якоря", "squeeze the steps before the anchor")
    case .takeFrom(let id):
      let title = context.session.programme.entry(id).map { context.text($0.step.title) } ?? ""
      return context.language("взять у шага «\(title)»", "take from “\(title)”")
    }
  }

  private func draw(
    _ line: EditPreview.Line, on canvas: inout Canvas, in area: Rectangle, row: Int
  ) {
    let id = line.step.id
    let collides = preview.lateAnchors.contains(id) || preview.movedAnchors.contains(id)
    canvas.put(
      collides ? "▲" : line.step.isFixed ? "■" : "", column: area.column, row: row,
      role: collides ? .error : .text)
    canvas.put(
      context.text(line.step.title), column: area.column + 2, row: row, width: area.width - 18)
    let times = [line.before, line.after].map { $0.map(ClockText.ofDay) ?? "–" }
    canvas.put(
      trailing: times.joined(separator: " → "), maxColumn: area.maxColumn, row: row,
      role: collides ? .error : .text)
  }
}
