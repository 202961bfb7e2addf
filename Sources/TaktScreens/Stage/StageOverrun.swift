import TaktCanvas
import TaktModel

/// The time of a step or of a speaker is over: the screen is inverted once and stays calm. Hatched bands, the plus
/// sign, triangles and words say it without colour.
struct StageOverrun {
  let subject: StageSubject

  private var stage: StagePicture { subject.stage }
  private var language: Language { stage.language }
  private var overSeconds: Int { -(subject.clock.remainingSeconds(at: stage.context.now) ?? 0) }

  func draw(on canvas: inout Canvas) {
    let rows = canvas.rows
    let isTall = rows >= 36
    let band = isTall ? 2 : 1
    let gap = rows >= 18 ? 1 : 0
    stage.drawHeader("\(subject.place) · \(subject.title.uppercased())", on: &canvas)
    drawBand(row: 1 + gap, height: band, on: &canvas)
    let wordsRow = 1 + gap + band + gap
    let wordsHeight = isTall ? BlockTitle.height(glyphs: stage.context.glyphs) : 1
    drawWords(row: wordsRow, height: wordsHeight, on: &canvas)
    let lowerBand = rows - 1 - gap - band - (isTall ? 1 : 0)
    drawBand(row: lowerBand, height: band, on: &canvas)
    let first = wordsRow + wordsHeight + gap
    StageFigures.draw(
      "+" + StageWords.figures(overSeconds), on: &canvas,
      in: Rectangle(
        column: 1, row: first, width: canvas.columns - 2, height: lowerBand - gap - first),
      role: .timerOver)
    drawLastLine(row: rows - 1 - (isTall ? 1 : 0), on: &canvas)
  }

  private func drawBand(row: Int, height: Int, on canvas: inout Canvas) {
    canvas.fill(
      Rectangle(column: 0, row: row, width: canvas.columns, height: height), with: "▞",
      role: .timerOver)
  }

  private func drawWords(row: Int, height: Int, on canvas: inout Canvas) {
    let area = Rectangle(column: 2, row: row, width: canvas.columns - 4, height: height)
    let words = language("ВРЕМЯ ВЫШЛО", "TIME IS UP")
    let isDrawn = BlockTitle.draw(
      words, on: &canvas, in: area, role: .timerOver, glyphs: stage.context.glyphs)
    guard !isDrawn else { return }
    canvas.put(
      centred: "▲▲▲   " + words.spacedOut + "   ▲▲▲", column: 2, row: row,
      width: canvas.columns - 4, role: .timerOver)
  }

  /// "дольше плана на 2:13 · конец сессии в 17:34", and the groups.
  private func drawLastLine(row: Int, on canvas: inout Canvas) {
    let over = StageWords.brief(overSeconds)
    var left = language("дольше плана на \(over)", "\(over) over the plan")
    if let remark = subject.overrunRemark() { left += " · " + remark }
    let progress = subject.progress
    let room = canvas.columns - 4
    let fits = { (line: String) in Width.of(left) + 3 + Width.of(line) <= room }
    let right = progress.map { fits($0.line) ? $0.line : $0.shortLine } ?? ""
    canvas.put(
      left, column: 2, row: row, role: .timerOver,
      width: room - (right.isEmpty ? 0 : Width.of(right) + 3))
    canvas.put(trailing: right, maxColumn: canvas.columns - 2, row: row, role: .timerOver)
  }
}
