import TaktCanvas
import TaktModel

/// Requests and solutions: what waits, what is being answered, what is settled; the chosen request
/// lies open with its answers.
struct InboxBoard: BoardScreen {
  private var state = InboxState()

  func bindings(on desk: Desk, in context: Context) -> [Binding] {
    InboxBindings(inbox: InboxDesk(state, desk, in: context)).table
  }

  func isTyping(on desk: Desk, in context: Context) -> Bool {
    if let question = state.question { return question.field != nil }
    if let letter = state.letter { return letter.hasAddressees }
    return InboxDesk(state, desk, in: context).isAnswering
  }

  mutating func perform(_ intent: Intent, on desk: Desk, in context: Context) -> [Effect] {
    let effects = withKeys(desk, context) { keys in
      ScribePrompt.answer(for: intent).map { keys.answer($0) } ?? keys.perform(intent)
    }
    return effects + noteSeen(on: desk, in: context)
  }

  mutating func type(_ input: InputEvent, on desk: Desk, in context: Context) -> [Effect]? {
    withKeys(desk, context) { $0.type(input) }
  }

  mutating func sessionChanged(on desk: Desk, in context: Context) -> [Effect] {
    noteSeen(on: desk, in: context)
  }

  /// An open inbox is read: the host is told once, and the screen marks what is new.
  private mutating func noteSeen(on desk: Desk, in context: Context) -> [Effect] {
    let unseen = InboxDesk(state, desk, in: context).unseen
    guard !unseen.isEmpty else { return [] }
    state.fresh.formUnion(unseen)
    return [.submit(.cards(.request(.see(unseen))))]
  }

  mutating func refused(_ command: Command, on desk: Desk, in context: Context) {
    withKeys(desk, context) { $0.receive(command) }
  }

  private mutating func withKeys<Result>(
    _ desk: Desk, _ context: Context, _ body: (inout InboxKeys) -> Result
  ) -> Result {
    var keys = InboxKeys(state: state, desk: desk, context: context)
    let result = body(&keys)
    state = keys.state
    return result
  }

  func draw(on canvas: inout Canvas, _ desk: Desk, in context: Context) {
    InboxScreen(inbox: InboxDesk(state, desk, in: context)).draw(on: &canvas)
  }
}
