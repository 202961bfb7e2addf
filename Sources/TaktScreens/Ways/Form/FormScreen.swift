import TaktCanvas
import TaktModel

/// Puts the parts of a form's screen in their places: the forms, the chosen one, lines that came
/// back, the line, a hint.
struct FormScreen {
  private let now: FormDesk

  init(_ now: FormDesk) {
    self.now = now
  }

  func draw(on canvas: inout Canvas) {
    let line = FormLine(now)
    let bottom = canvas.rows - HintLine.rows - 2
    let height = line.height(columns: canvas.columns)
    let frame = Rectangle(column: 0, row: bottom - height, width: canvas.columns, height: height)
    let refused = EntryDrawing(entry: now.state.entry, desk: now.desk, context: now.context)
    let end = frame.row - refused.refusedRows
    let left = now.showsItems ? leftWidth(of: canvas.columns) : -1
    let panes = Rectangle(
      column: 0, row: ScribeHead.rows, width: canvas.columns, height: end - ScribeHead.rows)
    if left > 0 {
      FormItemsPane(now).draw(
        on: &canvas,
        in: Rectangle(column: 0, row: panes.row, width: left, height: panes.height))
    }
    FormPane(now).draw(
      on: &canvas,
      in: Rectangle(
        column: left + 1, row: panes.row, width: panes.width - left - 1, height: panes.height))
    refused.drawRefused(on: &canvas, row: end)
    line.draw(on: &canvas, in: frame)
    line.drawHint(on: &canvas, row: bottom)
    let picker = now.state.picker ?? now.state.filling?.picker
    picker?.draw(on: &canvas, until: end, in: now.context)
  }

  private func leftWidth(of columns: Int) -> Int {
    columns < 100 ? columns * 36 / 100 : min(56, columns * 30 / 100)
  }
}

extension FormDesk {
  /// One sheet alone needs no list beside it.
  var showsItems: Bool { !form.isSheet || items.count > 1 }
}
