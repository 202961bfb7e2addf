/// A step as one line of the text names it.
struct FoundStep: Equatable {
  let line: Int
  var span: TimeSpan?
  /// The length that the line names; nil where it names none.
  var minutes: Int?
  /// The day that the line itself names before its time.
  var date: WrittenDate?
  /// The title and what follows it; cells of a table are parted by tabs.
  var text: String
}

/// Finds the steps in a line, by the way in which this text writes them.
struct StepFinder {
  /// Where a text has the time of a step. Most begin a line with it; where none does, other places count.
  enum Form {
    case timeFirst, timeLast, durations
  }

  let times: TimeReader
  private let form: Form

  init(_ lines: [ImportLine]) {
    times = TimeReader(readsHyphens: lines.contains { $0.text.writesHyphenTimes })
    let times = times
    let forms: [Form] = [.timeFirst, .timeLast, .durations]
    form =
      forms.first { form in
        let finder = StepFinder(times: times, form: form)
        let enough = form == .timeFirst ? 1 : 2
        return lines.lazy.filter { !finder.steps(in: $0).isEmpty }.prefix(enough).count == enough
      } ?? .timeFirst
  }

  private init(times: TimeReader, form: Form) {
    self.times = times
    self.form = form
  }

  func steps(in line: ImportLine) -> [FoundStep] {
    switch form {
    case .timeFirst: timeFirst(line)
    case .timeLast: timeLast(line).map { [$0] } ?? []
    case .durations: duration(line).map { [$0] } ?? []
    }
  }
}

extension StepFinder {
  private func timeFirst(_ line: ImportLine) -> [FoundStep] {
    var cursor = TextCursor(line.text)
    guard let first = cursor.attempt({ lead(&$0) }) else { return [] }
    var steps = [FoundStep(line: line.number, span: first.span, date: first.date, text: "")]
    // A page without line breaks is no timetable: its text is the first step's.
    guard line.text.utf8.count <= 4000 else {
      steps[0].text = cursor.rest
      return steps.map(tidied)
    }
    while !cursor.isAtEnd {
      if let span = cursor.attempt({ next(&$0, after: steps[steps.count - 1]) }) {
        steps.append(FoundStep(line: line.number, span: span, text: ""))
      } else if let character = cursor.take(where: { _ in true }) {
        steps[steps.count - 1].text.append(character)
      }
    }
    return steps.map(tidied)
  }

  /// A number or a bullet, a date, a word such as «с» may stand before the time.
  private func lead(_ cursor: inout TextCursor) -> (span: TimeSpan, date: WrittenDate?)? {
    cursor.skip { $0.isDash || " \t•·*+●▪".contains($0) }
    var date: WrittenDate?
    if let span = bareSpan(&cursor) { return checked(span, nil, cursor) }
    date = DateReader.date(&cursor)
    if date == nil { skipNumber(&cursor) }
    cursor.skip { " \t,;–—-(".contains($0) }
    let word = cursor.word(["с", "в", "from", "at"])
    // «24 ноября в 12:00 состоится …» is a sentence of an announcement.
    if date != nil, word == "в" || word == "at" { return nil }
    cursor.skipBlanks()
    return bareSpan(&cursor).flatMap { checked($0, date, cursor) }
  }

  private func skipNumber(_ cursor: inout TextCursor) {
    _ = cursor.attempt { cursor in
      cursor.number(digits: 1...2).flatMap { _ in cursor.take { ".)\t".contains($0) } }
    }
  }

  private func bareSpan(_ cursor: inout TextCursor) -> TimeSpan? {
    cursor.attempt { cursor in
      guard let span = times.span(&cursor) else { return nil }
      return cursor.peek.map { $0.isLetter || $0.isNumber || $0 == "%" } ?? false ? nil : span
    }
  }

  /// A stamp of the news is a time and a date, or a minute that no programme would name first.
  private func checked(
    _ span: TimeSpan, _ date: WrittenDate?, _ cursor: TextCursor
  ) -> (span: TimeSpan, date: WrittenDate?)? {
    let rest = cursor.rest.withoutOuterSigns
    let isStamp = DayHead(ImportLine(number: 0, text: rest, isContinued: false)) != nil
    let isOdd = date != nil && (span.start.minute % 5 != 0 || rest.isEmpty)
    return isStamp || isOdd ? nil : (span, date)
  }

  /// «13:00 Доклад 13:40 Кофе»: another time with a title of its own, later than the step before.
  private func next(_ cursor: inout TextCursor, after step: FoundStep) -> TimeSpan? {
    guard step.text.last.map({ " \t;,.)".contains($0) }) ?? false, let span = bareSpan(&cursor),
      !String(step.text.suffix(12)).endsInConnector, step.text.contains(where: \.isLetter),
      let start = step.span?.start, span.start.minutes >= (step.span?.end ?? start).minutes
    else { return nil }
    var after = cursor
    after.skip { $0.isDash || " \t.:".contains($0) }
    guard after.index > cursor.index else { return nil }
    return after.peek?.isLetter ?? false || after.peek == "«" || after.peek == "“" ? span : nil
  }

