import TaktCanvas
import TaktModel

/// The list of people as it is drawn: a row each, as many columns as there is room for.
struct PeopleTable {
  let people: [Roster.Person]
  let chosen: PersonID?
  let context: Context

  private var roster: Roster { context.session.roster }
  private var language: Language { context.language }
  private var today: Int { context.session.programme.today }

  func draw(on canvas: inout Canvas, filter: TextField?, _ isFiltering: Bool) {
    let inner = canvas.popup(
      width: 112, height: canvas.rows,
      title: language("Люди · день ", "People · day ") + "\(today)", trailing: totals)
    if let filter {
      canvas.put("/", column: inner.column, row: inner.row, role: .hintKey)
      filter.draw(
        on: &canvas, at: Canvas.Position(column: inner.column + 2, row: inner.row),
        width: inner.width - 2, isFocused: isFiltering)
    } else {
      drawHeading(on: &canvas, in: inner)
    }
    let area = Rectangle(
      column: inner.column, row: inner.row + 1, width: inner.width, height: inner.height - 1)
    if people.isEmpty { drawEmpty(on: &canvas, in: area) } else { drawRows(on: &canvas, in: area) }
  }

  private var totals: String {
    let everyone = roster.attendees
    let states = everyone.map { roster.attendance(of: $0.id, on: today) }
    let here = states.count { $0 == .onSite || $0 == .online }
    let late = everyone.count { $0.lateDay == today }
    return [
      language("всего \(everyone.count)", "\(everyone.count) in all"),
      language("здесь \(here)", "\(here) here"),
      late == 0 ? "" : language("опоздали \(late)", "\(late) late"),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func drawEmpty(on canvas: inout Canvas, in area: Rectangle) {
    let lines =
      roster.attendees.isEmpty
      ? [
        language("Список пуст.", "Nobody is listed."),
        language(
          "I — взять таблицу регистрации, N — записать человека.",
          "I takes a registration table, N adds a person."),
      ] : [language("Никто не подходит.", "Nobody fits.")]
    for (offset, line) in lines.enumerated() {
      canvas.put(
        centred: line, column: area.column, row: area.row + area.height / 2 - 1 + offset,
        width: area.width, role: .textDim)
    }
  }

  private func drawRows(on canvas: inout Canvas, in area: Rectangle) {
    let index = people.firstIndex { $0.id == chosen } ?? 0
    let shown = visibleRange(of: people.count, around: index, rows: area.height)
    for (offset, place) in shown.enumerated() {
      draw(people[place], on: &canvas, in: area, row: area.row + offset)
    }
  }

  /// Columns from the right: today, groups, category; what is left is the name's and the workplace's.
  private func ends(of area: Rectangle) -> (name: Int, work: Int, category: Int, groups: Int) {
    let groups = area.maxColumn - 12
    let category = groups - 8
    let work = category - (area.width >= 90 ? 22 : 16)
    let name = area.width >= 90 ? area.column + 3 + (work - area.column - 3) / 2 : work
    return (name, work, category, groups)
  }

  private func drawHeading(on canvas: inout Canvas, in area: Rectangle) {
    let ends = ends(of: area)
    let words = [
      (language("имя", "name"), area.column + 3), (language("откуда", "from"), ends.name),
      (language("категория", "category"), ends.work), (language("группа", "group"), ends.category),
      (language("сегодня", "today"), ends.groups),
    ]
    for (word, column) in words where word != words[1].0 || ends.name < ends.work {
      canvas.put(word, column: column, row: area.row, role: .textDim)
    }
  }

  private func draw(
    _ person: Roster.Person, on canvas: inout Canvas, in area: Rectangle, row: Int
  ) {
    let isChosen = person.id == chosen
    let role: Role = isChosen ? .select : .text
    let dim: Role = isChosen ? .select : .textDim
    canvas.fill(
      Rectangle(column: area.column, row: row, width: area.width, height: 1), role: role)
    canvas.put(isChosen ? "►" : "", column: area.column - 1, row: row, role: .title)
    let ends = ends(of: area)
    let mark = person.lateDay == today ? "+" : person.isLeader ? "★" : ""
    canvas.put(mark, column: area.column + 1, row: row, role: isChosen ? role : .hintKey)
    func put(_ text: String, from column: Int, to end: Int, _ role: Role) {
      canvas.put(text, column: column, row: row, role: role, width: end - column - 1)
    }
    put(person.name, from: area.column + 3, to: ends.name, role)
    if ends.name < ends.work {
      let work = [person.organisation, person.post].filter { !$0.isEmpty }
      put(work.joined(separator: ", "), from: ends.name, to: ends.work, dim)
    }
    put(person.category, from: ends.work, to: ends.category, dim)
    let groups = roster.groups(of: person.id).map { "\($0.value)" }.joined(separator: ", ")
    put(groups.isEmpty ? "–" : groups, from: ends.category, to: ends.groups, role)
    put(today(of: person), from: ends.groups, to: area.maxColumn, dim)
  }

  private func today(of person: Roster.Person) -> String {
    switch roster.attendance(of: person.id, on: today) {
    case .unknown: person.mode == .online ? language("? онлайн", "? online") : "?"
    case .onSite: "√ " + Attendance.onSite.word(in: language)
    case .online: "√ " + Attendance.online.word(in: language)
    case .absent: "× " + Attendance.absent.word(in: language)
    }
  }
}
