import TaktCanvas
import TaktModel

/// The order of talks while nobody speaks: who was heard and how long, who is next, who is put off.
struct StageRota {
  let stage: StagePicture
  let board: Board

  private var language: Language { stage.language }

  func draw(on canvas: inout Canvas) {
    let talks = Talks(on: board.id, of: stage.session)
    let frame = StageListFrame(
      stage: stage, heading: stage.context.text(board.title).uppercased())
    let rooms = frame.rooms(of: canvas)
    let pitch = talks.all.count * 2 <= rooms.list.height ? 2 : 1
    let next = talks.waiting.first.flatMap { talk in
      talks.all.firstIndex { $0.number == talk.number }
    }
    let page = StagePage(
      of: talks.all.count, capacity: rooms.list.height / pitch, at: stage.context.now, fresh: next)
    frame.draw(on: &canvas, page: page)
    if talks.all.isEmpty {
      canvas.put(
        centred: language("порядок ещё не составлен", "there is no order yet"), column: 0,
        row: rooms.list.row + rooms.list.height / 2, width: canvas.columns, role: .textDim)
    }
    for (offset, index) in page.range.enumerated() {
      draw(talks.all[index], talks, row: rooms.list.row + offset * pitch, on: &canvas)
    }
  }

  private func draw(_ talk: Card, _ talks: Talks, row: Int, on canvas: inout Canvas) {
    let isNext = talks.waiting.first?.number == talk.number
    let state = stage.context.words(of: talks.state(of: talk))
    let role: Role = isNext ? .title : talks.isWaiting(talk) ? .text : .textDim
    canvas.put(isNext ? "►" : "", column: 2, row: row, role: .title)
    canvas.put(trailing: "\(talks.place(of: talk))", maxColumn: 7, row: row, role: role)
    let words = isNext ? language("следующие", "next") : state
    canvas.put(trailing: words, maxColumn: canvas.columns - 2, row: row, role: role)
    canvas.put(
      stage.context.title(of: talk), column: 9, row: row, role: role,
      width: canvas.columns - 13 - Width.of(words))
  }
}
