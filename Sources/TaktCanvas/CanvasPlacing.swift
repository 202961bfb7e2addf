extension Canvas {
  /// Draws another canvas as a picture in this one; what falls outside is left out.
  package mutating func put(_ picture: Canvas, column: Int, row: Int) {
    for (index, cell) in picture.cells.enumerated() where !cell.isContinuation {
      let (line, place) = index.quotientAndRemainder(dividingBy: picture.columns)
      let isWide = picture.cell(column: place + 1, row: line)?.isContinuation ?? false
      self.place(
        DrawnCharacter(character: cell.character, columns: isWide ? 2 : 1), column: column + place,
        row: row + line, role: cell.role)
    }
  }
}
