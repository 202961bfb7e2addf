import TaktCanvas
import TaktModel

/// What stands in the place of the clock while no step runs: how to begin, and who is here.
struct TimerInvitation {
  let context: Context

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let lines = self.lines(within: area.width).prefix(area.height)
    let top = area.row + (area.height - lines.count) / 2
    for (offset, line) in lines.enumerated() {
      canvas.put(
        centred: line.text, column: area.column, row: top + offset, width: area.width,
        role: line.role)
    }
  }

  private func lines(within width: Int) -> [(text: String, role: Role)] {
    let programme = context.session.programme
    if programme.entries.isEmpty {
      return [(context.language("программы ещё нет", "there is no programme yet"), .title)]
    }
    guard let next = programme.nextEntry else {
      return [(context.language("программа пройдена", "the programme is over"), .title)]
    }
    let start =
      programme.plannedStart(of: next).map { context.wallClock($0) }
      ?? next.step.startMinute.map(ClockText.ofDay)
    let name = [start, context.text(next.step.title)].compactMap { $0 }.joined(separator: " ")
    let begin =
      context.leadRefusal == nil
      ? context.language("→ начать: ", "→ start: ") + name
      : context.language("далее · ", "next · ") + name
    return begin.wrapped(toColumns: width).map { ($0, .title) } + [("", .text)]
      + seats.wrapped(toColumns: width).map { ($0, .text) }
  }

  /// "за терминалами: Г1:2, Г2:1, Г3:–".
  private var seats: String {
    let groups = context.session.roster.openGroups
    guard !groups.isEmpty else { return context.text(.noGroups) }
    let counts = groups.map { group in
      let count = context.presence.count { $0.isConnected && $0.role == .scribe(group.number) }
      return context.language("Г", "G") + "\(group.number.value):"
        + (count == 0 ? "–" : "\(count)")
    }
    return context.language("за терминалами: ", "at terminals: ") + counts.joined(separator: ", ")
  }
}
