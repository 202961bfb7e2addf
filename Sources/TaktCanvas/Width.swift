/// How many columns text takes on a terminal, by a table of our own: the answer is the same in every
/// locale and before any is set. Ambiguous width counts as one.
package enum Width {
  /// The columns of one scalar by itself: 0 for marks, format and control characters, else 1 or 2.
  package static func columns(ofScalar scalar: Unicode.Scalar) -> Int {
    if isPlain(scalar) { return 1 }
    let value = scalar.value
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if WidthTable.ranges(WidthTable.zero, contain: value) { return 0 }
    return WidthTable.ranges(WidthTable.wide, contain: value) ? 2 : 1
  }

  /// The columns that `Canvas.put` fills with the character.
  package static func of(_ character: Character) -> Int {
    DrawnCharacter.all(of: character).reduce(0) { $0 + $1.columns }
  }

  /// The columns that `Canvas.put` fills with the text.
  package static func of(_ text: String) -> Int {
    let scalars = text.unicodeScalars
    if scalars.allSatisfy(isPlain) { return scalars.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// Printable ASCII, Latin-1, Cyrillic letters, box lines and blocks: one column, never joined to
  /// a neighbour. Most of what takt draws ends here.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x400...0x482, 0x48A...0x52F: true
    case 0xA1...0xA8, 0xAB...0xAC, 0xAF...0x2FF: true
    case 0x2500...0x259F, 0x2010...0x2027, 0x2190...0x2193: true
    default: false
    }
  }
}
