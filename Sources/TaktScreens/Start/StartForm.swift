import TaktCanvas
import TaktModel

/// What a new session needs: its title, how many groups, the file of its log.
struct StartForm: Equatable {
  enum Field: CaseIterable {
    case title, groups, path
  }

  let programme: StartChoices.KnownProgramme
  var title: TextField
  var groups = 6
  var path: TextField
  var focus = Field.title

  static let groupCounts = 1...12

  init(_ programme: StartChoices.KnownProgramme, in context: Context) {
    self.programme = programme
    title = TextField(context.text(programme.title), maximumBytes: 400)
    path = TextField(programme.name + ".jsonl", maximumBytes: 1000)
  }

  mutating func moveFocus(by step: Int) {
    let fields = Field.allCases
    let index = fields.firstIndex(of: focus) ?? 0
    focus = fields[(index + step + fields.count) % fields.count]
  }

  mutating func addGroups(_ number: Int) {
    groups = min(max(groups + number, Self.groupCounts.lowerBound), Self.groupCounts.upperBound)
  }

  /// A digit sets the count; after 1 another makes 10, 11 or 12.
  mutating func typeDigit(_ digit: Int) {
    let both = groups * 10 + digit
    if Self.groupCounts.contains(both) {
      groups = both
    } else if digit > 0 {
      groups = digit
    }
  }

  mutating func type(_ input: InputEvent) -> Bool {
    switch (focus, input) {
    case (.groups, .key(.character(let character))):
      guard let digit = character.wholeNumberValue else { return false }
      typeDigit(digit)
      return true
    case (.title, .key(let key)): return title.handle(key)
    case (.path, .key(let key)): return path.handle(key)
    case (.title, .paste(let text)): return title.paste(text)
    case (.path, .paste(let text)): return path.paste(text)
    default: return false
    }
  }

  /// The wish, or what is missing for it.
  var effect: Effect {
    guard title.text.contains(where: { !$0.isWhitespace }) else {
      return .warn(LocalizedText("Назовите сессию.", "Give the session a title."))
    }
    guard path.text.contains(where: { !$0.isWhitespace }) else {
      return .warn(LocalizedText("Назовите файл журнала.", "Give the log a file name."))
    }
    let file = path.text.hasSuffix(".jsonl") ? path.text : path.text + ".jsonl"
    return .request(
      .createHost(title: title.text, programme: programme.name, groups: groups, path: file))
  }
}

extension StartForm {
  func draw(on canvas: inout Canvas, in area: Rectangle, _ context: Context) {
    let language = context.language
    canvas.put(
      language("Программа: ", "Programme: ") + context.text(programme.title), column: area.column,
      row: area.row, role: .textDim, width: area.width)
    let rows = [area.row + 2, area.row + 4, area.row + 6]
    let labels = [
      (Field.title, language("Название", "Title")), (.groups, language("Групп", "Groups")),
      (.path, language("Файл", "File")),
    ]
    for ((field, label), row) in zip(labels, rows) {
      canvas.put(
        (field == focus ? "► " : "  ") + label, column: area.column, row: row,
        role: field == focus ? .title : .text)
    }
    let column = area.column + 14
    let width = area.width - 14
    title.draw(
      on: &canvas, at: Canvas.Position(column: column, row: rows[0]), width: width,
      isFocused: focus == .title)
    canvas.put(
      focus == .groups ? "← \(groups) →" : "  \(groups)", column: column, row: rows[1],
      role: focus == .groups ? .select : .text)
    path.draw(
      on: &canvas, at: Canvas.Position(column: column, row: rows[2]), width: width,
      isFocused: focus == .path)
  }
}
