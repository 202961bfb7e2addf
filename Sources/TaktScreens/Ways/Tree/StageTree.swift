import TaktCanvas
import TaktModel

/// A board's clusters with what groups took into them, for one group or for all side by side.
struct StageTree {
  let stage: StagePicture
  let board: Board
  let group: GroupNumber?
  private let ballot: Ballot?

  private var language: Language { stage.language }

  init(stage: StagePicture, board: Board, group: GroupNumber?) {
    self.stage = stage
    self.board = board
    self.group = group
    ballot = stage.session.ballots.all.last { $0.blueprint.board == board.id }
  }

  func draw(on canvas: inout Canvas) {
    let frame = StageListFrame(stage: stage, heading: heading, footRows: 1)
    let rooms = frame.rooms(of: canvas)
    let lines = StageTreeLines(board: board, group: group, stage: stage)
    let height = max(1, rooms.list.height)
    let flowed = lines.flowed(height: height)
    let most = max(group == nil && canvas.columns >= 70 ? 2 : 1, canvas.columns / 60)
    let columns = min(most, max(1, (flowed.count + height - 1) / height))
    let page = StagePage(
      of: flowed.count, capacity: columns * height, at: stage.context.now)
    frame.draw(on: &canvas, page: page)
    drawFoot(lines, row: rooms.footRow, on: &canvas)
    draw(
      flowed[page.range], ideaCounts: lines.ideaCounts, columns: columns, in: rooms.list,
      on: &canvas)
  }

  /// Lines flow down one column and into the next; few lines have the screen's left part.
  private func draw(
    _ lines: ArraySlice<StageTreeLines.Line?>, ideaCounts: [CardNumber: Int], columns: Int,
    in area: Rectangle, on canvas: inout Canvas
  ) {
    if lines.isEmpty {
      canvas.put(
        centred: language("кластеров пока нет", "no clusters yet"), column: 0,
        row: area.row + area.height / 2, width: canvas.columns, role: .textDim)
    }
    let width = columns == 1 ? min(canvas.columns, 100) : canvas.columns / columns
    let drawing = StageTreeDrawing(
      stage: stage, cards: stage.session.cards, weights: weights, ideaCounts: ideaCounts)
    for (offset, line) in lines.enumerated() {
      let (column, row) = offset.quotientAndRemainder(dividingBy: max(1, area.height))
      let place = Rectangle(
        column: column * width + 1, row: area.row + row, width: width - 3, height: 1)
      if let line { drawing.draw(line, on: &canvas, in: place) }
    }
    for column in 0..<columns where column > 0 {
      canvas.verticalRule(
        column: column * width - 1, row: area.row, height: area.height, character: "┊")
    }
  }

  private var heading: String { stage.heading(of: board, group) }

  /// What the published ballot gave; sealed bets are nobody's business.
  private var weights: [CardNumber: Int]? {
    guard let ballot, ballot.state == .published else { return nil }
    return stage.weights(of: ballot)
  }

  private func drawFoot(_ lines: StageTreeLines, row: Int, on canvas: inout Canvas) {
    let clusters = language.count(
      lines.clusterCount, ("кластер", "кластера", "кластеров"), ("cluster", "clusters"))
    let ideas = language.count(lines.takenCount, ("идея", "идеи", "идей"), ("idea", "ideas"))
    canvas.put(clusters + " · " + ideas, column: 1, row: row)
    guard let ballot else { return }
    let right =
      ballot.state == .published
      ? language("итоги открыты ●", "results are open ●") : stage.progress(of: ballot).line
    canvas.put(trailing: right, maxColumn: canvas.columns - 1, row: row)
  }
}

extension StagePicture {
  /// «СТОРОНЫ И ЦЕННОСТИ, Г2 Наука»: a board, and whose part of it.
  func heading(of board: Board, _ group: GroupNumber?) -> String {
    let title = context.text(board.title).uppercased()
    guard let group, let known = session.roster.group(group) else { return title }
    return title + language(", Г", ", G") + "\(group.value) " + context.text(known.name)
  }

  /// The sums of a ballot by card, merges followed; one walk over the entries.
  func weights(of ballot: Ballot) -> [CardNumber: Int] {
    var sums: [CardNumber: Int] = [:]
    for entries in ballot.entries.values {
      for (card, entry) in entries {
        sums[session.cards.survivor(of: card), default: 0] += entry.weight
      }
    }
    return sums
  }
}
