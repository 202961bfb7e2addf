import TaktCanvas
import TaktModel

/// The matrix with what flows to the deficit below it.
struct BalanceDrawing {
  private let grid: BalanceGrid

  init(grid: BalanceGrid, height: Int) {
    self.grid = grid.fitting(height: height)
  }

  /// The least rows of the lower part.
  private static let leastRows = 2

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let deficit = DeficitDrawing(balance: grid.balance, language: grid.language)
    let wanted = grid.givers.count + grid.edgeRows(width: area.width)
    let below = min(deficit.rows, max(BalanceDrawing.leastRows, area.height - wanted - 1))
    let height = min(wanted, area.height - below - 1)
    grid.draw(
      on: &canvas,
      in: Rectangle(column: area.column, row: area.row, width: area.width, height: height))
    canvas.horizontalRule(column: area.column, row: area.row + height, width: area.width)
    deficit.draw(
      on: &canvas,
      in: Rectangle(
        column: area.column, row: area.row + height + 1, width: area.width,
        height: min(deficit.rows, area.height - height - 1)))
  }
}
