package import TaktCanvas
import TaktModel

/// Where a person who joined without saying as whom takes a seat: a group, and a name if they like.
package struct SeatScreen: Screen {
  private var selected = 0
  private var name = TextField(maximumBytes: 200)
  private var isNaming = false

  package init() {}

  private func groups(_ context: Context) -> [Roster.Group] { context.session.roster.openGroups }

  package func isTyping(in context: Context) -> Bool { isNaming }

  package func bindings(in context: Context) -> [Binding] {
    let groups = groups(context)
    let last = min(9, groups.last?.number.value ?? 1)
    let digits = groups.enumerated().filter { $1.number.value <= 9 }.map { index, group in
      Binding(
        .seat(index), [.character(Character("\(group.number.value)"))],
        LocalizedText("группа ", "group ") + group,
        hint: index == 0 && groups.count > 1
          ? LocalizedText("… \(last) номер", "… \(last) number")
          : nil)
    }
    return (isNaming ? [] : digits) + [
      Binding(
        "up", [.up], LocalizedText("выше", "up"), hint: LocalizedText("↓ группа", "↓ group")),
      Binding("down", [.down], LocalizedText("ниже", "down")),
      Binding(
        "name", [.tab], LocalizedText("написать своё имя", "write your name"),
        hint: isNaming ? LocalizedText("группа", "group") : LocalizedText("имя", "name")),
      Binding(
        "sit", [.enter], LocalizedText("сесть за эту группу", "sit down with this group"),
        hint: LocalizedText("сесть", "sit down")),
      Binding(
        .leave, [.control("q")], LocalizedText("выйти", "leave"),
        hint: LocalizedText("выйти", "leave")),
    ]
  }

  package mutating func perform(_ intent: Intent, in context: Context) -> [Effect] {
    let groups = groups(context)
    switch intent {
    case .leave: return [.leave]
    case "up": selected = max(0, selected - 1)
    case "down": selected = min(max(0, groups.count - 1), selected + 1)
    case "name": isNaming.toggle()
    case "sit":
      guard groups.indices.contains(selected) else { return [.warn(SeatScreen.noGroups)] }
      return [.request(.takeSeat(.scribe(groups[selected].number), name: name.text))]
    default: selected = groups.indices.first { intent == .seat($0) } ?? selected
    }
    return []
  }

  package mutating func type(_ input: InputEvent, in context: Context) -> [Effect]? {
    guard isNaming else { return nil }
    switch input {
    case .key(let key): return name.handle(key) ? [] : nil
    case .paste(let text):
      name.paste(text)
      return []
    case .focus: return nil
    }
  }

  private static let noGroups = LocalizedText(
    "Групп ещё нет: их откроет ведущий.", "There are no groups yet: the facilitator opens them.")

  package func draw(on canvas: inout Canvas, in context: Context) {
    let language = context.language
    canvas.put(
      "takt · \(context.title)", column: 1, row: 0, role: .title, width: canvas.columns - 12)
    canvas.put(
      trailing: context.wallClock(context.now), maxColumn: canvas.columns - 1, row: 0,
      role: .textDim)
    HintLine.draw(bindings(in: context), on: &canvas, in: context)
    let width = min(60, canvas.columns - 4)
    let groups = groups(context)
    let perRow = groups.count > max(4, canvas.rows - 12) ? 2 : 1
    let lines = max(1, (groups.count + perRow - 1) / perRow)
    let area = Rectangle(
      column: (canvas.columns - width) / 2, row: max(1, (canvas.rows - lines - 9) / 2),
      width: width, height: lines + 7)
    let room = canvas.frame(
      area, title: language("За какую группу пишете?", "Which group do you write for?"),
      isFocused: !isNaming
    ).inset(columns: 1, rows: 1)
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

extension Intent {
  fileprivate static func seat(_ index: Int) -> Intent { Intent("group-\(index + 1)") }
}

extension LocalizedText {
  fileprivate static func + (left: LocalizedText, group: Roster.Group) -> LocalizedText {
    LocalizedText(
      left.russian + "\(group.number.value) · " + group.name.russian,
      left.english + "\(group.number.value) · " + group.name.english)
  }
}
