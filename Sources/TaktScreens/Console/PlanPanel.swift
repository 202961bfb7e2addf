import TaktCanvas
import TaktModel

/// The steps of the day: what is done, what runs, when each begins and how late.
struct PlanPanel {
  let context: Context
  /// The step under the cursor; its day is shown.
  let chosen: StepID?
  let isFocused: Bool

  private var programme: Programme { context.session.programme }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let isTall = area.height >= 14
    let inner = area.inset(columns: area.width >= 38 ? 2 : 1)
    let footer = PlanFooter(context: context)
    let footerRows = footer.rows(in: inner)
    let rows = inner.height - footerRows - (isTall ? 1 : 0)
    let today = self.today
    let index = today.firstIndex { $0.entry.id == focusID } ?? 0
    let shown = visibleRange(of: today.count, around: index, rows: rows)
    canvas.frame(area, title: title, trailing: remark(shown, of: today.count), isFocused: isFocused)
    let columns = PlanColumns(in: inner)
    if isTall { drawHeading(columns, on: &canvas, row: inner.row) }
    for (offset, place) in shown.enumerated() {
      let row = inner.row + (isTall ? 1 : 0) + offset
      if today[place].entry.id == chosen { mark(area, on: &canvas, row: row) }
      draw(today[place], number: place + 1, columns, on: &canvas, row: row)
    }
    footer.draw(
      on: &canvas, edges: area,
      in: Rectangle(
        column: inner.column, row: inner.maxRow - footerRows, width: inner.width,
        height: footerRows))
  }

  private typealias Item = (entry: Programme.Entry, line: ScheduleLine)

  private var focusID: StepID? {
    chosen ?? (programme.currentEntry ?? programme.nextEntry ?? programme.entries.last)?.id
  }

  private var day: Int { focusID.flatMap(programme.entry)?.step.day ?? 1 }

  private var today: [Item] {
    let day = day
    return zip(programme.entries, programme.schedule(at: context.now))
      .filter { $0.0.step.day == day }.map { ($0.0, $0.1) }
  }

  private var title: String {
    let plan = context.language("План", "Plan")
    let days = Set(programme.entries.map(\.step.day)).count
    return days > 1
      ? plan + context.language(" · день \(day) из \(days)", " · day \(day) of \(days)") : plan
  }

  /// How many steps are out of sight, and the key.
  private func remark(_ shown: Range<Int>, of count: Int) -> String {
    let above = shown.lowerBound > 0 ? "▲\(shown.lowerBound) " : ""
    let below = shown.upperBound < count ? "▼\(count - shown.upperBound) " : ""
    return above + below
      + (isFocused && context.leadRefusal == nil
        ? context.language("F3 править", "F3 edit")
        : context.language("■ якорь · F3", "■ anchor · F3"))
  }

  private func drawHeading(_ columns: PlanColumns, on canvas: inout Canvas, row: Int) {
    canvas.put(
      context.language("№ шаг", "№ step"), column: columns.number, row: row, role: .textDim)
    for (words, end) in [
      (context.language("мин", "min"), columns.minutesEnd),
      (context.language("начало", "start"), columns.startEnd),
      (context.language("сдвиг", "drift"), columns.driftEnd),
    ] {
      guard let end else { continue }
      canvas.put(trailing: words, maxColumn: end, row: row, role: .textDim)
    }
  }

  private func draw(
    _ item: Item, number: Int, _ columns: PlanColumns, on canvas: inout Canvas, row: Int
  ) {
    let step = item.entry.step
    let role = role(of: item)
    canvas.put(mark(of: item.line.state), column: columns.mark, row: row, role: role)
    canvas.put(trailing: "\(number)", maxColumn: columns.number + 1, row: row, role: role)
    canvas.put(
      context.text(step.title), column: columns.title, row: row, role: role,
      width: columns.titleWidth)
    if let end = columns.minutesEnd, let minutes = step.minutes {
      canvas.put(trailing: "\(minutes)", maxColumn: end, row: row, role: role)
    }
    canvas.put(
      trailing: (step.isFixed ? "■ " : "") + time(of: item, columns), maxColumn: columns.startEnd,
      row: row, role: role)
    if let end = columns.driftEnd, let drift = item.line.driftMinutes, drift != 0 {
      canvas.put(
        trailing: drift > 0 ? "+\(drift)" : "−\(-drift)", maxColumn: end, row: row, role: role)
    }
  }

  /// When the step begins; where nobody knows and the minutes have no column, how long it takes.
  private func time(of item: Item, _ columns: PlanColumns) -> String {
    let step = item.entry.step
    if let start = item.line.start { return context.wallClock(start) }
    if let minute = step.startMinute { return ClockText.ofDay(minute: minute) }
    guard columns.minutesEnd == nil, let minutes = step.minutes else { return "–" }
    return context.language("\(minutes) мин", "\(minutes) min")
  }

  /// The line under the cursor is inverted and has a sign at its end.
  private func mark(_ area: Rectangle, on canvas: inout Canvas, row: Int) {
    let role: Role = isFocused ? .select : .text
    canvas.fill(
      Rectangle(column: area.column + 1, row: row, width: area.width - 2, height: 1), role: role)
    canvas.put("◄", column: area.maxColumn - 2, row: row, role: role)
  }

  private func mark(of state: Programme.State) -> String {
    switch state {
    case .planned: ""
    case .running, .paused: "►"
    case .done: "√"
    case .skipped: "×"
    }
  }

  private func role(of item: Item) -> Role {
    if item.entry.id == chosen, isFocused { return .select }
    switch item.line.state {
    case .running, .paused: return .title
    case .done, .skipped: return .textDim
    case .planned: return .text
    }
  }
}
