import TaktCanvas
import TaktModel

/// Talks: who speaks in what order, the speaker's clock, questions and experts' notes, and a fast
/// line for them below.
struct RotaBoard: BoardScreen {
  private var state = RotaState()

  func bindings(on desk: Desk, in context: Context) -> [Binding] {
    RotaBindings(rota: RotaDesk(state, desk, in: context)).table
  }

  func isTyping(on desk: Desk, in context: Context) -> Bool {
    if let question = state.question { return question.field != nil }
    return state.picker != nil || desk.takesDraft
  }

  mutating func perform(_ intent: Intent, on desk: Desk, in context: Context) -> [Effect] {
    withKeys(desk, context) { keys in
      ScribePrompt.answer(for: intent).map { keys.answer($0) } ?? keys.perform(intent)
    }
  }

  mutating func type(_ input: InputEvent, on desk: Desk, in context: Context) -> [Effect]? {
    withKeys(desk, context) { $0.type(input) }
  }

  mutating func refused(_ command: Command, on desk: Desk, in context: Context) {
    if let line = RotaState.Line(command) { state.giveBack(line) }
  }

  private mutating func withKeys<Result>(
    _ desk: Desk, _ context: Context, _ body: (inout RotaKeys) -> Result
  ) -> Result {
    var keys = RotaKeys(state: state, desk: desk, context: context)
    let result = body(&keys)
    state = keys.state
    return result
  }

  func draw(on canvas: inout Canvas, _ desk: Desk, in context: Context) {
    RotaScreen(rota: RotaDesk(state, desk, in: context)).draw(on: &canvas)
  }
}

extension RotaState.Line {
  /// What a refused request would have written; nil when it held no text.
  init?(_ command: Command) {
    switch command {
    case .cards(.add(let kind, let text, _, let talk, let fields)):
      self.init(text: text, kind: kind, talk: talk, fields: fields)
    case .cards(.edit(let number, let text)): self.init(text: text, edited: number)
    default: return nil
    }
  }
}
