import TaktCanvas
import TaktModel

/// The page of codes: the seats, where to come, and the code of the seat in hand, to be read from
/// some metres away.
struct JoinCodesView {
  let panel: JoinPanel
  let context: Context
  /// No terminals are listed below it.
  let isAlone: Bool

  private var language: Language { context.language }
  private var door: Door { context.door }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    guard !door.addresses.isEmpty else { return drawClosed(on: &canvas, in: area) }
    let width = area.width >= 100 ? 26 : 15
    let left = Rectangle(
      column: area.column, row: area.row, width: width, height: area.height)
    drawSeats(on: &canvas, in: isAlone ? drawTries(on: &canvas, below: left) : left)
    let right = Rectangle(
      column: area.column + width + 2, row: area.row, width: area.width - width - 2,
      height: area.height)
    drawWay(on: &canvas, in: right)
  }

  private func drawClosed(on canvas: inout Canvas, in area: Rectangle) {
    let lines = [
      language("Сеть закрыта.", "The network is closed."),
      language(
        "Терминалы входят только на этой машине.", "Terminals join on this machine only."), "",
      language(
        "O — открыть сеть: появятся адрес и коды.", "O opens it: an address and codes appear."),
      language(
        "То же при запуске: takt host ЖУРНАЛ --listen 0.0.0.0",
        "The same at the start: takt host LOG --listen 0.0.0.0"),
    ]
    for (offset, line) in lines.enumerated() {
      canvas.put(
        centred: line, column: area.column, row: area.row + max(0, area.height - 5) / 2 + offset,
        width: area.width, role: offset == 0 ? .title : .textDim)
    }
  }

  /// Wrong tries under the seats, where the rows beside them are all the code's.
  private func drawTries(on canvas: inout Canvas, below area: Rectangle) -> Rectangle {
    guard let words = context.wrongTriesWords else { return area }
    let lines = "▲ \(words)".wrapped(toColumns: area.width).prefix(5)
    let top = area.maxRow - lines.count
    for (offset, line) in lines.enumerated() {
      canvas.put(line, column: area.column, row: top + offset, role: .timerWarn, width: area.width)
    }
    return Rectangle(
      column: area.column, row: area.row, width: area.width, height: top - area.row - 1)
  }

  private func drawSeats(on canvas: inout Canvas, in area: Rectangle) {
    let index = door.codes.firstIndex { $0.seat == panel.code(in: context)?.seat } ?? 0
    let shown = visibleRange(of: door.codes.count, around: index, rows: area.height)
    for (offset, place) in shown.enumerated() {
      let isChosen = place == index
      let role: Role = isChosen && panel.page == .codes ? .select : .text
      let row = area.row + offset
      canvas.fill(
        Rectangle(column: area.column, row: row, width: area.width, height: 1), role: role)
      canvas.put(isChosen ? "►" : "", column: area.column - 1, row: row, role: .title)
      let code = door.codes[place]
      let mark = code.text.isEmpty ? "×" : ""
      canvas.put(
        context.name(of: code.seat), column: area.column + 1, row: row, role: role,
        width: area.width - 3)
      canvas.put(trailing: mark, maxColumn: area.maxColumn - 1, row: row, role: role)
    }
  }

  /// "takt join" and the address in block letters, then the code of the seat in hand.
  private func drawWay(on canvas: inout Canvas, in area: Rectangle) {
    let index = panel.address % door.addresses.count
    let others = door.addresses.enumerated().filter { $0.offset != index }.map(\.element)
    let also = others.isEmpty ? "" : language("или ", "or ") + others.joined(separator: ", ")
    let command = panel.code(in: context)?.seat == .screen ? "takt stage" : "takt join"
    let label = canvas.put(command, column: area.column, row: area.row, role: .hintText)
    canvas.put(
      trailing: also, maxColumn: area.maxColumn, row: area.row, role: .textDim,
      width: max(0, area.width - label - 2))
    let isTall = area.height >= 44
    let height = area.height < 12 ? 1 : isTall ? 7 : 4
    BlockCode.draw(
      door.addresses[index], on: &canvas,
      in: Rectangle(column: area.column, row: area.row + 1, width: area.width, height: height),
      glyphs: context.glyphs, role: .text)
    let row = area.row + 1 + height + (area.height >= 22 ? 1 : 0)
    drawCode(
      on: &canvas,
      in: Rectangle(column: area.column, row: row, width: area.width, height: area.maxRow - row))
  }

  private func drawCode(on canvas: inout Canvas, in area: Rectangle) {
    guard let code = panel.code(in: context) else { return }
    canvas.put(
      language("код · ", "code · ") + context.name(of: code.seat), column: area.column,
      row: area.row, role: .hintText, width: area.width - 26)
    canvas.put(trailing: code.text, maxColumn: area.maxColumn, row: area.row, role: .text)
    let room = Rectangle(
      column: area.column, row: area.row + 1, width: area.width, height: area.height - 1)
    guard !code.text.isEmpty else {
      let words = language("отозван: N — новый код", "revoked: N makes a new one")
      canvas.put(
        centred: words, column: room.column, row: room.row + room.height / 2, width: room.width,
        role: .timerWarn)
      return
    }
    BlockCode.draw(code.text, on: &canvas, in: room, glyphs: context.glyphs)
  }
}
