import TaktCanvas
import TaktModel

/// How to come in: where, and a group's code as large as it fits, or the codes of all groups.
/// The codes are not in the log: the host tells the projector those that are shown, and a replay
/// says only that they were.
struct StageJoin {
  let stage: StagePicture
  /// nil shows all groups.
  let group: GroupNumber?

  private var language: Language { stage.language }
  private var door: Door { stage.context.door }

  /// The groups that sit, with their codes; a code that was revoked is empty.
  private var tables: [(group: Roster.Group, code: String)] {
    stage.session.roster.openGroups.map { group in
      (group, door.code(for: .scribe(group.number))?.text ?? "")
    }
  }

  func draw(on canvas: inout Canvas) {
    stage.drawHeader(
      language("ВХОД ДЛЯ ТЕРМИНАЛОВ", "HOW TERMINALS JOIN"), on: &canvas)
    guard let address = door.addresses.first else { return drawNothing(on: &canvas) }
    let height = canvas.rows >= 36 ? 5 : 4
    canvas.put("takt join", column: 2, row: 1, role: .hintText)
    BlockCode.draw(
      address, on: &canvas,
      in: Rectangle(column: 2, row: 2, width: canvas.columns - 4, height: height),
      glyphs: stage.context.glyphs, role: .text, maximumScale: 1)
    canvas.horizontalRule(
      column: 0, row: 3 + height, width: canvas.columns, character: "━")
    let area = Rectangle(
      column: 2, row: 4 + height, width: canvas.columns - 4, height: canvas.rows - height - 5)
    guard let group else { return drawTables(on: &canvas, in: area) }
    drawTable(group, on: &canvas, in: area, address: address)
  }

  /// The network is closed, or this is a replay.
  private func drawNothing(on canvas: inout Canvas) {
    let lines = [
      language("Код скажет ведущий.", "The facilitator tells the code."),
      "takt join " + language("АДРЕС КОД", "ADDRESS CODE"),
    ]
    for (offset, line) in lines.enumerated() {
      canvas.put(
        centred: line, column: 0, row: canvas.rows / 2 - 1 + 2 * offset, width: canvas.columns,
        role: offset == 0 ? .title : .textDim)
    }
  }

  private func drawTable(
    _ number: GroupNumber, on canvas: inout Canvas, in area: Rectangle, address: String
  ) {
    let code = door.code(for: .scribe(number))?.text ?? ""
    let own = language("ГРУППА ", "GROUP ") + "\(number.value)"
    let name = stage.session.roster.group(number).map { stage.context.text($0.name).uppercased() }
    let title = name.map { $0 == own ? own : "\(own) · \($0)" } ?? own
    canvas.put(title, column: area.column, row: area.row, role: .title, width: area.width - 28)
    canvas.put(trailing: code, maxColumn: area.maxColumn, row: area.row, role: .textDim)
    let room = Rectangle(
      column: area.column, row: area.row + 1, width: area.width, height: area.height - 1)
    draw(code, on: &canvas, in: room)
  }

  private func draw(_ code: String, on canvas: inout Canvas, in room: Rectangle) {
    let words = code.isEmpty ? language("код скажет ведущий", "ask the facilitator") : code
    BlockCode.draw(words, on: &canvas, in: room, glyphs: stage.context.glyphs)
  }

  /// Every group with its code, in columns; in block letters where all of them fit.
  private func drawTables(on canvas: inout Canvas, in area: Rectangle) {
    let tables = tables
    let columns = max(1, min(area.width / 58, tables.count))
    let lines = max(1, (tables.count + columns - 1) / columns)
    guard area.height / lines >= 14 else { return drawList(on: &canvas, in: area) }
    for (index, table) in tables.enumerated() {
      let (line, place) = index.quotientAndRemainder(dividingBy: columns)
      let width = area.width / columns
      let cell = Rectangle(
        column: area.column + place * width, row: area.row + line * (area.height / lines),
        width: width - 3, height: area.height / lines)
      canvas.put(
        centred: title(of: table.group), column: cell.column, row: cell.row, width: cell.width,
        role: .title)
      draw(
        table.code, on: &canvas,
        in: Rectangle(
          column: cell.column, row: cell.row + 1, width: cell.width, height: cell.height - 1))
    }
  }

  private func title(of group: Roster.Group) -> String {
    "\(group.number.value) · " + stage.context.text(group.name).uppercased()
  }

  private func drawList(on canvas: inout Canvas, in area: Rectangle) {
    let tables = tables
    let columns = max(1, min(3, area.width / 36))
    let pitch = tables.count <= columns * (area.height / 3) ? 3 : 2
    let capacity = columns * max(1, area.height / pitch)
    let page = StagePage(of: tables.count, capacity: capacity, at: stage.context.now)
    let shown = tables.dropFirst(page.index * capacity).prefix(capacity)
    let perColumn = max(1, (shown.count + columns - 1) / columns)
    for (offset, table) in shown.enumerated() {
      let (place, line) = offset.quotientAndRemainder(dividingBy: perColumn)
      let width = area.width / columns
      let column = area.column + place * width
      let row = area.row + line * pitch
      canvas.put(title(of: table.group), column: column, row: row, width: width - 2)
      let code = table.code.isEmpty ? language("у ведущего", "ask for it") : table.code
      canvas.put(code, column: column + 2, row: row + 1, role: .title, width: width - 4)
    }
  }
}
