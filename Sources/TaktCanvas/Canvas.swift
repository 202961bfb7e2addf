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
  /// Rows at the top that whatever is laid over the picture leaves in sight.
  package var headRows = 1
  /// The role of every cell that nobody drew: the whole screen is inverted at an overrun.
  package let background: Role

  package init(columns: Int, rows: Int, background: Role = .text) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    self.background = background
    self.cells = Array(
      repeating: Cell(role: background), count: max(0, columns) * max(0, rows))
  }

  /// The cell at a place of the canvas, or nil outside of it.
  package func cell(column: Int, row: Int) -> Cell? {
    contains(column: column, row: row) ? cells[row * columns + column] : nil
  }

  func contains(column: Int, row: Int) -> Bool {
    (0..<columns).contains(column) && (0..<rows).contains(row)
  }

  /// Writes one drawn character; what falls outside the canvas is left out. A wide character that
  /// is cut by an edge or by another character gives way to spaces.
  mutating func place(_ drawn: DrawnCharacter, column: Int, row: Int, role: Role) {
    let isWhole = column >= 0 && column + drawn.columns <= columns
    for offset in 0..<drawn.columns where contains(column: column + offset, row: row) {
      blankNeighbourHalf(column: column + offset, row: row)
      let character = isWhole && offset == 0 ? drawn.character : " "
      cells[row * columns + column + offset] = Cell(
        character, role: role, isContinuation: isWhole && offset > 0)
    }
  }

  /// Blanks the other half of the wide character that has a half here.
  private mutating func blankNeighbourHalf(column: Int, row: Int) {
    let index = row * columns + column
    if cells[index].isContinuation {
      cells[index - 1].character = " "
      cells[index].isContinuation = false
    } else if column + 1 < columns, cells[index + 1].isContinuation {
      cells[index + 1] = Cell(role: cells[index + 1].role)
    }
  }

  /// Gives cells another role and leaves what they show.
  package mutating func setRole(_ role: Role, in rectangle: Rectangle) {
    for (column, row) in places(in: rectangle) {
      cells[row * columns + column].role = role
    }
  }

  /// Replaces the character of every cell that is not a continuation; both take the same columns.
  mutating func mapCharacters(_ replacement: (Character) -> Character) {
    for index in cells.indices where !cells[index].isContinuation {
      cells[index].character = replacement(cells[index].character)
    }
  }

  /// The places of a rectangle that lie on the canvas, row by row.
  func places(in rectangle: Rectangle) -> [(column: Int, row: Int)] {
    let across =
      max(0, rectangle.column)..<max(0, rectangle.column, min(columns, rectangle.maxColumn))
    let down = max(0, rectangle.row)..<max(0, rectangle.row, min(rows, rectangle.maxRow))
    return down.flatMap { row in across.map { ($0, row) } }
  }
}
