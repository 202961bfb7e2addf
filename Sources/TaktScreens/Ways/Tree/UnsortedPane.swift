import TaktCanvas
import TaktModel

/// The left pane: what is not sorted yet, and below it where the digits lead.
struct UnsortedPane {
  let tree: TreeState
  let desk: Desk
  let context: Context
  let sorting: Sorting

  private var cards: Cards { context.session.cards }
  private var isFocused: Bool { tree.pane == .unsorted }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let inner = canvas.frame(area, title: title, trailing: count, isFocused: isFocused)
    let targets = cards.holders(under: tree.level, roots: sorting.roots, on: desk.board)
    let places = desk.obstacle == nil ? placeRows(for: targets.count, in: inner) : 0
    let list = Rectangle(
      column: inner.column, row: inner.row, width: inner.width, height: inner.height - places)
    drawList(on: &canvas, in: list)
    guard places > 0 else { return }
    drawPlaces(
      targets, on: &canvas,
      in: Rectangle(
        column: inner.column + 1, row: list.maxRow, width: inner.width - 2, height: places))
  }

  private var title: String {
    let name = context.language("Не разобрано", "Unsorted")
    guard let text = tree.filter?.text, !text.isEmpty else { return name }
    return name + context.language(" · «\(text)»", " · “\(text)”")
  }

  /// «11 из 38».
  private var count: String {
    context.language(
      "\(sorting.untakenCount) из \(sorting.sourceCount)",
      "\(sorting.untakenCount) of \(sorting.sourceCount)")
  }

  private func drawList(on canvas: inout Canvas, in area: Rectangle) {
    let numbers = sorting.unsorted
    guard let cursor = tree.unsorted.index(in: numbers) else {
      let text = context.language("Всё разобрано.", "All is sorted.")
      canvas.put(
        centred: tree.filter == nil ? text : context.language("Не нашлось.", "Nothing found."),
        column: area.column, row: area.row + area.height / 2, width: area.width, role: .textDim)
      return
    }
    let onTheWay = context.cardsOnTheWay
    let first = max(0, min(cursor - area.height / 2, numbers.count - area.height))
    for (offset, number) in numbers.dropFirst(first).prefix(area.height).enumerated() {
      guard let card = cards[number] else { continue }
      draw(
        card, on: &canvas, in: area, area.row + offset, isCurrent: first + offset == cursor,
        isOnTheWay: onTheWay.contains(number))
    }
  }

  private func draw(
    _ card: Card, on canvas: inout Canvas, in area: Rectangle, _ row: Int, isCurrent: Bool,
    isOnTheWay: Bool
  ) {
    let isMarked = tree.marked.contains(card.number)
    let isSelected = isCurrent && isFocused
    let role: Role = isSelected ? .select : isOnTheWay ? .textDim : .text
    if isSelected {
      canvas.fill(
        Rectangle(column: area.column, row: row, width: area.width, height: 1), role: .select)
    }
    if isCurrent { canvas.put("►", column: area.column, row: row, role: isSelected ? role : .text) }
    if isMarked {
      canvas.put("+", column: area.column + 1, row: row, role: isSelected ? role : .hintKey)
    }
    let number = isOnTheWay ? "…" : "\(cards.knownNumber(of: card).value)"
    canvas.put(
      trailing: number, maxColumn: area.column + 6, row: row, role: isSelected ? role : .textDim)
    let note = note(on: card)
    canvas.put(
      trailing: note, maxColumn: area.maxColumn - 1, row: row, role: isSelected ? role : .textDim)
    let width = area.width - 8 - (note.isEmpty ? 0 : Width.of(note) + 1)
    canvas.put(card.text, column: area.column + 7, row: row, role: role, width: width)
  }

  /// «взята» for an own card without a cluster, «×2» for an idea that two other groups took.
  private func note(on card: Card) -> String {
    if card.board == desk.board.id { return context.language("взята", "taken") }
    let others = cards.groups(taking: card.number, except: context.author.group).count
    return others > 0 ? "×\(others)" : ""
  }

  /// Rule, question, the clusters two in a row, the new one.
  private func placeRows(for targets: Int, in inner: Rectangle) -> Int {
    min(inner.height / 2 + 1, 3 + (min(9, targets) + 1) / 2)
  }

  private func drawPlaces(_ targets: [Card], on canvas: inout Canvas, in area: Rectangle) {
    canvas.horizontalRule(column: area.column, row: area.row, width: area.width)
    canvas.put(question, column: area.column, row: area.row + 1, width: area.width)
    let names = targets.prefix(9).enumerated().map { ("\($0 + 1)", $1.text) }
    let new = ("0", context.language("новая ветка", "a new cluster"))
    let half = area.width / 2
    let room = (area.height - 3) * 2
    for (index, place) in names.prefix(room).enumerated() {
      let column = area.column + index % 2 * half
      draw(place, on: &canvas, column: column, area.row + 2 + index / 2, width: half - 1)
    }
    let newWidth = targets.count > 9 ? half - 1 : area.width
    draw(new, on: &canvas, column: area.column, area.maxRow - 1, width: newWidth)
    if targets.count > 9 {
      let letter = Key.character("m").name(in: context)
      let text = context.language("дальше девяти: ", "beyond nine: ") + letter
      canvas.put(
        text, column: area.column + half, row: area.maxRow - 1, role: .textDim, width: half)
    }
  }

  private func draw(
    _ place: (key: String, name: String), on canvas: inout Canvas, column: Int, _ row: Int,
    width: Int
  ) {
    canvas.put(place.key, column: column + 1, row: row, role: .hintKey)
    canvas.put(place.name, column: column + 3, row: row, width: width - 3)
  }

  private var question: String {
    let count = tree.marked.count
    let head =
      count > 0
      ? context.language("отмечено \(count). Куда?", "\(count) marked. Where to?")
      : context.language("Цифра — в ветку", "A digit sends into")
    guard let level = tree.level.flatMap({ cards[$0] }) else { return head }
    return head + context.language(" внутри «\(level.text)»", " inside “\(level.text)”")
  }
}
