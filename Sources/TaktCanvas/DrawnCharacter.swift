/// What one or two cells show of a person's character (invariant 10).
///
/// Nothing that a terminal could obey or count otherwise than we do gets through:
/// - controls, bidirectional and zero-width characters and noncharacters are drawn as `�`,
///   line ends and tabs as a space, a soft hyphen as `-`;
/// - a cell holds one scalar that takes columns and the marks on it, five scalars at most, which is
///   what ncurses keeps; a cluster with more spacing scalars (Indic, Hangul) fills several cells;
/// - of an emoji cluster only the first scalar is drawn, because terminals disagree on the width of
///   the whole; a flag is drawn as the letters of its country.
struct DrawnCharacter: Equatable {
  /// A single scalar with marks that take no columns.
  var character: Character
  /// 1 or 2.
  var columns: Int

  static let replacement = DrawnCharacter(character: "\u{FFFD}", columns: 1)
  static let space = DrawnCharacter(character: " ", columns: 1)
  static let ellipsis = DrawnCharacter(character: "…", columns: 1)
  static let maximumScalars = 5

  /// The cells of a text, in order.
  static func all(of text: String) -> [DrawnCharacter] {
    let scalars = text.unicodeScalars
    if scalars.allSatisfy(Width.isPlain) {
      return scalars.map { DrawnCharacter(character: Character($0), columns: 1) }
    }
    return text.flatMap(all(of:))
  }

  /// The cells of one grapheme cluster; at least one.
  static func all(of character: Character) -> [DrawnCharacter] {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return [] }
    if scalars.count == 1 || (first.properties.isEmoji && !first.isASCII && !first.isFlagLetter) {
      return [lone(first)]
    }
    if character.isLineEnd { return [space] }
    return cells(of: scalars)
  }

  /// Gives each spacing scalar a cell and joins marks to the cell before them.
  private static func cells(of scalars: Character.UnicodeScalarView) -> [DrawnCharacter] {
    var cells: [DrawnCharacter] = []
    for scalar in scalars where !(scalar.isDroppedInCluster && !cells.isEmpty) {
      if !cells.isEmpty, Width.columns(ofScalar: scalar) == 0 {
        cells[cells.count - 1].join(scalar)
      } else {
        cells.append(lone(scalar))
      }
    }
    return cells
  }

  /// A scalar that begins a cell.
  private static func lone(_ scalar: Unicode.Scalar) -> DrawnCharacter {
    if Width.isPlain(scalar) { return DrawnCharacter(character: Character(scalar), columns: 1) }
    if scalar.isSpaceLike { return space }
    if scalar.value == 0xAD { return DrawnCharacter(character: "-", columns: 1) }
    if let letter = scalar.flagLetter { return DrawnCharacter(character: letter, columns: 1) }
    let columns = Width.columns(ofScalar: scalar)
    if columns == 0 || scalar.properties.isNoncharacterCodePoint { return replacement }
    return DrawnCharacter(character: Character(scalar), columns: columns)
  }

  /// Adds a mark unless the cell is full or the two would not stay one cluster.
  private mutating func join(_ mark: Unicode.Scalar) {
    guard character.unicodeScalars.count < Self.maximumScalars else { return }
    var text = String(character)
    text.unicodeScalars.append(mark)
    if text.count == 1 { character = Character(text) }
  }
}

extension Character {
  fileprivate var isLineEnd: Bool { self == "\r\n" }
}

extension Unicode.Scalar {
  /// Tabs, line ends and the spaces of one column.
  fileprivate var isSpaceLike: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: true
    case 0x3000: false
    default: properties.generalCategory == .spaceSeparator
    }
  }

  fileprivate var isFlagLetter: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// The Latin letter of a regional indicator.
  fileprivate var flagLetter: Character? {
    isFlagLetter ? Character(Unicode.Scalar(UInt8(value - 0x1F1E6 + 0x41))) : nil
  }

  /// Joiners, selectors, tags, keycaps and skin tones say how to draw what stands before them.
  fileprivate var isDroppedInCluster: Bool {
    properties.generalCategory == .format || properties.isVariationSelector
      || properties.isEmojiModifier || value == 0x20E3
  }
}
