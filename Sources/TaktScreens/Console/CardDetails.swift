import TaktCanvas
import TaktModel

/// Everything about one card: text, author, group, time, what it was made from and became.
struct CardDetails: Overlay {
  let number: CardNumber
  private var first = 0

  init(_ number: CardNumber) {
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
    case OverlayIntent.down: first = min(first + 1, max(0, lines(in: context, width: 68).count - 4))
    default: return .close
    }
    return .stay
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let width = min(canvas.columns - 4, 68)
    let lines = lines(in: context, width: width)
    let inner = canvas.popup(
      width: 72, height: lines.count + 2, title: "№\(number.value)",
      trailing: context.session.cards[number].map { status(of: $0, in: context) } ?? "")
    for (offset, line) in lines.dropFirst(first).prefix(inner.height).enumerated() {
      canvas.put(
        line.text, column: inner.column, row: inner.row + offset, role: line.role,
        width: inner.width)
    }
  }

  private typealias Line = (text: String, role: Role)

  private func lines(in context: Context, width: Int) -> [Line] {
    guard let card = context.session.cards[number] else { return [] }
    let text = card.text.wrapped(toColumns: width).map { Line($0, .title) }
    let facts = facts(about: card, in: context).map { Line($0, .text) }
    let links = links(of: card, in: context)
    return [Line("", .text)] + text + [Line("", .text)] + facts
      + (links.isEmpty ? [] : [Line("", .text)] + links) + [Line("", .text)]
  }

  private func facts(about card: Card, in context: Context) -> [String] {
    let session = context.session
    let group = card.group.map { number in
      context.language("Г", "G") + "\(number.value) "
        + (session.roster.group(number).map { context.text($0.name) } ?? "")
    }
    let name = session.roster.participants[card.author]?.name
    let who = [group, name, context.wallClock(card.at, withSeconds: true)].compactMap { $0 }
    let board = session.programme.board(card.board)
    let place = [
      board.map { context.text($0.title) }, board?.kind(card.kind).map { context.text($0.title) },
    ]
    let fields = card.fields.sorted { $0.key < $1.key }.map { key, value in
      let field = board?.kind(card.kind)?.field(key)
      let title = field.map { context.text($0.title) } ?? key
      let choice = field?.choices.first { $0.id == value }.map { context.text($0.title) }
      return "\(title): \(choice ?? value)"
    }
    return [who.joined(separator: " · "), place.compactMap { $0 }.joined(separator: " · ")] + fields
  }

  private func links(of card: Card, in context: Context) -> [Line] {
    let cards = context.session.cards
    func list(_ label: String, _ numbers: [CardNumber]) -> [Line] {
      numbers.compactMap { cards[$0] }.map {
        Line("\(label) №\($0.number.value) \($0.text)", .textDim)
      }
    }
    let merged = cards.mergedInto(number).map(\.number)
    return list(context.language("из", "from"), card.sources)
      + list(context.language("влита", "merged in"), merged)
      + list(context.language("взята как", "taken as"), cards.taken(from: number).map(\.number))
  }

  private func status(of card: Card, in context: Context) -> String {
    switch card.status {
    case .live: context.language("на доске", "on the board")
    case .withdrawn: context.language("снята", "withdrawn")
    case .merged(let into):
      context.language("влита в №\(into.value)", "merged into №\(into.value)")
    }
  }
}
