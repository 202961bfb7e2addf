import TaktCanvas
import TaktModel

/// The answers of a poll with a number each, how many are at the table, and whether it adds up.
struct AnswersPane {
  let view: SheetView

  private var sheet: Sheet { view.sheet }
  private var context: Context { view.context }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let inner = canvas.frame(area, title: title, isFocused: true)
    let place = Rectangle(
      column: inner.column + 1, row: inner.row + (inner.height > 16 ? 1 : 0),
      width: min(90, inner.width - 2), height: inner.height)
    for (index, option) in sheet.options.enumerated() {
      CellDrawing(view: view, cell: .option(index)).draw(
        "\(index + 1)  " + context.text(option), on: &canvas, in: place, row: place.row + index)
    }
    var row = place.row + sheet.options.count + 1
    if sheet.voter.group != nil {
      let label = context.language("человек за столом", "people at the table")
      CellDrawing(view: view, cell: .people).draw(label, on: &canvas, in: place, row: row)
      row += 2
    }
    let line = balance
    canvas.put(line.text, column: place.column + 2, row: row, role: line.role, width: place.width)
  }

  private var title: String {
    sheet.voter.group == nil
      ? context.language("Ваш ответ", "Your answer")
      : context.language("Ответы стола", "The table's answers")
  }

  /// «7 + 2 + 1 = 10 из 10 √».
  private var balance: (text: String, role: Role) {
    guard let hands = view.hands else { return (context.text(.howMany), .timerWarn) }
    let sum = view.counts.map { "\($0)" }.joined(separator: " + ") + " = \(view.sum)"
    guard view.sum == hands else {
      return (sum + " · " + context.text(.mismatch(view.sum, of: hands)), .timerWarn)
    }
    let state =
      !view.isGiven
      ? context.language("Enter — записать", "Enter sends")
      : sheet.sent == sheet.given
        ? context.language("записано", "written") : context.language("в пути", "on its way")
    return (sum + context.language(" из \(hands) √ · ", " of \(hands) √ · ") + state, .ok)
  }
}
