import TaktCanvas
import TaktModel

/// Clusters: the unsorted on the left, the tree on the right.
struct TreeBoard: BoardScreen {
  private var tree = TreeState()

  func bindings(on desk: Desk, in context: Context) -> [Binding] {
    TreeBindings(
      tree: tree, desk: desk, bets: Bets(on: desk.board.id, in: context),
      isGuest: context.author.group == nil
    ).table
  }

  func isTyping(on desk: Desk, in context: Context) -> Bool { tree.isTyping }

  mutating func perform(_ intent: Intent, on desk: Desk, in context: Context) -> [Effect] {
    let answer = ScribePrompt.answer(for: intent)
    return withKeys(desk, context) { keys in
      answer.map { keys.answer($0) } ?? keys.perform(intent)
    }
  }

  mutating func type(_ input: InputEvent, on desk: Desk, in context: Context) -> [Effect]? {
    withKeys(desk, context) { $0.type(input) ?? [] }
  }

  /// A new cluster has got its number: what was to go into it goes now.
  mutating func sessionChanged(on desk: Desk, in context: Context) -> [Effect] {
    tree.pending.isEmpty ? [] : withKeys(desk, context) { _ in [] }
  }

  /// Lends the state to its keys; pending clusters are looked for at each turn.
  private mutating func withKeys(
    _ desk: Desk, _ context: Context, _ body: (inout TreeKeys) -> [Effect]
  ) -> [Effect] {
    var keys = TreeKeys(tree: tree, desk: desk, context: context)
    let settled = keys.settlePending()
    let effects = settled + body(&keys)
    tree = keys.tree
    return effects
  }

  mutating func refused(_ command: Command, on desk: Desk, in context: Context) {
    var keys = TreeKeys(tree: tree, desk: desk, context: context)
    keys.refused(command)
    tree = keys.tree
  }

  func draw(on canvas: inout Canvas, _ desk: Desk, in context: Context) {
    TreeScreen(tree: tree, desk: desk, context: context).draw(on: &canvas)
  }
}
