import TaktCanvas
import TaktModel

/// The phase of a clock by sign, by word and by role: no one of them is needed to read it.
struct TimerState {
  private let clock: Clock
  private let context: Context
  private let phase: Clock.Phase

  init(_ clock: Clock, in context: Context) {
    self.clock = clock
    self.context = context
    phase = clock.phase(at: context.now)
  }

  private var remaining: Int? { clock.remainingSeconds(at: context.now) }

  var role: Role {
    switch phase {
    case .calm: .timerCalm
    case .warning: .timerWarn
    case .last: .timerLast
    case .overrun: .timerOver
    case .paused: .textDim
    }
  }

  /// Does the colour fill the place behind the figures.
  var isBand: Bool { phase == .last || phase == .overrun }

  /// The remark in the frame.
  var sign: String {
    switch phase {
    case .calm: context.language("идёт", "running")
    case .warning: context.language("▼ мало времени", "▼ little time")
    case .last: context.language("▼▼ последняя минута", "▼▼ last minute")
    case .overrun: context.language("▲▲ время вышло", "▲▲ time is up")
    case .paused: context.language("× пауза", "× paused")
    }
  }

  /// The line over the figures; a calm clock needs none.
  var words: String? {
    let seconds = max(0, remaining ?? 0)
    switch phase {
    case .calm: return nil
    case .warning: return context.language("▼▼▼  мало времени  ▼▼▼", "▼▼▼  little time  ▼▼▼")
    case .last:
      return "▼▼▼  " + context.language("осталось ", "")
        + context.language.count(
          seconds, ("секунда", "секунды", "секунд"), ("second left", "seconds left")) + "  ▼▼▼"
    case .overrun:
      return context.language(
        "▲▲▲  В Р Е М Я   В Ы Ш Л О  ▲▲▲", "▲▲▲  T I M E   I S   U P  ▲▲▲")
    case .paused: return context.language("П А У З А", "P A U S E D")
    }
  }

  /// "18:42", "40" in the last minute, "+2:13" over the time; a clock without a length counts up.
  var figures: String {
    guard let remaining else {
      return ClockText.countdown(clock.elapsedSeconds(at: context.now))
    }
    if remaining < 0 { return "+" + ClockText.countdown(remaining) }
    return phase == .last ? "\(remaining)" : ClockText.countdown(remaining)
  }

  var elapsed: String {
    let time = ClockText.countdown(clock.elapsedSeconds(at: context.now))
    return context.language("прошло \(time)", "\(time) gone")
  }

  var end: String {
    guard let end = clock.end(at: context.now) else {
      return context.language("без срока", "no end set")
    }
    let time = context.wallClock(end)
    return end < context.now
      ? context.language("конец был в \(time)", "ended at \(time)")
      : context.language("конец в \(time)", "ends at \(time)")
  }

  func drawBar(on canvas: inout Canvas, column: Int, row: Int, width: Int) {
    guard let total = clock.totalSeconds, let remaining else { return }
    if phase == .overrun {
      canvas.horizontalRule(column: column, row: row, width: width, character: "▞", role: role)
      return
    }
    let isNear = phase == .warning || phase == .last
    canvas.bar(
      remaining, of: total, column: column, row: row, width: width,
      style: isNear ? .hatched : .whole, fillRole: isNear ? .timerWarn : .barFill)
  }
}
