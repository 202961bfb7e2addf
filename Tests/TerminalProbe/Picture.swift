internal import TaktCanvas
internal import TaktTerminal

/// What the probe draws, as cells.
struct Picture {
  let columns: Int
  let rows: Int
  let typed: String
  let note: String

  static func theme(_ mode: ColorMode) -> ResolvedTheme {
    let colors: [Role: Style] = [
      .text: Style(foreground: 7, background: 0), .select: Style(foreground: 0, background: 6),
    ]
    let plain: [Role: Style] = [.select: Style(attributes: .reverse)]
    return ResolvedTheme(colorMode: mode, styles: mode == .mono ? plain : colors)
  }

  func show(on terminal: inout Terminal, _ theme: ResolvedTheme) {
    var cells = Array(repeating: Canvas.Cell(), count: columns * rows)
    put("Секретарь", 0, .title, &cells)
    put("выбранная строка", 1, .select, &cells)
    put("другая строка", 2, .text, &cells)
    put(note, rows - 2, .textDim, &cells)
    put("› " + typed, rows - 1, .input, &cells)
    let cursor = Canvas.Position(column: min(columns - 1, 2 + typed.count), row: rows - 1)
    terminal.show(cells, columns: columns, cursor: cursor, theme: theme)
  }

  private func put(_ text: String, _ row: Int, _ role: Role, _ cells: inout [Canvas.Cell]) {
    guard (0..<rows).contains(row) else { return }
    for (column, character) in text.prefix(columns).enumerated() {
      cells[row * columns + column] = Canvas.Cell(character, role: role)
    }
  }
}
