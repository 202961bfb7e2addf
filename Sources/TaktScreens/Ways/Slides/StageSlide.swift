import TaktCanvas
import TaktModel

/// One slide of a group's presentation, in letters as large as they fit: a title and a few lines.
struct StageSlide {
  let stage: StagePicture
  let deck: Deck
  /// From 0.
  let index: Int

  init?(stage: StagePicture, board: Board, group: GroupNumber?, number: Int) {
    let deck = Deck(of: group, on: board, in: stage.session, for: .screen)
    guard !deck.slides.isEmpty else { return nil }
    self.stage = stage
    self.deck = deck
    index = min(max(0, number - 1), deck.slides.count - 1)
  }

  private var language: Language { stage.language }
  private var glyphs: Glyphs { stage.context.glyphs }
  private var slide: Deck.Slide { deck.slides[index] }
  private var title: String { stage.context.text(slide.slot.title) }
  private var lines: [String] { slide.shown.map { stage.context.text($0.text) } }

  func draw(on canvas: inout Canvas) {
    stage.drawHeader(groupName, on: &canvas)
    let top = drawTitle(on: &canvas) + 1
    let foot = canvas.rows - (canvas.rows >= 36 ? 2 : 1)
    drawFoot(on: &canvas, row: foot)
    let margin = canvas.columns >= 100 ? 6 : 3
    let room = Rectangle(
      column: margin, row: top, width: canvas.columns - 2 * margin, height: foot - top - 1)
    if lines.isEmpty { return drawEmpty(on: &canvas, in: room) }
    if !drawLarge(on: &canvas, in: room) { drawPlain(on: &canvas, in: room) }
  }

  private var groupName: String {
    guard let number = deck.group else { return language("ОБЩИЕ СЛАЙДЫ", "COMMON SLIDES") }
    let name = stage.session.roster.group(number).map { stage.context.text($0.name) } ?? ""
    return language("ГРУППА ", "GROUP ") + "\(number.value)" + (name.isEmpty ? "" : " · " + name)
  }

  /// The title in block letters, written out below where only a part of it fits. Returns the rule's row.
  private func drawTitle(on canvas: inout Canvas) -> Int {
    let isTall = canvas.rows >= 36
    let width = canvas.columns - 6
    var row = isTall ? 2 : 1
    let headline = Headline(
      title, columns: width, rows: canvas.rows / 3, scales: isTall ? [2, 1] : [1],
      maximumLines: isTall ? 2 : 1, glyphs: glyphs)
    if let headline {
      let area = Rectangle(
        column: 3, row: row, width: width, height: headline.height(glyphs: glyphs))
      BlockTitle.draw(
        headline.text, on: &canvas, in: area, scale: headline.scale,
        maximumLines: headline.lines, glyphs: glyphs)
      row = area.maxRow + (isTall ? 1 : 0)
    }
    if headline?.isWhole != true {
      canvas.put(
        centred: Headline.plain(title, columns: width), column: 3, row: row, width: width,
        role: .title)
      row += 1
    }
    canvas.horizontalRule(column: 0, row: row, width: canvas.columns, character: "━")
    return row
  }

  private func drawFoot(on canvas: inout Canvas, row: Int) {
    let page = "\(index + 1)/\(deck.slides.count)"
    canvas.put(trailing: page, maxColumn: canvas.columns - 1, row: row, role: .title)
    let next = deck.slides.indices.contains(index + 1) ? deck.slides[index + 1].slot.title : nil
    let words =
      next.map { language("далее → ", "next → ") + stage.context.text($0) }
      ?? language("последний слайд", "the last slide")
    canvas.put(words, column: 1, row: row, role: .textDim, width: canvas.columns - 10)
  }

  private func drawEmpty(on canvas: inout Canvas, in room: Rectangle) {
    canvas.put(
      centred: language("слайд пока пуст", "this slide is empty so far"), column: room.column,
      row: room.row + room.height / 2, width: room.width, role: .textDim)
  }

  /// Block letters, where all lines have room for them: on high grids plain text is too small.
  private func drawLarge(on canvas: inout Canvas, in room: Rectangle) -> Bool {
    let blocks = lines.compactMap { line in
      BlockTitle.lines(of: line, width: room.width - 4, maximumLines: 2)
    }
    let heights = blocks.map { BlockTitle.height(lines: $0.count, glyphs: glyphs) }
    let height = heights.reduce(0, +) + 2 * (blocks.count - 1)
    guard blocks.count == lines.count, height <= room.height else { return false }
    var row = room.row + (room.height - height) / 3
    for (block, height) in zip(blocks, heights) {
      drawBullet(on: &canvas, column: room.column, row: row + 1)
      drawLeft(block, on: &canvas, column: room.column + 4, row: row)
      row += height + 2
    }
    return true
  }

  /// Block letters from the left edge on: lines of one thought begin under each other.
  private func drawLeft(_ block: [String], on canvas: inout Canvas, column: Int, row: Int) {
    for (index, line) in block.enumerated() {
      let end = BlockTitle.height(lines: index + 1, glyphs: glyphs)
      let height = BlockTitle.height(glyphs: glyphs)
      let area = Rectangle(
        column: column, row: row + end - height, width: BlockTitle.width(of: line) ?? 0,
        height: height)
      BlockTitle.draw(line, on: &canvas, in: area, role: .text, glyphs: glyphs)
    }
  }

  /// Plain text with air between the lines as far as there is room; what has none is counted.
  private func drawPlain(on canvas: inout Canvas, in room: Rectangle) {
    let width = room.width - 3
    let wrapped = lines.map { $0.wrapped(toColumns: width) }
    let needed = wrapped.reduce(0) { $0 + $1.count }
    let gap = needed + wrapped.count - 1 <= room.height ? 1 : 0
    var row = room.row + max(0, room.height - needed - gap * (wrapped.count - 1)) / 3
    for (index, line) in wrapped.enumerated() {
      let isLast = index == wrapped.count - 1
      guard row + line.count <= room.maxRow - (isLast ? 0 : 1) else {
        let rest = wrapped.count - index
        canvas.put(
          language("… ещё \(rest)", "… \(rest) more"), column: room.column + 3,
          row: min(row, room.maxRow - 1), role: .textDim)
        return
      }
      drawBullet(on: &canvas, column: room.column, row: row)
      for (offset, text) in line.enumerated() {
        canvas.put(text, column: room.column + 3, row: row + offset, width: width)
      }
      row += line.count + gap
    }
  }

  private func drawBullet(on canvas: inout Canvas, column: Int, row: Int) {
    canvas.put("►", column: column, row: row, role: .title)
  }
}
