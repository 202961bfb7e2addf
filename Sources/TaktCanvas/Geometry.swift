/// A rectangle of character cells; the origin is the top left corner.
package struct Rectangle: Equatable, Sendable {
  package var column: Int
  package var row: Int
  package var width: Int
  package var height: Int

  package init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The first column to the right of the rectangle.
  package var maxColumn: Int { column + width }
  /// The first row below the rectangle.
  package var maxRow: Int { row + height }

  /// The rectangle without `columns` cells at each side and `rows` cells above and below.
  package func inset(columns: Int = 1, rows: Int = 1) -> Rectangle {
    Rectangle(
      column: column + columns, row: row + rows,
      width: width - 2 * columns, height: height - 2 * rows)
  }
}
