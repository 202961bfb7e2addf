/// The characters of a bar.
package struct BarStyle: Equatable, Sendable {
  package var fill: Character
  package var rest: Character
  /// Whether the last filled cell shows an eighth of a column; else every begun column is full.
  package var hasEighths: Bool

  package init(fill: Character, rest: Character, hasEighths: Bool = false) {
    self.fill = fill
    self.rest = rest
    self.hasEighths = hasEighths
  }

  /// `███████▌░░░░`: amounts that are compared.
  package static let eighths = BarStyle(fill: "█", rest: "░", hasEighths: true)
  /// `████████░░░░`: a timer, which moves by whole columns.
  package static let whole = BarStyle(fill: "█", rest: "░")
  /// `▓▓▓▓▓▓▓▓░░░░`: a timer near its end.
  package static let hatched = BarStyle(fill: "▓", rest: "░")
  /// `████████▉···`: the progress of an objective.
  package static let dotted = BarStyle(fill: "█", rest: "·", hasEighths: true)
  /// `■■■■■■■■····`: the progress of a key result.
  package static let squares = BarStyle(fill: "■", rest: "·")
}

extension Canvas {
  /// Draws `part` of `whole` as a horizontal bar of `width` columns.
  package mutating func bar(
    _ part: Int, of whole: Int, column: Int, row: Int, width: Int, style: BarStyle = .eighths,
    fillRole: Role = .barFill, restRole: Role = .barRest
  ) {
    guard width > 0 else { return }
    let amount = Fraction(part, of: whole)
    let eighths = style.hasEighths ? amount.nearest(of: width * 8) : amount.begun(of: width) * 8
    let full = eighths / 8
    horizontalRule(column: column, row: row, width: width, character: style.rest, role: restRole)
    horizontalRule(column: column, row: row, width: full, character: style.fill, role: fillRole)
    if eighths % 8 > 0 {
      let ends = Array("▏▎▍▌▋▊▉")
      put(String(ends[eighths % 8 - 1]), column: column + full, row: row, role: fillRole)
    }
  }

  /// Draws counts as a row of columns, `▁▂▅▇▆▃`, the newest at the right; of more counts than
  /// columns the newest are shown. `maximum` is the count that fills a cell, to compare rows.
  package mutating func sparkline(
    _ counts: [Int], column: Int, row: Int, width: Int? = nil, maximum: Int? = nil,
    role: Role = .barFill
  ) {
    let shown = counts.suffix(max(0, width ?? counts.count))
    let top = max(1, maximum ?? shown.max() ?? 1)
    let steps = Array("▁▂▃▄▅▆▇█")
    for (offset, count) in shown.enumerated() {
      let step = Fraction(count, of: top).begun(of: steps.count - 1)
      put(String(steps[step]), column: column + offset, row: row, role: role)
    }
  }
}

/// A share of a whole, between nothing and all of it, counted in units without overflow.
private struct Fraction {
  let part: Int
  let whole: Int

  init(_ part: Int, of whole: Int) {
    self.whole = max(1, whole)
    self.part = whole > 0 ? min(max(0, part), whole) : 0
  }

  /// The units that have begun: what there is, is seen.
  func begun(of units: Int) -> Int {
    guard part < whole else { return units }
    let (quotient, rest) = whole.dividingFullWidth(part.multipliedFullWidth(by: units))
    return rest > 0 ? quotient + 1 : quotient
  }

  /// The nearest number of units; all of them only for the whole, none only for nothing.
  func nearest(of units: Int) -> Int {
    guard part > 0, part < whole else { return part == 0 ? 0 : units }
    let (quotient, rest) = whole.dividingFullWidth(part.multipliedFullWidth(by: units))
    return min(max(1, rest >= whole - rest ? quotient + 1 : quotient), units - 1)
  }
}
