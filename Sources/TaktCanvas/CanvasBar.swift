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
    var eighths = Self.eighths(of: part, in: whole, width: width)
    if style.hasEighths, part < whole { eighths = min(eighths, width * 8 - 1) }
    let full = style.hasEighths ? eighths / 8 : (eighths + 7) / 8
    horizontalRule(column: column, row: row, width: width, character: style.rest, role: restRole)
    horizontalRule(column: column, row: row, width: full, character: style.fill, role: fillRole)
    if style.hasEighths, eighths % 8 > 0 {
      let ends = Array("▏▎▍▌▋▊▉")
      put(String(ends[eighths % 8 - 1]), column: column + full, row: row, role: fillRole)
    }
  }

  /// The filled eighths of columns, rounded up: what has begun is seen.
  private static func eighths(of part: Int, in whole: Int, width: Int) -> Int {
    guard whole > 0, part > 0 else { return 0 }
    guard part < whole else { return width * 8 }
    let (product, overflow) = part.multipliedReportingOverflow(by: width * 8)
    let eighths = overflow ? part / (whole / (width * 8)) : (product - 1) / whole + 1
    return min(eighths, width * 8)
  }

  /// Draws counts as a row of columns, `▁▂▅▇▆▃`, the newest at the right; of more counts than
  /// columns the newest are shown. `maximum` is the count that fills a cell, to compare rows.
  package mutating func sparkline(
    _ counts: [Int], column: Int, row: Int, width: Int? = nil, maximum: Int? = nil,
    role: Role = .barFill
  ) {
    let shown = counts.suffix(max(0, width ?? counts.count))
    let top = max(1, maximum ?? counts.max() ?? 1)
    let steps = Array("▁▂▃▄▅▆▇█")
    for (offset, count) in shown.enumerated() {
      let step = (Double(min(max(0, count), top)) / Double(top) * 7).rounded(.up)
      put(String(steps[Int(step)]), column: column + offset, row: row, role: role)
    }
  }
}
