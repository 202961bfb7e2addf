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
      let row = inner.row + 1 + offset
      let role: Role = index == selected ? .select : .text
      canvas.fill(
        Rectangle(column: inner.column, row: row, width: inner.width, height: 1), role: role)
      canvas.put(index == selected ? "►" : "", column: inner.column - 1, row: row, role: .title)
      let number = index < 9 ? "\(index + 1)" : " "
      canvas.put(
        number, column: inner.column + 1, row: row, role: index == selected ? role : .hintKey)
      let note = context.text(choices[index].note)
      let room = inner.width - 5 - Width.of(note) - 1
      canvas.put(
        context.text(choices[index].title), column: inner.column + 4, row: row, role: role,
        width: room)
      canvas.put(
        trailing: note, maxColumn: inner.maxColumn - 1, row: row,
        role: index == selected ? role : .textDim)
    }
  }
}

extension InputEvent {
  /// The digit that was pressed, which is the same key in both layouts.
  package var digit: Int? {
    guard case .key(.character(let character)) = self, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}
