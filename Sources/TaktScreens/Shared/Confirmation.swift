package import TaktCanvas
package import TaktModel

/// A question with one answer, in a line above the hints: Enter does it, Esc does not.
package struct Confirmation: Overlay {
  package let question: LocalizedText
  /// The verb beside Enter: "начать".
  package let verb: LocalizedText
  package let effects: [Effect]
  /// A second key that also means yes: ^Q asked twice leaves.
  package let again: Key?
  /// The form that asked: it comes back on «no» with all that was typed.
  package let back: (any Overlay)?
  /// What goes on after «yes»; nil is the screen itself.
  package let then: (any Overlay)?

  package init(
    _ question: LocalizedText, verb: LocalizedText, effects: [Effect], again: Key? = nil,
    back: (any Overlay)? = nil, then: (any Overlay)? = nil
  ) {
    self.question = question
    self.verb = verb
    self.effects = effects
    self.again = again
    self.back = back
    self.then = then
  }

  package var draft: (any Overlay)? { back }

  package func bindings(in context: Context) -> [Binding] {
    [
      Binding(OverlayIntent.accept, [.enter] + (again.map { [$0] } ?? []), verb, hint: verb),
      OverlayIntent.cancelling,
    ]
  }

  package mutating func perform(_ intent: Intent, in context: Context) -> OverlayOutcome {
    guard intent == OverlayIntent.accept else { return back.map(OverlayOutcome.open) ?? .close }
    return then.map { .go(effects, to: $0) } ?? .finish(effects)
  }

  /// The question grows upwards from the row above the hints, so that none of it is cut.
  package func draw(on canvas: inout Canvas, in context: Context) {
    let lines = context.text(question).wrapped(toColumns: canvas.columns - 6)
    let row = canvas.rows - HintLine.rows - lines.count
    let area = Rectangle(column: 0, row: row, width: canvas.columns, height: lines.count)
    canvas.fill(area, role: .select)
    canvas.put("?", column: 1, row: row, role: .select)
    for (offset, line) in lines.enumerated() {
      canvas.put(line, column: 3, row: row + offset, role: .select)
    }
  }
}
