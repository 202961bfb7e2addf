import TaktCanvas

/// Where the panels of the console stand. From 100x30 on all four are seen; on a smaller terminal
/// the groups and the feed share the place below.
struct ConsoleLayout: Equatable {
  let timer: Rectangle
  let plan: Rectangle
  /// nil while the feed has the place.
  let groups: Rectangle?
  let feed: Rectangle?

  static func isWide(_ columns: Int) -> Bool { columns >= 100 }

  /// Do the groups and the feed take turns in one place.
  var isShared: Bool { groups == nil || feed == nil }

  init(columns: Int, rows: Int, bannerRows: Int, groupCount: Int, lower: ConsoleScreen.Panel) {
    let top = 1 + bannerRows
    let height = rows - top - HintLine.rows - 1
    if Self.isWide(columns), rows >= 30 {
      let lowerHeight = min(max(height * 13 / 30, groupCount + 6), height - 15)
      let left = (columns - 1) * 58 / 119
      let right = columns - left - 1
      let upper = height - lowerHeight
      timer = Rectangle(column: 0, row: top, width: left, height: upper)
      plan = Rectangle(column: left + 1, row: top, width: right, height: upper)
      groups = Rectangle(column: 0, row: top + upper, width: left, height: lowerHeight)
      feed = Rectangle(column: left + 1, row: top + upper, width: right, height: lowerHeight)
    } else {
      let upper = max(8, height * 9 / 20)
      let left = columns / 2
      timer = Rectangle(column: 0, row: top, width: left, height: upper)
      plan = Rectangle(column: left, row: top, width: columns - left, height: upper)
      let below = Rectangle(column: 0, row: top + upper, width: columns, height: height - upper)
      groups = lower == .groups ? below : nil
      feed = lower == .feed ? below : nil
    }
  }
}
