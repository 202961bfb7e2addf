extension [DrawnCharacter] {
  var columns: Int { reduce(0) { $0 + $1.columns } }
  var text: String { String(map(\.character)) }

  /// The beginning that fits, with `…` in the last column when something was left out.
  func clipped(toColumns limit: Int) -> [DrawnCharacter] {
    guard limit > 0 else { return [] }
    guard columns > limit else { return self }
    return beginning(upToColumns: limit - 1) + [.ellipsis]
  }

  /// The longest beginning of at most so many columns.
  func beginning(upToColumns limit: Int) -> [DrawnCharacter] {
    var used = 0
    return Array(
      prefix { item in
        used += item.columns
        return used <= limit
      })
  }
}

/// Lines for drawing: the answers hold what a canvas shows of the text, not its exact scalars.
extension String {
  /// The text cut to so many columns, ending in `…` when something was left out.
  package func clipped(toColumns columns: Int) -> String {
    DrawnCharacter.all(of: self).clipped(toColumns: columns).text
  }

  /// The text cut or filled with spaces at the end to exactly so many columns.
  package func padded(toColumns columns: Int) -> String {
    let drawn = DrawnCharacter.all(of: self).clipped(toColumns: columns)
    return drawn.text + String(repeating: " ", count: Swift.max(0, columns - drawn.columns))
  }

  /// The text in lines of at most so many columns, broken between words; a longer word is broken
  /// where the line ends. Line ends in the text are kept, other runs of spaces are one space.
  package func wrapped(toColumns columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { LineWrapper.lines(of: String($0), columns: columns) }
  }
}

/// Fills lines with the words of one paragraph.
private struct LineWrapper {
  let limit: Int
  var lines: [String] = []
  var line: [DrawnCharacter] = []

  static func lines(of paragraph: String, columns: Int) -> [String] {
    var wrapper = LineWrapper(limit: columns)
    for word in DrawnCharacter.all(of: paragraph).split(separator: .space) {
      wrapper.add(Array(word))
    }
    return wrapper.lines + [wrapper.line.text]
  }

  private mutating func add(_ word: [DrawnCharacter]) {
    let gap = line.isEmpty ? 0 : 1
    if line.columns + gap + word.columns <= limit {
      line += (gap == 0 ? [] : [.space]) + word
    } else {
      if !line.isEmpty { breakLine() }
      for item in word { add(item) }
    }
  }

  private mutating func add(_ item: DrawnCharacter) {
    let fitting = item.columns <= limit ? item : .ellipsis
    if line.columns + fitting.columns > limit { breakLine() }
    line.append(fitting)
  }

  private mutating func breakLine() {
    lines.append(line.text)
    line = []
  }
}
