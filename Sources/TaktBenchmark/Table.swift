/// One line of the table: what was measured, beside what it is compared with in the same run.
struct Row: Sendable {
  /// What the ratio, or the figure itself, has been promised to be.
  enum Target: Sendable {
    case ratioAtMost(Double)
    case ratioAtLeast(Double)
    case atMost(Double)
    case atLeast(Double)
    /// How far above the reference, in its unit.
    case aboveAtMost(Double)
  }

  let benchmark: String
  let name: String
  let value: Quantity
  let referenceName: String
  let reference: Quantity
  var target: Target?

  /// The figure divided by its reference; less is better for times and bytes, more for rates.
  var ratio: Double { reference.value == 0 ? 0 : value.value / reference.value }

  /// nil where nothing was promised.
  var isMet: Bool? {
    switch target {
    case .ratioAtMost(let limit): ratio <= limit
    case .ratioAtLeast(let limit): ratio >= limit
    case .atMost(let limit): value.value <= limit
    case .atLeast(let limit): value.value >= limit
    case .aboveAtMost(let limit): value.value - reference.value <= limit
    case nil: nil
    }
  }

  fileprivate var promise: String {
    func text(_ limit: Double) -> String { Quantity(limit, value.unit).text }
    let words =
      switch target {
      case .ratioAtMost(let limit): "≤ \(Quantity.short(limit))×"
      case .ratioAtLeast(let limit): "≥ \(Quantity.short(limit))×"
      case .atMost(let limit): "≤ \(text(limit))"
      case .atLeast(let limit): "≥ \(text(limit))"
      case .aboveAtMost(let limit): "≤ reference + \(text(limit))"
      case nil: ""
      }
    return words + (isMet.map { $0 ? " √" : " MISSED" } ?? "")
  }

  fileprivate var cells: [String] {
    [
      benchmark, name, value.text, referenceName, reference.text, "\(Quantity.short(ratio))×",
      promise,
    ]
  }
}

/// The rows of all benchmarks, and how each was counted.
struct Table {
  private(set) var rows: [Row] = []
  private(set) var notes: [String] = []

  mutating func add(_ row: Row) { rows.append(row) }

  mutating func note(_ text: String) { notes.append(text) }

  var text: String {
    let head = ["benchmark", "figure", "takt", "reference", "", "ratio", "target"]
    let lines = [head] + rows.map(\.cells)
    let widths = head.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let isNumber = [false, false, true, false, true, true, false]
    let table = lines.map { cells in
      zip(cells.indices, cells).map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return isNumber[column] ? space + cell : cell + space
      }.joined(separator: "  ").trimmingTrailingSpaces
    }
    return (table + [""] + notes).joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
