/// The shape of one character of a block font: seven rows of pixels, of one to five columns.
struct BlockMask: Equatable, Sendable {
  static let rows = 7
  /// Pixels from top to bottom, from left to right.
  let pixels: [[Bool]]
  var width: Int { pixels[0].count }

  func isInk(column: Int, row: Int) -> Bool {
    row < pixels.count && pixels[row][column]
  }

  /// Reads shapes drawn side by side, `#` for ink and a space between neighbours.
  static func sheet(_ characters: String, _ drawing: String) -> [Character: BlockMask] {
    let rows = drawing.split(separator: "\n").map { $0.split(separator: " ") }
    let masks = characters.indices.enumerated().map { position, index in
      (characters[index], BlockMask(pixels: rows.map { $0[position].map { $0 == "#" } }))
    }
    return Dictionary(uniqueKeysWithValues: masks)
  }
}

/// A line of masks with a column of space between neighbours.
struct BlockLine {
  let masks: [BlockMask]
  /// Columns of pixels.
  var width: Int { max(0, masks.reduce(-1) { $0 + $1.width + 1 }) }

  /// Nil when a character has no mask.
  init?(_ text: String, font: [Character: BlockMask]) {
    var masks: [BlockMask] = []
    for character in text {
      guard let mask = font[character] else { return nil }
      masks.append(mask)
    }
    self.masks = masks
  }

  /// Ink by pixel row and column.
  var pixels: [[Bool]] {
    (0..<BlockMask.rows).map { row in
      Array(masks.map { $0.pixels[row] }.joined(separator: [false]))
    }
  }
}
