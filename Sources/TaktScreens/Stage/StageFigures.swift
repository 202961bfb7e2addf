import TaktCanvas

/// The clock's figures, each in the middle of a slot of one width: nothing moves but the figures.
struct StageFigures {
  let text: String
  let scale: BlockDigits.Scale
  private let slots: [(character: Character, width: Int)]

  init?(_ text: String, within width: Int, height: Int) {
    let widest = String(text.map { $0.isNumber ? "0" : $0 })
    guard let scale = BlockDigits.largestScale(for: widest, within: width, height: height) else {
      return nil
    }
    self.text = text
    self.scale = scale
    slots = text.map { character in
      let shape = character.isNumber ? "0" : String(character)
      return (character, BlockDigits.size(of: shape, scale: scale)?.columns ?? 0)
    }
  }

  var width: Int { slots.reduce(-scale.horizontal) { $0 + $1.width + scale.horizontal } }

  func draw(on canvas: inout Canvas, in area: Rectangle, role: Role) {
    var column = area.column + (area.width - width) / 2
    for (character, width) in slots {
      let slot = Rectangle(column: column, row: area.row, width: width, height: area.height)
      BlockDigits.draw(String(character), on: &canvas, in: slot, role: role, scale: scale)
      column += width + scale.horizontal
    }
  }

  /// Draws the figures as large as they fit, as plain text where no block does.
  static func draw(_ text: String, on canvas: inout Canvas, in area: Rectangle, role: Role) {
    if let figures = StageFigures(text, within: area.width, height: area.height) {
      figures.draw(on: &canvas, in: area, role: role)
    } else {
      canvas.put(
        centred: text, column: area.column, row: area.row + max(0, area.height - 1) / 2,
        width: area.width, role: role)
    }
  }
}
