import TaktCanvas
import TaktModel

/// Puts the two panes side by side, and a question under them while one is asked.
struct TreeScreen {
  let tree: TreeState
  let desk: Desk
  let context: Context

  func draw(on canvas: inout Canvas) {
    let sorting = Sorting(desk, filter: tree.filter?.text ?? "", in: context)
    let bets = Bets(on: desk.board.id, in: context)
    let bottom = canvas.rows - HintLine.rows - 1
    let hasQuestion = tree.question != nil || tree.isFiltering
    let height = bottom - ScribeHead.rows - (hasQuestion ? 3 : 0)
    let pane = TreePane(tree: tree, desk: desk, context: context, sorting: sorting)
    let left = pane.showsAll ? -1 : leftWidth(of: canvas.columns)
    if left > 0 {
      UnsortedPane(tree: tree, desk: desk, context: context, sorting: sorting).draw(
        on: &canvas,
        in: Rectangle(column: 0, row: ScribeHead.rows, width: left, height: height))
    }
    let right = Rectangle(
      column: left + 1, row: ScribeHead.rows, width: canvas.columns - left - 1, height: height)
    TreePaneDrawing(pane: pane, bets: bets).draw(on: &canvas, in: right)
    drawQuestion(
      on: &canvas, in: Rectangle(column: 0, row: bottom - 3, width: canvas.columns, height: 3))
  }

  private func leftWidth(of columns: Int) -> Int {
    columns < 100 ? columns * 48 / 100 : min(80, columns * 44 / 100)
  }

  private func drawQuestion(on canvas: inout Canvas, in area: Rectangle) {
    if let question = tree.question {
      question.draw(on: &canvas, in: area, context)
    } else if tree.isFiltering, let filter = tree.filter {
      ScribePrompt(
        .goToNumber, LocalizedText("Найти в неразобранном", "Find among the unsorted"),
        LocalizedText("Enter — оставить · Esc — все", "Enter — keep · Esc — all"), field: filter
      ).draw(on: &canvas, in: area, context)
    }
  }
}
