package import TaktCanvas
package import TaktModel

/// Many choices: typing narrows them, arrows and Enter take one.
package struct SearchList: Overlay {
  package let title: LocalizedText
  private let choices: [ChoiceList.Choice]
  private var field = TextField(maximumBytes: 200)
  private var selected = 0

  package init(_ title: LocalizedText, choices: [ChoiceList.Choice]) {
    self.title = title
    self.choices = choices
  }

  package var isTyping: Bool { true }

  package func bindings(in context: Context) -> [Binding] {
    OverlayIntent.moving + [
      Binding(
        OverlayIntent.accept, [.enter],
        LocalizedText("взять выбранное; буквы ищут", "take the chosen one; letters search"),
        hint: LocalizedText("взять, буквы — найти", "take, letters search")),
      OverlayIntent.cancelling,
    ]
  }

  package mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    let found = found(in: context)
    switch intent {
    case OverlayIntent.up: selected = max(0, selected - 1)
    case OverlayIntent.down: selected = min(max(0, found.count - 1), selected + 1)
    case OverlayIntent.accept:
      return found.indices.contains(selected) ? found[selected].outcome : .stay
    default: return .close
    }
    return .stay
  }

  package mutating func type(_ input: InputEvent, in context: Context) -> OverlayOutcome {
    switch input {
    case .key(let key): if field.handle(key) { selected = 0 }
    case .paste(let text):
      field.paste(text)
      selected = 0
    case .focus: break
    }
    return .stay
  }

  private func found(in context: Context) -> [ChoiceList.Choice] {
    let wanted = Array(field.text.foldedForSearch.utf8)
    return choices.filter {
      context.text($0.title).foldedForSearch.utf8.contains(run: wanted)
    }
  }

  package func draw(on canvas: inout Canvas, in context: Context) {
    let found = found(in: context)
    let inner = canvas.popup(
      width: 70, height: choices.count + 4, title: context.text(title), trailing: "\(found.count)")
    canvas.put("/", column: inner.column, row: inner.row, role: .hintKey)
    field.draw(
      on: &canvas, at: Canvas.Position(column: inner.column + 2, row: inner.row),
      width: inner.width - 2)
    let shown = visibleRange(of: found.count, around: selected, rows: inner.height - 2)
    for (offset, index) in shown.enumerated() {
      let line = Rectangle(
        column: inner.column, row: inner.row + 2 + offset, width: inner.width, height: 1)
      found[index].draw(on: &canvas, in: line, key: "", isSelected: index == selected, context)
    }
  }
}
