import TaktCanvas
import TaktModel

/// The panel of codes and terminals as it is drawn: where to come, the codes, who is there.
struct JoinPage {
  let panel: JoinPanel
  let context: Context

  private var language: Language { context.language }

  func draw(on canvas: inout Canvas) {
    let inner = canvas.popup(
      width: canvas.columns >= 180 ? 150 : 112, height: canvas.rows,
      title: language("Терминалы и коды", "Terminals and codes"), trailing: totals)
    let table = TerminalTable(
      terminals: context.terminals, chosen: panel.terminal(in: context)?.participant,
      isInHand: panel.page == .terminals, context: context)
    let codes = JoinCodesView(panel: panel, context: context, isAlone: inner.height < 30)
    if inner.height < 30, panel.page == .codes { return codes.draw(on: &canvas, in: inner) }
    let rest = drawWrongTries(on: &canvas, in: inner)
    if inner.height < 30 { return table.draw(on: &canvas, in: rest) }
    let below = max(9, min(rest.height - 15, context.terminals.count + 2))
    let upper = Rectangle(
      column: rest.column, row: rest.row, width: rest.width, height: rest.height - below)
    codes.draw(on: &canvas, in: upper)
    table.draw(
      on: &canvas,
      in: Rectangle(
        column: rest.column, row: upper.maxRow + 1, width: rest.width, height: below - 1))
    canvas.horizontalRule(column: rest.column, row: upper.maxRow, width: rest.width)
  }

  /// "на связи 11 · ушли 2".
  private var totals: String {
    let here = context.presence.count(where: \.isConnected)
    let gone = context.presence.count - here
    let connected = language("на связи \(here)", "\(here) connected")
    return gone == 0 ? connected : connected + language(" · ушли \(gone)", " · \(gone) gone")
  }

  /// In the last row, while there are any; returns the room above.
  private func drawWrongTries(on canvas: inout Canvas, in area: Rectangle) -> Rectangle {
    guard let words = context.wrongTriesWords else { return area }
    canvas.put(
      "▲ " + words, column: area.column, row: area.maxRow - 1, role: .timerWarn, width: area.width)
    return Rectangle(
      column: area.column, row: area.row, width: area.width, height: area.height - 1)
  }
}
