import TaktCanvas
import TaktModel

/// Over any screen: where the host is now, for a terminal that has lost it.
extension Shell {
  mutating func handleInPrompt(_ input: InputEvent, in context: Context) -> [Effect] {
    guard var open = prompt else { return [] }
    let outcome =
      if case .key(let key) = input, !key.isText,
        let binding = open.bindings(in: context).first(where: { $0.keys.contains(key) })
      {
        open.perform(binding.intent, in: context)
      } else {
        open.type(input, in: context)
      }
    switch outcome {
    case .finish(let effects):
      prompt = nil
      return effects
    case .close: prompt = nil
    case .refuse(let sentence):
      prompt = open
      return [.warn(sentence)]
    case .stay, .open, .go: prompt = open
    }
    return []
  }

  func drawPrompt(on canvas: inout Canvas, in context: Context) {
    guard let prompt else { return }
    prompt.draw(on: &canvas, in: context)
    let rows = HintLine.rows
    canvas.fill(
      Rectangle(column: 0, row: canvas.rows - rows, width: canvas.columns, height: rows))
    HintLine.draw(prompt.bindings(in: context), on: &canvas, in: context, isTyping: true)
  }
}

extension TextPrompt {
  static func hostAddress(_ text: String, in context: Context) -> TextPrompt {
    let known = context.hostAddress ?? ""
    return TextPrompt(
      LocalizedText("Где теперь ведущий?", "Where is the host now?"), text: text,
      note: LocalizedText(
        "Был: \(known). Новый — на пульте ведущего, J; код прежний.",
        "It was \(known). The new one is on the console, J; the code stays."),
      verb: LocalizedText("искать", "look there")
    ) { .finish([.request(.lookForHost(at: $0))]) }
  }
}
