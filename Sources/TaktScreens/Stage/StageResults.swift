import TaktCanvas
import TaktModel

/// What a published ballot gave, best first; before that only who has finished.
struct StageResults {
  let stage: StagePicture
  let ballot: Ballot

  private var language: Language { stage.language }

  func draw(on canvas: inout Canvas) {
    if ballot.state == .published { drawRanks(on: &canvas) } else { drawWaiting(on: &canvas) }
  }

  private var heading: String {
    let board =
      ballot.blueprint.kind.hasCandidates
      ? stage.programme.board(ballot.blueprint.board).map { stage.context.text($0.title) } : nil
    let words =
      switch ballot.blueprint.kind {
      case .bets: language("ставки", "bets")
      case .scores: language("баллы", "scores")
      case .rank: language("места", "ranks")
      case .poll: language("опрос", "poll")
      case .dots: language("голосование", "votes")
      }
    return (words + (board.map { " · " + $0 } ?? "")).uppercased()
  }

  private func drawRanks(on canvas: inout Canvas) {
    let frame = StageListFrame(stage: stage, heading: heading)
    let rooms = frame.rooms(of: canvas)
    let rows = StageResultRow.rows(of: ballot, on: stage)
    let pitch = rows.count * 2 <= rooms.list.height ? 2 : 1
    let page = StagePage(of: rows.count, capacity: rooms.list.height / pitch, at: stage.context.now)
    frame.draw(on: &canvas, page: page)
    if rows.isEmpty {
      canvas.put(
        centred: language("никто ничего не поставил", "nobody gave anything"), column: 0,
        row: rooms.list.row + rooms.list.height / 2, width: canvas.columns)
    }
    let labelWidth = max(4, rows.map { Width.of($0.label) }.max() ?? 0) + 2
    for (offset, row) in rows[page.range].enumerated() {
      row.draw(on: &canvas, row: rooms.list.row + offset * pitch, labelWidth: labelWidth)
    }
  }

  /// "4 ИЗ 6" large, and the groups by name.
  private func drawWaiting(on canvas: inout Canvas) {
    let frame = StageListFrame(stage: stage, heading: heading)
    let rooms = frame.rooms(of: canvas)
    frame.draw(on: &canvas)
    let progress = stage.progress(of: ballot)
    let count = "\(progress.done) " + language("из", "of") + " \(progress.all)"
    let glyphs = stage.context.glyphs
    var row = rooms.list.row
    let area = Rectangle(
      column: 1, row: row, width: canvas.columns - 2, height: BlockTitle.height(glyphs: glyphs))
    if rooms.list.height >= area.height + 4,
      BlockTitle.draw(count.uppercased(), on: &canvas, in: area, glyphs: glyphs)
    {
      row = area.maxRow
    }
    canvas.put(centred: waitingWords, column: 1, row: row, width: canvas.columns - 2)
    drawVoters(
      in: Rectangle(
        column: 4, row: row + 2, width: canvas.columns - 8, height: rooms.list.maxRow - row - 2),
      on: &canvas)
  }

  private var waitingWords: String {
    let done =
      switch ballot.blueprint.kind {
      case .bets: language("групп сделали ставки", "groups have placed their bets")
      case .dots where ballot.blueprint.voters == .groups:
        language("групп проголосовали", "groups have voted")
      default: language("закончили", "have finished")
      }
    return done + language(" · итоги откроет ведущий", " · the facilitator opens the results")
  }

  /// Every voter, and the judges who are waited for by name.
  private func drawVoters(in area: Rectangle, on canvas: inout Canvas) {
    let known = ballot.voters.map { (stage.context.name(of: $0), ballot.hasFinished($0)) }
    let voters = known + ballot.expected.map { ($0, false) }
    let columns = 2
    let perColumn = (voters.count + columns - 1) / columns
    let width = area.width / columns
    let pitch = perColumn * 2 <= area.height ? 2 : 1
    for (index, voter) in voters.enumerated() {
      let (column, line) = index.quotientAndRemainder(dividingBy: max(1, perColumn))
      guard line * pitch < area.height else { continue }
      canvas.put(
        (voter.1 ? "√ " : "· ") + voter.0, column: area.column + column * width,
        row: area.row + line * pitch, role: voter.1 ? .title : .textDim, width: width - 2)
    }
  }
}
