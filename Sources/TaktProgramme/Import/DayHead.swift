/// A line that begins a day: `22.11.2022. (вторник). День 1.`, `Saturday`, `Day 2`.
struct DayHead: Equatable {
  /// `День 1`, with what is said after it.
  var name: String?
  var weekday: String?
  var date: WrittenDate?
  var line: Int

  /// What a draft calls the day.
  var title: String? { name ?? weekday ?? date?.text }

  /// Is the other one more of the same head: a date under «День 1».
  func mayTake(_ other: DayHead) -> Bool {
    (name == nil || other.name == nil) && (weekday == nil || other.weekday == nil)
      && (date == nil || other.date == nil)
  }

  mutating func take(_ other: DayHead) {
    name = name ?? other.name
    weekday = weekday ?? other.weekday
    date = date ?? other.date
  }
}

extension DayHead {
  private static let weekdays = [
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let ordinals = [
    "первый", "второй", "третий", "четвертый", "четвёртый", "пятый", "first", "second", "third",
  ]

  /// nil where the line says anything but a day.
  init?(_ line: ImportLine) {
    // A line that is longer than any head of a day says more.
    guard line.text.utf8.count <= 400 else { return nil }
    self.init(line: line.number)
    var cursor = TextCursor(line.text)
    while !cursor.isAtEnd {
      if date == nil, let date = DateReader.date(&cursor) {
        self.date = date
      } else if weekday == nil, let word = cursor.word(DayHead.weekdays) {
        weekday = word.prefix(1).uppercased() + word.dropFirst()
      } else if name == nil, let name = DayHead.name(&cursor) {
        self.name = name
      } else if cursor.take(where: { $0.isDash || " .,;:()[]\t/|".contains($0) }) == nil {
        return nil
      }
    }
    if title == nil { return nil }
  }

  private init(line: Int) {
    self.line = line
  }

  /// `День 2`, `Day 2`, `Первый день`; a short title of the day may follow after a sign.
  private static func name(_ cursor: inout TextCursor) -> String? {
    cursor.attempt { cursor in
      cursor.skipBlanks()
      let start = cursor.index
      let isOrdinal = cursor.word(ordinals) != nil
      cursor.skipBlanks()
      guard cursor.word(["день", "day"]) != nil else { return nil }
      cursor.skipBlanks()
      guard
        isOrdinal || cursor.number(digits: 1...2) != nil
          || cursor.word(["one", "two", "three"]) != nil
      else { return nil }
      let name = cursor.taken(from: start)
      let rest = cursor.rest
      let subtitle = rest.withoutOuterSigns.trimmed { $0 == "." || $0 == " " }
      let isSubtitle =
        rest.first.map { $0.isDash || ".: ".contains($0) } ?? false
        && (1...8).contains(subtitle.words.count) && DateReader.dates(in: subtitle).isEmpty
        && !weekdays.contains { subtitle.lowercased().wordStart(of: $0) != nil }
        && !subtitle.hasPrefix("(")
      guard isSubtitle else { return name }
      cursor.skip { _ in true }
      return "\(name). \(subtitle)"
    }
  }
}
