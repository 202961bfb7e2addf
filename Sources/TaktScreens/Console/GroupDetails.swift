import TaktCanvas
import TaktModel

/// One group: who sits there, which terminals are on, what it wrote on the current board.
struct GroupDetails: Overlay {
  let number: GroupNumber
  private var first = 0

  init(_ number: GroupNumber) {
    self.number = number
  }

  func bindings(in context: Context) -> [Binding] {
    OverlayIntent.moving + [
      Binding(
        OverlayIntent.cancel, [.escape, .enter], LocalizedText("закрыть", "close"),
        hint: LocalizedText("закрыть", "close"))
    ]
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.up: first = max(0, first - 1)
    case OverlayIntent.down: first = min(first + 1, max(0, cards(in: context).count - 1))
    default: return .close
    }
    return .stay
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let cards = cards(in: context)
    let name = context.session.roster.group(number).map { context.text($0.name) } ?? ""
    let heading = heading(in: context)
    let inner = canvas.popup(
      width: 76, height: heading.count + max(1, cards.count) + 4, title: "\(number.value) \(name)",
      trailing: context.language.count(
        cards.count, ("карточка", "карточки", "карточек"), ("card", "cards")))
    for (offset, line) in heading.enumerated() {
      canvas.put(
        line, column: inner.column, row: inner.row + offset, role: .textDim, width: inner.width)
    }
    canvas.horizontalRule(column: inner.column, row: inner.row + heading.count, width: inner.width)
    let top = inner.row + heading.count + 1
    for (offset, card) in cards.dropFirst(first).prefix(max(0, inner.maxRow - top)).enumerated() {
      canvas.put(
        trailing: "\(card.number.value)", maxColumn: inner.column + 5, row: top + offset,
        role: .textDim)
      canvas.put(
        card.text, column: inner.column + 7, row: top + offset, width: inner.width - 7)
    }
  }

  private func heading(in context: Context) -> [String] {
    let terminals = context.presence.filter { $0.isConnected && $0.role == .scribe(number) }
    let names = terminals.map(\.name).joined(separator: ", ")
    let people = context.session.roster.members(of: number).map(\.name).joined(separator: ", ")
    return [
      context.language("за терминалами: ", "at terminals: ")
        + (names.isEmpty ? context.language("никого", "nobody") : names)
    ]
      + (people.isEmpty ? [] : [context.language("за столом: ", "at the table: ") + people])
  }

  private func cards(in context: Context) -> [Card] {
    guard let board = context.session.programme.currentBoard?.id else { return [] }
    return context.session.cards.live(on: board).filter { $0.group == number }.reversed()
  }
}
