import TaktCanvas
import TaktModel

/// Terminals in rows: who, at which seat, from where, how quick the line is, what waits there.
struct TerminalTable {
  let terminals: [Presence]
  let chosen: ParticipantID?
  let isInHand: Bool
  let context: Context

  private var language: Language { context.language }

  /// Where the columns begin.
  private struct Columns {
    let name, seat, address, latency, unsent, seen: Int

    init(in area: Rectangle) {
      seen = area.maxColumn - 15
      unsent = seen - 7
      latency = unsent - 8
      address = latency - 17
      name = area.column + 1
      seat = name + max(8, (address - name) / 2)
    }
  }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let columns = Columns(in: area)
    drawHeading(columns, on: &canvas, in: area)
    let index = terminals.firstIndex { $0.participant == chosen } ?? 0
    let shown = visibleRange(of: terminals.count, around: index, rows: area.height - 1)
    for (offset, place) in shown.enumerated() {
      draw(
        terminals[place], columns, on: &canvas,
        in: Rectangle(
          column: area.column, row: area.row + 1 + offset, width: area.width, height: 1))
    }
    guard terminals.isEmpty else { return }
    canvas.put(
      centred: language("терминалов пока нет", "no terminals yet"), column: area.column,
      row: area.row + area.height / 2, width: area.width, role: .textDim)
  }

  private func drawHeading(_ columns: Columns, on canvas: inout Canvas, in area: Rectangle) {
    func put(_ text: String, _ column: Int) {
      canvas.put(text, column: column, row: area.row, role: .textDim)
    }
    put(language("кто", "who"), columns.name)
    put(language("место", "seat"), columns.seat)
    put(language("адрес", "address"), columns.address)
    put(language("ответ", "answer"), columns.latency)
    put(language("ждут", "unsent"), columns.unsent)
    put(language("связь", "link"), columns.seen)
  }

  private func draw(
    _ terminal: Presence, _ columns: Columns, on canvas: inout Canvas, in line: Rectangle
  ) {
    let isChosen = terminal.participant == chosen
    let isSelected = isChosen && isInHand
    let role: Role = isSelected ? .select : terminal.isConnected ? .text : .textDim
    canvas.fill(line, role: isSelected ? .select : .text)
    canvas.put(isChosen ? "►" : "", column: line.column - 1, row: line.row, role: .title)
    func put(_ text: String, from column: Int, to end: Int, _ role: Role) {
      canvas.put(text, column: column, row: line.row, role: role, width: end - column - 1)
    }
    let name = terminal.name.isEmpty ? terminal.participant.value : terminal.name
    put(name, from: columns.name, to: columns.seat, role)
    put(context.name(of: terminal.role), from: columns.seat, to: columns.address, role)
    put(
      terminal.address ?? language("эта машина", "this machine"), from: columns.address,
      to: columns.latency, role)
    put(latency(of: terminal), from: columns.latency, to: columns.unsent, role)
    let hasUnsent = terminal.unsent > 0
    let warns = hasUnsent && !isSelected
    put(
      hasUnsent ? "\(terminal.unsent)" : "·", from: columns.unsent, to: columns.seen,
      warns ? .timerWarn : role)
    put(
      link(of: terminal), from: columns.seen, to: line.maxColumn + 1,
      warns && !terminal.isConnected ? .error : role)
  }

  private func latency(of terminal: Presence) -> String {
    guard terminal.isConnected, let time = terminal.latencyMilliseconds else { return "·" }
    return language("\(time) мс", "\(time) ms")
  }

  private func link(of terminal: Presence) -> String {
    guard !terminal.isConnected else { return "√" }
    return "× " + (terminal.lastSeen.map(context.ago) ?? language("ушёл", "gone"))
  }
}
