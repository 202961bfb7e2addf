import TaktCanvas
import TaktModel

/// How many cards each group has, with bars while there is room, and the pace of the last minutes.
struct StageCounts {
  let stage: StagePicture
  let cards: StageCards

  private var groups: [Roster.Group] { stage.session.roster.openGroups }
  private var language: Language { stage.language }

  var rows: Int { groups.isEmpty ? 1 : groups.count > 1 ? 2 : 1 }

  func draw(on canvas: inout Canvas, row: Int) {
    let totals = [totalWords, paceWords]
    let rightWidth = totals.map(Width.of).max() ?? 0
    canvas.put(trailing: totals[0], maxColumn: canvas.columns - 1, row: row, role: .title)
    if rows > 1 {
      canvas.put(trailing: totals[1], maxColumn: canvas.columns - 1, row: row + 1)
    }
    guard !groups.isEmpty else { return }
    let perRow = (groups.count + rows - 1) / rows
    let width = (canvas.columns - rightWidth - 3) / perRow
    let most = groups.map { cards.counts[$0.number] ?? 0 }.max() ?? 0
    for (index, group) in groups.enumerated() {
      let (line, place) = index.quotientAndRemainder(dividingBy: perRow)
      let area = Rectangle(column: 1 + place * width, row: row + line, width: width, height: 1)
      draw(group, most: most, on: &canvas, in: area)
    }
  }

  /// "Г1 ███████▌░░ 6"; the name stands before the bar where there is room for it.
  private func draw(
    _ group: Roster.Group, most: Int, on canvas: inout Canvas, in area: Rectangle
  ) {
    let count = cards.counts[group.number] ?? 0
    let label = language("Г", "G") + "\(group.number.value)"
    var column = area.column
    let labelWidth = groups.count > 9 ? 4 : 3
    canvas.put(label, column: column, row: area.row)
    column += labelWidth
    if area.width >= 36 {
      canvas.put(
        stage.context.text(group.name), column: column, row: area.row, role: .textDim, width: 16)
      column += 17
    }
    let barWidth = min(10, area.maxColumn - column - 6)
    if barWidth >= 3 {
      canvas.bar(count, of: max(1, most), column: column, row: area.row, width: barWidth)
      column += barWidth + 1
    }
    canvas.put("\(count)", column: column, row: area.row, role: .title)
  }

  private var totalWords: String {
    let total = cards.counts.values.reduce(0, +) + cards.ungroupedCount
    return language("всего \(total)", "total \(total)")
      + (cards.hiddenCount > 0 && !cards.numbers.isEmpty
        ? language(" · скрыто ", " · hidden ") + "\(cards.hiddenCount)" : "")
  }

  /// The mean of the last three whole minutes, rounded up: what there is, is seen.
  private var paceWords: String {
    let minutes = 3
    let added = groups.reduce(0) { sum, group in
      let activity = stage.session.activity.groups[group.number]
      return sum + (activity?.last(minutes, before: stage.context.now).reduce(0, +) ?? 0)
    }
    return language("новых/мин ", "new/min ") + "\((added + minutes - 1) / minutes)"
  }
}
