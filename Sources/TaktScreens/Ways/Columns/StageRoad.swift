import TaktCanvas
import TaktModel

/// The whole road by time: an axis of months or quarters, stages as bars, tasks as marks under them.
struct StageRoad {
  let stage: StagePicture
  let board: Board
  private let road: Road?

  init(stage: StagePicture, board: Board) {
    self.stage = stage
    self.board = board
    road = Road(of: board, in: stage.session.cards) {
      stage.session.isOpen($0, to: .screen)
    }
  }

  private var language: Language { stage.language }

  func draw(on canvas: inout Canvas) {
    let undated = undatedLines(width: canvas.columns - 2)
    let frame = StageListFrame(
      stage: stage, heading: stage.context.text(board.title).uppercased() + years,
      footRows: undated.count)
    let rooms = frame.rooms(of: canvas)
    let rows = road?.rows ?? []
    let capacity = rooms.list.height - 1
    let pitch = rows.count * 2 <= capacity ? 2 : 1
    let page = StagePage(of: rows.count, capacity: capacity / pitch, at: stage.context.now)
    frame.draw(on: &canvas, page: page)
    for (offset, line) in undated.enumerated() {
      canvas.put(line, column: 1, row: rooms.footRow + offset, role: .timerWarn)
    }
    guard !rows.isEmpty else {
      canvas.put(
        centred: language("этапов и задач пока нет", "no stages or tasks yet"), column: 0,
        row: rooms.list.row + rooms.list.height / 2, width: canvas.columns, role: .textDim)
      return
    }
    let labels = min(canvas.columns * 2 / 5, 60)
    let axis = RoadAxis(
      months: road?.months, column: labels + 2, width: canvas.columns - labels - 3)
    axis.draw(on: &canvas, row: rooms.list.row, height: rooms.list.height, language)
    for (offset, row) in rows[page.range].enumerated() {
      draw(
        row, axis, on: &canvas, labels: labels, row: rooms.list.row + 1 + offset * pitch)
    }
  }

  /// « · 2026–2027»: the months on the axis have no room for it.
  private var years: String {
    guard let months = road?.months else { return "" }
    let (first, last) = (months.lowerBound / 12, months.upperBound / 12)
    return " · \(first)" + (first == last ? "" : "–\(last)")
  }

  private func draw(
    _ row: Road.Row, _ axis: RoadAxis, on canvas: inout Canvas, labels: Int, row line: Int
  ) {
    switch row {
    case .stage(let card, let from, let to):
      canvas.put(card.text, column: 1, row: line, role: .title, width: labels)
      guard let span = axis.span(from: from ?? to, to: to ?? from) else {
        canvas.put("▲", column: axis.column, row: line, role: .timerWarn)
        return
      }
      let isWhole = from != nil && to != nil
      canvas.horizontalRule(
        column: span.lowerBound, row: line, width: span.count, character: isWhole ? "█" : "▓",
        role: .barFill)
    case .task(let card, let due):
      canvas.put("· " + card.text, column: 2, row: line, width: labels - 1)
      guard let due, let column = axis.place(of: due) else {
        let words = language("▲ без срока", "▲ no date")
        canvas.put(words, column: axis.column, row: line, role: .timerWarn)
        return
      }
      draw(due, on: &canvas, axis, column: column, row: line)
    }
  }

  /// The mark with its date beside it, on the side where there is room.
  private func draw(
    _ due: CalendarSpan, on canvas: inout Canvas, _ axis: RoadAxis, column: Int, row: Int
  ) {
    canvas.put("●", column: column, row: row, role: .vote)
    let words = due.words(in: language)
    if column + 2 + Width.of(words) <= axis.column + axis.width {
      canvas.put(words, column: column + 2, row: row, role: .textDim)
    } else {
      canvas.put(trailing: words, maxColumn: column - 1, row: row, role: .textDim)
    }
  }

  /// What has no date, in a line or two.
  private func undatedLines(width: Int) -> [String] {
    guard let undated = road?.undated, !undated.isEmpty else { return [] }
    let head = language("▲ без срока \(undated.count): ", "▲ no date \(undated.count): ")
    let names = undated.map { "№\($0.number.value) \($0.text)" }.joined(separator: " · ")
    let lines = (head + names).wrapped(toColumns: width)
    guard lines.count > 2 else { return lines }
    return [lines[0], lines[1...].joined(separator: " ").clipped(toColumns: width)]
  }
}
