package import TaktCanvas
package import TaktModel

/// A few numbered choices: a digit takes one at once, arrows and Enter do too.
package struct ChoiceList: Overlay {
  package struct Choice {
    package let title: LocalizedText
    /// How things stand with it now: "закрыта".
    package let note: LocalizedText
    package let outcome: OverlayOutcome

    package init(_ title: LocalizedText, note: LocalizedText = "", outcome: OverlayOutcome) {
      self.title = title
      self.note = note
      self.outcome = outcome
    }
  }

  package let title: LocalizedText
  package let choices: [Choice]
  package private(set) var selected = 0

  package init(_ title: LocalizedText, choices: [Choice]) {
    self.title = title
    self.choices = choices
  }

  package func bindings(in context: Context) -> [Binding] {
    OverlayIntent.moving + [
      Binding(
        OverlayIntent.accept, [.enter],
        LocalizedText(
          "взять выбранное; цифра берёт сразу", "take the chosen one; a digit takes at once"),
        hint: LocalizedText("или цифра — взять", "or a digit: take")),
      OverlayIntent.cancelling,
    ]
  }

  package mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    switch intent {
    case OverlayIntent.up: selected = max(0, selected - 1)
    case OverlayIntent.down: selected = min(choices.count - 1, selected + 1)
    case OverlayIntent.accept: return choices[selected].outcome
    default: return .close
    }
    return .stay
  }

  package mutating func type(_ input: InputEvent, in context: Context) -> OverlayOutcome {
    guard let digit = input.digit, choices.indices.contains(digit - 1) else { return .stay }
    return choices[digit - 1].outcome
  }

  package func draw(on canvas: inout Canvas, in context: Context) {
    let inner = canvas.popup(width: 64, height: choices.count + 4, title: context.text(title))
    let shown = visibleRange(of: choices.count, around: selected, rows: inner.height - 2)
    for (offset, index) in shown.enumerated() {
      let line = Rectangle(
        column: inner.column, row: inner.row + 1 + offset, width: inner.width, height: 1)
      choices[index].draw(
        on: &canvas, in: line, key: index < 9 ? "\(index + 1)" : " ",
        isSelected: index == selected, context)
    }
  }
}

extension ChoiceList.Choice {
  /// One line: the key that takes it, what it is, how things stand with it.
  func draw(
    on canvas: inout Canvas, in line: Rectangle, key: String, isSelected: Bool, _ context: Context
  ) {
    let role: Role = isSelected ? .select : .text
    canvas.fill(line, role: role)
    canvas.put(isSelected ? "►" : "", column: line.column - 1, row: line.row, role: .title)
    canvas.put(
      key, column: line.column + 1, row: line.row, role: isSelected ? role : .hintKey)
    let note = context.text(note)
    let start = key.isEmpty ? 1 : 4
    canvas.put(
      context.text(title), column: line.column + start, row: line.row, role: role,
      width: line.width - start - 2 - Width.of(note))
    canvas.put(
      trailing: note, maxColumn: line.maxColumn - 1, row: line.row,
      role: isSelected ? role : .textDim)
  }
}

extension InputEvent {
  /// The digit that was pressed, which is the same key in both layouts.
  package var digit: Int? {
    guard case .key(.character(let character)) = self, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}
