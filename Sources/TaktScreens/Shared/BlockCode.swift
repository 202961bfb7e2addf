import TaktCanvas

/// A join code or an address to be read from some metres away: in block letters as large as they
/// fit, else a code spaced out, else as it is.
enum BlockCode {
  private static let scales = [4, 3, 2, 1]

  /// Draws it in the middle of a rectangle. A code breaks between its fives into several lines.
  static func draw(
    _ text: String, on canvas: inout Canvas, in area: Rectangle, glyphs: Glyphs,
    role: Role = .title, maximumScale: Int = 4
  ) {
    let words = text.split(separator: "-").joined(separator: " ")
    let lines = words.count { $0 == " " } + 1
    for scale in scales where scale <= maximumScale {
      guard
        let drawn = BlockTitle.lines(
          of: words, width: area.width, scale: scale, maximumLines: lines)
      else { continue }
      let height = BlockTitle.height(lines: drawn.count, scale: scale, glyphs: glyphs)
      guard height <= area.height else { continue }
      let place = Rectangle(
        column: area.column, row: area.row + (area.height - height) / 2, width: area.width,
        height: height)
      BlockTitle.draw(
        words, on: &canvas, in: place, role: role, scale: scale, maximumLines: drawn.count,
        glyphs: glyphs)
      return
    }
    let spaced = lines > 1 ? text.spacedOut : text
    canvas.put(
      centred: Width.of(spaced) <= area.width ? spaced : text, column: area.column,
      row: area.row + max(0, area.height - 1) / 2, width: area.width, role: role)
  }
}
