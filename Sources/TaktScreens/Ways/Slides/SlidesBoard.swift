import TaktCanvas
import TaktModel

/// The group's slides: at the left the template, at the right a slide's lines with their sources.
struct SlidesBoard: BoardScreen {
  private var state = SlidesState()

  func bindings(on desk: Desk, in context: Context) -> [Binding] {
    if let trail = state.trail { return trail.bindings(in: context) }
    return SlidesBindings(state: state, desk: desk, context: context).table
  }

  func isTyping(on desk: Desk, in context: Context) -> Bool { state.question?.field != nil }

  mutating func perform(_ intent: Intent, on desk: Desk, in context: Context) -> [Effect] {
    if var trail = state.trail {
      if case .stay = trail.perform(intent, in: context) {
        state.trail = trail
      } else {
        state.trail = nil
      }
      return []
    }
    var keys = SlidesKeys(state: state, desk: desk, context: context)
    let effects = ScribePrompt.answer(for: intent).map { keys.answer($0) } ?? keys.perform(intent)
    state = keys.state
    return effects
  }

  mutating func type(_ input: InputEvent, on desk: Desk, in context: Context) -> [Effect]? {
    switch input {
    case .paste(let text): _ = state.question?.field?.paste(text)
    case .key(let key): _ = state.question?.field?.handle(key)
    case .focus: return nil
    }
    return []
  }

  mutating func refused(_ command: Command, on desk: Desk, in context: Context) {
    var keys = SlidesKeys(state: state, desk: desk, context: context)
    keys.refused(command)
    state = keys.state
  }

  func draw(on canvas: inout Canvas, _ desk: Desk, in context: Context) {
    SlidesScreen(state: state, desk: desk, context: context).draw(on: &canvas)
  }
}
