import TaktCanvas
import TaktModel

/// The criteria of the chosen candidate, each with its range and its mark, and the total under them.
struct MarksPane {
  let view: SheetView

  private var sheet: Sheet { view.sheet }
  private var context: Context { view.context }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    guard let card = view.card else { return }
    let criteria = sheet.criteria
    let rows = visibleRange(
      of: criteria.count, around: view.column, rows: max(1, area.height - 2))
    for (offset, index) in rows.enumerated() {
      let cell = SheetCell.mark(card, criterion: criteria[index].id)
      CellDrawing(view: view, cell: cell).draw(
        name(of: criteria[index]), on: &canvas, in: area, row: area.row + offset)
    }
    drawTotal(of: card, on: &canvas, in: area, row: area.row + rows.count + 1)
  }

  private func name(of criterion: Criterion) -> String {
    context.text(criterion.title) + (criterion.weight > 1 ? " ×\(criterion.weight)" : "")
  }

  private func drawTotal(
    of card: CardNumber, on canvas: inout Canvas, in area: Rectangle, row: Int
  ) {
    guard row < area.maxRow else { return }
    guard sheet.given.marks[card] != .abstained else {
      let words = context.language("вы воздержались", "you abstained")
      canvas.put(words, column: area.column + 2, row: row, role: .timerWarn, width: area.width - 2)
      return
    }
    let most = sheet.largestTotal
    let total = sheet.total(of: card).map {
      context.language("\($0) из \(most)", "\($0) of \(most)")
    }
    canvas.put(context.language("итого", "total"), column: area.column + 2, row: row, role: .title)
    canvas.put(trailing: total ?? "–", maxColumn: area.maxColumn, row: row, role: .title)
  }
}

/// A cell of a sheet: what it is of, the numbers it takes, and the one it holds. What is typed and
/// not sent stands in a field, what is on its way is dimmed.
struct CellDrawing {
  let view: SheetView
  let cell: SheetCell

  private var isChosen: Bool { cell == view.cell }

  func draw(_ label: String, on canvas: inout Canvas, in area: Rectangle, row: Int) {
    let range = view.sheet.range(of: cell)
    let takes = "\(range.lowerBound)–\(range.upperBound)"
    if isChosen {
      canvas.put("►", column: area.column, row: row, role: .hintKey)
    }
    drawNumber(on: &canvas, maxColumn: area.maxColumn, row: row)
    let edge = area.maxColumn - Self.numberWidth - 1
    canvas.put(trailing: takes, maxColumn: edge, row: row, role: .textDim)
    canvas.put(
      label, column: area.column + 2, row: row, role: isChosen ? .title : .text,
      width: edge - Width.of(takes) - 1 - area.column - 2)
  }

  static let numberWidth = 5

  private func drawNumber(on canvas: inout Canvas, maxColumn: Int, row: Int) {
    let draft = view.state.drafts[cell]
    let value = view.sheet.value(of: cell).map { "\($0)" } ?? "–"
    let role: Role =
      view.isWrong(cell)
      ? .error : draft != nil || isChosen ? .input : view.sheet.isOnItsWay(cell) ? .textDim : .text
    if isChosen || draft != nil {
      canvas.fill(
        Rectangle(
          column: maxColumn - Self.numberWidth, row: row, width: Self.numberWidth, height: 1),
        role: role)
    }
    let sign = view.isWrong(cell) ? "! " : ""
    canvas.put(
      trailing: sign + (draft ?? value), maxColumn: maxColumn - 1, row: row, role: role,
      width: Self.numberWidth)
    if isChosen { canvas.cursor = Canvas.Position(column: maxColumn - 1, row: row) }
  }
}
