import TaktModel

extension ProgrammeDraft {
  /// More items than a programme file may list are left over.
  static let mostSteps = 1000

  init(_ timetable: Timetable, head: HeadReader) {
    var notes = Footnotes(timetable)
    let entries = notes.entries.prefix(ProgrammeDraft.mostSteps)
    let isNumbered = entries.contains { $0.day == nil }
    let offset = isNumbered ? 2 : 1
    var steps = entries.map { DraftStep($0, day: $0.day.map { $0 + offset } ?? 1) }
    StepClock(entries.map(\.found.span)).set(&steps)
    for index in steps.indices { notes.unclear += steps[index].takeOverflow() }
    var days = timetable.days.map { DraftDay($0) }
    if isNumbered { days.insert(DraftDay(), at: 0) }
    DraftDay.date(&days, by: head.dates)
    let beyond = notes.entries.dropFirst(ProgrammeDraft.mostSteps).flatMap {
      [ImportLine(number: $0.found.line, text: $0.found.text, isContinued: false)] + $0.lines
    }
    notes.unclear += beyond
    self.init(
      title: head.title, place: head.place, days: days.enumerated().map { $1.day(number: $0 + 1) },
      steps: steps, unclear: notes.unclear.map(Leftover.init),
      around: (head.rest + notes.after).map(Leftover.init), hasTimetable: true)
  }
}

extension ProgrammeDraft.Leftover {
  init(_ line: ImportLine) {
    self.init(line: line.number, text: line.text.withoutTabs)
  }
}

/// A day of a draft.
struct DraftDay {
  private let title: String?
  private var date: WrittenDate?

  init(_ head: DayHead? = nil) {
    title = head?.title
    date = head?.date
  }

  func day(number: Int) -> Plan.Day {
    let written = title ?? date.flatMap { $0.year == nil ? $0.text : nil }
    let title =
      written.map { LocalizedText($0) } ?? LocalizedText("День \(number)", "Day \(number)")
    return Plan.Day(title: title, date: date?.published ?? "")
  }

  /// Gives days what the head of the text knows: the year, or the whole date of each.
  static func date(_ days: inout [DraftDay], by dates: [WrittenDate]) {
    for index in days.indices {
      guard var date = days[index].date else {
        // A date for each day, or for the only one; anything else would be a guess.
        if dates.count == days.count { days[index].date = dates[index] }
        continue
      }
      if date.year == nil {
        date.year = dates.first { $0.isSameDay(as: date) }?.year
      }
      days[index].date = date
    }
  }
}

/// Notes under a text that a mark in a title leads to: they go to the instruction of its step.
struct Footnotes {
  private(set) var entries: [Timetable.Entry]
  var unclear: [ImportLine]
  private(set) var after: [ImportLine]

  private static let marks: Set<Character> = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  init(_ timetable: Timetable) {
    entries = timetable.steps
    unclear = timetable.unclear
    after = []
    for line in timetable.after where !give(line) { after.append(line) }
    for index in entries.indices { entries[index].found.text.removeMarks(Footnotes.marks) }
  }

  private mutating func give(_ line: ImportLine) -> Bool {
    guard let mark = line.text.first, Footnotes.marks.contains(mark),
      let index = entries.firstIndex(where: { $0.found.text.contains(mark) })
    else { return false }
    let text = line.text.dropFirst().trimmed { $0 == " " }
    entries[index].lines.append(ImportLine(number: line.number, text: text, isContinued: true))
    return true
  }
}

extension String {
  /// «группам ¹ . Далее» without the mark and the blanks that stood around it.
  fileprivate mutating func removeMarks(_ marks: Set<Character>) {
    guard contains(where: marks.contains) else { return }
    self = split(separator: "\t").map { cell in
      cell.filter { !marks.contains($0) }.split(separator: " ").reduce(into: "") { text, word in
        text += text.isEmpty || [".", ",", ";", ":"].contains(word) ? String(word) : " \(word)"
      }
    }.joined(separator: "\t")
  }
}
