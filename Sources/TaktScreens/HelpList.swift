import TaktCanvas
import TaktModel

/// The list behind `?`: every key of the screen, filtered as one types; Enter runs the chosen one.
package struct HelpList {
  enum Outcome {
    case stay, close
    case run(Intent)
  }

  private let bindings: [Binding]
  private var filter = TextField(maximumBytes: 200)
  private var selected = 0

  init(bindings: [Binding]) {
    self.bindings = bindings
  }

  mutating func handle(_ input: InputEvent, in context: Context) -> Outcome {
    guard case .key(let key) = input else { return .stay }
    let found = matches(in: context)
    switch key {
    case .escape, .function(1): return .close
    case .up: selected = max(0, selected - 1)
    case .down: selected = min(max(0, found.count - 1), selected + 1)
    case .enter:
      guard found.indices.contains(selected) else { return .stay }
      return .run(found[selected].intent)
    default:
      if filter.handle(key) { selected = 0 }
    }
    return .stay
  }

  private func matches(in context: Context) -> [Binding] {
    let wanted = filter.text.lowercased()
    guard !wanted.isEmpty else { return bindings }
    return bindings.filter { binding in
      context.text(binding.help).lowercased().contains(wanted)
        || binding.keys.contains { $0.name(in: context).lowercased() == wanted }
    }
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let found = matches(in: context)
    let width = min(canvas.columns - 4, 70)
    let height = min(canvas.rows - canvas.headRows - 1, bindings.count + 5)
    let area = Rectangle(
      column: (canvas.columns - width) / 2,
      row: max(canvas.headRows, (canvas.rows - height) / 2), width: width, height: height)
    canvas.fill(area, role: .text)
    canvas.frame(
      area, title: context.language("Все клавиши", "Every key"),
      trailing: context.language("Enter выполнить · Esc", "Enter run · Esc"), isFocused: true)
    let inner = area.inset(columns: 2)
    canvas.put("/ ", column: inner.column, row: inner.row, role: .hintKey)
    filter.draw(
      on: &canvas, at: Canvas.Position(column: inner.column + 2, row: inner.row),
      width: inner.width - 2)
    draw(found, in: inner, on: &canvas, context)
  }

  private func draw(
    _ found: [Binding], in inner: Rectangle, on canvas: inout Canvas, _ context: Context
  ) {
    let rows = inner.height - 2
    let first = max(0, selected - rows + 1)
    for (offset, index) in found.indices.dropFirst(first).prefix(max(0, rows)).enumerated() {
      let row = inner.row + 2 + offset
      let role: Role = index == selected ? .select : .text
      let keys = found[index].keys.map { $0.name(in: context) }.joined(separator: " ")
      let line = Rectangle(column: inner.column, row: row, width: inner.width, height: 1)
      canvas.fill(line, role: role)
      canvas.put(
        keys, column: inner.column + 1, row: row, role: index == selected ? .select : .hintKey,
        width: 17)
      canvas.put(
        context.text(found[index].help), column: inner.column + 19, row: row, role: role,
        width: inner.width - 20)
    }
  }
}
