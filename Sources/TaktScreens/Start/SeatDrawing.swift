package import TaktCanvas
import TaktModel

extension SeatScreen {
  package func draw(on canvas: inout Canvas, in context: Context) {
    drawHeader(on: &canvas, in: context)
    HintLine.draw(bindings(in: context), on: &canvas, in: context)
    let groups = groups(context)
    let perRow = groups.count > max(4, canvas.rows - 12) ? 2 : 1
    let lines = max(1, (groups.count + perRow - 1) / perRow)
    let room = drawFrame(height: lines + 7, on: &canvas, in: context)
    guard !groups.isEmpty else { return drawWaiting(on: &canvas, in: room, context) }
    for (index, group) in groups.enumerated() {
      let (place, line) = index.quotientAndRemainder(dividingBy: lines)
      let cell = Rectangle(
        column: room.column + place * (room.width / perRow), row: room.row + line,
        width: room.width / perRow, height: 1)
      draw(group, index, on: &canvas, in: cell, context)
    }
    drawName(on: &canvas, in: room, row: room.row + lines + 1, context)
  }

  private func drawHeader(on canvas: inout Canvas, in context: Context) {
    canvas.put(
      "takt · \(context.title)", column: 1, row: 0, role: .title, width: canvas.columns - 12)
    canvas.put(
      trailing: context.wallClock(context.now), maxColumn: canvas.columns - 1, row: 0,
      role: .textDim)
  }

  /// A frame in the middle; returns the room in it.
  private func drawFrame(height: Int, on canvas: inout Canvas, in context: Context) -> Rectangle {
    let width = min(60, canvas.columns - 4)
    let area = Rectangle(
      column: (canvas.columns - width) / 2, row: max(1, (canvas.rows - height - 2) / 2),
      width: width, height: height)
    let title = context.language("За какую группу пишете?", "Which group do you write for?")
    return canvas.frame(area, title: title, isFocused: !isNaming).inset()
  }

  private func draw(
    _ group: Roster.Group, _ index: Int, on canvas: inout Canvas, in area: Rectangle,
    _ context: Context
  ) {
    let isSelected = index == selected
    let role: Role = isSelected ? .select : .text
    canvas.fill(area, role: role)
    let digit = "\(group.number.value)"
    canvas.put(isSelected ? "►" : " ", column: area.column, row: area.row, role: role)
    canvas.put(
      trailing: digit, maxColumn: area.column + 4, row: area.row,
      role: isSelected ? .select : .hintKey)
    canvas.put(
      context.text(group.name), column: area.column + 6, row: area.row, role: role,
      width: area.width - 7)
  }

  private func drawName(
    on canvas: inout Canvas, in room: Rectangle, row: Int, _ context: Context
  ) {
    let label = context.language("Ваше имя: ", "Your name: ")
    canvas.put(label, column: room.column, row: row)
    let start = room.column + Width.of(label)
    name.draw(
      on: &canvas, at: Canvas.Position(column: start, row: row), width: room.maxColumn - start,
      isFocused: isNaming)
    canvas.put(
      context.language("можно не писать", "you may leave it empty"), column: start, row: row + 1,
      role: .textDim, width: room.maxColumn - start)
  }

  private func drawWaiting(on canvas: inout Canvas, in room: Rectangle, _ context: Context) {
    let text = context.language(
      "Групп ещё нет: их откроет ведущий. Подождите, экран обновится сам.",
      "There are no groups yet: the facilitator opens them. Wait, this screen follows by itself.")
    for (offset, line) in text.wrapped(toColumns: room.width).enumerated() {
      canvas.put(line, column: room.column, row: room.row + 1 + offset)
    }
  }
}
