import TaktCanvas
import TaktModel

/// Finds cards by a part of their text or by their number, as one types.
struct CardFinder: Overlay {
  private var field = TextField(maximumBytes: 200)
  /// The newest first; computed once for each key, never while drawing.
  private var found: [CardNumber] = []
  private var selected = 0

  init(in context: Context) {
    search(in: context)
  }

  var isTyping: Bool { true }

  func bindings(in context: Context) -> [Binding] {
    OverlayIntent.moving + [
      Binding(
        OverlayIntent.accept, [.enter], LocalizedText("открыть карточку", "open the card"),
        hint: LocalizedText("открыть", "open")),
      OverlayIntent.cancelling,
    ]
  }

  mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.up: selected = max(0, selected - 1)
    case OverlayIntent.down: selected = min(max(0, found.count - 1), selected + 1)
    case OverlayIntent.accept:
      return found.indices.contains(selected) ? .open(CardDetails(found[selected])) : .stay
    default: return .close
    }
    return .stay
  }

  mutating func type(_ input: InputEvent, in context: Context) -> OverlayOutcome {
    switch input {
    case .key(let key): _ = field.handle(key)
    case .paste(let text): field.paste(text)
    case .focus: return .stay
    }
    search(in: context)
    return .stay
  }

  private mutating func search(in context: Context) {
    let wanted = Array(field.text.foldedForSearch.utf8)
    let number = Int(field.text)
    found = context.session.cards.all.filter { card in
      wanted.isEmpty || card.number.value == number
        || card.text.foldedForSearch.utf8.contains(run: wanted)
    }.map(\.number).reversed()
    selected = 0
  }

  func draw(on canvas: inout Canvas, in context: Context) {
    let inner = canvas.popup(
      width: 90, height: 26, title: context.language("Найти карточку", "Find a card"),
      trailing: context.language("нашлось ", "found ") + "\(found.count)")
    canvas.put("/", column: inner.column, row: inner.row, role: .hintKey)
    field.draw(
      on: &canvas, at: Canvas.Position(column: inner.column + 2, row: inner.row),
      width: inner.width - 2)
    let rows = inner.height - 2
    let shown = visibleRange(of: found.count, around: selected, rows: rows)
    for (offset, index) in shown.enumerated() {
      guard let card = context.session.cards[found[index]] else { continue }
      draw(
        card, isSelected: index == selected, on: &canvas, in: inner, row: inner.row + 2 + offset,
        context)
    }
  }

  private func draw(
    _ card: Card, isSelected: Bool, on canvas: inout Canvas, in inner: Rectangle, row: Int,
    _ context: Context
  ) {
    let role: Role = isSelected ? .select : card.isLive ? .text : .textDim
    canvas.fill(
      Rectangle(column: inner.column, row: row, width: inner.width, height: 1), role: role)
    canvas.put(isSelected ? "►" : "", column: inner.column - 1, row: row, role: .title)
    canvas.put(trailing: "\(card.number.value)", maxColumn: inner.column + 5, row: row, role: role)
    canvas.put(card.text, column: inner.column + 7, row: row, role: role, width: inner.width - 13)
    let group = card.group.map { context.language("Г", "G") + "\($0.value)" } ?? ""
    canvas.put(trailing: group, maxColumn: inner.maxColumn - 1, row: row, role: role)
  }
}

extension String {
  /// Lower case, and ё as е: how people search.
  var foldedForSearch: String {
    let lower = lowercased()
    return lower.utf8.contains(0x91)
      ? String(lower.map { $0 == "ё" ? "е" : $0 }) : lower
  }
}

extension Sequence where Element == UInt8 {
  /// Does the run occur; the empty one occurs everywhere.
  func contains(run: [UInt8]) -> Bool {
    guard let head = run.first else { return true }
    let bytes = Array(self)
    guard bytes.count >= run.count else { return false }
    return (0...bytes.count - run.count).contains { start in
      bytes[start] == head && bytes[start..<start + run.count].elementsEqual(run)
    }
  }
}
