package import TaktCanvas
package import TaktModel

/// The terminal of a group's scribe: always the board of the current step, by the board's view.
/// What is typed belongs to its board and waits there when the step changes.
package struct ScribeScreen: Screen {
  private var screens: [BoardID: any BoardScreen] = [:]

  package init() {}

  private func screen(of board: Board) -> any BoardScreen { screens[board.id] ?? board.view.screen }

  package func bindings(in context: Context) -> [Binding] {
    let desk = Desk(in: context)
    return screen(of: desk.board).bindings(on: desk, in: context)
  }

  package func isTyping(in context: Context) -> Bool {
    let desk = Desk(in: context)
    return screen(of: desk.board).isTyping(on: desk, in: context)
  }

  package mutating func perform(_ intent: Intent, in context: Context) -> [Effect] {
    change(Desk(in: context).board) { $0.perform(intent, on: Desk(in: context), in: context) }
  }

  package mutating func type(_ input: InputEvent, in context: Context) -> [Effect]? {
    change(Desk(in: context).board) { $0.type(input, on: Desk(in: context), in: context) }
  }

  package mutating func sessionChanged(in context: Context) -> [Effect] {
    change(Desk(in: context).board) { $0.sessionChanged(on: Desk(in: context), in: context) }
  }

  package mutating func refused(_ command: Command, in context: Context) {
    let desk = Desk(in: context)
    let named = command.board(in: context).flatMap(context.session.programme.board)
    change(named ?? desk.board) { $0.refused(command, on: desk, in: context) }
  }

  /// Lends the screen of a board to what changes it.
  private mutating func change<Result>(
    _ board: Board, _ body: (inout any BoardScreen) -> Result
  ) -> Result {
    var screen = screen(of: board)
    let result = body(&screen)
    screens[board.id] = screen
    return result
  }

  package func draw(on canvas: inout Canvas, in context: Context) {
    let desk = Desk(in: context)
    ScribeHead.draw(on: &canvas, desk, in: context)
    screen(of: desk.board).draw(on: &canvas, desk, in: context)
    HintLine.draw(
      bindings(in: context), on: &canvas, in: context, isTyping: isTyping(in: context))
  }
}
