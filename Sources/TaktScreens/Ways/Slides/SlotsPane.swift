import TaktCanvas
import TaktModel

/// The slides of the template: how many lines each has and what it lacks; below, what the chosen one
/// is for, and the rehearsal clock while it runs.
struct SlotsPane {
  let view: SlidesView
  let isFocused: Bool
  let context: Context

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let ready = view.deck.slides.count { $0.warnings.isEmpty }
    let inner = canvas.frame(
      area, title: title,
      trailing: context.language(
        "готово \(ready) из \(view.deck.slides.count)",
        "\(ready) of \(view.deck.slides.count) ready"),
      isFocused: isFocused)
    let clock = drawClock(on: &canvas, in: inner)
    let rows = visibleRange(
      of: view.deck.slides.count, around: view.slot, rows: max(1, inner.height - clock))
    for (offset, index) in rows.enumerated() {
      draw(index, on: &canvas, in: inner, row: inner.row + offset)
    }
    let rest = Rectangle(
      column: inner.column + 1, row: inner.row + rows.count, width: inner.width - 2,
      height: inner.height - clock - rows.count)
    drawPurpose(on: &canvas, in: rest)
  }

  private var title: String {
    guard let group = view.deck.group, !view.isOwn else {
      return context.language("Слайды", "Slides")
    }
    return context.language("Слайды · группа \(group.value)", "Slides · group \(group.value)")
  }

  private func draw(_ index: Int, on canvas: inout Canvas, in area: Rectangle, row: Int) {
    let slide = view.deck.slides[index]
    let isChosen = index == view.slot
    let role: Role = isChosen && isFocused ? .select : isChosen ? .title : .text
    if isChosen, isFocused {
      canvas.fill(
        Rectangle(column: area.column, row: row, width: area.width, height: 1), role: .select)
    }
    if isChosen { canvas.put("►", column: area.column, row: row, role: role) }
    let isReady = slide.warnings.isEmpty
    let count = "\(slide.shown.count)" + (isReady ? " √" : " ▲")
    canvas.put(
      trailing: count, maxColumn: area.maxColumn - 1, row: row,
      role: isChosen && isFocused ? role : isReady ? .ok : .timerWarn)
    canvas.put(
      "\(index + 1) \(context.text(slide.slot.title))", column: area.column + 2, row: row,
      role: role, width: area.width - Width.of(count) - 5)
  }

  /// What the chosen slide is for and what it lacks.
  private func drawPurpose(on canvas: inout Canvas, in area: Rectangle) {
    guard let slide = view.slide, area.height >= 3 else { return }
    canvas.horizontalRule(column: area.column, row: area.row, width: area.width)
    let warnings = slide.warnings.flatMap {
      ("▲ " + context.text($0)).wrapped(toColumns: area.width)
    }
    let hint = slide.slot.hint.map { context.text($0).wrapped(toColumns: area.width) } ?? []
    let lines = hint.map { ($0, Role.textDim) } + warnings.map { ($0, Role.timerWarn) }
    for (offset, line) in lines.prefix(area.height - 1).enumerated() {
      canvas.put(
        line.0, column: area.column, row: area.row + 1 + offset, role: line.1, width: area.width)
    }
  }

  /// The group's own clock, large, at the bottom. Returns the rows it took.
  private func drawClock(on canvas: inout Canvas, in area: Rectangle) -> Int {
    let clocks = context.session.programme.groupClocks
    guard view.isOwn, let group = view.deck.group, let clock = clocks[group]?.clock,
      let left = clock.remainingSeconds(at: context.now)
    else { return 0 }
    let phase = clock.phase(at: context.now)
    let role = phase.role
    let height = min(9, max(7, area.height / 3))
    let place = Rectangle(
      column: area.column + 1, row: area.maxRow - height - 1, width: area.width - 2,
      height: height)
    let words = phase.words(in: context.language)
    canvas.put(
      centred: words, column: area.column, row: place.row - 1, width: area.width, role: role)
    if BigTime.draw(ScribeHead.clockText(left), on: &canvas, in: place, role: role) == 0 {
      canvas.put(
        centred: ScribeHead.clockText(left), column: area.column, row: place.row,
        width: area.width, role: role)
    }
    return height + 2
  }
}

extension Clock.Phase {
  fileprivate var role: Role {
    switch self {
    case .calm: .timerCalm
    case .warning: .timerWarn
    case .last: .timerLast
    case .overrun: .timerOver
    case .paused: .textDim
    }
  }

  fileprivate func words(in language: Language) -> String {
    switch self {
    case .calm: language("репетиция", "rehearsal")
    case .warning: language("▼ пора завершать ▼", "▼ time to finish ▼")
    case .last: language("▼ последняя минута ▼", "▼ the last minute ▼")
    case .overrun: language("▲ время вышло ▲", "▲ time is up ▲")
    case .paused: language("пауза", "paused")
    }
  }
}
