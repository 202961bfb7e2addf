/// A time of day, or an offset from the beginning, as a programme writes it.
struct WrittenTime: Equatable {
  var hour: Int
  var minute: Int
  /// true is after noon; nil where the text does not say.
  var isAfternoon: Bool?

  /// 0:70 is not an hour of the day: it counts from the beginning.
  var isOffset: Bool { minute > 59 }

  var minutes: Int {
    guard let isAfternoon else { return hour * 60 + minute }
    return (hour % 12 + (isAfternoon ? 12 : 0)) * 60 + minute
  }
}

/// When a step begins and, where the text says so, ends.
struct TimeSpan: Equatable {
  var start: WrittenTime
  var end: WrittenTime?
}

/// Reads times of day in the ways in which programmes write them:
/// `9:00`, `9.00`, `11-00`, `10h30`, `12: 30 PM`, `9 a.m.`, and ranges of them.
struct TimeReader {
  /// 11-00 is 11:00 here; elsewhere a hyphen joins the ends of a range.
  let readsHyphens: Bool

  /// Words that join the two ends of a range.
  private static let joints = ["до", "по", "to", "till", "until"]

  func span(_ cursor: inout TextCursor) -> TimeSpan? {
    guard let start = time(&cursor) else { return nil }
    let end = cursor.attempt { cursor -> WrittenTime? in
      cursor.skipBlanks()
      let isNextCell = cursor.take { $0 == "\t" } != nil
      cursor.skipBlanks()
      let isJoined = cursor.take(where: \.isDash) != nil || cursor.word(TimeReader.joints) != nil
      cursor.skipBlanks()
      return isNextCell || isJoined ? time(&cursor) : nil
    }
    return TimeSpan(start: start, end: end).agreed
  }

  func time(_ cursor: inout TextCursor) -> WrittenTime? {
    cursor.attempt { cursor in
      guard cursor.isAtWordStart, let hour = cursor.number(digits: 1...2) else { return nil }
      guard let minute = minute(&cursor, hour: hour) else {
        return hour <= 12 ? marked(hour, 0, &cursor, isBare: true) : nil
      }
      return marked(hour, minute, &cursor, isBare: false)
    }
  }

  private func minute(_ cursor: inout TextCursor, hour: Int) -> Int? {
    cursor.attempt { cursor in
      guard let sign = cursor.take(where: isSign) else { return nil }
      if sign == ":" { cursor.skipBlanks() }
      guard let minute = cursor.number(digits: hour == 0 ? 2...3 : 2...2),
        minute < 60 || hour == 0, !isMisread(sign, minute, cursor)
      else { return nil }
      if sign == ":" { cursor.skipSeconds() }
      return minute
    }
  }

  private func isSign(_ sign: Character) -> Bool {
    sign == ":" || sign == "." || sign == "h" || (readsHyphens && sign.isDash)
  }

  /// 22.11.2022, 8-800-555 and 20-30 минут are no times.
  private func isMisread(_ sign: Character, _ minute: Int, _ cursor: TextCursor) -> Bool {
    guard sign != ":" else { return false }
    guard minute % 5 == 0 else { return true }
    var next = cursor
    if let joint = next.take(where: { $0 == "." || $0 == sign }), next.peek?.isDigit == true {
      return joint == "." || minute > 59
    }
    var after = cursor
    after.skipBlanks()
    return after.ahead(8).beginsWithMeasure
  }

  private func marked(
    _ hour: Int, _ minute: Int, _ cursor: inout TextCursor, isBare: Bool
  ) -> WrittenTime? {
    let isAfternoon = cursor.attempt { cursor -> Bool? in
      cursor.skipBlanks()
      return cursor.word(["a.m.", "a.m", "am", "p.m.", "p.m", "pm"]).map { $0.hasPrefix("p") }
    }
    guard !isBare || isAfternoon != nil else { return nil }
    guard isAfternoon == nil || (1...12).contains(hour), hour < 24 else { return nil }
    if isAfternoon == nil { cursor.skipHourWord() }
    guard cursor.peek?.isNumber != true else { return nil }
    return WrittenTime(hour: hour, minute: minute, isAfternoon: isAfternoon)
  }
}

extension TimeSpan {
  /// `9:30 – 11 AM`: a mark at one end speaks for both where that makes sense.
  fileprivate var agreed: TimeSpan {
    var span = self
    guard let mark = end?.isAfternoon, start.isAfternoon == nil, (1...12).contains(start.hour),
      let end
    else { return span }
    span.start.isAfternoon = mark
    if span.start.minutes > end.minutes { span.start.isAfternoon = false }
    return span
  }
}

extension TextCursor {
  fileprivate mutating func skipSeconds() {
    _ = attempt { cursor in
      cursor.take { $0 == ":" }.flatMap { _ in cursor.number(digits: 2...2) }
    }
  }

  /// `12:00 часов`.
  fileprivate mutating func skipHourWord() {
    _ = attempt { cursor in
      cursor.skipBlanks()
      return cursor.word(["часов", "часа", "час.", "час", "ч.", "ч", "hrs", "h"])
    }
  }
}

extension String {
  fileprivate var beginsWithMeasure: Bool {
    let measures = ["мин", "час", "чел", "участ", "лет", "руб", "км", "%", "min", "people", "hour"]
    return measures.contains { lowercased().hasPrefix($0) }
  }
}