  private func timeLast(_ line: ImportLine) -> FoundStep? {
    guard line.text.utf8.count <= 400, line.text.words.count <= 16,
      DateReader.dates(in: line.text).isEmpty
    else { return nil }
    let characters = Array(line.text)
    for start in characters.indices where characters[start].isDigit {
      let before = String(characters[..<start])
      var cursor = TextCursor(line.text)
      while cursor.index < start { cursor.step() }
      guard before.last.map({ " \t(,–—-".contains($0) }) ?? false,
        let span = bareSpan(&cursor), !before.endsInLimit || span.end != nil
      else { continue }
      cursor.skip { ".;,) \t".contains($0) }
      guard cursor.isAtEnd else { continue }
      return FoundStep(
        line: line.number, span: span,
        text: before.withoutConnector.withoutOuterSigns.trimmed { "( ".contains($0) })
    }
    return nil
  }

  private func duration(_ line: ImportLine) -> FoundStep? {
    guard line.text.words.count <= 25, let taken = WrittenDuration.taken(from: line.text) else {
      return nil
    }
    var cursor = TextCursor(taken.rest)
    skipNumber(&cursor)
    return FoundStep(line: line.number, minutes: taken.minutes, text: cursor.rest.withoutOuterSigns)
  }

  /// Without the signs around the title; a length in it is taken out.
  private func tidied(_ step: FoundStep) -> FoundStep {
    var step = step
    step.text = step.text.withoutOuterSigns
    var cells = step.text.split(separator: "\t", omittingEmptySubsequences: true).map(String.init)
    for index in cells.indices {
      guard step.minutes == nil, step.span?.end == nil,
        let taken = WrittenDuration.taken(from: cells[index])
      else { continue }
      step.minutes = taken.minutes
      cells[index] = taken.rest
    }
    if step.span?.end == nil, step.minutes == nil, let title = cells.first,
      let limit = limit(at: title)
    {
      step.span?.end = limit.end
      cells[0] = limit.title
    }
    step.text = cells.filter { !$0.isEmpty }.joined(separator: "\t")
    return step
  }

  /// «Доклад (до 13:40)»: the end of the step behind its title.
  private func limit(at title: String) -> (title: String, end: WrittenTime)? {
    for index in title.indices.suffix(24) where title[index] == "(" || title[index] == " " {
      var cursor = TextCursor(title[title.index(after: index)...])
      guard cursor.word(["до", "until", "till"]) != nil else { continue }
      cursor.skipBlanks()
      guard let end = times.time(&cursor) else { continue }
      cursor.skip { ")".contains($0) }
      if cursor.isAtEnd { return (title[..<index].withoutOuterSigns, end) }
    }
    return nil
  }
}

extension String {
  /// 11-00 or 11-30 somewhere: then a hyphen stands for a colon in this text.
  fileprivate var writesHyphenTimes: Bool {
    let reader = TimeReader(readsHyphens: true)
    var cursor = TextCursor(self)
    while !cursor.isAtEnd {
      if let hyphen = cursor.attempt({ reader.hyphenTime(&$0) }), hyphen { return true }
      cursor.step()
    }
    return false
  }

  private static let limits = [
    "до", "к", "по", "to", "by", "until", "till", "before", "after", "после",
  ]
  private static let places = ["в", "с", "на", "около", "at", "from", "around"]

  private var lastWord: String { words.last.map { $0.lowercased() } ?? "" }

  /// «… к 10:30» names an hour, it does not begin a step.
  var endsInConnector: Bool { endsInLimit || String.places.contains(lastWord) }

  var endsInLimit: Bool { String.limits.contains(lastWord) }

  /// «Обед с» without its last word.
  fileprivate var withoutConnector: String {
    endsInConnector ? String(withoutOuterSigns.dropLast(lastWord.count)) : self
  }
}

extension TimeReader {
  /// Is the time that stands here written 11-00 or 11-30, with minutes that no hour could be.
  fileprivate func hyphenTime(_ cursor: inout TextCursor) -> Bool? {
    let before = cursor.taken(last: 1).last
    guard before.map({ !$0.isDash && !$0.isNumber }) ?? true, let time = time(&cursor),
      cursor.peek?.isDash != true || time.minute == 0
    else { return nil }
    let isHyphen = cursor.taken(last: 3).first?.isDash ?? false
    return isHyphen && (time.minute == 0 || time.minute > 24)
  }
}
