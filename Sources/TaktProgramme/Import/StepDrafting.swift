import TaktModel

extension DraftStep {
  /// The longest title that a screen can show in some way; a longer text goes on as an instruction.
  private static let longestTitle = 240

  init(_ entry: Timetable.Entry, day: Int) {
    let cells = entry.found.text.split(separator: "\t").map(String.init)
    self.init(line: entry.found.line, day: day, title: cells.first ?? "")
    minutes = entry.found.minutes
    let under = cells.dropFirst() + entry.lines.map(\.text)
    shortenTitle()
    kind = KindWords.kind(of: title)
    takeScope()
    partTitle()
    instruction += under.map { $0.withoutBullet }.filter { !$0.isEmpty }
    if title.isEmpty {
      title = "…"
      doubt = LocalizedText("названия в тексте нет", "the text has no title here")
    }
  }

  /// «Работа по группам. Такт 1» says who works and what: the first goes to the scope.
  private mutating func takeScope() {
    let isHeard = [.brief, .grouping, .present, .talk, .register].contains(kind?.value)
    if kind?.value == .exchange { scope = Guess(.between, word: kind?.word ?? "") }
    guard !isHeard || title.hasScopeSentence, scope == nil,
      let guess = KindWords.scope(of: title)
    else { return removeScopeSentence() }
    scope = guess
    removeScopeSentence()
  }

  private mutating func removeScopeSentence() {
    guard title.hasScopeSentence, let end = title.firstIndex(of: ".") else { return }
    title = title[title.index(after: end)...].trimmed { $0 == " " }
    kind = KindWords.kind(of: title)
  }

  /// Without the last stop; what reads as a sentence about the participants goes below.
  private mutating func partTitle() {
    if let index = title.runInSentence {
      instruction.insert(title[index...].trimmed { $0 == " " }, at: 0)
      title = title[..<index].trimmed { $0 == " " }
      isInstructionGuessed = true
    }
    if title.hasSuffix("."), !title.hasSuffix("...") { title.removeLast() }
  }

  /// The first sentence of a long text is the title; where there is none, as much as fits.
  private mutating func shortenTitle() {
    let start = title.prefix(DraftStep.longestTitle)
    guard start.endIndex < title.endIndex else { return }
    let end =
      start.firstRange(of: ". ")?.lowerBound ?? start.lastIndex(of: " ") ?? start.endIndex
    instruction = [title[end...].trimmed { $0 == " " || $0 == "." }]
    title = String(title[..<end])
    isInstructionGuessed = true
  }

  /// Takes away what is more than a field of a programme holds.
  mutating func takeOverflow() -> [ImportLine] {
    var room = Cards.longestText
    let fitting = instruction.prefix {
      room -= $0.utf8.count + 1
      return room >= 0
    }
    defer { instruction = Array(fitting) }
    return instruction.dropFirst(fitting.count).map {
      ImportLine(number: line, text: $0, isContinued: true)
    }
  }
}

extension String {
  private static let scopeSentences = [
    "работа по группам.", "работа в группах.", "общая сессия.", "групповая работа.",
    "пленарная сессия.", "group work.", "work in groups.", "plenary session.", "plenary.",
  ]

  /// Does the title begin with who works, and go on.
  fileprivate var hasScopeSentence: Bool {
    let small = lowercased()
    return String.scopeSentences.contains { small.hasPrefix($0) && small.count > $0.count + 1 }
  }

  /// «Запросы и решения Участники в группах формируют…»: where a sentence begins in the middle
  /// without a stop. A capital alone is a name; a verb in the plural after it makes a sentence.
  fileprivate var runInSentence: Index? {
    var previous: Substring?
    for word in words {
      defer { previous = word }
      guard let before = previous, before.allSatisfy({ $0.isLetter && $0.isLowercase }),
        word.first?.isUppercase ?? false
      else { continue }
      let rest = self[word.startIndex...]
      if rest.words.count >= 5, rest.words.contains(where: \.isPluralVerb) {
        return word.startIndex
      }
    }
    return nil
  }

  fileprivate var withoutBullet: String {
    trimmed { $0.isDash || " \t•·*●▪;,".contains($0) }
      .withoutTabs
  }
}

extension Substring {
  /// «формируют», «готовят»: never an ending of the nouns that such titles have.
  fileprivate var isPluralVerb: Bool {
    let word = lowercased().trimmed { !$0.isLetter }
    return word.count >= 6
      && ["ают", "яют", "уют", "еют", "ивают", "товят", "водят", "ходят"].contains {
        word.hasSuffix($0)
      }
  }
}
