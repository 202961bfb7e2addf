package import TaktCanvas
import TaktModel

/// What the room sees of a session, on a canvas of any size: public facts only. The host filters
/// secrets before they come here (invariant 6); a replay folds the whole log, so the picture leaves
/// out by itself what a projector may not show.
package struct StagePicture {
  let session: Session
  /// The context of the picture; its `now` stands still while the projector is frozen.
  let context: Context
  let isStill: Bool
  private let isBlank: Bool
  /// The context with the time that runs: the line to the host is looked at as it is now.
  private let liveContext: Context

  package init(in context: Context) {
    let frozen = context.replica.frozen
    session = frozen ?? context.session
    isStill = frozen != nil
    isBlank = context.session.stage.isBlank
    liveContext = context
    var context = context
    if let still = frozen?.lastAt { context.now = still }
    self.context = context
  }

  var language: Language { context.language }
  var words: StageWords { StageWords(language: language) }
  var programme: Programme { session.programme }

  /// The whole screen is inverted when the step's time is over.
  package var background: Role { isOver && !isBlank ? .timerOver : .text }

  var isOver: Bool { clockOnScreen?.phase(at: context.now) == .overrun }

  /// The clock that the scene is about: the step's, or the speaker's.
  private var clockOnScreen: Clock? {
    switch session.stage.current {
    case .timer: programme.currentEntry?.clock
    case .rota(let board): Talks(on: board, of: session).speaker?.clock
    default: nil
    }
  }

  /// The role of a cell in this picture: on the inverted screen everything has one.
  func role(_ role: Role) -> Role { isOver ? .timerOver : role }

  package func draw(on canvas: inout Canvas) {
    guard !isBlank else {
      return canvas.fill(
        Rectangle(column: 0, row: 0, width: canvas.columns, height: canvas.rows), role: .text)
    }
    drawScene(on: &canvas)
    drawMessage(on: &canvas)
    drawTrouble(on: &canvas)
  }

  private func drawScene(on canvas: inout Canvas) {
    switch session.stage.current {
    case .timer: drawTimer(on: &canvas)
    case .wall(let id):
      guard let board = programme.board(id) else { return drawTimer(on: &canvas) }
      if board.view == .columns {
        StageColumns(stage: self, board: board).draw(on: &canvas)
      } else {
        StageWall(stage: self, board: board).draw(on: &canvas)
      }
    case .tree(let id, let group):
      guard let board = programme.board(id) else { return drawTimer(on: &canvas) }
      StageTree(stage: self, board: board, group: group).draw(on: &canvas)
    case .form(let id, let group):
      guard let board = programme.board(id) else { return drawTimer(on: &canvas) }
      StageForm(stage: self, board: board, group: group).draw(on: &canvas)
    case .matrix(let id, let group):
      guard let board = programme.board(id) else { return drawTimer(on: &canvas) }
      StageMatrix(stage: self, board: board, group: group).draw(on: &canvas)
    case .whereWeAre: drawWhereWeAre(on: &canvas)
    case .seating: StageSeating(stage: self).draw(on: &canvas)
    case .results(let number):
      guard let ballot = session.ballots[number] else { return drawTimer(on: &canvas) }
      StageResults(stage: self, ballot: ballot).draw(on: &canvas)
    case .requests(let id):
      guard let board = programme.board(id) else { return drawTimer(on: &canvas) }
      StageRequests(stage: self, board: board).draw(on: &canvas)
    case .rota(let id):
      guard let board = programme.board(id) else { return drawTimer(on: &canvas) }
      guard let speaker = StageSubject(speakerOn: id, stage: self) else {
        return StageRota(stage: self, board: board).draw(on: &canvas)
      }
      draw(speaker, on: &canvas)
    case .slide(let id, let group, let number):
      let slide = programme.board(id).flatMap {
        StageSlide(stage: self, board: $0, group: group, number: number)
      }
      if let slide { slide.draw(on: &canvas) } else { drawTimer(on: &canvas) }
    case .road(let id):
      guard let board = programme.board(id) else { return drawTimer(on: &canvas) }
      StageRoad(stage: self, board: board).draw(on: &canvas)
    case .join(let group): StageJoin(stage: self, group: group).draw(on: &canvas)
    }
  }

  /// Before a programme begins there is nowhere to be: the lobby says what is coming.
  private func drawWhereWeAre(on canvas: inout Canvas) {
    guard programme.entries.contains(where: { $0.clock != nil }) else {
      return StageLobby(stage: self).draw(on: &canvas)
    }
    StageWhere(stage: self).draw(on: &canvas)
  }

  private func drawTimer(on canvas: inout Canvas) {
    guard let entry = programme.currentEntry, let clock = entry.clock else {
      return StageLobby(stage: self).draw(on: &canvas)
    }
    draw(StageSubject(entry, clock, stage: self), on: &canvas)
  }

  private func draw(_ subject: StageSubject, on canvas: inout Canvas) {
    if isOver {
      StageOverrun(subject: subject).draw(on: &canvas)
    } else {
      StageTimer(subject: subject).draw(on: &canvas)
    }
  }

  /// The log cannot be written, or the host is gone: everybody should stop and look, so it covers
  /// the first row.
  private func drawTrouble(on canvas: inout Canvas) {
    guard let sentence = liveContext.linkBanner(columns: canvas.columns - 4) else { return }
    let line = Rectangle(column: 0, row: 0, width: canvas.columns, height: 1)
    canvas.fill(line, role: .error)
    canvas.put(
      " ! " + sentence, column: 0, row: 0, role: .error, width: canvas.columns)
  }
}
