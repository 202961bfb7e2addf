import TaktCanvas
import TaktModel

/// Puts the candidates and what is given to the chosen one side by side, or the answers of a poll,
/// and a question under them while one is asked.
struct SheetScreen {
  let view: SheetView

  func draw(on canvas: inout Canvas) {
    let bottom = canvas.rows - HintLine.rows - 1
    let height = bottom - ScribeHead.rows - (view.state.question == nil ? 0 : 3)
    let area = Rectangle(column: 0, row: ScribeHead.rows, width: canvas.columns, height: height)
    if view.sheet.kind == .poll {
      AnswersPane(view: view).draw(on: &canvas, in: area)
    } else {
      drawCandidates(on: &canvas, in: area)
    }
    view.state.question?.draw(
      on: &canvas, in: Rectangle(column: 0, row: bottom - 3, width: canvas.columns, height: 3),
      view.context)
  }

  private func drawCandidates(on canvas: inout Canvas, in area: Rectangle) {
    let left = area.width * 11 / 20
    CandidatesPane(view: view).draw(
      on: &canvas,
      in: Rectangle(column: 0, row: area.row, width: left, height: area.height))
    GiftPane(view: view).draw(
      on: &canvas,
      in: Rectangle(
        column: left + 1, row: area.row, width: area.width - left - 1, height: area.height))
  }
}
