package import TaktModel

extension ProgrammeDraft {
  /// The draft as a programme file; guesses and leftovers stand in comments.
  package var yaml: String {
    var lines = [
      "# Черновик по опубликованному тексту: проверьте его. Догадки помечены.",
      "# A draft of a published text: check it. Guesses are marked.",
      "format: 1", "id: \(id)", "title: \(shownTitle.quotedYAML)",
    ]
    if !place.isEmpty { lines.append("place: \(place.quotedYAML)") }
    lines += ["", "days:"] + days.map { "  - {title: \($0.title.yaml)\($0.dateYAML)}" }
    if !boards.isEmpty {
      lines += ["", "boards: [\(boards.map(\.value).joined(separator: ", "))]"]
    }
    lines += ["", "steps:"]
    let ids = ids
    for (index, step) in steps.enumerated() {
      let isNewDay = index == 0 || steps[index - 1].day != step.day
      lines += step.yaml(id: ids[index], isNewDay: isNewDay) + [""]
    }
    if !hasTimetable { lines += ProgrammeDraft.noTimetable + [""] }
    lines += listing(unclear, "Не понято", "Not understood")
    lines += listing(around, "Вокруг программы", "Around the programme")
    while lines.last == "" { lines.removeLast() }
    return lines.map { "\($0)\n" }.joined()
  }

  /// Sentences for standard error: what there is to look at.
  package func summary(in language: Language) -> [String] {
    let count = language.count(steps.count, ("шаг", "шага", "шагов"), ("step", "steps"))
    let days = language.count(self.days.count, ("день", "дня", "дней"), ("day", "days"))
    let guesses = steps.filter { $0.kind != nil }.count
    var lines = [
      hasTimetable
        ? language(
          "\(days), \(count); видов угадано: \(guesses)",
          "\(days), \(count); kinds guessed: \(guesses)")
        : language(
          "расписания в тексте не нашлось: в черновике один шаг",
          "the text has no timetable: the draft has a single step")
    ]
    if !unclear.isEmpty {
      let number = language.count(unclear.count, ("строка", "строки", "строк"), ("line", "lines"))
      lines.append(language("не понято: \(number)", "not understood: \(number)"))
      lines += unclear.prefix(10).map { "  \($0.line): \($0.text.prefix(70))" }
    }
    if !around.isEmpty {
      let number = language.count(around.count, ("строка", "строки", "строк"), ("line", "lines"))
      lines.append(
        language(
          "вокруг программы: \(number), они в конце черновика",
          "around the programme: \(number), at the end of the draft"))
    }
    return lines
  }

  private static let noTimetable = [
    "# Расписания в тексте не нашлось: шаги допишите сами.",
    "# The text has no timetable: write the steps yourself.",
  ]

  private var shownTitle: String { title.isEmpty ? "Программа" : title }

  private func listing(_ lines: [Leftover], _ russian: String, _ english: String) -> [String] {
    guard !lines.isEmpty else { return [] }
    return ["# \(russian) · \(english) (строка · line):"]
      + lines.map { "# \($0.line): \($0.text.inComment)" } + [""]
  }

  /// Boards that steps name, and those that these take their cards from.
  private var boards: [BoardID] {
    let named = steps.compactMap(\.board)
    let needed = Set(named + named.compactMap { Library.boards[$0]?.source })
    return ["trends", "list-a", "list-b"].filter(needed.contains)
  }

  /// A name that commands can use, from the words of the title.
  private var id: String {
    let words = shownTitle.lowercased().split { !($0.isLetter || $0.isDigit) }
    var id = ""
    for word in words.prefix(6) {
      guard id.count + word.count < 32 else { break }
      id += (id.isEmpty ? "" : "-") + word
    }
    return id.isEmpty ? "draft" : id
  }

  /// `t3` for «Такт 3», else numbers in the order of the steps.
  private var ids: [String] {
    var taken: Set<String> = []
    return steps.enumerated().map { index, step in
      let takt = step.title.taktNumber.map { "t\($0)" }
      let id = takt.flatMap { taken.contains($0) ? nil : $0 } ?? "s\(index + 1)"
      taken.insert(id)
      return id
    }
  }
}

extension DraftStep {
  fileprivate func yaml(id: String, isNewDay: Bool) -> [String] {
    var lines = ["  - id: \(id)"]
    if isNewDay { lines.append("    day: \(day)") }
    if let startMinute {
      let hour = isAfternoonGuessed ? "p.m." : nil
      lines.append("    at: \"\(clock(startMinute))\"".guessed(hour))
    }
    if let minutes { lines.append("    minutes: \(minutes)") }
    lines.append("    kind: \((kind?.value ?? .note).rawValue)".guessed(kind?.word ?? ""))
    if let scope { lines.append("    scope: \(scope.value.rawValue)".guessed(scope.word)) }
    if let board { lines.append("    board: \(board.value)".guessed(kind?.word)) }
    if !permissions.isEmpty {
      let words = permissions.map(\.rawValue).joined(separator: ", ")
      lines.append("    may: [\(words)]".guessed(kind?.word ?? scope?.word))
    }
    if let anchor { lines.append("    fixed: true".guessed(anchor)) }
    lines.append("    title: \(title.quotedYAML)")
    if let doubt { lines.append("    # \(line): \(doubt.russian) · \(doubt.english)") }
    guard !instruction.isEmpty else { return lines }
    if isInstructionGuessed {
      lines.append("    # догадка, где кончается название · a guess where the title ends")
    }
    return lines + ["    instruction: \(instruction.joined(separator: "\n").quotedYAML)"]
  }
}

extension String {
  /// The line with the word that made one think so; an empty one says that none did.
  fileprivate func guessed(_ word: String?) -> String {
    guard let word else { return self }
    let padded = self + String(repeating: " ", count: Swift.max(1, 24 - count))
    return word.isEmpty
      ? "\(padded)# вид не угадан · the kind is not guessed"
      : "\(padded)# догадка · a guess: «\(word.inComment)»"
  }

  /// In double quotes, so that any text is only text. A star may not look like a reference.
  fileprivate var quotedYAML: String {
    let inner = map { character in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "*": "\\x2A"
      case "\n": "\\n"
      default: String(character)
      }
    }
    return "\"\(inner.joined())\""
  }

  /// One line of a comment; a star is kept from looking like a reference.
  fileprivate var inComment: String {
    split(separator: "*", omittingEmptySubsequences: false).joined(separator: "* ")
  }

  /// 3 in «Такт 3: …».
  fileprivate var taktNumber: Int? {
    var cursor = TextCursor(self)
    guard cursor.word(["такт", "takt"]) != nil else { return nil }
    cursor.skipBlanks()
    return cursor.number(digits: 1...2)
  }
}

extension LocalizedText {
  fileprivate var yaml: String {
    russian == english
      ? russian.quotedYAML : "{ru: \(russian.quotedYAML), en: \(english.quotedYAML)}"
  }
}

extension Plan.Day {
  fileprivate var dateYAML: String { date.isEmpty ? "" : ", date: \(date)" }
}
