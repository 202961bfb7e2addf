import TaktCanvas

/// Where the parts of the timer stand. A low screen gives up the block title first; figures shrink
/// only when a long title takes a second line on a high one.
struct StageTimerLayout {
  let headline: Headline?
  let titleArea: Rectangle
  /// The plain line between the title and the figures; nil where there is no room for it.
  let captionRow: Int?
  let digits: Rectangle
  let barRow: Int
  let wordsRow: Int
  private let glyphs: Glyphs

  init(heading: String, columns: Int, rows: Int, glyphs: Glyphs) {
    self.glyphs = glyphs
    let gap = rows >= 36 ? 1 : 0
    wordsRow = rows - 2 - gap
    barRow = wordsRow - 1 - gap
    let top = rows >= 50 ? 2 : 1
    let isTall = rows >= 36
    let room = rows >= 18 ? barRow - 1 - top - 1 - (isTall ? 21 : rows >= 24 ? 14 : 7) : 0
    headline = Headline(
      heading, columns: columns - 2, rows: room, scales: rows > 40 ? [2, 1] : [1],
      maximumLines: isTall ? 2 : 1, glyphs: glyphs)
    titleArea = Rectangle(
      column: 1, row: top, width: columns - 2,
      height: headline?.height(glyphs: glyphs) ?? (rows >= 24 ? 1 : 0))
    captionRow = rows >= 18 ? titleArea.maxRow : nil
    let first = captionRow.map { $0 + 1 } ?? 2
    digits = Rectangle(column: 1, row: first, width: columns - 2, height: barRow - 1 - first)
    band = Rectangle(
      column: 0, row: captionRow ?? 1, width: columns, height: barRow - (captionRow ?? 1))
  }

  /// What the last minute inverts: everything between the title and the bar.
  let band: Rectangle

  func drawHeadline(on canvas: inout Canvas, role: Role) {
    guard let headline else { return }
    BlockTitle.draw(
      headline.text, on: &canvas, in: titleArea, role: role, scale: headline.scale,
      maximumLines: headline.lines, glyphs: glyphs)
  }
}
