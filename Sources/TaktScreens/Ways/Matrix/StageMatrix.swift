import TaktCanvas
import TaktModel

/// A balance for the room: one group's sum over its clusters, or the sum over all groups.
struct StageMatrix {
  let stage: StagePicture
  let board: Board
  let group: GroupNumber?

  private var language: Language { stage.language }

  func draw(on canvas: inout Canvas) {
    let frame = StageListFrame(stage: stage, heading: stage.heading(of: board, group), footRows: 1)
    let rooms = frame.rooms(of: canvas)
    frame.draw(on: &canvas)
    let secrets = StageSecrets(stage.session)
    let balance = Balance(
      on: board, group.map { .group($0) } ?? .all, of: stage.session.cards, where: secrets.isOpen)
    drawFoot(balance, row: rooms.footRow, on: &canvas)
    guard let axes = board.matrix, !balance.parties.isEmpty else {
      canvas.put(
        centred: language("потоков пока нет", "no flows yet"), column: 0,
        row: rooms.list.row + rooms.list.height / 2, width: canvas.columns, role: .textDim)
      return
    }
    let grid = BalanceGrid(
      balance: balance, cards: stage.session.cards, axes: axes, language: language)
    let width = min(canvas.columns, 40 + grid.getters.count * 16)
    BalanceDrawing(grid: grid, height: rooms.list.height).draw(
      on: &canvas,
      in: Rectangle(column: 0, row: rooms.list.row, width: width, height: rooms.list.height))
  }

  private func drawFoot(_ balance: Balance, row: Int, on canvas: inout Canvas) {
    let parties = language.count(
      balance.parties.count, ("сторона", "стороны", "сторон"), ("party", "parties"))
    let flows = language.count(
      balance.cells.values.map(\.flows.count).reduce(0, +), ("поток", "потока", "потоков"),
      ("flow", "flows"))
    canvas.put(parties + " · " + flows, column: 1, row: row)
    let lacking = balance.parties.count { $0.net < 0 || $0.givesWithoutGetting }
    guard lacking > 0 else { return }
    let words = language("▲ в минусе \(lacking)", "▲ \(lacking) short")
    canvas.put(trailing: words, maxColumn: canvas.columns - 1, row: row, role: .timerWarn)
  }
}
