import TaktCanvas
import TaktModel

/// Four rows: step numbers, the bar with its past and its future, events as hills, times.
struct ReplayScrubBar {
  let state: ReplayState
  let context: Context

  static let rows = 4

  func draw(on canvas: inout Canvas, row: Int) {
    let left = 2
    let width = canvas.columns - 2 * left
    let axis = ReplayAxis(state.activity, width: width)
    let now = axis.column(of: state.at)
    drawNumbers(axis, on: &canvas, left: left, row: row)
    drawBar(axis, now: now, on: &canvas, left: left, width: width, row: row + 1)
    canvas.sparkline(axis.hills, column: left, row: row + 2, role: .barFill)
    canvas.setRole(
      .replayPast, in: Rectangle(column: left, row: row + 2, width: now + 1, height: 1))
    drawTimes(now: now, on: &canvas, left: left, width: width, row: row + 3)
  }

  /// A number is left out where it would touch the one before.
  private func drawNumbers(_ axis: ReplayAxis, on canvas: inout Canvas, left: Int, row: Int) {
    var free = 0
    for mark in state.steps {
      let column = left + axis.column(of: mark.at)
      guard column >= free else { continue }
      let role: Role = mark.sequence <= state.sequence ? .replayPast : .textDim
      free = column + canvas.put("\(mark.number)", column: column, row: row, role: role) + 1
    }
  }

  private func drawBar(
    _ axis: ReplayAxis, now: Int, on canvas: inout Canvas, left: Int, width: Int, row: Int
  ) {
    canvas.horizontalRule(column: left, row: row, width: width)
    canvas.horizontalRule(
      column: left, row: row, width: now, character: "━", role: .replayPast)
    for mark in state.steps {
      let column = axis.column(of: mark.at)
      canvas.put(
        column < now ? "┿" : "┼", column: left + column, row: row,
        role: column < now ? .replayPast : .frame)
    }
    canvas.put("┣", column: left, row: row, role: .replayPast)
    canvas.put("┤", column: left + width - 1, row: row, role: .frame)
    canvas.put("●", column: left + now, row: row, role: .replayNow)
  }

  /// The current time stands under its place and pushes out a time at the end that it would touch.
  private func drawTimes(
    now: Int, on canvas: inout Canvas, left: Int, width: Int, row: Int
  ) {
    let time = context.wallClock(state.at, withSeconds: true)
    let isNearEnd = now + 2 + time.count > width
    let label = isNearEnd ? "\(time) ▲" : "▲ \(time)"
    let column = left + (isNearEnd ? now - time.count - 1 : now)
    if column > left + 6 {
      canvas.put(context.wallClock(state.first), column: left, row: row, role: .textDim)
    }
    if column + label.count < left + width - 6 {
      canvas.put(
        trailing: context.wallClock(state.last), maxColumn: left + width, row: row, role: .textDim)
    }
    canvas.put(label, column: column, row: row, role: .replayNow)
  }
}
