extension Canvas {
  /// Fills a rectangle with one character.
  package mutating func fill(
    _ rectangle: Rectangle, with character: Character = " ", role: Role = .text
  ) {
    let drawn = DrawnCharacter.all(of: character).first ?? .space
    let filling = drawn.columns == 1 ? drawn : .replacement
    for (column, row) in places(in: rectangle) {
      place(filling, column: column, row: row, role: role)
    }
  }

  /// Repeats a character to the right.
  package mutating func horizontalRule(
    column: Int, row: Int, width: Int, character: Character = "─", role: Role = .frame
  ) {
    fill(
      Rectangle(column: column, row: row, width: width, height: 1), with: character, role: role)
  }

  /// Repeats a character downwards.
  package mutating func verticalRule(
    column: Int, row: Int, height: Int, character: Character = "│", role: Role = .frame
  ) {
    fill(
      Rectangle(column: column, row: row, width: 1, height: height), with: character, role: role)
  }

  /// Draws a frame with its title at the left and a remark at the right of the upper edge, as
  /// `┌─ План ─── F3 править ─┐`, heavy when it has the focus. Returns the room inside.
  ///
  /// Where the edge is short the remark goes first, then the end of the title.
  @discardableResult
  package mutating func frame(
    _ rectangle: Rectangle, title: String = "", trailing: String = "", isFocused: Bool = false
  ) -> Rectangle {
    guard rectangle.width >= 2, rectangle.height >= 2 else { return rectangle.inset() }
    drawEdges(of: rectangle, lines: isFocused ? .heavy : .light)
    drawHeading(of: rectangle, title: title, trailing: trailing)
    return rectangle.inset()
  }

  private mutating func drawEdges(of rectangle: Rectangle, lines: FrameLines) {
    let (left, right) = (rectangle.column, rectangle.maxColumn - 1)
    let (top, bottom) = (rectangle.row, rectangle.maxRow - 1)
    for (row, corners) in [(top, lines.upperCorners), (bottom, lines.lowerCorners)] {
      horizontalRule(
        column: left, row: row, width: rectangle.width, character: lines.horizontal,
        role: lines.role)
      put(corners.left, column: left, row: row, role: lines.role)
      put(corners.right, column: right, row: row, role: lines.role)
    }
    for column in [left, right] {
      verticalRule(
        column: column, row: top + 1, height: rectangle.height - 2, character: lines.vertical,
        role: lines.role)
    }
  }

  private mutating func drawHeading(of rectangle: Rectangle, title: String, trailing: String) {
    // Two columns at each side are the corner and a piece of the line.
    let room = rectangle.width - 4
    let titleColumns = title.isEmpty ? 0 : Width.of(title) + 2
    let trailingColumns = trailing.isEmpty ? 0 : Width.of(trailing) + 2
    if !title.isEmpty, room >= 3 {
      put(
        " \(title.clipped(toColumns: room - 2)) ", column: rectangle.column + 2,
        row: rectangle.row, role: .title)
    }
    let gap = title.isEmpty ? 0 : 1
    if !trailing.isEmpty, titleColumns + gap + trailingColumns <= room {
      put(
        trailing: " \(trailing) ", maxColumn: rectangle.maxColumn - 2, row: rectangle.row,
        role: .textDim)
    }
  }
}

/// The characters of a frame; the heavy ones show the focus without colour.
private struct FrameLines {
  var horizontal: Character
  var vertical: Character
  var upperCorners: (left: String, right: String)
  var lowerCorners: (left: String, right: String)
  var role: Role

  static let light = FrameLines(
    horizontal: "─", vertical: "│", upperCorners: ("┌", "┐"), lowerCorners: ("└", "┘"),
    role: .frame)
  static let heavy = FrameLines(
    horizontal: "━", vertical: "┃", upperCorners: ("┏", "┓"), lowerCorners: ("┗", "┛"),
    role: .frameFocus)
}
