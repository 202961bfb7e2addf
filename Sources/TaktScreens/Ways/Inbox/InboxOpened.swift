import TaktCanvas
import TaktModel

/// A request with its whole text and every answer to it.
struct InboxOpened {
  let inbox: InboxDesk
  let request: Request

  private var context: Context { inbox.context }
  private var language: Language { context.language }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let inner = canvas.frame(
      area, title: "№\(request.number.value) · \(context.route(of: request))", trailing: state,
      isFocused: true)
    let lines = request.card.text.wrapped(toColumns: inner.width - 2).prefix(inner.height / 2)
    for (offset, line) in lines.enumerated() {
      canvas.put(line, column: inner.column + 1, row: inner.row + offset)
    }
    var row = inner.row + lines.count
    if let note = note {
      canvas.put(note, column: inner.column + 1, row: row, role: .timerWarn, width: inner.width - 2)
      row += 1
    }
    canvas.put(
      heading, column: inner.column + 1, row: row + 1, role: .textDim, width: inner.width - 2)
    drawOffers(
      on: &canvas,
      in: Rectangle(
        column: inner.column, row: row + 2, width: inner.width,
        height: max(0, inner.maxRow - row - 2)))
  }

  private var heading: String {
    guard request.offers.isEmpty else {
      return language("Ответы · \(request.offers.count)", "Answers · \(request.offers.count)")
    }
    return language("Ответов пока нет.", "No answers yet.")
  }

  /// The state by the name that the board gives it.
  private var state: String {
    let field = inbox.desk.board.kind(request.card.kind)?.field(CardField.state)
    let choice = field?.choices.first { $0.id == request.state.rawValue }
    return choice.map { context.text($0.title) } ?? request.state.rawValue
  }

  /// A group that is asked and sits no more cannot answer.
  private var note: String? {
    let open = Set(context.session.roster.openGroups.map(\.number))
    let gone = request.to.filter { !open.contains($0) }
    guard !gone.isEmpty, !request.isSettled else { return nil }
    let names = gone.map { context.name(of: $0) }.joined(separator: ", ")
    return language(
      "▲ \(names) больше не работает: переадресуйте", "▲ \(names) sits no more: readdress it")
  }

  private func drawOffers(on canvas: inout Canvas, in area: Rectangle) {
    guard area.height > 0 else { return }
    let numbers = request.offers.map(\.card.number)
    let index = inbox.state.offers.index(in: numbers) ?? 0
    for (offset, place) in visibleRange(of: numbers.count, around: index, rows: area.height)
      .enumerated()
    {
      let offer = request.offers[place]
      let row = area.row + offset
      let role: Role = place == index ? .select : .text
      if place == index {
        canvas.fill(
          Rectangle(column: area.column, row: row, width: area.width, height: 1), role: role)
      }
      let mark =
        switch offer.state {
        case .offered: ""
        case .accepted: language("√ принято", "√ accepted")
        case .declined: language("× отклонено", "× declined")
        }
      canvas.put(
        trailing: mark, maxColumn: area.maxColumn - 1, row: row,
        role: place == index ? role : .ok)
      let number = "№\(offer.card.number.value) \(context.name(of: offer.card.group))"
      canvas.put(number, column: area.column + 1, row: row, role: place == index ? role : .title)
      canvas.put(
        offer.card.text, column: area.column + 13, row: row, role: role,
        width: area.width - 15 - Width.of(mark))
    }
  }
}
