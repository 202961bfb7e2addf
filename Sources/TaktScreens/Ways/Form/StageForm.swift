import TaktCanvas
import TaktModel

/// A board of forms for the room: each form with its cards, their fields and what is missing; one
/// group's, or every group's in turn.
struct StageForm {
  let stage: StagePicture
  let board: Board
  let group: GroupNumber?
  private let form: Form
  private let items: [Form.Item]

  /// A row of a form; nil is an empty row between two.
  private enum Line {
    case group(GroupNumber?)
    case item(Form.Item)
    case card(FormLines.Line)
  }

  init(stage: StagePicture, board: Board, group: GroupNumber?) {
    self.stage = stage
    self.board = board
    self.group = group
    let secrets = StageSecrets(stage.session)
    let form = Form(board, of: stage.session, in: stage.language, where: secrets.isOpen)
    self.form = form
    items = form.items(ofFirst: group).filter { group == nil || $0.group == group }
  }

  private var language: Language { stage.language }

  func draw(on canvas: inout Canvas) {
    let frame = StageListFrame(stage: stage, heading: stage.heading(of: board, group), footRows: 1)
    let rooms = frame.rooms(of: canvas)
    let columns = max(1, canvas.columns / 90)
    let width = canvas.columns / columns
    let height = max(1, rooms.list.height)
    let lines = flowed(width: width - 3, height: height)
    let page = StagePage(of: lines.count, capacity: columns * height, at: stage.context.now)
    frame.draw(on: &canvas, page: page)
    drawFoot(row: rooms.footRow, on: &canvas)
    if lines.isEmpty { drawEmpty(on: &canvas, in: rooms.list) }
    for (offset, line) in lines[page.range].enumerated() {
      let (column, row) = offset.quotientAndRemainder(dividingBy: height)
      let place = Rectangle(
        column: column * width + 1, row: rooms.list.row + row, width: width - 3, height: 1)
      if let line { draw(line, on: &canvas, in: place) }
    }
    for column in 1..<max(2, columns) where column < columns {
      canvas.verticalRule(
        column: column * width - 1, row: rooms.list.row, height: height, character: "┊")
    }
  }

  /// Forms one below another; one that would be cut begins the next column where it fits whole.
  private func flowed(width: Int, height: Int) -> [Line?] {
    var lines: [Line?] = []
    var last: GroupNumber??
    for item in items {
      var block: [Line] = []
      if group == nil, last != .some(item.group), !form.isSheet { block.append(.group(item.group)) }
      last = item.group
      block += self.lines(of: item, width: width)
      if lines.count % height != 0 { lines.append(nil) }
      let left = height - lines.count % height
      if block.count > left, block.count <= height {
        lines += Array(repeating: nil, count: left % height)
      }
      lines += block
    }
    return lines
  }

  private func lines(of item: Form.Item, width: Int) -> [Line] {
    let drawing = FormLines(form: form, language: language, reader: item.group)
    let rows = FormRows(form, item).rows.filter { row in
      if case .section(_, 0) = row.content { false } else { true }
    }
    return [.item(item)]
      + rows.flatMap { drawing.lines(of: $0, width: width - 2).map(Line.card) }
  }

  private func draw(_ line: Line, on canvas: inout Canvas, in area: Rectangle) {
    switch line {
    case .group(let group):
      let name = group.flatMap(stage.session.roster.group).map { stage.context.text($0.name) } ?? ""
      let title =
        group.map { language("ГРУППА ", "GROUP ") + "\($0.value) · " + name }
        ?? language("ОБЩЕЕ", "COMMON")
      canvas.put(title, column: area.column, row: area.row, role: .hintKey, width: area.width)
    case .item(let item): draw(item, on: &canvas, in: area)
    case .card(let line):
      line.draw(on: &canvas, column: area.column + 2, row: area.row, width: area.width - 2)
    }
  }

  private func draw(_ item: Form.Item, on canvas: inout Canvas, in area: Rectangle) {
    let count = form.cards(of: item).count
    let remark = count == 0 ? "·" : "\(count)"
    canvas.put(trailing: remark, maxColumn: area.maxColumn, row: area.row, role: .textDim)
    let number = item.number ?? nil
    let title = number.map { _ in item.title } ?? sheetTitle(of: item)
    canvas.put(
      title, column: area.column, row: area.row, role: .title,
      width: area.width - Width.of(remark) - 2)
  }

  private func sheetTitle(of item: Form.Item) -> String {
    let number = item.group.map { "\($0.value)" } ?? ""
    return language("ГРУППА ", "GROUP ") + number + " · " + item.title
  }

  private func drawEmpty(on canvas: inout Canvas, in area: Rectangle) {
    canvas.put(
      centred: language("пока ничего нет", "nothing yet"), column: 0,
      row: area.row + area.height / 2, width: area.width, role: .textDim)
  }

  /// «3 кластера · 7 сторон», and how much is missing.
  private func drawFoot(row: Int, on canvas: inout Canvas) {
    let counts = items.flatMap { form.cards(of: $0) }.count
    let forms = language.count(items.count, ("анкета", "анкеты", "анкет"), ("form", "forms"))
    let cards = language.count(
      counts, ("карточка", "карточки", "карточек"), ("card", "cards"))
    canvas.put(forms + " · " + cards, column: 1, row: row)
    let warnings = items.map(form.warningCount).reduce(0, +)
    guard warnings > 0 else { return }
    let words = language.count(
      warnings, ("замечание", "замечания", "замечаний"), ("remark", "remarks"))
    canvas.put(trailing: "! " + words, maxColumn: canvas.columns - 1, row: row, role: .timerWarn)
  }
}
