import TaktCanvas
import TaktModel

/// A board of columns as a wall: trends by their horizon, each column with its count.
struct StageColumns {
  let stage: StagePicture
  let board: Board
  let cards: StageCards
  private let columns: [Column]

  private struct Column {
    let title: String
    var cards: [Card] = []
  }

  init(stage: StagePicture, board: Board) {
    self.stage = stage
    self.board = board
    cards = StageCards(on: board.id, of: stage.session)
    columns = StageColumns.columns(of: board, cards.top, stage)
  }

  /// A column for each choice of the board's field, or for each kind; at the end the cards that
  /// are in none, if there are any.
  private static func columns(of board: Board, _ cards: [Card], _ stage: StagePicture) -> [Column] {
    let field = board.columnField
    let choices: [(id: String, title: LocalizedText)] =
      if let field {
        board.kinds.lazy.compactMap { $0.field(field) }.first?.choices.map { ($0.id, $0.title) }
          ?? []
      } else {
        board.kinds.map { ($0.id, $0.title) }
      }
    var columns = choices.map { Column(title: stage.context.text($0.title)) }
    columns.append(Column(title: stage.language("не указано", "not set")))
    let places = Dictionary(
      choices.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for card in cards {
      let value = field.map { card.fields[$0] ?? "" } ?? card.kind
      columns[places[value] ?? choices.count].cards.append(card)
    }
    if columns.last?.cards.isEmpty ?? false, columns.count > 1 { columns.removeLast() }
    return columns
  }

  func draw(on canvas: inout Canvas) {
    let counts = StageCounts(stage: stage, cards: cards)
    let frame = StageListFrame(
      stage: stage, heading: stage.context.text(board.title).uppercased(), footRows: counts.rows)
    let rooms = frame.rooms(of: canvas)
    let width = canvas.columns / columns.count
    let lines = width < 24 ? 3 : 2
    let pitch = width < 36 ? lines + 1 : lines
    let capacity = max(1, (rooms.list.height - 2 + pitch - lines) / pitch)
    let longest = columns.map(\.cards.count).max() ?? 0
    frame.draw(
      on: &canvas, page: StagePage(of: longest, capacity: capacity, at: stage.context.now))
    counts.draw(on: &canvas, row: rooms.footRow)
    for (index, column) in columns.enumerated() {
      let area = Rectangle(
        column: index * width, row: rooms.list.row, width: width, height: rooms.list.height)
      draw(column, in: area, capacity: capacity, lines: lines, pitch: pitch, on: &canvas)
      if index > 0 {
        canvas.verticalRule(
          column: area.column, row: area.row, height: area.height, character: "┊")
      }
    }
  }

  private func draw(
    _ column: Column, in area: Rectangle, capacity: Int, lines: Int, pitch: Int,
    on canvas: inout Canvas
  ) {
    let count = " \(column.cards.count)"
    let title = column.title.uppercased()
    canvas.put(
      title.clipped(toColumns: area.width - 4 - Width.of(count)) + count, column: area.column + 2,
      row: area.row, role: .title)
    let page = StagePage(of: column.cards.count, capacity: capacity, at: stage.context.now)
    for (offset, card) in column.cards[page.range].enumerated() {
      var item = StageCardItem(
        stage: stage, card: card, numberWidth: "\(cards.newest?.number.value ?? 0)".count,
        isNewest: card.number == cards.newest?.number)
      item.maximumLines = lines
      item.draw(
        on: &canvas,
        in: Rectangle(
          column: area.column + 1, row: area.row + 2 + offset * pitch, width: area.width - 2,
          height: lines))
    }
  }
}
