import TaktCanvas
import TaktModel

/// A scribe's work on one board, by the board's view: what is drawn between the head and the hints,
/// and what the keys mean there. It holds selections and drafts only; kept for each board, so a step
/// that changes in the middle of a word loses nothing.
protocol BoardScreen {
  func bindings(on desk: Desk, in context: Context) -> [Binding]

  func isTyping(on desk: Desk, in context: Context) -> Bool

  mutating func perform(_ intent: Intent, on desk: Desk, in context: Context) -> [Effect]

  mutating func type(_ input: InputEvent, on desk: Desk, in context: Context) -> [Effect]?

  /// Records came in: what had to wait for them may now be asked for.
  mutating func sessionChanged(on desk: Desk, in context: Context) -> [Effect]

  /// A request for this board was refused: what it would have written comes back.
  mutating func refused(_ command: Command, on desk: Desk, in context: Context)

  func draw(on canvas: inout Canvas, _ desk: Desk, in context: Context)
}

extension BoardScreen {
  mutating func sessionChanged(on desk: Desk, in context: Context) -> [Effect] { [] }
}

extension Board.View {
  /// The screen on which a scribe works on such a board.
  var screen: any BoardScreen {
    switch self {
    case .tree: TreeBoard()
    case .slides: SlidesBoard()
    case .form: FormBoard()
    case .matrix: MatrixBoard()
    case .inbox: InboxBoard()
    case .rota: RotaBoard()
    case .list, .columns: EntryBoard()
    }
  }
}
