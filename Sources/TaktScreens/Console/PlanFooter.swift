import TaktCanvas
import TaktModel

/// Under the plan: what comes next and what to say then, and what the room sees now.
struct PlanFooter {
  let context: Context

  /// The rows that it takes: a rule and up to five lines, or two lines in a small panel.
  func rows(in area: Rectangle) -> Int {
    area.height >= 12 ? min(max(6, area.height / 3), 9) : area.height >= 6 ? 2 : 1
  }

  func draw(on canvas: inout Canvas, edges: Rectangle, in area: Rectangle) {
    let last = area.maxRow - 1
    let stage = context.language("сцена: ", "stage: ") + context.session.stage.words(in: context)
    canvas.put(
      trailing: stage, maxColumn: area.maxColumn, row: last, role: .textDim, width: area.width)
    guard area.height > 1 else { return }
    guard area.height > 2 else {
      let next = context.language("далее · ", "next · ") + nextTitle
      canvas.put(next, column: area.column, row: area.row, width: area.width)
      return
    }
    canvas.horizontalRule(column: edges.column + 1, row: area.row, width: edges.width - 2)
    canvas.put(
      context.language("ДАЛЕЕ · ", "NEXT · ") + nextTitle.uppercased(), column: area.column,
      row: area.row + 1, role: .title, width: area.width)
    let instruction = context.session.programme.nextEntry.map { context.text($0.step.instruction) }
    let message = context.session.stage.message
    let room = area.height - 3 - (message == nil ? 0 : 1)
    for (offset, line) in instruction.lines(room, width: area.width).enumerated() {
      canvas.put(line, column: area.column, row: area.row + 2 + offset, width: area.width)
    }
    if let message {
      canvas.put(
        "▲ «\(message)»", column: area.column, row: last - 1, role: .textDim, width: area.width)
    }
  }

  private var nextTitle: String {
    guard let next = context.session.programme.nextEntry else {
      if context.session.programme.entries.isEmpty { return "–" }
      return context.language("конец программы", "the end of the programme")
    }
    return context.text(next.step.title)
  }
}

extension String? {
  /// The first lines of the text; the last of them tells that there is more.
  fileprivate func lines(_ count: Int, width: Int) -> [String] {
    guard let text = self, !text.isEmpty, count > 0 else { return [] }
    let lines = text.wrapped(toColumns: width)
    guard lines.count > count else { return lines }
    let rest = lines[(count - 1)...].joined(separator: " ")
    return lines.prefix(count - 1) + [rest.clipped(toColumns: width)]
  }
}
