import TaktCanvas
import TaktModel

/// The upper part of the start page: the name in block letters and what it is, in one paragraph.
enum StartPage {
  /// Returns the room below.
  static func draw(on canvas: inout Canvas, in context: Context) -> Rectangle {
    let width = min(canvas.columns - 4, 72)
    let column = (canvas.columns - width) / 2
    let isTall = canvas.rows >= 36
    var row = isTall ? canvas.rows / 8 : 1
    let scale = canvas.rows > 45 ? 2 : 1
    let height = BlockTitle.height(scale: scale, glyphs: context.glyphs)
    if canvas.rows >= 22, canvas.rows - height >= 18 {
      BlockTitle.draw(
        context.language("ТАКТ", "TAKT"), on: &canvas,
        in: Rectangle(column: column, row: row, width: width, height: height), scale: scale,
        glyphs: context.glyphs)
      row += height + 1
    } else {
      canvas.put(
        centred: context.language("Т А К Т", "T A K T"), column: column, row: row, width: width,
        role: .title)
      row += 2
    }
    for line in paragraph(context, isShort: canvas.rows < 22).wrapped(toColumns: width) {
      canvas.put(centred: line, column: column, row: row, width: width, role: .textDim)
      row += 1
    }
    let top = row + (isTall ? 3 : canvas.rows >= 22 ? 2 : 1)
    let bottom = canvas.rows - HintLine.rows - 1
    return Rectangle(column: column, row: top, width: width, height: bottom - top)
  }

  /// A low screen has room for its first words only.
  private static func paragraph(_ context: Context, isShort: Bool) -> String {
    if isShort {
      return context.language("Ведёт стратегическую сессию.", "Runs a strategic session.")
    }
    return context.language(
      "Ведёт стратегическую сессию: у ведущего программа и часы, группы пишут за своими "
        + "терминалами, зал видит сцену, всё остаётся в журнале.",
      "Runs a strategic session: the facilitator keeps the clock, groups write at their "
        + "terminals, the hall sees the stage, a log keeps it all.")
  }
}
