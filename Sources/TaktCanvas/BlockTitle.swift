/// Words in capitals large enough to be read across a hall, drawn by half blocks: four rows and six
/// columns a letter at scale 1. Lower case is drawn as capitals.
package enum BlockTitle {
  /// The columns that the text takes on one line, nil when a character has no shape.
  package static func width(of text: String, scale: Int = 1) -> Int? {
    BlockLine(text.uppercased(), font: BlockLetters.font).map { $0.width * scale }
  }

  /// The rows that so many lines take; a tier without half blocks has a row for each pixel.
  package static func height(lines: Int = 1, scale: Int = 1, glyphs: Glyphs = .full) -> Int {
    let (rows, pitch) = rowsAndPitch(scale: scale, glyphs: glyphs)
    return lines > 0 ? (lines - 1) * pitch + rows : 0
  }

  /// The text broken by words into lines that fit, nil when it needs more than `maximumLines`, when
  /// a word is too long or when a character has no shape.
  package static func lines(
    of text: String, width: Int, scale: Int = 1, maximumLines: Int = 1
  ) -> [String]? {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let longer = lines.last.map { "\($0) \(word)" } ?? String(word)
      guard let columns = self.width(of: longer, scale: scale) else { return nil }
      if columns <= width, !lines.isEmpty { lines.removeLast() }
      let line = columns <= width ? longer : String(word)
      guard self.width(of: line, scale: scale) ?? .max <= width else { return nil }
      lines.append(line)
    }
    return lines.isEmpty || lines.count > maximumLines ? nil : lines
  }

  /// Whether `draw` would draw the text in the rectangle.
  package static func fits(
    _ text: String, in rectangle: Rectangle, scale: Int = 1, maximumLines: Int = 1,
    glyphs: Glyphs = .full
  ) -> Bool {
    fittingLines(
      of: text, in: rectangle, scale: scale, maximumLines: maximumLines, glyphs: glyphs) != nil
  }

  /// Draws the text at the top of a rectangle, each line in the middle. Returns false and draws
  /// nothing when it does not fit: the caller then shows it as plain text.
  ///
  /// `glyphs` is the tier of the terminal: the shapes cannot be mapped down after they are drawn.
  @discardableResult
  package static func draw(
    _ text: String, on canvas: inout Canvas, in rectangle: Rectangle, role: Role = .title,
    scale: Int = 1, maximumLines: Int = 1, glyphs: Glyphs = .full
  ) -> Bool {
    let lines = fittingLines(
      of: text, in: rectangle, scale: scale, maximumLines: maximumLines, glyphs: glyphs)
    guard let lines else { return false }
    let pitch = rowsAndPitch(scale: scale, glyphs: glyphs).pitch
    for (index, line) in lines.enumerated() {
      guard let shape = BlockLine(line.uppercased(), font: BlockLetters.font) else { return false }
      let column = rectangle.column + (rectangle.width - shape.width * scale) / 2
      let rows = pictureRows(of: shape, scale: scale, glyphs: glyphs)
      for (offset, row) in rows.enumerated() {
        canvas.putInk(row, column: column, row: rectangle.row + index * pitch + offset, role: role)
      }
    }
    return true
  }

  private static func fittingLines(
    of text: String, in rectangle: Rectangle, scale: Int, maximumLines: Int, glyphs: Glyphs
  ) -> [String]? {
    let lines = lines(of: text, width: rectangle.width, scale: scale, maximumLines: maximumLines)
    guard let lines else { return nil }
    let rows = height(lines: lines.count, scale: scale, glyphs: glyphs)
    return rows <= rectangle.height ? lines : nil
  }

  /// The rows of one line of text, and the rows from its top to the top of the next.
  private static func rowsAndPitch(scale: Int, glyphs: Glyphs) -> (rows: Int, pitch: Int) {
    let pixels = BlockMask.rows * scale
    guard glyphs == .full else { return (pixels, pixels + 1) }
    let rows = (pixels + 1) / 2
    return (rows, pixels % 2 == 0 ? rows + 1 : rows)
  }

  /// The cells of one line of text, from top to bottom.
  private static func pictureRows(
    of line: BlockLine, scale: Int, glyphs: Glyphs
  ) -> [[Character]] {
    let pixels = line.pixels.flatMap { row in
      Array(repeating: row.flatMap { Array(repeating: $0, count: scale) }, count: scale)
    }
    guard glyphs == .full else { return pixels.map { $0.map { $0 ? "█" : " " } } }
    return stride(from: 0, to: pixels.count, by: 2).map { row in
      pixels[row].indices.map { column in
        halfBlock(
          upper: pixels[row][column],
          lower: row + 1 < pixels.count && pixels[row + 1][column])
      }
    }
  }

  private static func halfBlock(upper: Bool, lower: Bool) -> Character {
    switch (upper, lower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
  }
}

extension Canvas {
  /// Draws the cells that are not blank.
  fileprivate mutating func putInk(
    _ characters: [Character], column: Int, row: Int, role: Role
  ) {
    for (offset, character) in characters.enumerated() where character != " " {
      place(
        DrawnCharacter(character: character, columns: 1), column: column + offset, row: row,
        role: role)
    }
  }
}
