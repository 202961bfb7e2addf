import TaktCanvas
import TaktModel

/// Draws the tree pane: branches, counts, bets, and what is known of the card under the cursor.
struct TreePaneDrawing {
  let pane: TreePane
  let bets: Bets?

  private var context: Context { pane.context }
  private var isFocused: Bool { pane.tree.pane == .tree || pane.showsAll }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let shown = pane.shown
    let inner = canvas.frame(
      area, title: title, trailing: trailing(of: shown), isFocused: isFocused)
    drawHead(on: &canvas, in: inner)
    let about = detail(width: inner.width - 2)
    let detailRows = inner.height >= 13 && !about.isEmpty ? min(4, about.count + 1) : 0
    let list = Rectangle(
      column: inner.column, row: inner.row + 1, width: inner.width,
      height: inner.height - 1 - detailRows)
    if shown.rows.isEmpty { drawEmpty(on: &canvas, in: list) }
    draw(shown.rows, on: &canvas, in: list)
    guard detailRows > 0 else { return }
    canvas.horizontalRule(column: inner.column + 1, row: list.maxRow, width: inner.width - 2)
    for (offset, line) in about.prefix(detailRows - 1).enumerated() {
      canvas.put(
        line, column: inner.column + 1, row: list.maxRow + 1 + offset,
        role: offset == 0 ? .text : .textDim, width: inner.width - 2)
    }
  }

  private var title: String {
    if pane.showsAll { return context.language("Все группы", "Every group") }
    let name = context.language("Дерево", "Tree")
    guard let level = pane.tree.level.flatMap({ context.session.cards[$0] }) else { return name }
    return name + context.language(" · внутри ", " · inside ") + pane.path(of: level)
  }

  private func trailing(of shown: ClusterTree) -> String {
    if let bets, !pane.showsAll { return bets.summary(context.language) }
    return context.language.count(
      shown.ideaCount, ("карточка", "карточки", "карточек"), ("card", "cards"))
  }

  private func countEdge(_ inner: Rectangle) -> Int { inner.maxColumn - 1 - (bets == nil ? 0 : 7) }

  private func drawHead(on canvas: inout Canvas, in inner: Rectangle) {
    let name = context.text(pane.desk.board.title)
    let edge = countEdge(inner)
    canvas.put(
      name, column: inner.column + 1, row: inner.row, role: .title, width: inner.width - 20)
    canvas.put(
      trailing: context.language("карт.", "cards"), maxColumn: edge, row: inner.row,
      role: .textDim)
    if bets != nil {
      canvas.put(
        context.language("ставка", "bet"), column: edge + 1, row: inner.row, role: .textDim)
    }
  }

  private func drawEmpty(on canvas: inout Canvas, in area: Rectangle) {
    let text =
      pane.showsAll
      ? context.language("Деревьев пока нет.", "No trees yet.")
      : context.language(
        "Веток пока нет: 0 — новая из отмеченного.", "No clusters yet: 0 makes one of the marked.")
    let lines = text.wrapped(toColumns: area.width - 2)
    for (offset, line) in lines.enumerated() {
      canvas.put(line, column: area.column + 1, row: area.row + 1 + offset, role: .textDim)
    }
  }

  private func draw(_ rows: [ClusterTree.Row], on canvas: inout Canvas, in area: Rectangle) {
    let current = pane.tree.nodes.current(in: pane.numbers)
    let cursor = rows.firstIndex { $0.card?.number == current && current != nil } ?? 0
    // The previews hang below the cursor: keep some rows free for them.
    let lead = min(5, area.height / 3)
    let first = max(0, min(cursor - area.height + 1 + lead, rows.count - area.height))
    for (offset, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
      draw(
        row, on: &canvas, in: area, area.row + offset,
        isCurrent: row.card != nil && row.card?.number == current)
    }
  }

  private func draw(
    _ row: ClusterTree.Row, on canvas: inout Canvas, in area: Rectangle, _ y: Int, isCurrent: Bool
  ) {
    let isSelected = isCurrent && isFocused
    let isMarked = row.card.map { pane.tree.marked.contains($0.number) } ?? false
    if isSelected {
      canvas.fill(
        Rectangle(column: area.column, row: y, width: area.width, height: 1), role: .select)
    }
    let sign = isCurrent ? (isMarked ? "◄" : "►") : isMarked ? "+" : " "
    canvas.put(sign, column: area.column, row: y, role: isSelected ? .select : .hintKey)
    var column = area.column + 1
    column += canvas.put(
      row.branch, column: column, row: y, role: isSelected ? .select : .treeLine)
    let edge = countEdge(area)
    drawLabel(
      of: row, on: &canvas, column: column, y, width: edge - 5 - column, isSelected: isSelected)
    if let count = row.count {
      canvas.put(
        trailing: "\(count)", maxColumn: edge, row: y, role: isSelected ? .select : .textDim)
    }
    guard let card = row.card, let weight = bets?.weight(of: card.number), weight > 0 else {
      return
    }
    canvas.put(
      Bets.dots(weight), column: edge + 1, row: y, role: isSelected ? .select : .vote, width: 6)
  }

  private func drawLabel(
    of row: ClusterTree.Row, on canvas: inout Canvas, column: Int, _ y: Int, width: Int,
    isSelected: Bool
  ) {
    switch row.content {
    case .heading(let name):
      canvas.put(name, column: column, row: y, role: .title, width: width)
    case .pending(let title):
      canvas.put("… " + title, column: column, row: y, role: .textDim, width: width)
    case .preview(let text):
      let tail = context.language("◄ сюда", "◄ here")
      let room = width + 4 - Width.of(tail) - 1
      canvas.put(text, column: column, row: y, role: .treePreview, width: room)
      canvas.put(trailing: tail, maxColumn: column + width + 4, row: y, role: .treePreview)
    case .card(let card):
      let cards = context.session.cards
      let label =
        row.count != nil
        ? "\(row.path) \(card.text)" : "№\(cards.knownNumber(of: card).value) \(card.text)"
      let role: Role = row.count != nil ? .title : .text
      canvas.put(
        label, column: column, row: y, role: isSelected ? .select : role, width: width)
    }
  }

  /// The whole text of the card under the cursor, whose it was, and why the group bet on it.
  private func detail(width: Int) -> [String] {
    let cards = context.session.cards
    guard let card = pane.tree.nodes.current(in: pane.numbers).flatMap({ cards[$0] }) else {
      return []
    }
    var lines = Array(card.text.wrapped(toColumns: width).prefix(2))
    var facts: [String] = []
    if let source = card.sources.first.flatMap({ cards[$0] }) {
      let from = source.group.map { context.language(" Г", " G") + "\($0.value)" } ?? ""
      facts.append(context.language("из ", "from ") + "№\(source.number.value)" + from)
    }
    let merged = cards.mergedInto(card.number).count
    if merged > 0 { facts.append(context.language("влито \(merged)", "\(merged) merged in")) }
    if let reason = bets?.reason(of: card.number), !reason.isEmpty { facts.append("«\(reason)»") }
    if !facts.isEmpty { lines.append(facts.joined(separator: " · ")) }
    return lines
  }
}
