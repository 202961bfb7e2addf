/// Reads lengths as programmes write them: `40 мин`, `1 час 30 минут`, `1,5 часа`, `1h30`, `(15')`.
enum WrittenDuration {
  private static let hourWords = [
    "часа", "часов", "час.", "час", "ч.", "ч", "hours", "hour", "hrs", "hr", "h",
  ]
  private static let minuteWords = [
    "минуты", "минута", "минут", "мин.", "мин", "м.", "minutes", "minute", "mins", "min.", "min",
    "m", "'", "′", "’",
  ]

  /// A length of a day at most, in minutes.
  static func minutes(_ cursor: inout TextCursor) -> Int? {
    cursor.attempt { cursor in
      let hours = Self.hours(&cursor)
      let rest = cursor.attempt { cursor -> Int? in
        if hours != nil { cursor.skipBlanks() }
        _ = cursor.word(["и", "and"])
        return Self.minutes(&cursor, afterHours: hours != nil)
      }
      guard hours != nil || rest != nil else { return nil }
      let minutes = (hours ?? 0) + (rest ?? 0)
      return (1...1440).contains(minutes) ? minutes : nil
    }
  }

  private static func minutes(_ cursor: inout TextCursor, afterHours: Bool) -> Int? {
    cursor.skipBlanks()
    guard let number = cursor.number(digits: 1...4) else { return nil }
    let isNamed =
      cursor.attempt { cursor in
        cursor.skipBlanks()
        return cursor.word(minuteWords)
      } != nil
    return isNamed || (afterHours && cursor.isAtEnd) ? number : nil
  }

  /// In minutes; halves and quarters of an hour are written after a comma or a point.
  private static func hours(_ cursor: inout TextCursor) -> Int? {
    cursor.attempt { cursor in
      guard cursor.isAtWordStart, let whole = cursor.number(digits: 1...2) else { return nil }
      let part = cursor.attempt { cursor -> Int? in
        guard cursor.take(where: { $0 == "," || $0 == "." }) != nil,
          let digit = cursor.number(digits: 1...2)
        else { return nil }
        return digit < 10 ? digit * 6 : digit * 60 / 100
      }
      cursor.skipBlanks()
      guard cursor.word(hourWords) != nil else { return nil }
      return whole * 60 + (part ?? 0)
    }
  }

  /// The length at an end of the text, and the text without it.
  static func taken(from text: String) -> (minutes: Int, rest: String)? {
    first(of: text) ?? last(of: text)
  }

  private static func first(of text: String) -> (minutes: Int, rest: String)? {
    var cursor = TextCursor(text)
    let isBracketed = cursor.take { $0 == "(" || $0 == "[" } != nil
    guard let minutes = Self.minutes(&cursor) else { return nil }
    if isBracketed {
      guard cursor.take(where: { $0 == ")" || $0 == "]" }) != nil else { return nil }
    }
    let rest = cursor.rest
    guard let next = rest.first else { return (minutes, "") }
    // «40 минут на доклад» is a sentence; «40 мин – доклад» is a step.
    guard
      isBracketed || "\t.:;,–—-|".contains(next) || rest.hasPrefix(" –") || rest.hasPrefix(" -")
        || rest.hasPrefix(" —")
    else { return nil }
    return (minutes, rest.withoutOuterSigns)
  }

  private static func last(of text: String) -> (minutes: Int, rest: String)? {
    let trimmed = text.trimmed(where: { " \t.;,".contains($0) })
    let characters = Array(trimmed)
    // The longest length that reaches the end; no written length has more signs than this.
    for start in max(0, characters.count - 32)..<characters.count {
      guard characters[start].isDigit || "([".contains(characters[start]) else { continue }
      var cursor = TextCursor(String(characters[start...]))
      let isBracketed = cursor.take { "([".contains($0) } != nil
      guard start == 0 || !(characters[start - 1].isLetter || characters[start - 1].isNumber),
        let minutes = Self.minutes(&cursor)
      else { continue }
      if isBracketed { _ = cursor.take { ")]".contains($0) } }
      guard cursor.isAtEnd else { continue }
      return (minutes, String(characters[..<start]).withoutOuterSigns)
    }
    return nil
  }
}
