import TaktCanvas
import TaktModel

/// A board's cards as a wall: short lines in columns, the newest marked.
struct StageWall {
  let stage: StagePicture
  let board: Board
  let cards: StageCards

  private var language: Language { stage.language }
  private var now: Instant { stage.context.now }

  init(stage: StagePicture, board: Board) {
    self.stage = stage
    self.board = board
    cards = StageCards(on: board.id, of: stage.session)
  }

  func draw(on canvas: inout Canvas) {
    let counts = StageCounts(stage: stage, cards: cards)
    let frame = StageListFrame(
      stage: stage, heading: stage.context.text(board.title).uppercased(),
      footRows: counts.rows)
    let rooms = frame.rooms(of: canvas)
    let columns = max(canvas.columns >= 70 ? 2 : 1, canvas.columns / 60)
    let perColumn = max(1, (rooms.list.height + 1) / StageCardItem.rows)
    let page = StagePage(
      of: cards.numbers.count, capacity: perColumn * columns, at: now, fresh: freshIndex)
    frame.draw(on: &canvas, page: page)
    counts.draw(on: &canvas, row: rooms.footRow)
    if cards.numbers.isEmpty {
      drawEmpty(in: rooms.list, on: &canvas)
    } else {
      draw(cards.cards(in: page.range), columns: columns, perColumn, in: rooms.list, on: &canvas)
    }
  }

  private func draw(
    _ shown: [Card], columns: Int, _ perColumn: Int, in area: Rectangle,
    on canvas: inout Canvas
  ) {
    let width = area.width / columns
    for column in 0..<columns where column > 0 {
      canvas.verticalRule(
        column: column * width, row: area.row, height: area.height, character: "┊")
    }
    for (offset, card) in shown.enumerated() {
      let (column, line) = offset.quotientAndRemainder(dividingBy: perColumn)
      let place = Rectangle(
        column: column * width + (column > 0 ? 1 : 0), row: area.row + line * 2,
        width: width - (column > 0 ? 2 : 1), height: StageCardItem.rows)
      item(card).draw(on: &canvas, in: place)
    }
  }

  private func item(_ card: Card) -> StageCardItem {
    StageCardItem(
      stage: stage, card: card, numberWidth: "\(cards.numbers.last?.value ?? 0)".count,
      isNewest: card.number == newest?.number)
  }

  private var newest: Card? { cards.newest }

  /// The place of the newest card while it is new enough to hold its page.
  private var freshIndex: Int? {
    guard let newest, now.seconds(since: newest.at) < Int(StagePage.seconds) else { return nil }
    return cards.numbers.lastIndex(of: newest.number)
  }

  /// Nothing to read yet: what is asked, or how much is hidden.
  private func drawEmpty(in area: Rectangle, on canvas: inout Canvas) {
    guard cards.hiddenCount == 0 else { return drawHidden(in: area, on: &canvas) }
    let instruction = stage.programme.currentStep.map { stage.context.text($0.instruction) } ?? ""
    let text = instruction.isEmpty ? language("пока ничего нет", "nothing yet") : instruction
    let lines = text.wrapped(toColumns: min(64, area.width - 8)).prefix(area.height)
    let first = area.row + (area.height - lines.count) / 2
    for (offset, line) in lines.enumerated() {
      canvas.put(centred: line, column: 0, row: first + offset, width: area.width)
    }
  }

  private func drawHidden(in area: Rectangle, on canvas: inout Canvas) {
    let words = language("скрыто \(cards.hiddenCount)", "\(cards.hiddenCount) hidden")
    let glyphs = stage.context.glyphs
    let height = BlockTitle.height(glyphs: glyphs)
    let room = Rectangle(
      column: 1, row: area.row + max(0, area.height - height - 2) / 2, width: area.width - 2,
      height: min(height, area.height - 2))
    let isDrawn = BlockTitle.draw(words, on: &canvas, in: room, glyphs: glyphs)
    let note = language("карточки откроет ведущий", "the facilitator reveals the cards")
    canvas.put(
      centred: isDrawn ? note : words + " · " + note, column: 1, row: room.maxRow + 1,
      width: area.width - 2)
  }
}
