import TaktCanvas
import TaktModel

/// A balance: parties that give on the left, parties that get above, amounts typed into the cells.
struct MatrixBoard: BoardScreen {
  private var state = MatrixState()

  func bindings(on desk: Desk, in context: Context) -> [Binding] {
    MatrixBindings(MatrixDesk(state, desk, in: context)).table
  }

  func isTyping(on desk: Desk, in context: Context) -> Bool { state.isTyping }

  mutating func perform(_ intent: Intent, on desk: Desk, in context: Context) -> [Effect] {
    withKeys(desk, context) { keys in
      ScribePrompt.answer(for: intent).map { keys.answer($0) } ?? keys.perform(intent)
    }
  }

  mutating func type(_ input: InputEvent, on desk: Desk, in context: Context) -> [Effect]? {
    withKeys(desk, context) { $0.type(input) }
  }

  mutating func refused(_ command: Command, on desk: Desk, in context: Context) {
    withKeys(desk, context) { $0.receive(command) }
  }

  private mutating func withKeys<Result>(
    _ desk: Desk, _ context: Context, _ body: (inout MatrixKeys) -> Result
  ) -> Result {
    var keys = MatrixKeys(state: state, desk: desk, context: context)
    if keys.now.flows.isEmpty { keys.state.isListing = false }
    let result = body(&keys)
    state = keys.state
    return result
  }

  func draw(on canvas: inout Canvas, _ desk: Desk, in context: Context) {
    MatrixScreen(MatrixDesk(state, desk, in: context)).draw(on: &canvas)
  }
}
