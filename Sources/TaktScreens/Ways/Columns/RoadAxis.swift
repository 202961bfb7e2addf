import TaktCanvas
import TaktModel

/// Where a date lies on the road, and the names of months, quarters or years above it.
struct RoadAxis {
  /// Counted from January of the year 0; nil where nothing has a date.
  let months: ClosedRange<Int>?
  let column: Int
  let width: Int

  /// The column of a date's last day: when a task is due.
  func place(of date: CalendarSpan) -> Int? { column(of: date.last) }

  /// The columns from the first day of one date to the last of another.
  func span(from: CalendarSpan?, to: CalendarSpan?) -> Range<Int>? {
    guard let from, let to, let first = column(of: min(from.first, to.first)),
      let last = column(of: max(from.last, to.last))
    else { return nil }
    return first..<last + 1
  }

  private func column(of day: Int) -> Int? {
    guard let months else { return nil }
    let start = months.lowerBound * CalendarSpan.daysInMonth
    let days = months.count * CalendarSpan.daysInMonth
    return column + min(width - 1, max(0, (day - start) * width / days))
  }

  /// A name where each part begins, and a dotted line below it.
  func draw(on canvas: inout Canvas, row: Int, height: Int, _ language: Language) {
    guard let months else { return }
    let step = step
    let first = (months.lowerBound + step - 1) / step * step
    let ticks = stride(from: first, through: months.upperBound, by: step)
    if first != months.lowerBound {
      let room = (column(of: first * CalendarSpan.daysInMonth) ?? column) - column - 1
      let name = name(of: months.lowerBound, step: 1, isFirst: true, language)
      if Width.of(name) <= room { canvas.put(name, column: column, row: row, role: .textDim) }
    }
    for month in ticks {
      guard let place = column(of: month * CalendarSpan.daysInMonth) else { continue }
      canvas.verticalRule(
        column: place, row: row + 1, height: height - 1, character: "┊", role: .frame)
      canvas.put(
        name(of: month, step: step, isFirst: month == first, language), column: place, row: row,
        role: .textDim, width: column + width - place)
    }
  }

  /// Months, quarters, years or more of them, so that the names do not touch.
  private var step: Int {
    let count = months?.count ?? 1
    let steps: [(months: Int, columns: Int)] = [(1, 4), (3, 8), (6, 8), (12, 5)]
    let fitting = steps.first { width * $0.months / count >= $0.columns }
    return fitting?.months ?? 12 * max(1, (count / 12 * 5 + width - 1) / width)
  }

  /// With its year where a year begins and at the start, as far as there is room for it.
  private func name(of month: Int, step: Int, isFirst: Bool, _ language: Language) -> String {
    let (year, part) = month.quotientAndRemainder(dividingBy: 12)
    if step >= 12 { return "\(year)" }
    let whole = CalendarSpan(year: year, step < 3 ? .month(part + 1) : .quarter(part / 3 + 1))
      .words(in: language)
    let name =
      step < 3 ? String(whole.prefix(3)) : whole.replacing("\(year)", with: "").trimmed
    let room = width * step / (months?.count ?? 1)
    let long = "\(name) \(year)"
    return (part == 0 || isFirst) && Width.of(long) < room ? long : name
  }
}
