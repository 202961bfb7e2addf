import TaktCanvas
import TaktModel

/// Where cards came from: what they were made of, whose it was, and when it was written.
struct TrailDetails: Overlay {
  private let title: LocalizedText
  private let numbers: [CardNumber]
  private var first = 0

  init(of numbers: [CardNumber], title: LocalizedText) {
    self.numbers = numbers
    self.title = title
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
    case OverlayIntent.down: first = min(first + 1, max(0, nodes(in: context).count - 1))
    default: return .close
    }
    return .stay
  }

  private func nodes(in context: Context) -> [Trail.Node] {
    Trail(of: numbers, in: context.session, for: context.author.role).nodes
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let nodes = nodes(in: context)
    let width = min(canvas.columns - 4, 96)
    let lines = TrailLines(context: context, width: width)
    let blocks = nodes.map(lines.block)
    let height = blocks.reduce(0) { $0 + $1.count }
    let inner = canvas.popup(
      width: 100, height: max(3, height + 2), title: context.text(title),
      trailing: context.language.count(
        nodes.count, ("карточка", "карточки", "карточек"), ("card", "cards")))
    if nodes.isEmpty {
      canvas.put(
        context.language("написано от руки, без источников", "written by hand, without sources"),
        column: inner.column, row: inner.row, role: .textDim, width: inner.width)
    }
    for (offset, line) in blocks.dropFirst(first).joined().prefix(inner.height).enumerated() {
      canvas.put(
        line.text, column: inner.column, row: inner.row + offset, role: line.role,
        width: inner.width)
    }
  }
}

/// A card of a trail in two rows: what it is and says, then who wrote it and when.
struct TrailLines {
  typealias Line = (text: String, role: Role)

  let context: Context
  let width: Int

  func block(of node: Trail.Node) -> [Line] {
    let indent = String(repeating: "   ", count: min(node.depth, 8))
    let mark = node.depth == 0 ? "" : "└ "
    let head = indent + mark + link(of: node)
    let room = max(20, width - Width.of(head))
    let texts = "№\(node.card.number.value) \(node.card.text)".wrapped(toColumns: room)
    let below = indent + String(repeating: " ", count: Width.of(mark))
    let role: Role = node.depth == 0 ? .title : .text
    return texts.prefix(2).enumerated().map { index, text in
      ((index == 0 ? head : below) + text, role)
    } + [(below + provenance(of: node.card), .textDim)]
  }

  /// What the card is to the one above it; its kind where that says it.
  private func link(of node: Trail.Node) -> String {
    let kind = context.session.programme.board(node.card.board)?.kind(node.card.kind)
    let name = kind.map { context.text($0.title) } ?? node.card.kind
    switch node.link {
    case .start, .source, .field, .part, .holder: return name + " "
    case .about: return context.language("о: \(name) ", "about: \(name) ")
    case .merged: return context.language("влита: \(name) ", "merged in: \(name) ")
    }
  }

  /// «Г2 Вода · Анна · 14:52, такт 2».
  private func provenance(of card: Card) -> String {
    let session = context.session
    let group = card.group.map { number in
      context.language("Г", "G") + "\(number.value) "
        + (session.roster.group(number).map { context.text($0.name) } ?? "")
    }
    let author = session.roster.participants[card.author]?.name
    let step = session.programme.step(at: card.at, on: card.board).map {
      ", " + Headline.plain(context.text($0.step.title), columns: 24)
    }
    let parts = [group, author, context.wallClock(card.at) + (step ?? "")]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }
}
