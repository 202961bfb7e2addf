import TaktModel

extension TextImport {
  /// The draft of a text without a timetable: an article, an announcement. It has one step: at the
  /// hour that a sentence about the event names, or without a time.
  static func announcement(of lines: [ImportLine]) -> ProgrammeDraft {
    let lines = lines.filter { !$0.isBlank }
    let head = HeadReader(lines, isWholePage: true)
    let reader = TimeReader(readsHyphens: true)
    let found = lines.lazy.compactMap { line in
      reader.announced(in: line.text).map {
        (line: line.number, date: $0.date, span: $0.span, title: $0.title)
      }
    }.first
    var steps = [DraftStep(line: found?.line ?? 0, title: found?.title ?? "")]
    if steps[0].title.isEmpty { steps[0].title = head.title.isEmpty ? "…" : head.title }
    StepClock([found?.span]).set(&steps)
    var day = [DraftDay()]
    DraftDay.date(&day, by: (found?.date ?? head.dates.first).map { [$0] } ?? [])
    return ProgrammeDraft(
      title: head.title, place: head.place, days: day.map { $0.day(number: 1) }, steps: steps,
      unclear: [], around: head.rest.map(ProgrammeDraft.Leftover.init), hasTimetable: false)
  }
}

extension TimeReader {
  /// «24 ноября 2022 года в 12:00 состоится сессия»: a date, an hour that belongs to it, and the event.
  fileprivate func announced(
    in text: String
  ) -> (date: WrittenDate, span: TimeSpan, title: String)? {
    guard let date = DateReader.dates(in: text).first, let span = hour(in: text) else {
      return nil
    }
    return (date, span, title(in: text))
  }

  /// An hour after «в», «с», «at» or after the label of a line; a stamp of the news has neither.
  private func hour(in text: String) -> TimeSpan? {
    let small = text.lowercased()
    let isLabelled = ["дата", "время", "начало", "когда", "date", "time", "when", "start"]
      .contains { small.hasPrefix($0) }
    var cursor = TextCursor(text)
    while !cursor.isAtEnd {
      let isMeant = isLabelled || cursor.taken(last: 12).endsInConnector
      if isMeant, DateReader.dates(in: cursor.ahead(12)).isEmpty,
        let span = cursor.attempt({ span(&$0) }), !(cursor.peek?.isLetter ?? false)
      {
        return span
      }
      cursor.step()
    }
    return nil
  }

  private func title(in text: String) -> String {
    let verbs = [
      "состоится ", "состоялась ", "пройдет ", "пройдёт ", "прошла ", "начнется ", "начнётся ",
      "will be held ", "will take place ", "takes place ",
    ]
    let small = text.lowercased()
    guard small.count == text.count,
      let verb = verbs.lazy.compactMap({ small.firstRange(of: $0) }).first
    else { return "" }
    let skipped = small.distance(from: small.startIndex, to: verb.upperBound)
    var title = text.dropFirst(skipped).trimmed { $0 == " " || $0 == "." }
    if let first = title.first { title = first.uppercased() + title.dropFirst() }
    return title
  }
}
