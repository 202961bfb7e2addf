import TaktCanvas
import TaktModel

/// One step in the list of the editor.
struct PlanEditorRow {
  let context: Context
  let area: Rectangle

  private var kindEnd: Int { area.maxColumn - 15 }
  private var minutesEnd: Int { area.maxColumn - 9 }

  func drawHeading(on canvas: inout Canvas, row: Int) {
    let role = Role.textDim
    canvas.put(
      context.language("№ шаг", "№ step"), column: area.column + 3, row: row, role: role)
    for (words, end) in [
      (context.language("вид", "kind"), kindEnd), (context.language("мин", "min"), minutesEnd),
      (context.language("начало", "start"), area.maxColumn - 1),
    ] {
      canvas.put(trailing: words, maxColumn: end, row: row, role: role)
    }
  }

  func draw(
    _ entry: Programme.Entry, number: Int, isSelected: Bool, on canvas: inout Canvas, row: Int
  ) {
    let step = entry.step
    let state = context.session.programme.state(of: entry)
    let isOver = state == .done || state == .skipped
    let role: Role = isSelected ? .select : isOver ? .textDim : .text
    canvas.fill(
      Rectangle(column: area.column, row: row, width: area.width, height: 1), role: role)
    if isSelected { canvas.put("►", column: area.column - 1, row: row, role: .title) }
    canvas.put(mark(of: state), column: area.column, row: row, role: role)
    canvas.put(trailing: "\(number)", maxColumn: area.column + 4, row: row, role: role)
    canvas.put(
      context.text(step.title), column: area.column + 5, row: row, role: role,
      width: kindEnd - 16 - area.column - 5)
    canvas.put(
      trailing: context.text(step.kind.title), maxColumn: kindEnd, row: row, role: role, width: 15)
    canvas.put(
      trailing: step.minutes.map(String.init) ?? "–", maxColumn: minutesEnd, row: row, role: role)
    let start = step.startMinute.map(ClockText.ofDay) ?? "–"
    canvas.put(
      trailing: (step.isFixed ? "■ " : "") + start, maxColumn: area.maxColumn - 1, row: row,
      role: role)
  }

  private func mark(of state: Programme.State) -> String {
    switch state {
    case .planned: ""
    case .running, .paused: "►"
    case .done: "√"
    case .skipped: "×"
    }
  }
}
