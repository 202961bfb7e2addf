import TaktCanvas
import TaktModel

/// The keys of the preview of tables; which there are depends on what makes the tables.
enum TablesKeys {
  static func all(for plan: TablesPreview.Plan) -> [Binding] {
    let moving = [
      Binding(
        RegroupIntent.nextTable, [.tab, .right],
        LocalizedText("следующая группа", "the next group"),
        hint: LocalizedText("группа", "group")),
      Binding(
        RegroupIntent.previousTable, [.backTab, .left],
        LocalizedText("предыдущая группа", "the previous group")),
    ]
    let taking = Binding(
      OverlayIntent.accept, [.enter],
      LocalizedText(
        "взять; цифра до этого пересаживает человека", "take; a digit before it moves a person"),
      hint: LocalizedText("взять, цифра — пересадить", "take, a digit moves"))
    return moving + OverlayIntent.moving + own(plan) + [taking, OverlayIntent.cancelling]
  }

  private static func own(_ plan: TablesPreview.Plan) -> [Binding] {
    guard case .even = plan else {
      return [
        Binding(
          RegroupIntent.keep, [.character("c")],
          LocalizedText(
            "прежние группы распустить или оставить", "dissolve the former groups or keep them"),
          hint: LocalizedText("прежние группы", "former groups"))
      ]
    }
    return [
      Binding(
        RegroupIntent.more, [.character("+")], LocalizedText("группой больше", "one group more"),
        hint: LocalizedText("− групп", "− groups")),
      Binding(
        RegroupIntent.fewer, [.character("-")], LocalizedText("группой меньше", "one group less")),
      Binding(
        RegroupIntent.direction, [.character("k")],
        LocalizedText("не разделять направления", "keep directions together"),
        hint: LocalizedText("по направлениям", "by direction")),
    ]
  }
}

/// Tables on the left with their counts, the people of the chosen one on the right.
struct TablesView {
  let tables: Tables
  let table: Int
  let member: Int
  let plan: TablesPreview.Plan
  let context: Context

  private var language: Language { context.language }
  private var roster: Roster { context.session.roster }

  func draw(on canvas: inout Canvas) {
    let people = (0..<tables.count).map { tables.members(at: $0).count }
    let inner = canvas.popup(
      width: 110, height: max(tables.count, people.max() ?? 0) + 4, title: title,
      trailing: language.count(tables.count, ("группа", "группы", "групп"), ("group", "groups"))
        + " · \(people.reduce(0, +))")
    canvas.put(
      consequence, column: inner.column, row: inner.row, role: .textDim, width: inner.width)
    canvas.horizontalRule(column: inner.column, row: inner.row + 1, width: inner.width)
    let left = inner.width / 2
    let list = Rectangle(
      column: inner.column, row: inner.row + 2, width: left - 1, height: inner.height - 2)
    let side = Rectangle(
      column: inner.column + left + 1, row: inner.row + 2, width: inner.width - left - 1,
      height: inner.height - 2)
    drawTables(on: &canvas, in: list)
    canvas.verticalRule(
      column: inner.column + left - 1, row: list.row, height: list.height, character: "┊")
    drawMembers(on: &canvas, in: side)
  }

  private var title: String {
    switch plan {
    case .even: language("Распределить поровну", "Spread evenly")
    case .initiatives: language("По инициативам", "By initiatives")
    case .subject: language("По темам", "By subject")
    }
  }

  /// What becomes of the other groups.
  private var consequence: String {
    switch plan {
    case .even(_, true): language("направления не разделяются", "directions stay together")
    case .even: language("поровну по категориям и лидерам", "even in categories and leaders")
    case .initiatives(_, true), .subject(true):
      language(
        "прежние группы распускаются, терминалы идут за людьми",
        "the former groups are dissolved, terminals follow")
    case .initiatives, .subject:
      language(
        "прежние группы остаются: люди сидят в обеих", "the former groups stay: people sit in both")
    }
  }

  private func drawTables(on canvas: inout Canvas, in area: Rectangle) {
    let shown = visibleRange(of: tables.count, around: table, rows: area.height)
    for (offset, index) in shown.enumerated() {
      let role: Role = index == table ? .select : .text
      let row = area.row + offset
      canvas.fill(
        Rectangle(column: area.column, row: row, width: area.width, height: 1), role: role)
      canvas.put(index == table ? "►" : "", column: area.column - 1, row: row, role: .title)
      canvas.put(
        index < 9 ? "\(index + 1)" : " ", column: area.column + 1, row: row,
        role: index == table ? role : .hintKey)
      canvas.put(
        tables.name(of: index, in: context), column: area.column + 4, row: row, role: role,
        width: area.width - 10)
      canvas.put(
        trailing: "\(tables.members(at: index).count)", maxColumn: area.maxColumn - 1, row: row,
        role: role)
    }
  }

  private func drawMembers(on canvas: inout Canvas, in area: Rectangle) {
    let members = tables.members(at: table).compactMap(roster.person)
    let shown = visibleRange(of: members.count, around: member, rows: area.height)
    for (offset, index) in shown.enumerated() {
      let person = members[index]
      let row = area.row + offset
      let role: Role = index == member ? .title : .text
      canvas.put(
        index == member ? "►" : person.isLeader ? "★" : "", column: area.column, row: row,
        role: .title)
      let room = person.category.isEmpty ? 0 : min(18, area.width / 3)
      canvas.put(
        person.name, column: area.column + 2, row: row, role: role, width: area.width - 3 - room)
      canvas.put(
        trailing: person.category.clipped(toColumns: room), maxColumn: area.maxColumn, row: row,
        role: .textDim)
    }
  }
}
