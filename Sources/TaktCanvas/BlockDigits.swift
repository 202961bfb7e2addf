/// The figures of a clock, in full blocks: one weight and no corners to misread from afar.
package enum BlockDigits {
  /// How many columns and rows of cells one pixel of a figure takes.
  package struct Scale: Equatable, Sendable {
    package var horizontal: Int
    package var vertical: Int

    package init(horizontal: Int, vertical: Int) {
      self.horizontal = horizontal
      self.vertical = vertical
    }
  }

  /// The largest scale at which the text fits, nil when none does or a character has no figure.
  ///
  /// The figures stay between square (cells are twice as tall as wide) and twice as tall: 3x2 for a
  /// clock at 80x24, 4x4 at 120x40, 7x6 at 200x60.
  package static func largestScale(for text: String, within width: Int, height: Int) -> Scale? {
    guard let line = BlockLine(text, font: font), line.width > 0 else { return nil }
    let (across, down) = (width / line.width, height / BlockMask.rows)
    guard across > 0, down > 0 else { return nil }
    return Scale(horizontal: min(across, 2 * down), vertical: min(down, across))
  }

  /// The cells that the text takes at a scale, nil when a character has no figure.
  package static func size(of text: String, scale: Scale) -> (columns: Int, rows: Int)? {
    BlockLine(text, font: font).map {
      ($0.width * scale.horizontal, BlockMask.rows * scale.vertical)
    }
  }

  /// Draws the text in the middle of a rectangle, at the largest scale unless one is given.
  /// Returns false and draws nothing when it does not fit.
  @discardableResult
  package static func draw(
    _ text: String, on canvas: inout Canvas, in rectangle: Rectangle, role: Role,
    scale: Scale? = nil
  ) -> Bool {
    let largest = largestScale(for: text, within: rectangle.width, height: rectangle.height)
    guard let scale = scale ?? largest, let line = BlockLine(text, font: font),
      let size = size(of: text, scale: scale),
      size.columns <= rectangle.width, size.rows <= rectangle.height
    else { return false }
    let left = rectangle.column + (rectangle.width - size.columns) / 2
    let top = rectangle.row + (rectangle.height - size.rows) / 2
    for (row, pixels) in line.pixels.enumerated() {
      for column in pixels.indices where pixels[column] {
        canvas.fill(
          Rectangle(
            column: left + column * scale.horizontal, row: top + row * scale.vertical,
            width: scale.horizontal, height: scale.vertical),
          with: "█", role: role)
      }
    }
    return true
  }

  static let font = figures.merging(signs) { figure, _ in figure }

  private static let figures = BlockMask.sheet(
    "0123456789",
    """
    .###. ..#.. .###. .###. ...#. ##### .###. ##### .###. .###.
    #...# .##.. #...# #...# ..##. #.... #.... ....# #...# #...#
    #...# ..#.. ....# ....# .#.#. ####. #.... ...#. #...# #...#
    #...# ..#.. ...#. ..##. #..#. ....# ####. ..#.. .###. .####
    #...# ..#.. ..#.. ....# ##### ....# #...# ..#.. #...# ....#
    #...# ..#.. .#... #...# ...#. #...# #...# .#... #...# ....#
    .###. .###. ##### .###. ...#. .###. .###. .#... .###. .###.
    """)

  private static let signs = BlockMask.sheet(
    ":+-− ",
    """
    . ... ... ... .
    . ... ... ... .
    # .#. ... ... .
    . ### ### ### .
    # .#. ... ... .
    . ... ... ... .
    . ... ... ... .
    """)
}
