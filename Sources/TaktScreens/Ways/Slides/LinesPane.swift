import TaktCanvas
import TaktModel

/// The lines of a slide, each with where it came from and what became of that.
struct LinesPane {
  let view: SlidesView
  let isFocused: Bool
  let context: Context

  private typealias Row = (text: String, role: Role)

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    guard let slide = view.slide else {
      canvas.frame(area, isFocused: isFocused)
      return
    }
    let most = slide.slot.most.map { context.language(" из \($0)", " of \($0)") } ?? ""
    let inner = canvas.frame(
      area, title: context.text(slide.slot.title).clipped(toColumns: area.width - 24),
      trailing: context.language("строк \(slide.shown.count)", "lines \(slide.shown.count)") + most,
      isFocused: isFocused)
    let blocks = slide.lines.map { rows(of: $0, width: inner.width - 4) }
    let waiting = unsent(on: slide)
    if blocks.isEmpty, waiting.isEmpty { return drawEmpty(on: &canvas, in: inner) }
    var row = inner.row
    for index in range(of: blocks, rows: inner.height - waiting.count) {
      draw(
        blocks[index], isChosen: index == view.line && isFocused, on: &canvas, in: inner, row: row)
      row += blocks[index].count
    }
    for text in waiting.prefix(max(0, inner.maxRow - row)) {
      canvas.put("… " + text, column: inner.column + 2, row: row, role: .textDim)
      row += 1
    }
  }

  /// The lines that fit, the chosen one among them.
  private func range(of blocks: [[Row]], rows: Int) -> Range<Int> {
    var first = 0
    var height = blocks.prefix(view.line + 1).reduce(0) { $0 + $1.count }
    while height > rows, first < view.line {
      height -= blocks[first].count
      first += 1
    }
    var last = first
    var used = 0
    while last < blocks.count, used + blocks[last].count <= rows || last == first {
      used += blocks[last].count
      last += 1
    }
    return first..<last
  }

  private func draw(
    _ block: [Row], isChosen: Bool, on canvas: inout Canvas, in inner: Rectangle, row: Int
  ) {
    for (offset, line) in block.enumerated() where row + offset < inner.maxRow {
      if isChosen {
        canvas.fill(
          Rectangle(column: inner.column, row: row + offset, width: inner.width, height: 1),
          role: .select)
      }
      canvas.put(
        line.text, column: inner.column + 2, row: row + offset,
        role: isChosen ? .select : line.role, width: inner.width - 3)
    }
    let role: Role = isChosen ? .select : .title
    canvas.put(isChosen ? "►" : "•", column: inner.column, row: row, role: role)
  }

  /// The text in at most three rows, then where it is from.
  private func rows(of line: Deck.Line, width: Int) -> [Row] {
    let role: Role = line.isHidden ? .textDim : .text
    let texts = context.text(line.text).wrapped(toColumns: max(8, width))
    var rows: [Row] = texts.prefix(3).map { ($0, role) }
    if texts.count > 3 {
      rows[2].text = texts[2...].joined(separator: " ").clipped(toColumns: width)
    }
    rows.append((("  " + provenance(of: line)).clipped(toColumns: width), .textDim))
    if let warning = warning(about: line) {
      rows.append(("▲ \(warning)".clipped(toColumns: width), .timerWarn))
    }
    return rows
  }

  /// «№12 Г2 · №15 · своими словами», «от руки», «скрыта».
  private func provenance(of line: Deck.Line) -> String {
    let cards = context.session.cards
    let sources = line.sources.map { number in
      let group = cards[number]?.group.map { context.language(" Г", " G") + "\($0.value)" }
      return "№\(number.value)" + (group ?? "")
    }
    var parts = sources.isEmpty ? [context.language("от руки", "by hand")] : sources
    if line.isOwn, !line.isByHand, !line.isHidden {
      parts.append(context.language("своими словами", "reworded"))
    }
    if line.isHidden { parts.append(context.language("скрыта", "hidden")) }
    return parts.joined(separator: " · ")
  }

  private func warning(about line: Deck.Line) -> String? {
    switch line.source {
    case .same: nil
    case .changed(let text):
      context.language("источник изменился: ", "the source has changed: ") + context.text(text)
    case .gone: context.language("источник снят", "the source is withdrawn")
    }
  }

  private func drawEmpty(on canvas: inout Canvas, in inner: Rectangle) {
    let key = Key.character("n").name(in: context)
    let words = context.language(
      "Строк нет. \(key) — написать первую.", "No lines. \(key) writes the first.")
    canvas.put(
      centred: words, column: inner.column, row: inner.row + inner.height / 2,
      width: inner.width, role: .textDim)
  }

  /// New lines of this slide that the host has not acknowledged.
  private func unsent(on slide: Deck.Slide) -> [String] {
    guard view.isOwn else { return [] }
    return context.unsent.compactMap { command in
      guard case .cards(.compose(_, let text, view.deck.board, let fields, _)) = command,
        fields[CardField.slot] == slide.slot.id, fields[CardField.over] == nil
      else { return nil }
      return text
    }
  }
}
