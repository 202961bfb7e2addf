import TaktCanvas
import TaktModel

/// The list of a board's cards, newest at the bottom, with the lines that are still on their way.
struct ListDrawing {
  let entry: Entry
  let desk: Desk
  let context: Context

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let inner = area.inset()
    let unsent = unsentTexts.suffix(max(0, min(inner.height / 2, 6)))
    let rows = inner.height - unsent.count
    let list = CardList(entry: entry, desk: desk, context: context)
    let numbers = list.visible(rows: rows)
    let isAtEnd = list.isAtEnd(numbers)
    canvas.frame(area, title: title, trailing: counts(isAtEnd: isAtEnd))
    let columns = ListColumns(inner, isTagged: isTagged, hasDots: ballot != nil)
    if numbers.isEmpty, unsent.isEmpty { drawEmpty(on: &canvas, in: inner) }
    let latest = isAtEnd ? latestOwn(of: numbers) : nil
    for (offset, number) in numbers.enumerated() {
      guard let card = context.session.cards[number] else { continue }
      draw(card, row: inner.row + offset, columns, on: &canvas, isLatest: number == latest)
    }
    for (offset, text) in unsent.enumerated() {
      let row = inner.row + numbers.count + offset
      canvas.put("…", column: columns.number + 2, row: row, role: .textDim)
      canvas.put(
        text, column: columns.text, row: row, role: .textDim,
        width: inner.maxColumn - columns.text - 1)
    }
  }

  private var title: String {
    var parts = [context.text(desk.board.title)]
    if entry.onlyOwn { parts.append(context.language("моя группа", "own group")) }
    if let text = entry.filter?.text, !text.isEmpty {
      parts.append(context.language("отбор «\(text)»", "filter “\(text)”"))
    }
    return parts.joined(separator: " · ")
  }

  /// «27 идей · ваших 4», counted without looking at cards; hidden cards of others are only counted.
  private func counts(isAtEnd: Bool) -> String {
    let all = context.session.cards.liveCount(on: desk.board.id)
    let own = context.session.cards.liveCount(on: desk.board.id, of: context.author.group)
    let hidden = context.session.cards.concealed[desk.board.id]?.values.reduce(0, +) ?? 0
    let total = context.language.count(
      all + hidden, ("запись", "записи", "записей"), ("line", "lines"))
    var parts = [total]
    if context.author.group != nil {
      parts.append(context.language("ваших \(own)", "yours \(own)"))
    }
    if hidden > 0 { parts.append(context.language("скрыто \(hidden)", "hidden \(hidden)")) }
    if !isAtEnd { parts.append(context.language("PgDn к новым", "PgDn to newest")) }
    return parts.joined(separator: " · ")
  }

  /// New lines for this board that the host has not acknowledged.
  private var unsentTexts: [String] {
    context.unsent.compactMap { command in
      guard case .cards(.add(_, let text, let board, _, _)) = command,
        board ?? desk.board.id == desk.board.id
      else { return nil }
      return text
    }
  }

  private var ballot: Ballot? {
    context.session.ballots.all.last { $0.blueprint.board == desk.board.id }
  }

  /// Do cards have more than text: a kind among several, or a choice.
  private var isTagged: Bool {
    desk.typedKinds.count > 1 || desk.board.kinds.contains { !$0.fields.isEmpty }
  }

  /// The last line of these that this person wrote.
  private func latestOwn(of numbers: [CardNumber]) -> CardNumber? {
    numbers.last { context.session.cards[$0]?.author == context.author.id }
  }

  private func drawEmpty(on canvas: inout Canvas, in inner: Rectangle) {
    let isFiltered = entry.onlyOwn || !(entry.filter?.text ?? "").isEmpty
    let text =
      isFiltered
      ? context.language("Ничего не нашлось.", "Nothing was found.")
      : context.language("Пока пусто. Первая строка — ваша.", "Empty yet. The first line is yours.")
    canvas.put(
      centred: text, column: inner.column, row: inner.row + inner.height / 2, width: inner.width,
      role: .textDim)
  }

  private func draw(
    _ card: Card, row: Int, _ columns: ListColumns, on canvas: inout Canvas, isLatest: Bool
  ) {
    let isChosen = entry.editing == card.number || entry.shown == card.number
    let role: Role = isChosen ? .select : .text
    if isChosen { canvas.fill(columns.line(row), role: role) }
    let isOwn = card.group == context.author.group && card.group != nil
    if isOwn {
      canvas.put("▌", column: columns.mark, row: row, role: isChosen ? role : .barFill)
    }
    canvas.put(
      trailing: "\(card.number.value)", maxColumn: columns.number + 4, row: row,
      role: isChosen ? role : isOwn ? .title : .textDim)
    canvas.put(card.text, column: columns.text, row: row, role: role, width: columns.textWidth)
    let dim: Role = isChosen ? .select : .textDim
    if columns.tagWidth > 0 {
      canvas.put(
        CardTags.text(of: card, on: desk.board, context), column: columns.tags, row: row,
        role: dim, width: columns.tagWidth)
    }
    if let group = card.group {
      let name = context.language("Г", "G") + "\(group.value)"
      canvas.put(name, column: columns.group, row: row, role: dim)
    }
    drawDots(of: card, column: columns.dots, row: row, on: &canvas)
    if isLatest {
      let written = context.language("√ записано", "√ written")
      canvas.put(trailing: written, maxColumn: columns.end, row: row, role: isChosen ? role : .ok)
    }
  }

  private func drawDots(of card: Card, column: Int, row: Int, on canvas: inout Canvas) {
    guard let weight = ballot?.weight(of: card.number), weight > 0 else { return }
    let text = weight <= 5 ? String(repeating: "●", count: weight) : "●×\(weight)"
    canvas.put(text, column: column, row: row, role: .vote)
  }
}

/// Where the parts of a row stand: mark, number, text, tags, group, dots, state.
struct ListColumns {
  private let area: Rectangle
  let tagWidth: Int
  private let hasDots: Bool

  init(_ area: Rectangle, isTagged: Bool, hasDots: Bool) {
    self.area = area
    self.hasDots = hasDots
    tagWidth = isTagged ? max(16, min(32, area.width / 4)) : 0
  }

  var mark: Int { area.column }
  var number: Int { area.column + 1 }
  var text: Int { area.column + 7 }
  var end: Int { area.maxColumn - 1 }
  private var right: Int { end - 11 }
  var dots: Int { right - (hasDots ? 6 : 0) }
  var group: Int { dots - 4 }
  var tags: Int { group - tagWidth - (tagWidth > 0 ? 1 : 0) }
  var textWidth: Int { tags - text - 1 }

  func line(_ row: Int) -> Rectangle {
    Rectangle(column: area.column, row: row, width: area.width, height: 1)
  }
}

/// What a card is beside its text, in a few words: «тренд · ближний · 2030».
enum CardTags {
  static func text(
    of card: Card, on board: Board, _ context: Context, except: String? = nil
  ) -> String {
    let kind = board.kind(card.kind)
    let isOneOfSeveral = board.kinds.count { !$0.isTaken } > 1
    var parts = isOneOfSeveral ? [kind.map { context.text($0.title) } ?? card.kind] : []
    for field in kind?.fields ?? [] where field.id != except {
      guard let value = card.fields[field.id] else { continue }
      parts.append(field.choices.first { $0.id == value }.map { context.text($0.title) } ?? value)
    }
    return parts.joined(separator: " · ")
  }
}
