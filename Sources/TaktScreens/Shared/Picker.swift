import TaktCanvas
import TaktModel

/// A short numbered list to pick from, narrowed by what is typed: a digit takes at once, Enter
/// takes the chosen line.
struct Picker {
  struct Choice {
    let number: CardNumber
    let text: String
    /// Whose it is, or how things stand with it.
    let note: String
  }

  static let mostRows = 9

  let title: LocalizedText
  let choices: [Choice]
  private(set) var filter = TextField(maximumBytes: 200)
  private(set) var selected = 0

  init(_ title: LocalizedText, _ choices: [Choice]) {
    self.title = title
    self.choices = choices
  }

  /// Those that hold what is typed.
  var found: [Choice] {
    let wanted = FoldedText(filter.text)
    return wanted.isEmpty ? choices : choices.filter { wanted.isContained(in: $0.text) }
  }

  /// What Enter takes.
  var current: Choice? { found.indices.contains(selected) ? found[selected] : nil }

  private var shown: Range<Int> {
    visibleRange(of: found.count, around: selected, rows: Picker.mostRows)
  }

  mutating func move(by rows: Int) {
    selected = max(0, min(found.count - 1, selected + rows))
  }

  /// The choice that a digit takes; other text narrows the list.
  mutating func type(_ input: InputEvent) -> Choice? {
    if let digit = input.digit {
      let index = shown.lowerBound + digit - 1
      return digit > 0 && shown.contains(index) ? found[index] : nil
    }
    switch input {
    case .paste(let text): filter.paste(text.trimmed)
    case .key(let key): _ = filter.handle(key)
    case .focus: return nil
    }
    selected = 0
    return nil
  }

  /// Rows that the list takes above the line in which one types.
  var rows: Int { min(Picker.mostRows, max(1, choices.count)) + 2 }

  /// Draws the list above the line, in the rows that end before `bottom`.
  func draw(on canvas: inout Canvas, until bottom: Int, in context: Context) {
    let height = min(rows, bottom - 2)
    let area = Rectangle(column: 0, row: bottom - height, width: canvas.columns, height: height)
    canvas.fill(area)
    let inner = canvas.frame(
      area, title: context.text(title), trailing: "\(found.count)", isFocused: true)
    if found.isEmpty {
      canvas.put(
        context.language("Ничего не нашлось.", "Nothing was found."), column: inner.column + 2,
        row: inner.row, role: .textDim)
    }
    for (offset, index) in shown.prefix(inner.height).enumerated() {
      draw(
        found[index], digit: offset + 1, isCurrent: index == selected, on: &canvas,
        in: Rectangle(
          column: inner.column, row: inner.row + offset, width: inner.width, height: 1))
    }
  }

  private func draw(
    _ choice: Choice, digit: Int, isCurrent: Bool, on canvas: inout Canvas, in line: Rectangle
  ) {
    let role: Role = isCurrent ? .select : .text
    if isCurrent { canvas.fill(line, role: .select) }
    canvas.put(
      "\(digit)", column: line.column + 1, row: line.row, role: isCurrent ? role : .hintKey)
    canvas.put(
      trailing: "\(choice.number.value)", maxColumn: line.column + 7, row: line.row,
      role: isCurrent ? role : .textDim)
    canvas.put(
      choice.text, column: line.column + 9, row: line.row, role: role,
      width: line.width - 11 - Width.of(choice.note))
    canvas.put(
      trailing: choice.note, maxColumn: line.maxColumn - 1, row: line.row,
      role: isCurrent ? role : .textDim)
  }
}
