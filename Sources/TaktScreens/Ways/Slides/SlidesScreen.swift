import TaktCanvas
import TaktModel

/// Puts the template and the slide side by side, and a question under them while one is asked.
struct SlidesScreen {
  let state: SlidesState
  let desk: Desk
  let context: Context

  func draw(on canvas: inout Canvas) {
    let view = SlidesView(state, desk, context)
    if state.isPreview { return drawPreview(view, on: &canvas) }
    let bottom = canvas.rows - HintLine.rows - 1
    let height = bottom - ScribeHead.rows - (state.question == nil ? 0 : 3)
    let left = min(46, canvas.columns * 2 / 5)
    SlotsPane(view: view, isFocused: state.pane == .slots, context: context).draw(
      on: &canvas,
      in: Rectangle(column: 0, row: ScribeHead.rows, width: left, height: height))
    LinesPane(view: view, isFocused: state.pane == .lines, context: context).draw(
      on: &canvas,
      in: Rectangle(
        column: left + 1, row: ScribeHead.rows, width: canvas.columns - left - 1, height: height))
    state.question?.draw(
      on: &canvas, in: Rectangle(column: 0, row: bottom - 3, width: canvas.columns, height: 3),
      context)
    state.trail?.draw(on: &canvas, in: context)
  }

  /// The projector's own picture, as large as this screen.
  private func drawPreview(_ view: SlidesView, on canvas: inout Canvas) {
    var picture = Canvas(columns: canvas.columns, rows: canvas.rows - HintLine.rows)
    let slide = StageSlide(
      stage: StagePicture(in: context), board: desk.board, group: view.deck.group,
      number: view.slot + 1)
    slide?.draw(on: &picture)
    canvas.put(picture, column: 0, row: 0)
  }
}
