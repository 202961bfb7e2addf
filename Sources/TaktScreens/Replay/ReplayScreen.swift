package import TaktCanvas
import TaktModel

/// A finished session seen again: the stage as it was, the journal around the moment, and a hand on
/// the clock. The screen only asks to go somewhere; `Context.replay` says where it is.
package struct ReplayScreen: Screen {
  static let speeds: [Double] = [0.5, 1, 2, 4, 8, 16, 32, 64]

  package init() {}

  package mutating func perform(_ intent: Intent, in context: Context) -> [Effect] {
    if intent == .leave { return [.leave] }
    guard let state = context.replay else { return [] }
    switch intent {
    case "play": return [.request(.play(!state.isPlaying))]
    case "faster": return speed(state) { $0 > state.speed }
    case "slower": return speed(state) { $0 < state.speed }
    default: return target(of: intent, state).map { seek($0, state) } ?? []
    }
  }

  private func target(of intent: Intent, _ state: ReplayState) -> Int? {
    switch intent {
    case "back": state.sequence - 1
    case "forward": state.sequence + 1
    case "first": 1
    case "last": state.total
    case "step-back": state.steps.last { $0.sequence < state.sequence }?.sequence ?? 1
    case "step-forward": state.steps.first { $0.sequence > state.sequence }?.sequence ?? state.total
    default: ReplayScreen.tenth(of: intent).map { state.total * $0 / 10 }
    }
  }

  private static func tenth(of intent: Intent) -> Int? {
    (0...9).first { intent == .tenth($0) }
  }

  /// Nothing is asked for when the replay stands there already.
  private func seek(_ sequence: Int, _ state: ReplayState) -> [Effect] {
    let sequence = min(max(1, sequence), state.total)
    return sequence == state.sequence || state.total == 0
      ? [] : [.request(.seek(sequence: sequence))]
  }

  private func speed(_ state: ReplayState, _ isWanted: (Double) -> Bool) -> [Effect] {
    let wanted = ReplayScreen.speeds.filter(isWanted)
    let next = wanted.min { abs($0 - state.speed) < abs($1 - state.speed) }
    return next.map { [.request(.speed($0))] } ?? []
  }

  package func draw(on canvas: inout Canvas, in context: Context) {
    drawHeader(on: &canvas, in: context)
    HintLine.draw(bindings(in: context), on: &canvas, in: context)
    if let state = context.replay {
      draw(state, on: &canvas, in: context)
    } else {
      let words = context.language("Журнал читается…", "Reading the log…")
      canvas.put(
        centred: words, column: 0, row: canvas.rows / 2, width: canvas.columns, role: .textDim)
    }
  }

  private func draw(_ state: ReplayState, on canvas: inout Canvas, in context: Context) {
    let scrubRow = canvas.rows - HintLine.rows - ReplayScrubBar.rows
    let height = scrubRow - (canvas.rows >= 22 ? 2 : 1)
    let journalWidth = min(60, max(canvas.columns < 80 ? 24 : 30, canvas.columns / 3))
    let stage = Rectangle(
      column: 0, row: 1, width: canvas.columns - journalWidth - 1, height: height)
    let journal = Rectangle(
      column: stage.maxColumn + 1, row: 1, width: journalWidth, height: height)
    drawStage(state, in: stage, on: &canvas, context)
    ReplayJournal(state: state, context: context).draw(on: &canvas, in: journal)
    ReplayScrubBar(state: state, context: context).draw(on: &canvas, row: scrubRow)
  }

  private func drawHeader(on canvas: inout Canvas, in context: Context) {
    let isWhole = context.replay?.isWhole ?? true
    let words =
      isWhole
      ? context.language("только чтение", "read only")
      : context.language("журнал не ваш: скрытого нет", "not your log: nothing hidden")
    let pace = context.replay.map { " · " + ($0.isPlaying ? "► " : "║ ") + $0.speedWords } ?? ""
    let right = words + pace
    canvas.put(trailing: right, maxColumn: canvas.columns - 1, row: 0, role: .textDim)
    canvas.put(
      context.language("Повтор · ", "Replay · ") + context.title, column: 1, row: 0, role: .title,
      width: canvas.columns - 5 - Width.of(right))
  }

  /// The stage is drawn on a canvas of its own, as large as its frame.
  private func drawStage(
    _ state: ReplayState, in frame: Rectangle, on canvas: inout Canvas, _ context: Context
  ) {
    let time = context.wallClock(state.at, withSeconds: true)
    let room = canvas.frame(
      frame, title: context.language("Сцена в ", "The stage at ") + time, isFocused: false)
    var past = context
    past.now = state.at
    let picture = StagePicture(in: past)
    var stage = Canvas(columns: room.width, rows: room.height, background: picture.background)
    picture.draw(on: &stage)
    canvas.put(stage, column: room.column, row: room.row)
  }
}

extension ReplayState {
  /// "×4", "×0.5".
  fileprivate var speedWords: String {
    speed == speed.rounded() ? "×\(Int(speed))" : "×\(speed)"
  }
}
