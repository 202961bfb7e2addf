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
    let board = stage.programme.board(ballot.blueprint.board).map { stage.context.text($0.title) }
    let words =
      ballot.blueprint.kind == .bets
      ? language("ставки", "bets") : language("голосование", "votes")
    return (words + (board.map { " · " + $0 } ?? "")).uppercased()
  }

  private func drawRanks(on canvas: inout Canvas) {
    let frame = StageListFrame(stage: stage, heading: heading)
    let rooms = frame.rooms(of: canvas)
    let ranked = ranks()
    let pitch = ranked.count * 2 <= rooms.list.height ? 2 : 1
    let page = StagePage(
      of: ranked.count, capacity: rooms.list.height / pitch, at: stage.context.now)
    frame.draw(on: &canvas, page: page)
    if ranked.isEmpty {
      canvas.put(
        centred: language("никто ничего не поставил", "nobody gave anything"), column: 0,
        row: rooms.list.row + rooms.list.height / 2, width: canvas.columns)
    }
    let most = ranked.first?.weight ?? 1
    for (offset, rank) in ranked[page.range].enumerated() {
      draw(rank, most: most, on: &canvas, row: rooms.list.row + offset * pitch)
    }
  }

  private struct Rank {
    let place: Int
    let card: Card
    let weight: Int
  }

  /// Equal sums share a place.
  private func ranks() -> [Rank] {
    let sums = stage.weights(of: ballot).filter { $0.value > 0 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var place = 1
    return sums.enumerated().compactMap { index, sum in
      if index > 0, sums[index - 1].value != sum.value { place = index + 1 }
      return stage.session.cards[sum.key].map { Rank(place: place, card: $0, weight: sum.value) }
    }
  }

  private func draw(_ rank: Rank, most: Int, on canvas: inout Canvas, row: Int) {
    let barWidth = canvas.columns / 4
    let barColumn = canvas.columns - barWidth - 6
    let role: Role = rank.place <= 3 ? .title : .text
    canvas.put(trailing: "\(rank.place)", maxColumn: 4, row: row, role: .textDim)
    let group = rank.card.group.map { language("Г", "G") + "\($0.value)" } ?? ""
    canvas.put(
      rank.card.text, column: 6, row: row, role: role, width: barColumn - 9 - Width.of(group))
    canvas.put(trailing: group, maxColumn: barColumn - 1, row: row, role: .textDim)
    canvas.bar(
      rank.weight, of: most, column: barColumn, row: row, width: barWidth, fillRole: .vote)
    canvas.put(trailing: "\(rank.weight)", maxColumn: canvas.columns - 1, row: row, role: role)
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
      ballot.blueprint.kind == .bets
      ? language("групп сделали ставки", "groups have placed their bets")
      : language("групп проголосовали", "groups have voted")
    return done + language(" · итоги откроет ведущий", " · the facilitator opens the results")
  }

  private func drawVoters(in area: Rectangle, on canvas: inout Canvas) {
    let columns = 2
    let perColumn = (ballot.voters.count + columns - 1) / columns
    let width = area.width / columns
    let pitch = perColumn * 2 <= area.height ? 2 : 1
    for (index, voter) in ballot.voters.enumerated() {
      let (column, line) = index.quotientAndRemainder(dividingBy: max(1, perColumn))
      guard line * pitch < area.height else { continue }
      let hasVoted = ballot.hasFinished(voter)
      let label = stage.context.name(of: voter)
      canvas.put(
        (hasVoted ? "√ " : "· ") + label, column: area.column + column * width,
        row: area.row + line * pitch, role: hasVoted ? .title : .textDim, width: width - 2)
    }
  }
}
