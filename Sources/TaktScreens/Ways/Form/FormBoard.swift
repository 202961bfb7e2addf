import TaktCanvas
import TaktModel

/// Forms: those to be filled on the left, the chosen one on the right, a fast line below.
struct FormBoard: BoardScreen {
  private var state = FormState()
  private var names = NameSuggestions()

  func bindings(on desk: Desk, in context: Context) -> [Binding] {
    FormBindings(FormDesk(state, desk, in: context)).table
  }

  func isTyping(on desk: Desk, in context: Context) -> Bool {
    if let question = state.entry.question { return question.field != nil }
    if state.picker != nil || state.filling != nil { return true }
    return FormDesk(state, desk, in: context).takesDraft
  }

  mutating func perform(_ intent: Intent, on desk: Desk, in context: Context) -> [Effect] {
    withKeys(desk, context) { keys in
      ScribePrompt.answer(for: intent).map { keys.answer($0) } ?? keys.perform(intent)
    }
  }

  mutating func type(_ input: InputEvent, on desk: Desk, in context: Context) -> [Effect]? {
    withKeys(desk, context) { $0.type(input) }
  }

  mutating func sessionChanged(on desk: Desk, in context: Context) -> [Effect] {
    if state.added != nil { _ = withKeys(desk, context) { _ in [] } as [Effect] }
    return []
  }

  mutating func refused(_ command: Command, on desk: Desk, in context: Context) {
    _ = withKeys(desk, context) { keys -> [Effect] in
      keys.receive(command)
      return []
    }
  }

  /// Lends the state to its keys; a line that has got its number is looked for at each turn.
  private mutating func withKeys<Result>(
    _ desk: Desk, _ context: Context, _ body: (inout FormKeys) -> Result
  ) -> Result {
    var keys = FormKeys(state: state, desk: desk, context: context)
    keys.settle()
    let result = body(&keys)
    keys.state.entry.lookAlike = suggestion(for: keys.state, desk, context)
    state = keys.state
    return result
  }

  private mutating func suggestion(
    for state: FormState, _ desk: Desk, _ context: Context
  ) -> CardNumber? {
    guard state.entry.editing == nil, state.filling == nil, state.picker == nil,
      !state.entry.field.text.isEmpty, let kind = FormDesk(state, desk, in: context).kind
    else { return nil }
    return names.find(
      state.entry.field.text, as: kind.id, on: desk.board.id, in: context.session.cards)?.number
  }

  func draw(on canvas: inout Canvas, _ desk: Desk, in context: Context) {
    FormScreen(FormDesk(state, desk, in: context)).draw(on: &canvas)
  }
}
