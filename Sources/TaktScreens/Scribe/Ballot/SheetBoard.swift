import TaktCanvas
import TaktModel

/// The ballot sheet of whoever votes, in the place of the step's board while the ballot is open.
struct SheetBoard: BoardScreen {
  private var state = SheetState()

  func bindings(on desk: Desk, in context: Context) -> [Binding] {
    view(in: context).map { SheetBindings(view: $0).table } ?? []
  }

  func isTyping(on desk: Desk, in context: Context) -> Bool { false }

  mutating func perform(_ intent: Intent, on desk: Desk, in context: Context) -> [Effect] {
    withKeys(context) { keys in
      ScribePrompt.answer(for: intent).map { keys.answer($0) } ?? keys.perform(intent)
    } ?? []
  }

  mutating func type(_ input: InputEvent, on desk: Desk, in context: Context) -> [Effect]? { nil }

  mutating func refused(_ command: Command, on desk: Desk, in context: Context) {
    withKeys(context) { $0.refused(command) }
  }

  /// Lends the state to its keys; nil where the ballot has closed meanwhile.
  @discardableResult
  private mutating func withKeys<Result>(
    _ context: Context, _ body: (inout SheetKeys) -> Result
  ) -> Result? {
    guard var keys = SheetKeys(state, in: context) else { return nil }
    let result = body(&keys)
    state = keys.state
    return result
  }

  func draw(on canvas: inout Canvas, _ desk: Desk, in context: Context) {
    if let view = view(in: context) { SheetScreen(view: view).draw(on: &canvas) }
  }

  private func view(in context: Context) -> SheetView? {
    Sheet(in: context).map { SheetView($0, state, context) }
  }
}
