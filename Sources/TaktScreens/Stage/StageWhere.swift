import TaktCanvas
import TaktModel

/// Where we are, for those who come late: the current step large, the day below it.
struct StageWhere {
  let stage: StagePicture

  private var language: Language { stage.language }
  private var programme: Programme { stage.programme }
  private var entry: Programme.Entry? { programme.currentEntry }
  private var day: Int {
    entry?.step.day ?? programme.nextEntry?.step.day ?? programme.entries.last?.step.day ?? 1
  }

  func draw(on canvas: inout Canvas) {
    let late = latecomers
    let frame = StageListFrame(stage: stage, heading: heading, footRows: late.isEmpty ? 0 : 1)
    let rooms = frame.rooms(of: canvas)
    frame.draw(on: &canvas)
    var area = rooms.list
    let used = drawNow(in: area, on: &canvas)
    area = Rectangle(
      column: area.column, row: area.row + used, width: area.width, height: area.height - used)
    drawDay(in: area, on: &canvas)
    canvas.put(late, column: 1, row: rooms.footRow, width: canvas.columns - 2)
  }

  /// Who came late today, and at which table they are awaited.
  private var latecomers: String {
    let roster = stage.session.roster
    let late = roster.attendees.filter { $0.lateDay == day }.map { person in
      let groups = roster.groups(of: person.id).map { "\($0.value)" }.joined(separator: ", ")
      return groups.isEmpty
        ? person.name : person.name + language(" – группа ", " – group ") + groups
    }
    guard !late.isEmpty else { return "" }
    return language("Пришли позже: ", "Came later: ") + late.joined(separator: " · ")
  }

  private var heading: String {
    let here = language("МЫ ЗДЕСЬ", "WE ARE HERE")
    guard let days = programme.plan?.days, days.indices.contains(day - 1) else { return here }
    return here + " · " + stage.context.text(days[day - 1].title)
  }

  /// The current step: block letters, its whole title, what it asks. Returns the rows it took.
  private func drawNow(in area: Rectangle, on canvas: inout Canvas) -> Int {
    let step = entry?.step
    let title = step.map { stage.context.text($0.title) } ?? stage.sessionTitle
    let glyphs = stage.context.glyphs
    let headline = Headline(
      title, columns: area.width - 2, rows: area.height - 8,
      maximumLines: canvas.rows >= 36 ? 2 : 1,
      glyphs: glyphs)
    var row = area.row
    if let headline {
      let height = headline.height(glyphs: glyphs)
      let place = Rectangle(column: 1, row: row, width: area.width - 2, height: height)
      BlockTitle.draw(
        headline.text, on: &canvas, in: place, maximumLines: headline.lines, glyphs: glyphs)
      row += height
    }
    if !(headline?.isWhole ?? false) {
      let plain = Headline.plain(title, columns: area.width - 4)
      canvas.put(centred: plain, column: 2, row: row, width: area.width - 4, role: .title)
      row += 1
    }
    let instruction = step.map { stage.context.text($0.instruction) } ?? ""
    for line in instruction.wrapped(toColumns: min(76, area.width - 4)).prefix(2)
    where canvas.rows >= 22 && !instruction.isEmpty {
      canvas.put(centred: line, column: 2, row: row, width: area.width - 4, role: .textDim)
      row += 1
    }
    return row - area.row + 1
  }

  /// The steps of the day, around the current one where not all fit.
  private func drawDay(in area: Rectangle, on canvas: inout Canvas) {
    let today = programme.entries.filter { $0.step.day == day }
    let focus = today.firstIndex { $0.id == (entry ?? programme.nextEntry)?.id } ?? 0
    let pitch = today.count * 2 <= area.height ? 2 : 1
    let first = max(0, min(focus - area.height / 3, today.count - area.height))
    let margin = canvas.columns >= 100 ? (canvas.columns - 96) / 2 : 2
    for (offset, entry) in today.dropFirst(first).prefix(max(0, area.height)).enumerated() {
      let line = Rectangle(
        column: margin, row: area.row + offset * pitch, width: canvas.columns - 2 * margin,
        height: 1)
      draw(entry, on: &canvas, in: line)
    }
  }

  private func draw(_ entry: Programme.Entry, on canvas: inout Canvas, in area: Rectangle) {
    let (mark, role) = look(of: entry)
    canvas.fill(area, role: role)
    canvas.put(mark, column: area.column + 1, row: area.row, role: role)
    canvas.put(
      stage.plannedHour(of: entry) ?? "", column: area.column + 3, row: area.row, role: role)
    let length = entry.step.minutes.map(stage.words.minutes) ?? ""
    canvas.put(trailing: length, maxColumn: area.maxColumn - 1, row: area.row, role: role)
    let room = area.width - 20
    canvas.put(
      Headline.plain(stage.context.text(entry.step.title), columns: room),
      column: area.column + 10, row: area.row, role: role)
  }

  private func look(of entry: Programme.Entry) -> (mark: String, role: Role) {
    switch programme.state(of: entry) {
    case .done: ("√", .textDim)
    case .running, .paused: ("►", .select)
    case .skipped: ("–", .textDim)
    case .planned: (" ", .text)
    }
  }
}
