import TaktCanvas
import TaktModel

/// The head line: whose console, which step, the hour, and whether log and projector are well.
struct ConsoleHead {
  let context: Context

  func draw(on canvas: inout Canvas) {
    let isWide = ConsoleLayout.isWide(canvas.columns)
    let health = Array(health(isWide).prefix(canvas.columns < 70 ? 3 : 4))
    let healthColumn = canvas.columns - Self.width(of: health) - 1
    draw(health, on: &canvas, column: healthColumn)
    let name =
      context.leadRefusal == nil
      ? context.language("takt · ведущий", "takt · facilitator")
      : context.language("takt · соведущий", "takt · co-facilitator")
    let full = context.title.isEmpty ? name : "\(name) · \(context.title.inQuotes)"
    let step = stepWords
    let room = healthColumn - 2
    guard isWide else {
      let left = canvas.put(step, column: 1, row: 0, role: .title, width: room)
      if room - left > Width.of(name) + 3 {
        canvas.put(trailing: name, maxColumn: healthColumn - 2, row: 0, role: .textDim)
      }
      return
    }
    let stepWidth = min(Width.of(step), room - 20)
    let middle = min(
      max((canvas.columns - stepWidth) / 2, Width.of(full) + 4), healthColumn - stepWidth - 3)
    canvas.put(full, column: 1, row: 0, width: middle - 3)
    canvas.put(step, column: middle, row: 0, role: .title, width: stepWidth)
  }

  /// "ШАГ 3 ИЗ 9 · СБОР ИДЕЙ", counted in the day.
  private var stepWords: String {
    let programme = context.session.programme
    guard let entry = programme.currentEntry ?? programme.nextEntry else {
      if programme.entries.isEmpty { return context.language("БЕЗ ПРОГРАММЫ", "NO PROGRAMME") }
      return context.language("ПРОГРАММА ПРОЙДЕНА", "THE PROGRAMME IS OVER")
    }
    let today = programme.entries.filter { $0.step.day == entry.step.day }
    let place = (today.firstIndex { $0.id == entry.id } ?? 0) + 1
    guard programme.currentEntry != nil else {
      return programme.midnights.isEmpty
        ? context.language("ДО НАЧАЛА", "BEFORE THE START")
        : context.language("МЕЖДУ ШАГАМИ", "BETWEEN STEPS")
    }
    let count = context.language(
      "ШАГ \(place) ИЗ \(today.count)", "STEP \(place) OF \(today.count)")
    return "\(count) · \(context.text(entry.step.title).uppercased())"
  }

  private typealias Piece = (text: String, role: Role)

  private func health(_ isWide: Bool) -> [Piece] {
    let isStaged = context.presence.contains { $0.role == .screen && $0.isConnected }
    let terminals = context.presence.count { $0.isConnected && $0.role != .screen }
    let stage = context.language("сцена ", "stage ") + (isStaged ? "√" : "×")
    let count =
      isWide
      ? context.language.count(
        terminals, ("терминал", "терминала", "терминалов"), ("terminal", "terminals"))
      : context.language("терм. \(terminals)", "term. \(terminals)")
    return [
      (context.wallClock(context.now, withSeconds: true), .text), log,
      (stage, isStaged ? .ok : .textDim), (count, .text),
    ]
  }

  private var log: Piece {
    if let seconds = context.lostSeconds {
      return (
        context.language("нет связи ", "no link ") + ClockText.countdown(seconds), .error
      )
    }
    switch context.link {
    case .failed: return (context.language("журнал ×", "log ×"), .error)
    case .closed: return (context.language("вход закрыт", "shut out"), .error)
    case .connected, .lost, .turnedAway: return (context.language("журнал √", "log √"), .ok)
    }
  }

  private static func width(of pieces: [Piece]) -> Int {
    pieces.reduce(3 * (pieces.count - 1)) { $0 + Width.of($1.text) }
  }

  private func draw(_ pieces: [Piece], on canvas: inout Canvas, column: Int) {
    var column = column
    for (index, piece) in pieces.enumerated() {
      if index > 0 { column += canvas.put(" · ", column: column, row: 0, role: .textDim) }
      column += canvas.put(piece.text, column: column, row: 0, role: piece.role)
    }
  }
}
