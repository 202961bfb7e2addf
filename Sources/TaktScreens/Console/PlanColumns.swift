import TaktCanvas

/// Where the columns of the plan stand; a narrow panel leaves out the minutes.
struct PlanColumns {
  let mark: Int
  /// The first column of the number, which ends a column later.
  let number: Int
  let title: Int
  let titleWidth: Int
  /// The ends of columns that are drawn to the left; nil when there is no room.
  let minutesEnd: Int?
  let startEnd: Int
  let driftEnd: Int?
  let end: Int

  init(in area: Rectangle) {
    let isWide = area.width >= 50
    let hasDrift = area.width >= 32
    let gap = isWide ? 10 : 5
    end = area.maxColumn
    driftEnd = hasDrift ? area.maxColumn - (isWide ? 1 : 0) : nil
    startEnd = hasDrift ? (driftEnd ?? end) - gap : end
    minutesEnd = isWide ? startEnd - 10 : nil
    mark = area.column
    number = area.column + 3
    title = area.column + 5
    titleWidth = max(0, (minutesEnd.map { $0 - 3 } ?? startEnd - 7) - title - 1)
  }
}
