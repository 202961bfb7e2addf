extension TextField {
  /// The part of a text that a narrow field shows.
  package struct Window: Equatable, Sendable {
    /// What is drawn, with `…` at an end where the text goes on.
    package var text: String
    /// Where the cursor stands in it, in columns from its left end.
    package var cursorColumn: Int

    package init(text: String, cursorColumn: Int) {
      self.text = text
      self.cursorColumn = cursorColumn
    }
  }

  /// The part of the text around the cursor that fits in `width` columns. A text that does not fit
  /// moves by half of the width when the cursor leaves it, and by nothing while the cursor stays.
  package func window(width: Int) -> Window {
    guard width > 0 else { return Window(text: "", cursorColumn: 0) }
    let shown = text.map { $0.isNewline ? "⏎" : $0 }
    let before = DrawnCharacter.all(of: shown.prefix(cursor)).columns
    let drawn = DrawnCharacter.all(of: shown[...])
    guard drawn.columns >= width else { return Window(text: drawn.text, cursorColumn: before) }
    let start = Self.start(cursorColumn: before, width: width)
    return Window(
      text: drawn.part(from: start, columns: width).text, cursorColumn: before - start)
  }

  /// The first column that is shown: a multiple of half the width that leaves the cursor inside.
  private static func start(cursorColumn: Int, width: Int) -> Int {
    guard cursorColumn >= width - 1 else { return 0 }
    let step = max(1, width / 2)
    let start = ((cursorColumn - width + 1) / step + 1) * step
    return min(start, cursorColumn)
  }

  /// Draws the field and, when it has the focus, stands the canvas's cursor in it.
  package func draw(
    on canvas: inout Canvas, at position: Canvas.Position, width: Int, role: Role = .input,
    isFocused: Bool = true
  ) {
    let window = window(width: width)
    let area = Rectangle(column: position.column, row: position.row, width: width, height: 1)
    canvas.fill(area, role: role)
    canvas.put(window.text, column: position.column, row: position.row, role: role)
    if isFocused, width > 0 {
      canvas.cursor = Canvas.Position(
        column: position.column + window.cursorColumn, row: position.row)
    }
  }
}

extension DrawnCharacter {
  fileprivate static func all(of characters: ArraySlice<Character>) -> [DrawnCharacter] {
    characters.flatMap(all(of:))
  }
}

extension [DrawnCharacter] {
  /// The columns from `start` on, with `…` over the first and last where something is hidden and
  /// spaces in place of halves.
  fileprivate func part(from start: Int, columns: Int) -> [DrawnCharacter] {
    let end = start + columns
    var cells: [DrawnCharacter?] = [DrawnCharacter?](repeating: .space, count: columns)
    var column = 0
    for item in self {
      let next = column + item.columns
      if column >= start, next <= end {
        cells[column - start] = item
        if item.columns == 2 { cells[column - start + 1] = nil }
      }
      column = next
    }
    if start > 0 { cells.cover(at: 0) }
    if column > end { cells.cover(at: columns - 1) }
    return cells.compactMap(\.self)
  }
}

extension [DrawnCharacter?] {
  /// Puts `…` in a cell and a space in the other half of what stood there.
  fileprivate mutating func cover(at index: Int) {
    if self[index] == nil, index > 0 { self[index - 1] = .space }
    if index + 1 < count, self[index + 1] == nil { self[index + 1] = .space }
    self[index] = .ellipsis
  }
}
