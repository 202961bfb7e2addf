import TaktCanvas
import TaktModel

/// One repair as it would change the plan: each step's time before and after.
struct RepairView {
  private let context: Context
  private let repair: Repair
  private let preview: RepairPreview?
  private let refusal: String

  init(_ repair: Repair, in context: Context) {
    self.context = context
    self.repair = repair
    do {
      preview = try context.session.programme.preview(repair, at: context.now)
      refusal = ""
    } catch {
      preview = nil
      refusal = context.text(error.sentence)
    }
  }

  private var programme: Programme { context.session.programme }

  var title: String {
    switch repair {
    case .shift: return context.language("сдвинуть остальное", "shift the rest")
    case .compress:
      return context.language("сжать шаги до якоря", "squeeze the steps before the anchor")
    case .takeFrom(let id):
      let name = programme.entry(id).map { context.text($0.step.title) } ?? id.value
      return context.language("взять у шага «\(name)»", "take from “\(name)”")
    }
  }

  /// When the day would end, or that the repair does not work.
  var end: String {
    guard let preview else { return context.language("× не выйдет", "× not possible") }
    guard let last = programme.comingSteps(at: context.now).last else { return "" }
    let change = preview.changes.first { $0.step == last.id }
    guard let start = change?.startMinute ?? last.startMinute else { return "" }
    let minutes = change?.minutes ?? last.minutes ?? 0
    let sign = preview.movedAnchors.isEmpty ? "" : "▲ "
    return sign + context.language("конец ", "end ") + ClockText.ofDay(minute: start + minutes)
  }

  /// The rows that the preview takes.
  var rows: Int {
    preview.map { 1 + $0.changes.count + ($0.movedAnchors.isEmpty ? 0 : 2) } ?? 3
  }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    guard let preview else {
      for (offset, line) in refusal.wrapped(toColumns: area.width - 2).prefix(2).enumerated() {
        canvas.put(line, column: area.column + 1, row: area.row + 1 + offset, role: .error)
      }
      return
    }
    drawHeading(on: &canvas, in: area)
    let shown = area.height - (preview.movedAnchors.isEmpty ? 1 : 3)
    for (offset, change) in preview.changes.prefix(max(0, shown)).enumerated() {
      draw(change, on: &canvas, in: area, row: area.row + 1 + offset)
    }
    guard !preview.movedAnchors.isEmpty else { return }
    canvas.put(
      context.language("▲ сдвинутся якоря: спросит отдельно", "▲ anchors would move: it will ask"),
      column: area.column + 1, row: area.maxRow - 1, role: .error, width: area.width - 2)
  }

  private func drawHeading(on canvas: inout Canvas, in area: Rectangle) {
    let role = Role.textDim
    canvas.put(context.language("шаг", "step"), column: area.column + 4, row: area.row, role: role)
    let before = context.language("было", "before")
    let after = context.language("станет", "after")
    canvas.put(trailing: before, maxColumn: area.maxColumn - 20, row: area.row, role: role)
    canvas.put(trailing: after, maxColumn: area.maxColumn - 2, row: area.row, role: role)
  }

  private func draw(
    _ change: PlanChange, on canvas: inout Canvas, in area: Rectangle, row: Int
  ) {
    guard let step = programme.entry(change.step)?.step else { return }
    let isAnchor = preview?.movedAnchors.contains(step.id) ?? false
    canvas.put(
      isAnchor ? "▲" : step.isFixed ? "■" : "", column: area.column + 1, row: row,
      role: isAnchor ? .error : .text)
    canvas.put(
      context.text(step.title), column: area.column + 4, row: row, width: area.width - 40)
    canvas.put(
      trailing: words(step.startMinute, step.minutes), maxColumn: area.maxColumn - 20, row: row,
      role: .textDim)
    canvas.put("→", column: area.maxColumn - 18, row: row, role: .textDim)
    canvas.put(
      trailing: words(change.startMinute, change.minutes), maxColumn: area.maxColumn - 2, row: row)
  }

  /// "14:33 15 мин".
  private func words(_ start: Int?, _ minutes: Int?) -> String {
    let length = minutes.map { context.language("\($0) мин", "\($0) min") } ?? ""
    let padding = String(repeating: " ", count: max(1, 8 - length.count))
    return (start.map(ClockText.ofDay) ?? "") + padding + length
  }
}
