package import TaktCanvas
package import TaktModel

/// One line to fill in: Enter hands the text over, Esc leaves everything as it was.
package struct TextPrompt: Overlay {
  package let title: LocalizedText
  /// A sentence under the field: what may be written.
  package let note: LocalizedText
  /// The verb beside Enter: "показать".
  package let verb: LocalizedText
  package private(set) var field: TextField
  /// What the text means; refusing keeps the field open.
  private let finish: (String) -> OverlayOutcome

  package init(
    _ title: LocalizedText, text: String = "", note: LocalizedText = "", verb: LocalizedText,
    finish: @escaping (String) -> OverlayOutcome
  ) {
    self.title = title
    self.note = note
    self.verb = verb
    self.field = TextField(text, maximumBytes: 1000)
    self.finish = finish
  }

  package var isTyping: Bool { true }

  package func bindings(in context: Context) -> [Binding] {
    [Binding(OverlayIntent.accept, [.enter], verb, hint: verb), OverlayIntent.cancelling]
  }

  package mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    intent == OverlayIntent.accept ? finish(field.text) : .close
  }

  package mutating func type(_ input: InputEvent, in context: Context) -> OverlayOutcome {
    switch input {
    case .key(let key): _ = field.handle(key)
    case .paste(let text): field.paste(text)
    case .focus: break
    }
    return .stay
  }

  package func draw(on canvas: inout Canvas, in context: Context) {
    let inner = canvas.popup(
      width: 76, height: note.isEmpty ? 5 : 7, title: context.text(title))
    field.draw(
      on: &canvas, at: Canvas.Position(column: inner.column, row: inner.row + 1),
      width: inner.width)
    if !note.isEmpty {
      canvas.put(
        context.text(note), column: inner.column, row: inner.row + 3, role: .textDim,
        width: inner.width)
    }
  }
}
