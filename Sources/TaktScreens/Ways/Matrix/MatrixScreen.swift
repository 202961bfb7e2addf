import TaktCanvas
import TaktModel

/// Puts the matrix, the flows of a cell and a question in their places.
struct MatrixScreen {
  private let now: MatrixDesk
  private var context: Context { now.context }

  init(_ now: MatrixDesk) {
    self.now = now
  }

  func draw(on canvas: inout Canvas) {
    let bottom = canvas.rows - HintLine.rows - 1
    let hasQuestion = now.state.question != nil || now.state.picker != nil
    let end = bottom - (hasQuestion ? 3 : 0)
    let area = Rectangle(
      column: 0, row: ScribeHead.rows, width: canvas.columns, height: end - ScribeHead.rows)
    let inner = canvas.frame(area, title: title, trailing: trailing)
    drawBalance(on: &canvas, in: inner)
    let line = Rectangle(column: 0, row: end, width: canvas.columns, height: 3)
    if let question = now.state.question {
      question.draw(on: &canvas, in: line, context)
    } else if let picker = now.state.picker {
      LineFrame(
        field: picker.filter, title: context.text(picker.title),
        hint: context.language("буквы отбирают", "letters narrow the list")
      ).draw(on: &canvas, in: line, context)
      picker.draw(on: &canvas, until: end, in: context)
    }
  }

  private var title: String {
    if now.state.showsSum {
      return context.language("Сумма по кластерам группы", "Sum over the group's clusters")
    }
    guard let item = now.item, let number = item.number else {
      return context.text(now.desk.board.title)
    }
    return "\(number.value) \(item.title)"
  }

  private var trailing: String {
    guard let item = now.item, !now.state.showsSum else { return "" }
    let place = (now.items.firstIndex { $0.subject == item.subject } ?? 0) + 1
    let count = context.language("\(place) из \(now.items.count)", "\(place) of \(now.items.count)")
    guard now.isForeign, let group = item.group else { return count }
    return context.language(
      "группа \(group.value), только читать · ", "group \(group.value), read only · ")
      + count
  }

  private func drawBalance(on canvas: inout Canvas, in area: Rectangle) {
    guard let grid = now.grid?.fitting(height: area.height), !now.balance.parties.isEmpty else {
      return drawEmpty(on: &canvas, in: area)
    }
    let width = min(area.width, 40 + grid.getters.count * 16)
    let room = Rectangle(
      column: area.column, row: area.row, width: width, height: area.height)
    guard now.state.isListing else {
      return BalanceDrawing(grid: grid, height: area.height).draw(on: &canvas, in: room)
    }
    let below = min(now.flows.count + 2, area.height / 2)
    let height = min(grid.givers.count + grid.edgeRows(width: width), area.height - below)
    grid.draw(
      on: &canvas,
      in: Rectangle(column: room.column, row: room.row, width: width, height: height))
    drawFlows(
      on: &canvas,
      in: Rectangle(
        column: area.column, row: area.row + height, width: area.width,
        height: area.height - height))
  }

  private func drawEmpty(on canvas: inout Canvas, in area: Rectangle) {
    let place = now.desk.board.partyPlace.flatMap { context.session.programme.board($0.board) }
    let name = place.map { context.text($0.title) } ?? ""
    let key = Key.character("p").name(in: context)
    let text =
      now.item == nil
      ? context.language("Пока не о чем писать.", "Nothing to write about yet.")
      : context.language(
        "Сторон пока нет: их пишут на доске «\(name)»; \(key) — взять из других кластеров.",
        "No parties yet: they are written on “\(name)”; \(key) takes one of other clusters.")
    for (offset, line) in text.wrapped(toColumns: area.width - 4).enumerated() {
      canvas.put(
        centred: line, column: area.column, row: area.row + area.height / 2 + offset,
        width: area.width, role: .textDim)
    }
  }

  /// The flows of the chosen cell: what, how much, how.
  private func drawFlows(on canvas: inout Canvas, in area: Rectangle) {
    guard let place = now.place, area.height > 2 else { return }
    canvas.horizontalRule(column: area.column, row: area.row, width: area.width)
    let ends = FlowEnds(
      from: place.from.map { now.balance.parties[$0].card },
      to: place.to.map { now.balance.parties[$0].card })
    canvas.put(
      context.text(now.words(ends)), column: area.column + 1, row: area.row + 1, role: .title,
      width: area.width - 2)
    let flows = now.flows
    let current = now.state.flows.index(in: flows) ?? 0
    for (offset, index) in visibleRange(of: flows.count, around: current, rows: area.height - 2)
      .enumerated()
    {
      guard let card = now.cards[flows[index]] else { continue }
      draw(
        card, isCurrent: index == current, on: &canvas,
        in: Rectangle(
          column: area.column, row: area.row + 2 + offset, width: area.width, height: 1))
    }
  }

  private func draw(
    _ card: Card, isCurrent: Bool, on canvas: inout Canvas, in line: Rectangle
  ) {
    guard let axes = now.desk.board.matrix else { return }
    func role(_ role: Role) -> Role { isCurrent ? .select : role }
    if isCurrent {
      canvas.fill(line, role: .select)
      canvas.put("►", column: line.column, row: line.row, role: .select)
    }
    let field = now.desk.board.kind(card.kind)?.field(axes.mode)
    let mode = now.value(of: axes.mode, of: card).flatMap { value in
      field?.choices.first { $0.id == value }.map { context.text($0.title) }
    }
    canvas.put(
      trailing: "\(card.number.value)", maxColumn: line.column + 6, row: line.row,
      role: role(.textDim))
    let edge = line.maxColumn - 1
    canvas.put(mode ?? "", column: edge - 14, row: line.row, role: role(.textDim), width: 14)
    let amount = now.value(of: axes.amount, of: card) ?? "–"
    canvas.put(
      trailing: amount.clipped(toColumns: 16), maxColumn: edge - 16, row: line.row,
      role: role(.text))
    canvas.put(
      card.text, column: line.column + 7, row: line.row, role: role(.text),
      width: edge - 34 - line.column - 7)
  }
}
