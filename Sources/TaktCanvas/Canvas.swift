/// A grid of styled characters: all that a screen may change (invariant 7).
package struct Canvas: Equatable, Sendable {
  /// One column of one row. A wide character fills its cell and the next, which is a continuation.
  package struct Cell: Equatable, Sendable {
    package var character: Character
    package var role: Role
    package var isContinuation: Bool

    package init(_ character: Character = " ", role: Role = .text, isContinuation: Bool = false) {
      self.character = character
      self.role = role
      self.isContinuation = isContinuation
    }
  }

  package struct Position: Equatable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  package let columns: Int
  package let rows: Int
  /// Row-major, `columns * rows` cells.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; hidden when nil.
  package var cursor: Position?
  /// The role of every cell that nobody drew: the whole screen is inverted at an overrun.
  package let background: Role

  package init(columns: Int, rows: Int, background: Role = .text) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    self.background = background
    self.cells = Array(
      repeating: Cell(role: background), count: max(0, columns) * max(0, rows))
  }
}
