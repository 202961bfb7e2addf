import TaktCanvas
import TaktModel

/// The two rows at the top: who writes, is the line to the host alive, how much time is left;
/// then what is to be done.
enum ScribeHead {
  static let rows = 2

  static func draw(on canvas: inout Canvas, _ desk: Desk, in context: Context) {
    let time = timeLeft(desk.entry, in: context)
    var edge = canvas.columns - 1
    if let time {
      edge -= canvas.put(trailing: time.text, maxColumn: edge, row: 0, role: time.role)
      edge -= canvas.put(trailing: " · ", maxColumn: edge, row: 0, role: .textDim)
    }
    let link = linkState(in: context)
    edge -= canvas.put(
      trailing: link.text, maxColumn: edge, row: 0, role: link.role, width: edge - 20)
    canvas.put(who(in: context), column: 1, row: 0, role: .textDim, width: edge - 3)
    drawTask(on: &canvas, desk, in: context)
  }

  private static func who(in context: Context) -> String {
    if context.author.role == .juror, Sheet(in: context) != nil {
      let name = context.session.roster.participants[context.author.id]?.name ?? ""
      return "takt · " + context.language("жюри", "jury") + (name.isEmpty ? "" : " · " + name)
    }
    guard let number = context.author.group else {
      if context.author.role == .juror { return "takt · " + context.language("эксперт", "expert") }
      return "takt · " + context.language("гость · только просмотр", "guest · read only")
    }
    let name = context.session.roster.group(number).map { context.text($0.name) } ?? ""
    let group = context.language("группа ", "group ") + "\(number.value)"
    let quoted = name.isEmpty ? "" : context.language(" «\(name)»", " “\(name)”")
    return "takt · " + context.language("писарь", "scribe") + " · " + group + quoted
  }

  static func linkState(in context: Context) -> (text: String, role: Role) {
    let waiting = context.unsent.count
    let queue = waiting == 0 ? "" : context.language(" · ждут \(waiting)", " · \(waiting) unsent")
    if let seconds = context.lostSeconds {
      let length = context.briefly(seconds)
      return (context.language("○ связи нет ", "○ no link ") + length + queue, .error)
    }
    switch context.link {
    case .failed: return (context.language("▲ журнал не пишется", "▲ the log failed"), .error)
    case .closed: return (context.language("▲ вход закрыт", "▲ shut out") + queue, .error)
    case .connected, .lost, .turnedAway:
      return (context.language("● на связи", "● linked"), .ok)
    }
  }

  static func timeLeft(
    _ entry: Programme.Entry?, in context: Context
  ) -> (text: String, role: Role)? {
    (entry?.clock).map { words(of: $0, in: context) }
  }

  /// How a clock stands: "осталось 18:42", "ПАУЗА 18:42", "+2:13 время вышло".
  static func words(of clock: Clock, in context: Context) -> (text: String, role: Role) {
    let remaining = clock.remainingSeconds(at: context.now)
    let phase = clock.phase(at: context.now)
    if phase == .paused {
      let rest = remaining.map { " " + clockText($0) } ?? ""
      return (context.language("ПАУЗА", "PAUSED") + rest, .timerWarn)
    }
    guard let remaining else {
      let elapsed = clockText(clock.elapsedSeconds(at: context.now))
      return (context.language("идёт ", "running ") + elapsed, .timerCalm)
    }
    if remaining < 0 {
      return (clockText(remaining) + context.language(" время вышло", " time is up"), .timerOver)
    }
    let role: Role =
      switch phase {
      case .last: .timerLast
      case .warning: .timerWarn
      default: .timerCalm
      }
    return (
      context.language("осталось \(clockText(remaining))", "\(clockText(remaining)) left"), role
    )
  }

  /// The step and its instruction, in place of which trouble with the line is told; the group's own clock at the right while it runs.
  private static func drawTask(on canvas: inout Canvas, _ desk: Desk, in context: Context) {
    if let banner = context.linkBanner(columns: canvas.columns - 4) {
      canvas.fill(Rectangle(column: 0, row: 1, width: canvas.columns, height: 1), role: .error)
      canvas.put(" ! " + banner, column: 0, row: 1, role: .error, width: canvas.columns)
      return
    }
    guard let step = desk.entry?.step else { return }
    var edge = canvas.columns - 1
    if let clock = partClock(in: context) ?? groupClock(in: context) {
      edge -= canvas.put(trailing: clock.text, maxColumn: edge, row: 1, role: clock.role) + 2
    }
    let title = context.text(step.title)
    let column = 1 + canvas.put(title, column: 1, row: 1, role: .title, width: edge - 1)
    guard !step.instruction.isEmpty, column + 6 < edge else { return }
    canvas.put(
      " · " + context.text(step.instruction), column: column, row: 1, width: edge - column)
  }

  /// The part of the step that runs: "часть 2 из 4: вдвоём 1:40".
  private static func partClock(in context: Context) -> (text: String, role: Role)? {
    context.part.map { part in
      ("\(part.title) \(part.clock ?? "")", part.isOver ? .timerWarn : .timerCalm)
    }
  }

  private static func groupClock(in context: Context) -> (text: String, role: Role)? {
    let clocks = context.session.programme.groupClocks
    guard let clock = clocks[context.author.group] ?? clocks[nil],
      let remaining = clock.clock.remainingSeconds(at: context.now)
    else { return nil }
    let role: Role = remaining < 0 ? .timerOver : .timerCalm
    return ("\(clock.label) \(clockText(remaining))", role)
  }
}

extension ScribeHead {
  /// 1122 → "18:42", 3900 → "1:05:00", −133 → "+2:13": an overrun counts up.
  static func clockText(_ seconds: Int) -> String {
    let length = abs(seconds)
    let sign = seconds < 0 ? "+" : ""
    let tail = twoDigits(length % 60)
    guard length >= 3600 else { return "\(sign)\(length / 60):\(tail)" }
    return "\(sign)\(length / 3600):\(twoDigits(length / 60 % 60)):\(tail)"
  }
}
