/// A date as a programme writes it; the year may be missing.
struct WrittenDate: Equatable {
  var year: Int?
  var month: Int
  var day: Int
  /// As it is written.
  var text = ""

  func isSameDay(as other: WrittenDate?) -> Bool {
    other.map { $0.day == day && $0.month == month } ?? false
  }

  /// `2022-11-22`, as a programme file has it; nil without a year.
  var published: String? {
    year.map { "\($0)-\(WrittenDate.two(month))-\(WrittenDate.two(day))" }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// Reads dates: `22.11.2022`, `2022-11-22`, `24 ноября 2022 года`, `November 24, 2022`.
enum DateReader {
  private static let stems = [
    ["янв", "jan"], ["фев", "feb"], ["мар", "mar"], ["апр", "apr"], ["мая", "май", "may"],
    ["июн", "jun"], ["июл", "jul"], ["авг", "aug"], ["сен", "sep"], ["окт", "oct"], ["ноя", "nov"],
    ["дек", "dec"],
  ]

  static func date(_ cursor: inout TextCursor) -> WrittenDate? {
    guard cursor.isAtWordStart else { return nil }
    let start = cursor.index
    var date =
      cursor.attempt(numbers) ?? cursor.attempt(isoDate) ?? cursor.attempt(dayFirst)
      ?? cursor.attempt(monthFirst)
    date?.text = cursor.taken(from: start).trimmed { $0 == " " || $0 == "," }
    return date
  }

  /// The dates of a text in their order. `22–23 ноября` gives both.
  static func dates(in text: String) -> [WrittenDate] {
    var cursor = TextCursor(text)
    var dates: [WrittenDate] = []
    while !cursor.isAtEnd {
      if let range = cursor.attempt(range) {
        dates += range
      } else if let date = date(&cursor) {
        dates.append(date)
      } else {
        cursor.step()
      }
    }
    return dates
  }

  private static func range(_ cursor: inout TextCursor) -> [WrittenDate]? {
    guard cursor.isAtWordStart, let first = cursor.number(digits: 1...2) else { return nil }
    cursor.skipBlanks()
    guard cursor.take(where: \.isDash) != nil || cursor.word(["и", "and"]) != nil else {
      return nil
    }
    cursor.skipBlanks()
    guard let last = dayFirst(&cursor), first < last.day, last.day - first < 31 else { return nil }
    return (first...last.day).map { WrittenDate(year: last.year, month: last.month, day: $0) }
  }

  private static func numbers(_ cursor: inout TextCursor) -> WrittenDate? {
    guard let day = cursor.number(digits: 1...2), cursor.take(where: { $0 == "." }) != nil,
      let month = cursor.number(digits: 2...2), cursor.take(where: { $0 == "." }) != nil,
      let year = cursor.number(digits: 4...4) ?? cursor.number(digits: 2...2).map({ 2000 + $0 })
    else { return nil }
    skipYearWord(&cursor)
    return checked(year, month, day)
  }

  private static func isoDate(_ cursor: inout TextCursor) -> WrittenDate? {
    guard let year = cursor.number(digits: 4...4), cursor.take(where: { $0 == "-" }) != nil,
      let month = cursor.number(digits: 2...2), cursor.take(where: { $0 == "-" }) != nil,
      let day = cursor.number(digits: 2...2)
    else { return nil }
    return checked(year, month, day)
  }

  private static func dayFirst(_ cursor: inout TextCursor) -> WrittenDate? {
    guard cursor.isAtWordStart, let day = cursor.number(digits: 1...2) else { return nil }
    _ = cursor.word(["st", "nd", "rd", "th"])
    cursor.skipBlanks()
    _ = cursor.word(["of"])
    cursor.skipBlanks()
    guard let month = month(&cursor) else { return nil }
    return checked(year(&cursor), month, day)
  }

  private static func monthFirst(_ cursor: inout TextCursor) -> WrittenDate? {
    guard let month = month(&cursor) else { return nil }
    cursor.skipBlanks()
    guard let day = cursor.number(digits: 1...2) else { return nil }
    cursor.skip { $0.isASCII && $0.isLetter }
    return checked(year(&cursor), month, day)
  }

  private static func month(_ cursor: inout TextCursor) -> Int? {
    guard cursor.isAtWordStart else { return nil }
    var word = ""
    while let letter = cursor.take(where: \.isLetter) { word += letter.lowercased() }
    _ = cursor.take { $0 == "." }
    guard word.count <= 9 else { return nil }
    return stems.firstIndex { $0.contains { word.hasPrefix($0) } }.map { $0 + 1 }
  }

  private static func year(_ cursor: inout TextCursor) -> Int? {
    cursor.attempt { cursor in
      cursor.skip { $0 == " " || $0 == "," }
      guard let year = cursor.number(digits: 4...4) else { return nil }
      skipYearWord(&cursor)
      return year
    }
  }

  private static func skipYearWord(_ cursor: inout TextCursor) {
    _ = cursor.attempt { cursor in
      cursor.skipBlanks()
      return cursor.word(["года", "год", "г."])
    }
  }

  private static func checked(_ year: Int?, _ month: Int, _ day: Int) -> WrittenDate? {
    guard (1...12).contains(month), (1...31).contains(day), year.map({ $0 > 1900 }) ?? true else {
      return nil
    }
    return WrittenDate(year: year, month: month, day: day)
  }
}
