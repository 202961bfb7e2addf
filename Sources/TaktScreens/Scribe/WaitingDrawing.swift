import TaktCanvas
import TaktModel

/// Before the first step: what comes and when, and whose terminal this is.
struct WaitingDrawing {
  let context: Context

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let inner = canvas.frame(area, title: context.title)
    let next = context.session.programme.nextEntry
    let time = next.flatMap(start)
    var row = inner.row + max(0, (inner.height - (time == nil || inner.height < 13 ? 6 : 13)) / 2)
    func put(_ text: String, _ role: Role, on canvas: inout Canvas) {
      canvas.put(
        centred: text, column: inner.column + 1, row: row, width: inner.width - 2, role: role)
      row += 2
    }
    put(context.language("Ждём начала", "Waiting for the start"), .title, on: &canvas)
    if let time, inner.height >= 13 { row += drawTime(time, on: &canvas, in: inner, row) }
    if let next {
      let hour = inner.height >= 13 ? "" : time.map { $0 + " · " } ?? ""
      put(hour + context.text(next.step.title), .text, on: &canvas)
    }
    let advice = context.language(
      "Первый шаг откроется сам, строка для записи появится внизу.",
      "The first step opens by itself; the line to write on appears below.")
    put(advice, .textDim, on: &canvas)
  }

  /// The planned hour of the step, as the room's clock has it or as the programme says.
  private func start(of entry: Programme.Entry) -> String? {
    if let instant = context.session.programme.plannedStart(of: entry) {
      return context.wallClock(instant)
    }
    return entry.step.startMinute.map { "\(twoDigits($0 / 60 % 24)):\(twoDigits($0 % 60))" }
  }

  private func drawTime(
    _ time: String, on canvas: inout Canvas, in inner: Rectangle, _ row: Int
  ) -> Int {
    BigTime.draw(
      time, on: &canvas,
      in: Rectangle(column: inner.column, row: row, width: inner.width, height: 7),
      role: .timerCalm) + 1
  }
}

/// A time in block figures, centred.
enum BigTime {
  /// Returns the rows it took; none where there is no room.
  static func draw(
    _ text: String, on canvas: inout Canvas, in area: Rectangle, role: Role
  ) -> Int {
    guard
      let scale = BlockDigits.largestScale(for: text, within: area.width, height: area.height),
      let size = BlockDigits.size(of: text, scale: scale)
    else { return 0 }
    let place = Rectangle(
      column: area.column, row: area.row, width: area.width, height: size.rows)
    BlockDigits.draw(text, on: &canvas, in: place, role: role, scale: scale)
    return size.rows
  }
}
