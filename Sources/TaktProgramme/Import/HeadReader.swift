/// Reads what stands before a timetable: the title, the place, the dates.
struct HeadReader {
  private(set) var title = ""
  private(set) var place = ""
  private(set) var dates: [WrittenDate] = []
  /// Lines that say nothing of these.
  private(set) var rest: [ImportLine] = []
  private var used: Set<Int> = []

  /// An address at the foot of a whole page is that of its publisher: it is looked for in a head only.
  init(_ lines: [ImportLine], isWholePage: Bool = false) {
    readTitle(lines)
    readPlace(lines, isLabelled: isWholePage)
    readDates(lines)
    rest = lines.enumerated().filter { !used.contains($0.offset) }.map(\.element)
  }

  private static let events = [
    "сесси", "модул", "семинар", "мастерск", "форум", "стратсесси", "воркшоп", "конференц",
    "session", "workshop", "forum", "conference", "retreat", "offsite", "seminar",
  ]

  private mutating func readTitle(_ lines: [ImportLine]) {
    // A heading says more than the name in it: its lines stay with the rest.
    if let named = named(lines) {
      title = named.withoutTabs
      return
    }
    let candidates = lines.indices.filter { lines[$0].text.mayBeTitle }
    guard
      let index = candidates.first(where: { index in
        lines[index].text.words.count >= 4 && lines[index].text.names(HeadReader.events)
      }) ?? candidates.first
    else { return }
    title = lines[index].text.withoutOuterSigns.withoutLastStop.withoutTabs
    used.insert(index)
  }

  /// «Программа стратегической сессии», and the name in quotation marks in it or right after it.
  private func named(_ lines: [ImportLine]) -> String? {
    for index in lines.indices where lines[index].text.isProgrammeHeading {
      for last in index..<min(index + 4, lines.count) {
        let text = lines[index...last].map(\.text).joined(separator: " ")
        guard let name = text.quoted else { continue }
        return name
      }
    }
    return nil
  }

  private static let placeLabels = [
    "место проведения", "место", "адрес", "где", "площадка", "venue", "place", "location", "where",
    "address",
  ]

  private mutating func readPlace(_ lines: [ImportLine], isLabelled: Bool) {
    for (index, line) in lines.enumerated() {
      guard let text = line.text.value(of: HeadReader.placeLabels), text.isShort else { continue }
      place = text.withoutLastStop.withoutTabs
      used.insert(index)
      return
    }
    // An address without a label is looked for from the timetable upwards: letterheads come first.
    for (index, line) in lines.enumerated().reversed()
    where !isLabelled && line.text.isAddress {
      place = line.text.withoutOuterSigns.withoutTabs
      used.insert(index)
      return
    }
  }

  private static let dateLabels = [
    "дата и время проведения", "дата и время", "даты проведения", "дата проведения", "даты", "дата",
    "когда", "date and time", "dates", "date", "when",
  ]

  /// A labelled date before a line of dates only, that before a date in the title or in a sentence.
  fileprivate static let labels =
    placeLabels + dateLabels + ["время", "участники", "time", "participants"]

  private mutating func readDates(_ lines: [ImportLine]) {
    for line in lines {
      guard let text = line.text.value(of: HeadReader.dateLabels) else { continue }
      dates = DateReader.dates(in: text)
      if !dates.isEmpty { return }
    }
    if let line = lines.last(where: { $0.text.isOnlyDates }) {
      dates = DateReader.dates(in: line.text)
      return
    }
    dates =
      [title].lazy.map(DateReader.dates).first { !$0.isEmpty }
      ?? lines.lazy.filter { $0.text.names(HeadReader.events) }
      .map { DateReader.dates(in: $0.text) }.first { !$0.isEmpty } ?? []
  }
}

extension String {
  fileprivate func names(_ stems: [String]) -> Bool {
    let small = lowercased()
    return stems.contains { small.firstRange(of: $0) != nil }
  }

  /// Fits into a title or the name of a place.
  fileprivate var isShort: Bool { utf8.count <= 1000 }

  /// A line of a few words that ends in no full stop, or a name in quotation marks.
  fileprivate var mayBeTitle: Bool {
    let small = lowercased()
    let greets = ["уважаем", "приглаша", "dear ", "добрый день", "тел", "№", "исп."]
    return isShort && contains(where: \.isLetter) && words.count <= 40 && !isOnlyDates
      && !greets.contains { small.hasPrefix($0) } && value(of: HeadReader.labels) == nil
  }

  /// «Проект программы стратегической сессии»: a few words that begin with «программа».
  fileprivate var isProgrammeHeading: Bool {
    let outside = split { "«“\"".contains($0) }.first.map(String.init) ?? self
    let first = outside.lowercased().words.prefix(2)
    let names = ["программ", "programme", "agenda"]
    return isShort && words.count <= 20 && outside.words.count <= 6
      && first.contains { word in names.contains { word.hasPrefix($0) } }
  }

  /// The text between the first quotation marks, if they close; names inside keep theirs.
  fileprivate var quoted: String? {
    guard let start = firstIndex(where: { "«“\"".contains($0) }) else { return nil }
    var depth = 0
    for index in self[start...].indices {
      switch self[index] {
      case "«", "“": depth += 1
      case "»", "”": depth -= 1
      case "\"" where self[start] == "\"": depth += index == start ? 1 : -1
      default: continue
      }
      if depth == 0 { return String(self[self.index(after: start)..<index]) }
    }
    return nil
  }

  /// What follows one of these labels and a colon at the beginning.
  fileprivate func value(of labels: [String]) -> String? {
    guard let colon = firstIndex(where: { $0 == ":" || $0 == "\t" }) else { return nil }
    guard labels.contains(self[..<colon].lowercased().trimmed { $0 == " " || $0 == "*" }) else {
      return nil
    }
    let value = self[index(after: colon)...].trimmed { " \t*".contains($0) }
    return value.isEmpty ? nil : value
  }

  /// A street or a house in a line that is no sentence.
  fileprivate var isAddress: Bool {
    let marks = [
      "ул. ", "переул", "пер. ", "просп", "пр-т", "наб. ", "пл. ", "street", "avenue", "road",
    ]
    let small = lowercased()
    return isShort && words.count <= 20 && value(of: HeadReader.labels) == nil
      && marks.contains { small.wordStart(of: $0) != nil }
  }

  fileprivate var isOnlyDates: Bool {
    guard !DateReader.dates(in: self).isEmpty else { return false }
    let left = words.filter { word in word.contains(where: \.isLetter) }
    let months = left.filter { DateReader.dates(in: "1 \($0)").isEmpty }
    return months.allSatisfy { ["года", "год", "г.", "г.,", "и", "and"].contains($0.lowercased()) }
  }

  fileprivate var withoutLastStop: String {
    hasSuffix("...") || !hasSuffix(".") ? self : String(dropLast())
  }
}
