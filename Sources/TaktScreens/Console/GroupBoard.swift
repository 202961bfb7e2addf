import TaktCanvas
import TaktModel

/// A group's forms or its balance as the step's board has them, to look at.
struct GroupBoard: Overlay {
  let number: GroupNumber
  private var first = 0

  init(_ number: GroupNumber) {
    self.number = number
  }

  func bindings(in context: Context) -> [Binding] {
    OverlayIntent.moving + [
      Binding(
        OverlayIntent.accept, [.tab], LocalizedText("кто за столом", "who sits there"),
        hint: LocalizedText("кто за столом", "who sits there")),
      Binding(
        OverlayIntent.show, [.function(7)],
        LocalizedText("на сцену: эта группа", "on stage: this group"),
        hint: LocalizedText("на сцену", "on stage")),
      Binding(
        OverlayIntent.cancel, [.escape, .enter], LocalizedText("закрыть", "close"),
        hint: LocalizedText("закрыть", "close")),
    ]
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.up: first = max(0, first - 1)
    case OverlayIntent.down: first = min(first + 1, max(0, rowCount(in: context) - 1))
    case OverlayIntent.accept: return .open(GroupDetails(number))
    case OverlayIntent.show:
      guard let scene = scene(in: context) else { return .stay }
      return .finish([.submit(.stage(.show(scene)))])
    default: return .close
    }
    return .stay
  }

  private func scene(in context: Context) -> Scene? {
    switch context.session.programme.boardScene {
    case .form(let board, _): .form(board, number)
    case .matrix(let board, _): .matrix(board, number)
    default: nil
    }
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    guard let board = context.session.programme.currentBoard else { return }
    let name = context.session.roster.group(number).map { context.text($0.name) } ?? ""
    let inner = canvas.popup(
      width: min(canvas.columns, 120), height: canvas.rows, title: "\(number.value) \(name)",
      trailing: context.text(board.title))
    if board.matrix == nil {
      drawForms(of: board, on: &canvas, in: inner, context)
    } else {
      drawBalance(of: board, on: &canvas, in: inner, context)
    }
  }

  private func rowCount(in context: Context) -> Int {
    guard let board = context.session.programme.currentBoard, board.matrix == nil else { return 0 }
    return lines(of: board, width: 68, context).count
  }

  /// The titles of the forms with their cards; a title has no rails and no card.
  private func lines(of board: Board, width: Int, _ context: Context) -> [FormLines.Line] {
    let form = Form(board, of: context.session, in: context.language)
    let drawing = FormLines(form: form, language: context.language, reader: number)
    return form.items(ofFirst: number).filter { $0.group == number }.flatMap { item in
      let head = item.number.map { "\($0.value) " } ?? ""
      let title = FormLines.Line(
        rails: "", left: [(head + item.title, .title)],
        right: [("\(form.cards(of: item).count)", .textDim)])
      let rows = FormRows(form, item).rows.flatMap { drawing.lines(of: $0, width: width - 2) }
      return [title]
        + rows.map { FormLines.Line(rails: "  " + $0.rails, left: $0.left, right: $0.right) }
    }
  }

  private func drawForms(
    of board: Board, on canvas: inout Canvas, in area: Rectangle, _ context: Context
  ) {
    let lines = lines(of: board, width: area.width, context)
    if lines.isEmpty { drawEmpty(on: &canvas, in: area, context) }
    let start = max(0, min(first, lines.count - area.height))
    for (offset, line) in lines.dropFirst(start).prefix(area.height).enumerated() {
      line.draw(on: &canvas, column: area.column, row: area.row + offset, width: area.width)
    }
  }

  private func drawBalance(
    of board: Board, on canvas: inout Canvas, in area: Rectangle, _ context: Context
  ) {
    let balance = Balance(on: board, .group(number), of: context.session.cards)
    guard let axes = board.matrix, !balance.parties.isEmpty else {
      return drawEmpty(on: &canvas, in: area, context)
    }
    let grid = BalanceGrid(
      balance: balance, cards: context.session.cards, axes: axes, language: context.language)
    BalanceDrawing(grid: grid, height: area.height).draw(on: &canvas, in: area)
  }

  private func drawEmpty(on canvas: inout Canvas, in area: Rectangle, _ context: Context) {
    canvas.put(
      centred: context.language("Пока пусто.", "Empty yet."), column: area.column,
      row: area.row + area.height / 2, width: area.width, role: .textDim)
  }
}
