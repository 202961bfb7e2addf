import TaktCanvas
import TaktModel

/// One card on the wall: a number to say aloud, and its text in a few short lines.
struct StageCardItem {
  let stage: StagePicture
  let card: Card
  let numberWidth: Int
  let isNewest: Bool

  var maximumLines = 2

  static let rows = 2

  /// The area's first column is for the mark.
  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let column = area.column + 2 + numberWidth
    let width = area.maxColumn - column
    if isNewest { canvas.put("►", column: area.column, row: area.row, role: .ok) }
    canvas.put(
      trailing: "\(card.number.value)", maxColumn: column - 1, row: area.row, role: .textDim)
    let lines = lines(width: width)
    for (offset, line) in lines.enumerated() {
      canvas.put(
        line, column: column, row: area.row + offset, role: isNewest ? .title : .text,
        width: width)
    }
    if isNewest, lines.count < maximumLines {
      canvas.put(
        "└ " + provenance, column: column, row: area.row + lines.count, role: .textDim, width: width
      )
    }
  }

  private func lines(width: Int) -> [String] {
    let lines = card.text.wrapped(toColumns: width)
    guard lines.count > maximumLines else { return lines }
    return lines.prefix(maximumLines - 1)
      + [lines.dropFirst(maximumLines - 1).joined(separator: " ")]
  }

  /// "группа 4 · сейчас".
  private var provenance: String {
    let language = stage.language
    let minutes = max(0, stage.context.now.seconds(since: card.at)) / 60
    let when =
      minutes == 0
      ? language("сейчас", "now") : language("\(minutes) мин назад", "\(minutes) min ago")
    let who = card.group.map { language("группа ", "group ") + "\($0.value) · " } ?? ""
    return who + when
  }
}
