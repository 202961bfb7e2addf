import TaktCanvas
import TaktModel

/// The clock of a step or of a speaker over the whole screen: calm, warning, the last minute, pause.
struct StageTimer {
  let subject: StageSubject

  private var stage: StagePicture { subject.stage }
  private var clock: Clock { subject.clock }
  private var language: Language { stage.language }
  private var now: Instant { stage.context.now }
  private var phase: Clock.Phase { clock.phase(at: now) }
  private var remaining: Int? { clock.remainingSeconds(at: now) }
  /// What is drawn in block letters: the step or the speaker, or that the clock stands.
  private var heading: String { phase == .paused ? language("Пауза", "Pause") : title }
  private var title: String { subject.title }

  func draw(on canvas: inout Canvas) {
    let layout = StageTimerLayout(
      heading: heading, columns: canvas.columns, rows: canvas.rows, glyphs: stage.context.glyphs)
    let isUnnamed = layout.captionRow == nil
    stage.drawHeader(
      isUnnamed ? "\(subject.place) · \(title.uppercased())" : subject.place, on: &canvas)
    if phase == .last { canvas.fill(layout.band, role: .timerLast) }
    layout.drawHeadline(on: &canvas, role: titleRole)
    drawCaption(layout, on: &canvas)
    StageFigures.draw(figures, on: &canvas, in: layout.digits, role: digitsRole)
    drawBar(layout, on: &canvas)
    drawLines(layout, on: &canvas)
  }

  private var digitsRole: Role {
    switch phase {
    case .warning: .timerWarn
    case .last: .timerLast
    case .paused: .textDim
    case .calm, .overrun: .timerCalm
    }
  }

  private var titleRole: Role { phase == .warning ? .timerWarn : .title }

  /// Seconds alone in the last minute.
  private var figures: String {
    guard let remaining else { return StageWords.figures(clock.elapsedSeconds(at: now)) }
    if remaining < 0 { return "+" + StageWords.figures(-remaining) }
    return phase == .last ? "\(remaining)" : StageWords.figures(remaining)
  }

  /// The line between the title and the figures: the whole title, or the state in words.
  private func drawCaption(_ layout: StageTimerLayout, on canvas: inout Canvas) {
    guard let row = layout.captionRow else { return }
    let role: Role = phase == .last ? .timerLast : phase == .warning ? .timerWarn : .text
    let width = canvas.columns - 4
    if phase == .warning {
      let marks = String(repeating: "▼ ", count: width / 2)
      canvas.put(centred: marks, column: 2, row: row, width: width, role: role)
    }
    let plain = caption(layout).map { Headline.plain($0, columns: width) } ?? ""
    let text = plain.isEmpty || phase != .warning ? plain : "  \(plain)  "
    canvas.put(centred: text, column: 2, row: row, width: width, role: role)
  }

  private func caption(_ layout: StageTimerLayout) -> String? {
    if let remark = subject.remark { return remark }
    switch phase {
    case .last: return language("ПОСЛЕДНЯЯ МИНУТА", "THE LAST MINUTE")
    case .paused: return layout.headline == nil ? heading.uppercased().spacedOut : title
    default:
      guard let headline = layout.headline else {
        return Headline.spaced(title, columns: layout.titleArea.width - 4)
      }
      return headline.isWhole ? nil : title
    }
  }

  private func drawBar(_ layout: StageTimerLayout, on canvas: inout Canvas) {
    guard let remaining, let total = clock.totalSeconds else { return }
    canvas.bar(
      remaining, of: total, column: 2, row: layout.barRow, width: canvas.columns - 4,
      style: phase == .warning || phase == .last ? .hatched : .whole,
      fillRole: phase == .last ? .timerWarn : digitsRole)
  }

  private func drawLines(_ layout: StageTimerLayout, on canvas: inout Canvas) {
    let right = rightWords
    canvas.put(
      leftWords, column: 2, row: layout.wordsRow, width: canvas.columns - 7 - Width.of(right))
    canvas.put(trailing: right, maxColumn: canvas.columns - 2, row: layout.wordsRow)
    subject.drawNext(row: layout.wordsRow + 1, on: &canvas)
  }

  private var leftWords: String {
    let words = stage.words
    guard let remaining, let total = clock.totalSeconds else {
      let elapsed = words.length(clock.elapsedSeconds(at: now))
      return language("идёт \(elapsed)", "\(elapsed) so far")
    }
    let figures = StageWords.figures(total)
    guard remaining >= 0 else {
      return language("сверх времени ", "over time by ") + words.length(-remaining)
    }
    return words.left(remaining) + language(" из ", " of ") + figures
  }

  private var rightWords: String {
    if let pausedAt = clock.pausedAt {
      let since = stage.context.wallClock(pausedAt)
      return language("пауза с \(since)", "paused at \(since)")
    }
    if let end = clock.end(at: now) {
      return language("конец в ", "ends at ") + stage.context.wallClock(end)
    }
    return language("начали в ", "began at ") + stage.context.wallClock(clock.startedAt)
  }
}
