import TaktCanvas

extension Canvas {
  /// What is in the cells that ncurses and a terminal must never be given, with its column and row.
  var harm: [String] {
    (0..<rows).flatMap { row in
      (0..<columns).compactMap { column in
        harm(column: column, row: row).map { "\($0) at \(column), \(row)" }
      }
    }
  }

  private func harm(column: Int, row: Int) -> String? {
    guard let cell = cell(column: column, row: row), !cell.isContinuation else { return nil }
    let scalars = Array(cell.character.unicodeScalars)
    if let scalar = scalars.first(where: \.mayNotStandInACell) {
      return "U+\(String(scalar.value, radix: 16))"
    }
    if scalars.count > 9 { return "more than eight marks" }
    if scalars.dropFirst().contains(where: { Width.columns(ofScalar: $0) > 0 }) {
      return "two letters"
    }
    let isWide = self.cell(column: column + 1, row: row)?.isContinuation ?? false
    let width = Width.columns(ofScalar: scalars[0])
    return width == (isWide ? 2 : 1) ? nil : "\(width) columns"
  }

  /// The rows as a person reads them.
  var text: String {
    (0..<rows).map { row in
      String(
        (0..<columns).compactMap { column in
          cell(column: column, row: row).flatMap { $0.isContinuation ? nil : $0.character }
        })
    }.joined(separator: "\n")
  }
}

extension Unicode.Scalar {
  /// Controls, marks of direction, what has no width, noncharacters, what picks another picture.
  fileprivate var mayNotStandInACell: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: properties.isNoncharacterCodePoint || properties.isVariationSelector
    }
  }
}
