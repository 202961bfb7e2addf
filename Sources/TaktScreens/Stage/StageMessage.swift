import TaktCanvas
import TaktModel

extension StagePicture {
  /// A line over the scene, in a frame in the middle: in block letters if they fit, else in words.
  func drawMessage(on canvas: inout Canvas) {
    guard let message = context.session.stage.message ?? session.stage.message else { return }
    let width = canvas.columns - 8
    let lines = min(3, max(1, (canvas.rows - 8) / 4))
    let headline = Headline(
      whole: message, columns: width, rows: canvas.rows - 6, maximumLines: lines,
      glyphs: context.glyphs)
    if let headline {
      let area = messageArea(height: headline.height(glyphs: context.glyphs), on: &canvas)
      BlockTitle.draw(
        headline.text, on: &canvas, in: area, role: role(.title), maximumLines: headline.lines,
        glyphs: context.glyphs)
    } else {
      let text = message.wrapped(toColumns: width).prefix(max(1, canvas.rows - 6))
      let area = messageArea(height: text.count, on: &canvas)
      for (offset, line) in text.enumerated() {
        canvas.put(
          centred: line, column: area.column, row: area.row + offset, width: area.width,
          role: role(.title))
      }
    }
  }

  /// Draws the frame and returns the room for so many rows of message.
  private func messageArea(height: Int, on canvas: inout Canvas) -> Rectangle {
    let frame = Rectangle(
      column: 1, row: max(0, (canvas.rows - height - 4) / 2), width: canvas.columns - 2,
      height: height + 4)
    canvas.fill(frame, role: role(.text))
    canvas.frame(frame, isFocused: true)
    if isOver { canvas.setRole(.timerOver, in: frame) }
    return frame.inset(columns: 3, rows: 2)
  }
}
