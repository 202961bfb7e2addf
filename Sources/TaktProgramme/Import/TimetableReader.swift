/// What a text says, sorted by what it is.
struct Timetable {
  /// A step with the lines under it.
  struct Entry {
    var found: FoundStep
    /// The place of its day in `days`; nil before the first head of a day.
    var day: Int?
    var lines: [ImportLine] = []
  }

  var head: [ImportLine] = []
  var days: [DayHead] = []
  var steps: [Entry] = []
  var unclear: [ImportLine] = []
  var after: [ImportLine] = []
}

/// Walks the lines of a text and tells the head, the days, the steps and the rest apart.
struct TimetableReader {
  private let finder: StepFinder
  private var timetable = Timetable()
  /// A day whose steps are still to come, and the lines that named it.
  private var pendingDay: DayHead?
  private var pendingLines: [ImportLine] = []
  /// Lines since the last step, blanks included.
  private var tail: [ImportLine] = []
  /// News and comments follow: no step is sought in them.
  private var isOver = false

  init(_ lines: [ImportLine]) {
    finder = StepFinder(lines)
  }

  mutating func read(_ line: ImportLine) {
    if line.text.isEndOfPage { isOver = true }
    let found = isOver ? [] : finder.steps(in: line)
    if !found.isEmpty {
      for step in found { add(step) }
    } else if !isOver, let head = DayHead(line) {
      begin(head, line)
    } else if !isOver, line.text.isTimeLike, !timetable.steps.isEmpty {
      timetable.unclear.append(line)
    } else if pendingDay != nil, !line.isBlank {
      pendingLines.append(line)
    } else if timetable.steps.isEmpty {
      if !line.isBlank { timetable.head.append(line) }
    } else if !line.isBlank, let last = timetable.steps.indices.last, tail.isEmpty,
      timetable.steps[last].found.text.isEmpty
    {
      timetable.steps[last].found.text = line.text
    } else if !(line.isBlank && timetable.steps.last?.found.text.isEmpty ?? true) {
      tail.append(line)
    }
  }

  var finished: Timetable {
    var reader = self
    reader.closeTail(isLast: true)
    if reader.timetable.steps.isEmpty {
      reader.timetable.head += reader.pendingLines
    } else {
      reader.timetable.after += reader.pendingLines
    }
    return reader.timetable
  }

  private mutating func begin(_ head: DayHead, _ line: ImportLine) {
    closeTail(isLast: false)
    if let pending = pendingDay, pending.mayTake(head) {
      pendingDay?.take(head)
    } else {
      release()
      pendingDay = head
    }
    pendingLines.append(line)
  }

  /// A head that no step followed: its lines are not a day's.
  private mutating func release() {
    if timetable.steps.isEmpty {
      timetable.head += pendingLines
    } else {
      timetable.unclear += pendingLines
    }
    pendingLines = []
    pendingDay = nil
  }

  private mutating func add(_ step: FoundStep) {
    openDay(of: step)
    if let last = timetable.steps.indices.last {
      timetable.steps[last].lines += tail.filter { !$0.isBlank }
    }
    tail = []
    timetable.steps.append(
      Timetable.Entry(found: step, day: timetable.days.isEmpty ? nil : timetable.days.count - 1))
  }

  private mutating func openDay(of step: FoundStep) {
    if let date = step.date, !date.isSameDay(as: (pendingDay ?? timetable.days.last)?.date) {
      pendingDay = DayHead(date: date, line: step.line)
    }
    guard let pendingDay else { return }
    timetable.days.append(pendingDay)
    // What stands under the head of a day and is no step belongs to nobody.
    let own = pendingLines.filter { DayHead($0) == nil }
    if timetable.steps.isEmpty { timetable.head += own } else { timetable.unclear += own }
    pendingLines = []
    self.pendingDay = nil
  }

  /// After the last step of a day its lines end at the first blank one; the rest is not the step's.
  private mutating func closeTail(isLast: Bool) {
    guard let last = timetable.steps.indices.last else { return }
    let end = tail.firstIndex { $0.isBlank || $0.text.isEndOfPage } ?? tail.endIndex
    timetable.steps[last].lines += tail[..<end]
    let rest = tail[end...].filter { !$0.isBlank }
    if isLast { timetable.after += rest } else { timetable.unclear += rest }
    tail = []
  }
}

extension DayHead {
  /// A day that only the lines of its steps name.
  fileprivate init(date: WrittenDate, line: Int) {
    self.init(line: line)
    self.date = date
  }
}

extension String {
  /// «24:70 …» stands where a time of a step should, and is none.
  fileprivate var isTimeLike: Bool {
    var cursor = TextCursor(self)
    return cursor.number(digits: 1...2) != nil && cursor.take { $0 == ":" } != nil
      && cursor.number(digits: 1...2) != nil
  }

  /// Where a page goes on to something else than the programme.
  fileprivate var isEndOfPage: Bool {
    let heads = [
      "последние новости", "новости", "читайте также", "комментарии", "другие новости",
      "добавить комментарий", "latest news", "related", "comments", "read also", "share this",
    ]
    let small = lowercased().withoutOuterSigns
    return heads.contains { small == $0 || small.hasPrefix($0 + " (") }
  }
}
