import TaktCanvas
import TaktModel

/// The kinds and choices over the entry line, `F5 тренд ‹событие› угроза   F6 ‹ближний› средний`:
/// the chosen one is bracketed, so it is seen without colour.
struct Chips {
  /// One key with its values.
  struct Group {
    let key: String
    let label: String
    let values: [(title: String, isChosen: Bool)]

    var width: Int {
      let texts = values.map { Width.of($0.title) + ($0.isChosen ? 3 : 1) }.reduce(0, +)
      return Width.of(key) + (label.isEmpty ? 0 : Width.of(label) + 1) + texts
    }
  }

  private let groups: [Group]

  init(_ groups: [Group]) {
    self.groups = groups
  }

  init(_ entry: Entry, _ desk: Desk, _ context: Context) {
    let kind = entry.shownKind(on: desk, in: context)
    var groups: [Group] = []
    if desk.typedKinds.count > 1 {
      let values = desk.typedKinds.map { (context.text($0.title), $0.id == kind?.id) }
      groups.append(Group(key: "F5", label: "", values: values))
    }
    if let field = kind?.choiceField {
      let chosen = entry.value(of: field.id, in: context)
      let values = field.choices.map { (context.text($0.title), $0.id == chosen) }
      groups.append(Group(key: "F6", label: context.text(field.title), values: values))
    }
    let asked = kind?.askedFields ?? []
    let values = asked.map { field -> (String, Bool) in
      let value = entry.value(of: field.id, in: context).map { field.shown($0, in: context) }
      let name = asked.count > 1 ? context.text(field.title) + " " : ""
      return (name + (value ?? "–").clipped(toColumns: 24), value != nil)
    }
    if !values.isEmpty {
      let label = asked.count > 1 ? "" : context.text(asked[0].title)
      groups.append(Group(key: "F9", label: label, values: values))
    }
    self.groups = groups
  }

  /// The groups row by row; those that do not fit beside another begin a row.
  func lines(width: Int) -> [[Group]] {
    var lines: [[Group]] = []
    var used = 0
    for group in groups {
      if lines.isEmpty || used + 3 + group.width > width {
        lines.append([])
        used = -3
      }
      lines[lines.count - 1].append(group)
      used += 3 + group.width
    }
    return lines
  }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    for (offset, line) in lines(width: area.width).enumerated() {
      var column = area.column
      for group in line {
        column = draw(group, on: &canvas, column, area.row + offset, area.maxColumn) + 3
      }
    }
  }

  private func draw(
    _ group: Group, on canvas: inout Canvas, _ start: Int, _ row: Int, _ limit: Int
  ) -> Int {
    var column = start
    func put(_ text: String, _ role: Role) {
      column += canvas.put(
        text, column: column, row: row, role: role, width: max(0, limit - column))
    }
    put(group.key, .hintKey)
    if !group.label.isEmpty { put(" " + group.label, .textDim) }
    for value in group.values {
      put(" ", .text)
      put(value.isChosen ? "‹\(value.title)›" : value.title, value.isChosen ? .select : .textDim)
    }
    return column
  }
}
