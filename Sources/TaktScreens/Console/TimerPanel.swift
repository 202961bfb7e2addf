import TaktCanvas
import TaktModel

/// The clock of the running step: figures, bar, when it ends, and how late the day is.
struct TimerPanel {
  let context: Context
  let isFocused: Bool

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let state = context.session.programme.currentEntry?.clock.map { TimerState($0, in: context) }
    let inner = canvas.frame(
      area, title: context.language("Таймер", "Timer"), trailing: state?.sign ?? "",
      isFocused: isFocused
    ).inset(columns: area.width >= 50 ? 3 : 1, rows: 0)
    guard let state else {
      return TimerInvitation(context: context).draw(on: &canvas, in: inner)
    }
    let rest = drawLines(state, on: &canvas, in: inner)
    drawFigures(state, on: &canvas, in: rest)
  }

  /// Draws from the last row upwards what the figures do not need; returns the room that is left.
  private func drawLines(
    _ state: TimerState, on canvas: inout Canvas, in area: Rectangle
  ) -> Rectangle {
    let isRoomy = area.height >= 13
    var row = area.maxRow - 1
    func step(_ rows: Int = 1) { row -= rows }
    let isTiny = area.height < 7
    if !isTiny {
      canvas.put(outlook(within: area.width), column: area.column, row: row, width: area.width)
      step(isRoomy ? 2 : 1)
    }
    if isRoomy, context.leadRefusal == nil {
      let keys = ConsoleKeys.clock(in: context)
        .of([ConsoleIntent.pause, ConsoleIntent.addMinute, ConsoleIntent.next])
      HintLine.put(
        keys, column: area.column, row: row, maxColumn: area.maxColumn, on: &canvas, in: context)
      step(2)
    }
    if let slide = context.session.slideOnStage(in: context), !isTiny {
      canvas.put(slide, column: area.column, row: row, role: .title, width: area.width)
      step()
    }
    if let talk = speaker, !isTiny {
      put(talk.title, talk.clock, role: talk.role, row: row, on: &canvas, in: area)
      step()
    }
    if let part = context.part, !isTiny {
      let role: Role = part.isOver ? .timerWarn : .timerCalm
      put(part.title, part.clock ?? "", role: role, row: row, on: &canvas, in: area)
      step()
    }
    let clocks = groupClocks
    if !clocks.isEmpty {
      canvas.put(clocks, column: area.column, row: row, role: .timerCalm, width: area.width)
      step()
    }
    let left = isTiny ? lateness : state.elapsed
    canvas.put(left, column: area.column, row: row, width: area.width)
    let end = state.end
    if Width.of(left) + Width.of(end) < area.width {
      canvas.put(trailing: end, maxColumn: area.maxColumn, row: row)
    }
    step()
    state.drawBar(on: &canvas, column: area.column, row: row, width: area.width)
    return Rectangle(
      column: area.column, row: area.row, width: area.width,
      height: row - area.row - (isRoomy ? 1 : 0))
  }

  /// The figures in the largest size that stays in proportion, with the state in words above them.
  private func drawFigures(_ state: TimerState, on canvas: inout Canvas, in area: Rectangle) {
    if state.isBand { canvas.fill(area, role: state.role) }
    var area = area
    if area.height >= 10, let words = state.words {
      let row = area.row + (area.height >= 11 ? 1 : 0)
      canvas.put(centred: words, column: area.column, row: row, width: area.width, role: state.role)
      area = Rectangle(
        column: area.column, row: row + 1, width: area.width, height: area.maxRow - row - 1)
    }
    let scale = BlockDigits.largestScale(
      for: state.figures, within: area.width, height: area.height)
    if let scale, scale.horizontal >= 2 {
      BlockDigits.draw(state.figures, on: &canvas, in: area, role: state.role)
      return
    }
    let height = BlockTitle.height(glyphs: context.glyphs)
    let middle = Rectangle(
      column: area.column, row: area.row + max(0, (area.height - height) / 2), width: area.width,
      height: min(height, area.height))
    if BlockTitle.draw(
      state.figures, on: &canvas, in: middle, role: state.role, glyphs: context.glyphs)
    {
      return
    }
    canvas.put(
      centred: state.figures, column: area.column, row: area.row + area.height / 2,
      width: area.width, role: state.role)
  }

  /// "отставание от плана 4 мин · конец 17:34 (план 17:30)".
  private func outlook(within width: Int) -> String {
    let outlook = context.session.programme.outlook(at: context.now)
    let drift = outlook.driftMinutes
    let minutes = context.language("\(abs(drift)) мин", "\(abs(drift)) min")
    let late =
      drift == 0
      ? context.language("по плану", "on time")
      : drift > 0
        ? context.language("отставание \(minutes)", "\(minutes) late")
        : context.language("опережение \(minutes)", "\(minutes) early")
    guard let end = outlook.end.map({ context.wallClock($0) }) else { return late }
    let short = late + context.language(" · конец \(end)", " · ends \(end)")
    guard let planned = outlook.plannedEnd.map({ context.wallClock($0) }), planned != end else {
      return short
    }
    let long = short + context.language(" (план \(planned))", " (plan \(planned))")
    return Width.of(long) <= width ? long : short
  }

  /// "+4 мин", where there is room for no more.
  private var lateness: String {
    let drift = context.session.programme.outlook(at: context.now).driftMinutes
    let sign = drift > 0 ? "+" : "−"
    return drift == 0 ? "" : sign + context.language("\(abs(drift)) мин", "\(abs(drift)) min")
  }

  /// What a clock inside the step is for, and the clock itself, which is never cut.
  private func put(
    _ title: String, _ clock: String, role: Role, row: Int, on canvas: inout Canvas,
    in area: Rectangle
  ) {
    let width = canvas.put(trailing: clock, maxColumn: area.maxColumn, row: row, role: role)
    canvas.put(
      title, column: area.column, row: row, role: role, width: max(0, area.width - width - 1))
  }

  /// "► Г3 · Лес" and "осталось 5:12", while somebody speaks.
  private var speaker: (title: String, clock: String, role: Role)? {
    guard let speaker = context.session.programme.speaker,
      let talk = context.session.cards[speaker.card]
    else { return nil }
    let clock = context.words(of: speaker)
    return ("► \(context.title(of: talk))", clock.text, clock.role)
  }

  private var groupClocks: String {
    let clocks = context.session.programme.groupClocks.sorted {
      ($0.key?.value ?? 0) < ($1.key?.value ?? 0)
    }
    return clocks.map { group, entry in
      let rest = entry.clock.remainingSeconds(at: context.now) ?? 0
      let who = group.map { context.language("Г", "G") + "\($0.value) " } ?? ""
      return "► \(who)\(entry.label) \(rest < 0 ? "+" : "")\(ClockText.countdown(rest))"
    }.joined(separator: "  ")
  }
}
