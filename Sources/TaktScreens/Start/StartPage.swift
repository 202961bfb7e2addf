import TaktCanvas
import TaktModel

/// The upper part of the start page: the name in block letters and what it is, in one paragraph.
enum StartPage {
  /// Returns the room below.
  static func draw(on canvas: inout Canvas, in context: Context) -> Rectangle {
    let width = min(canvas.columns - 8, 72)
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
    for line in paragraph(context).wrapped(toColumns: width) {
      canvas.put(centred: line, column: column, row: row, width: width, role: .textDim)
      row += 1
    }
    let top = row + (isTall ? 3 : canvas.rows >= 22 ? 2 : 1)
    let bottom = canvas.rows - HintLine.rows - 1
    return Rectangle(column: column, row: top, width: width, height: bottom - top)
  }

  private static func paragraph(_ context: Context) -> String {
    context.language(
      "Ведёт стратегическую сессию: программа и часы у ведущего, секретари групп пишут за своими "
        + "терминалами, зал видит сцену, а после остаётся журнал.",
      "Runs a strategic session: the facilitator has the programme and the clock, scribes write "
        + "at their own terminals, the hall sees the stage, and a log remains.")
  }
}
