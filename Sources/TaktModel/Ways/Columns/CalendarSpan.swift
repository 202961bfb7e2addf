/// A span of the calendar as exact as people know it: a day, a month, a quarter or a year.
package struct CalendarSpan: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case year
    case quarter(Int)
    case month(Int)
    case day(month: Int, day: Int)
  }

  package let year: Int
  package let part: Part

  package init(year: Int, _ part: Part = .year) {
    self.year = year
    self.part = part
  }

  /// Reads `2026`, `2026-03`, `03.2026`, `15.03.2026`, `2026-03-15`, `2 кв. 2026`, `Q2 2026`,
  /// `март 2026`, `15 марта 2026`, `March 2026`; nil where it is none of these.
  package init?(_ text: String) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard !words.isEmpty, words.count <= 4 else { return nil }
    guard let date = CalendarSpan(numbers: words) ?? CalendarSpan(named: words) else { return nil }
    self = date
  }

  /// As it is kept: `2026`, `2026-Q2`, `2026-03`, `2026-03-15`.
  package var text: String {
    switch part {
    case .year: "\(year)"
    case .quarter(let quarter): "\(year)-Q\(quarter)"
    case .month(let month): "\(year)-\(padded(month))"
    case .day(let month, let day): "\(year)-\(padded(month))-\(padded(day))"
    }
  }

  /// The first day it may mean, in days since 1 January of the year 0, months taken as 31 days:
  /// good for order and for a place on an axis.
  package var first: Int {
    switch part {
    case .year: place(1, 1)
    case .quarter(let quarter): place(quarter * 3 - 2, 1)
    case .month(let month): place(month, 1)
    case .day(let month, let day): place(month, day)
    }
  }

  /// The last day it may mean, counted like `first`.
  package var last: Int {
    switch part {
    case .year: place(12, 31)
    case .quarter(let quarter): place(quarter * 3, 31)
    case .month(let month): place(month, 31)
    case .day(let month, let day): place(month, day)
    }
  }

  /// Days of a month as `first` and `last` count them.
  package static let daysInMonth = 31

  private func place(_ month: Int, _ day: Int) -> Int {
    (year * 12 + month - 1) * Self.daysInMonth + day - 1
  }

  func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension CalendarSpan {
  /// Years that a plan can mean.
  private static let years = 1900...2999

  private init?(_ year: Int, month: Int, day: Int? = nil) {
    guard Self.years.contains(year), (1...12).contains(month),
      day.map({ (1...Self.longest(month)).contains($0) }) ?? true
    else { return nil }
    self.init(year: year, day.map { .day(month: month, day: $0) } ?? .month(month))
  }

  /// Days of a month in the longest of years.
  private static func longest(_ month: Int) -> Int {
    month == 2 ? 29 : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private init?(numbers words: [String]) {
    let numbers = words.compactMap(Int.init)
    guard numbers.count == words.count else { return nil }
    switch numbers.count {
    case 1 where Self.years.contains(numbers[0]): self.init(year: numbers[0])
    case 2 where numbers[0] > 12: self.init(numbers[0], month: numbers[1])
    case 2: self.init(numbers[1], month: numbers[0])
    case 3 where numbers[0] > 31: self.init(numbers[0], month: numbers[1], day: numbers[2])
    case 3: self.init(numbers[2], month: numbers[1], day: numbers[0])
    default: return nil
    }
  }

  /// A month or a quarter by its name, with the year after it and perhaps a day before it; or a
  /// year that is called one.
  private init?(named words: [String]) {
    var words = words.filter { !["г", "год", "года"].contains($0) }
    guard let year = words.compactMap(Int.init).first(where: Self.years.contains) else {
      return nil
    }
    words.removeAll { Int($0) == year }
    if words.isEmpty {
      self.init(year: year)
      return
    }
    words.removeAll { ["квартал", "квартала", "кв"].contains($0) }
    let days = words.compactMap(Int.init)
    let names = words.filter { Int($0) == nil }
    if let month = names.first.flatMap(Self.month), names.count == 1, days.count <= 1 {
      self.init(year, month: month, day: days.first)
    } else if let quarter = Self.quarter(words) {
      self.init(year: year, .quarter(quarter))
    } else {
      return nil
    }
  }

  private static func quarter(_ words: [String]) -> Int? {
    guard words.count == 1 else { return nil }
    let spellings = [["1", "2", "3", "4"], ["q1", "q2", "q3", "q4"], ["i", "ii", "iii", "iv"]]
    return spellings.lazy.compactMap { $0.firstIndex(of: words[0]) }.first.map { $0 + 1 }
  }

  /// The names of months without their endings.
  private static let months = [
    ["январ", "january"], ["феврал", "february"], ["март", "march"], ["апрел", "april"],
    ["май", "мая", "мае", "may"], ["июн", "june"], ["июл", "july"], ["август", "august"],
    ["сентябр", "september"], ["октябр", "october"], ["ноябр", "november"],
    ["декабр", "december"],
  ]

  /// A name with its ending, or its first letters, three at least.
  private static func month(_ word: String) -> Int? {
    months.firstIndex { names in
      names.contains { name in
        word.hasPrefix(name)
          ? word.count <= name.count + 1 : word.count >= 3 && name.hasPrefix(word)
      }
    }.map { $0 + 1 }
  }
}
