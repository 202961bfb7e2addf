import TaktCanvas
import TaktModel

extension StagePicture {
  /// The first row: where we are in the programme at the left; the session and the time at the right.
  func drawHeader(_ left: String, on canvas: inout Canvas) {
    let right = standing
    canvas.put(
      trailing: right, maxColumn: canvas.columns - 1, row: 0, role: role(.textDim),
      width: canvas.columns / 2)
    let room = canvas.columns - min(Width.of(right), canvas.columns / 2) - 4
    canvas.put(left, column: 1, row: 0, role: role(.title), width: room)
  }

  /// "«Стратегия-2027» · 14:18", after what the room should know of the link.
  var standing: String {
    let clock = context.wallClock(context.now)
    if isStill { return language("стоп-кадр · \(clock)", "still · \(clock)") }
    if context.lostSeconds != nil { return language("нет связи · \(clock)", "no link · \(clock)") }
    return sessionTitle.isEmpty ? clock : "\(sessionTitle.inQuotes) · \(clock)"
  }

  var sessionTitle: String {
    context.title.isEmpty ? programme.plan.map { context.text($0.title) } ?? "" : context.title
  }

  /// "ШАГ 3 ИЗ 9", counted in the day: "ДЕНЬ 2 · ШАГ 3 ИЗ 9".
  func stepNumber(_ entry: Programme.Entry) -> String {
    let today = programme.entries.filter { $0.step.day == entry.step.day }
    let number = (today.firstIndex { $0.id == entry.id } ?? 0) + 1
    let step = language("ШАГ \(number) ИЗ \(today.count)", "STEP \(number) OF \(today.count)")
    guard programme.entries.contains(where: { $0.step.day != entry.step.day }) else { return step }
    return language("ДЕНЬ \(entry.step.day) · ", "DAY \(entry.step.day) · ") + step
  }

  /// "далее → ГРУППИРОВКА · 15 мин", as much of it as fits.
  func nextStep(columns: Int) -> String {
    guard let next = programme.nextEntry else {
      return language("это последний шаг", "this is the last step").clipped(toColumns: columns)
    }
    let way = language("далее → ", "next → ")
    let length = next.step.minutes.map { " · " + words.minutes($0) } ?? ""
    let parts = Headline.parts(of: context.text(next.step.title)).map { way + $0.uppercased() }
    let forms = parts.flatMap { [$0 + length, $0] }
    return forms.first { Width.of($0) <= columns } ?? parts[0].clipped(toColumns: columns)
  }
}
