package import TaktCanvas
package import TaktModel

/// The terminal of a group's scribe: always the board of the current step, by the board's view.
/// What is typed belongs to its board and waits there when the step changes.
package struct ScribeScreen: Screen {
  private var screens: [BoardID: any BoardScreen] = [:]
  /// Where the scribe takes another seat once the group is dissolved; what is typed waits.
  private var seats = SeatScreen()

  package init() {}

  private func screen(of board: Board) -> any BoardScreen { screens[board.id] ?? board.view.screen }

  /// The group is dissolved, and nobody has moved this terminal.
  private func isHomeless(_ context: Context) -> Bool {
    context.author.group.flatMap(context.session.roster.group)?.closedAt != nil
  }

  package func bindings(in context: Context) -> [Binding] {
    if isHomeless(context) { return seats.bindings(in: context) }
    let desk = Desk(in: context)
    return screen(of: desk.board).bindings(on: desk, in: context)
  }

  package func isTyping(in context: Context) -> Bool {
    if isHomeless(context) { return seats.isTyping(in: context) }
    let desk = Desk(in: context)
    return screen(of: desk.board).isTyping(on: desk, in: context)
  }

  package mutating func perform(_ intent: Intent, in context: Context) -> [Effect] {
    if isHomeless(context) { return seats.perform(intent, in: context) }
    return change(Desk(in: context).board) {
      $0.perform(intent, on: Desk(in: context), in: context)
    }
  }

  package mutating func type(_ input: InputEvent, in context: Context) -> [Effect]? {
    if isHomeless(context) { return seats.type(input, in: context) }
    return change(Desk(in: context).board) {
      $0.type(input, on: Desk(in: context), in: context)
    }
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
    guard !isHomeless(context) else { return drawSeats(on: &canvas, in: context) }
    let desk = Desk(in: context)
    ScribeHead.draw(on: &canvas, desk, in: context)
    screen(of: desk.board).draw(on: &canvas, desk, in: context)
    HintLine.draw(
      bindings(in: context), on: &canvas, in: context, isTyping: isTyping(in: context))
  }

  private func drawSeats(on canvas: inout Canvas, in context: Context) {
    seats.draw(on: &canvas, in: context)
    let number = context.author.group?.value ?? 0
    canvas.put(
      context.language(
        " ! Группа \(number) распущена: выберите, за кого пишете дальше. Набранное ждёт.",
        " ! Group \(number) is dissolved: choose for whom you write on. What you typed waits."),
      column: 0, row: canvas.rows - HintLine.rows - 1, role: .error, width: canvas.columns)
  }
}
