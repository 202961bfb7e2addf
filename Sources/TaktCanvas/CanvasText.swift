extension Canvas {
  /// Draws people's text from a place to the right, harmlessly, and returns the columns it took.
  ///
  /// What lies outside the canvas is left out. A text that does not fit in `width` columns ends in
  /// `…` in the last of them; without a `width` it is cut at the edge of the canvas.
  @discardableResult
  package mutating func put(
    _ text: String, column: Int, row: Int, role: Role = .text, width: Int? = nil
  ) -> Int {
    let drawn = DrawnCharacter.all(of: text)
    guard let width else { return put(drawn, column: column, row: row, role: role) }
    return put(drawn.clipped(toColumns: width), column: column, row: row, role: role)
  }

  /// Draws text so that it ends just before `maxColumn`, with `…` when it needs more than `width`.
  @discardableResult
  package mutating func put(
    trailing text: String, maxColumn: Int, row: Int, role: Role = .text, width: Int? = nil
  ) -> Int {
    let drawn = DrawnCharacter.all(of: text).clipped(toColumns: width ?? .max)
    return put(drawn, column: maxColumn - drawn.columns, row: row, role: role)
  }

  /// Draws text in the middle of `width` columns that begin at `column`; an odd rest goes right.
  @discardableResult
  package mutating func put(
    centred text: String, column: Int, row: Int, width: Int, role: Role = .text
  ) -> Int {
    let drawn = DrawnCharacter.all(of: text).clipped(toColumns: width)
    return put(drawn, column: column + (width - drawn.columns) / 2, row: row, role: role)
  }

  @discardableResult
  private mutating func put(
    _ drawn: [DrawnCharacter], column: Int, row: Int, role: Role
  ) -> Int {
    var next = column
    for item in drawn {
      place(item, column: next, row: row, role: role)
      next += item.columns
    }
    return next - column
  }
}
