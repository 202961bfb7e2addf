import TaktCanvas
import TaktModel

/// The kinds and choices over the entry line, `F5 тренд ‹событие› угроза   F6 ‹ближний› средний`:
/// the chosen one is bracketed, so it is seen without colour. Where a row has no room for all,
/// those around the chosen one are shown: `F5 ← ещё 2 угроза ‹событие› тренд ещё 3 →`.
struct Chips {
  /// One key with its values.
  struct Group {
    let key: String
    let label: String
    let values: [(title: String, isChosen: Bool)]

    /// The columns of some of the values, with the marks of the rest.
    func width(of range: Range<Int>, in language: Language) -> Int {
      let texts = values[range].map { Width.of($0.title) + ($0.isChosen ? 3 : 1) }
      let more = MoreMarks(before: range.lowerBound, after: values.count - range.upperBound)
      let marks = [more.left(in: language), more.right(in: language)].compactMap(\.self)
        .map { Width.of($0) + 1 }
      return Width.of(key) + (label.isEmpty ? 0 : Width.of(label) + 1)
        + (texts + marks).reduce(0, +)
    }

    /// The values around the chosen one that have room, as many at one side as at the other.
    func range(within width: Int, in language: Language) -> Range<Int> {
      guard self.width(of: values.indices, in: language) > width else { return values.indices }
      let chosen = values.lastIndex(where: \.isChosen) ?? 0
      var range = chosen..<chosen + 1
      while true {
        let left = range.lowerBound > 0 ? range.lowerBound - 1..<range.upperBound : nil
        let right =
          range.upperBound < values.count ? range.lowerBound..<range.upperBound + 1 : nil
        let isLeftHeavy = chosen - range.lowerBound >= range.upperBound - 1 - chosen
        let wider = (isLeftHeavy ? [right, left] : [left, right]).compactMap(\.self)
          .first { self.width(of: $0, in: language) <= width }
        guard let wider else { return range }
        range = wider
      }
    }
  }

  private let groups: [Group]
  private let language: Language

  init(_ groups: [Group], _ language: Language) {
    self.groups = groups
    self.language = language
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
    self.init(groups, context.language)
  }

  /// The groups row by row; those that do not fit beside another begin a row.
  func lines(width: Int) -> [[Group]] {
    var lines: [[Group]] = []
    var used = 0
    for group in groups {
      let own = group.width(of: group.values.indices, in: language)
      if lines.isEmpty || used + 3 + own > width {
        lines.append([])
        used = -3
      }
      lines[lines.count - 1].append(group)
      used += 3 + own
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
    let range = group.range(within: limit - start, in: language)
    let more = MoreMarks(before: range.lowerBound, after: group.values.count - range.upperBound)
    if let before = more.left(in: language) { put(" " + before, .hintKey) }
    for value in group.values[range] {
      put(" ", .text)
      put(value.isChosen ? "‹\(value.title)›" : value.title, value.isChosen ? .select : .textDim)
    }
    if let after = more.right(in: language) { put(" " + after, .hintKey) }
    return column
  }
}
