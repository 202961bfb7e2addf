extension StringProtocol {
  /// The text without such characters at its ends.
  func trimmed(where isTrimmed: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !isTrimmed($0) }),
      let last = lastIndex(where: { !isTrimmed($0) })
    else { return "" }
    return String(self[first...last])
  }

  /// Without the dashes, colons and the like that part a time from a title.
  var withoutOuterSigns: String {
    trimmed { $0.isDash || " \t|:;,•".contains($0) }
  }

  /// Cells of a table in one line of text.
  var withoutTabs: String { split(separator: "\t").joined(separator: " | ") }

  var words: [Substring] { split { $0 == " " || $0 == "\t" || $0 == "\n" }.map { Substring($0) } }
}

extension String {
  /// Where a word begins with `stem`, if one does; both in small letters. So short a stem is a whole
  /// word: «чай» is not «чайка».
  func wordStart(of stem: String) -> Index? {
    var from = startIndex
    while let range = self[from...].firstRange(of: stem) {
      let isStart =
        range.lowerBound == startIndex || !self[index(before: range.lowerBound)].isLetter
      let isWhole = range.upperBound == endIndex || !self[range.upperBound].isLetter
      if isStart, isWhole || stem.count > 3 { return range.lowerBound }
      from = index(after: range.lowerBound)
    }
    return nil
  }
}
