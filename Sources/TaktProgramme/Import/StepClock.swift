import TaktModel

/// Turns the times that a text writes into starts and lengths.
struct StepClock {
  private let spans: [TimeSpan?]
  /// Some times say «p.m.»: one that does not may still mean it.
  private let isTwelveHour: Bool

  init(_ spans: [TimeSpan?]) {
    self.spans = spans
    isTwelveHour = spans.contains { $0?.start.isAfternoon != nil || $0?.end?.isAfternoon != nil }
  }

  func set(_ steps: inout [DraftStep]) {
    let offsetDays = Set(steps.map(\.day)).filter { isOffset($0, steps) }
    var last: (day: Int, minute: Int)?
    for index in steps.indices {
      guard var span = spans[index] else { continue }
      if offsetDays.contains(steps[index].day) {
        setOffset(index, span, &steps)
        continue
      }
      let before = last.flatMap { $0.day == steps[index].day ? $0.minute : nil }
      if isTwelveHour, let before, span.isBeforeNoonByMistake(after: before) {
        span.start.isAfternoon = true
        steps[index].isAfternoonGuessed = true
      }
      set(&steps[index], span)
      last = (steps[index].day, span.start.minutes)
    }
  }

  private func set(_ step: inout DraftStep, _ span: TimeSpan) {
    step.startMinute = span.start.minutes
    guard let end = span.end else { return }
    var length = end.minutes - span.start.minutes
    if length < 0, isTwelveHour, end.isAfternoon == nil, (1...720).contains(length + 720) {
      length += 720
    }
    // After midnight.
    if length < 0, span.start.hour >= 18 { length += 1440 }
    guard (1...1440).contains(length) else {
      step.doubt = LocalizedText(
        "конец в тексте не позже начала", "the end in the text is not after the start")
      return
    }
    step.minutes = length
  }

  /// Times of a day that begin at 0:00, or have minutes past an hour, count from its beginning.
  private func isOffset(_ day: Int, _ steps: [DraftStep]) -> Bool {
    let own = zip(spans, steps).filter { $1.day == day }.compactMap(\.0)
    return own.contains { $0.start.isOffset || ($0.end?.isOffset ?? false) }
      || own.first.map { $0.start.minutes == 0 && $0.start.isAfternoon == nil } ?? false
  }

  /// An offset has no hour of the day: the step gets the time until the next one.
  private func setOffset(_ index: Int, _ span: TimeSpan, _ steps: inout [DraftStep]) {
    let next = spans.indices.dropFirst(index + 1).first {
      spans[$0] != nil && steps[$0].day == steps[index].day
    }
    let end = span.end?.minutes ?? next.flatMap { spans[$0]?.start.minutes }
    let length = end.map { $0 - span.start.minutes }
    steps[index].minutes =
      steps[index].minutes ?? length.flatMap { (1...1440).contains($0) ? $0 : nil }
  }
}

extension TimeSpan {
  /// «1:30» after «11:00 AM».
  fileprivate func isBeforeNoonByMistake(after minute: Int) -> Bool {
    start.isAfternoon == nil && (1...11).contains(start.hour) && start.minutes < minute
      && start.minutes + 720 >= minute
  }
}
