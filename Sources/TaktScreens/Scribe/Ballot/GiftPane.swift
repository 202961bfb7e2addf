import TaktCanvas
import TaktModel

/// The chosen candidate: its whole text, and under it its marks, its dots or the order.
struct GiftPane {
  let view: SheetView

  private var sheet: Sheet { view.sheet }
  private var context: Context { view.context }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    guard let number = view.card, let card = context.session.cards[number] else { return }
    let group = card.group.map { " · " + context.name(of: .group($0)) } ?? ""
    let inner = canvas.frame(
      area, title: ("№\(number.value)" + group).clipped(toColumns: area.width - 6),
      isFocused: true)
    let place = Rectangle(
      column: inner.column + 1, row: inner.row, width: inner.width - 2, height: inner.height)
    let most = max(2, place.height - 2 - bodyRows)
    let lines = card.text.wrapped(toColumns: place.width)
    for (offset, line) in lines.prefix(most).enumerated() {
      let isCut = offset == most - 1 && lines.count > most
      canvas.put(
        isCut ? line + "…" : line, column: place.column, row: place.row + offset,
        width: place.width)
    }
    let used = min(most, lines.count) + 1
    drawBody(
      on: &canvas,
      in: Rectangle(
        column: place.column, row: place.row + used, width: place.width,
        height: place.height - used))
  }

  /// The rows that the body would have at least.
  private var bodyRows: Int {
    if view.exclusion != nil { return 3 }
    return switch sheet.kind {
    case .scores: sheet.criteria.count + 2
    case .rank: min(8, sheet.given.order.count + 1)
    case .dots, .bets, .poll: 2
    }
  }

  private func drawBody(on canvas: inout Canvas, in area: Rectangle) {
    if let exclusion = view.exclusion {
      let lines = context.text(exclusion).wrapped(toColumns: area.width)
      for (offset, line) in lines.enumerated() {
        canvas.put(line, column: area.column, row: area.row + offset, role: .timerWarn)
      }
      return
    }
    switch sheet.kind {
    case .scores: MarksPane(view: view).draw(on: &canvas, in: area)
    case .rank: drawOrder(on: &canvas, in: area)
    case .dots, .bets, .poll: drawWeight(on: &canvas, in: area)
    }
  }

  private func drawWeight(on canvas: inout Canvas, in area: Rectangle) {
    guard let cell = view.cell else { return }
    let label = context.language("точек этой карточке", "dots for this card")
    CellDrawing(view: view, cell: cell).draw(label, on: &canvas, in: area, row: area.row)
  }

  private func drawOrder(on canvas: inout Canvas, in area: Rectangle) {
    guard let cell = view.cell else { return }
    let label = context.language("место", "place")
    CellDrawing(view: view, cell: cell).draw(label, on: &canvas, in: area, row: area.row)
    canvas.put(
      context.language("Ваш порядок:", "Your order:"), column: area.column, row: area.row + 2,
      role: .title)
    let order = sheet.given.order
    let chosen = view.card.flatMap { order.firstIndex(of: $0) }
    let rows = visibleRange(of: order.count, around: chosen ?? 0, rows: max(0, area.height - 3))
    for (offset, index) in rows.enumerated() {
      let text = context.session.cards[order[index]]?.text ?? ""
      canvas.put(
        "\(index + 1)  \(text)", column: area.column, row: area.row + 3 + offset,
        role: index == chosen ? .select : sheet.isOnItsWay(order[index]) ? .textDim : .text,
        width: area.width)
    }
  }
}
