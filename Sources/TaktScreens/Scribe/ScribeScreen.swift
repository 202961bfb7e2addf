package import TaktCanvas
package import TaktModel

/// The terminal of a group's scribe: always the board of the current step, by the board's view.
/// What is typed belongs to its board and waits there when the step changes.
package struct ScribeScreen: Screen {
  private var screens: [Place: any BoardScreen] = [:]
  /// The ballots during which this person looks at the board, not at the sheet.
  private var boardOver: Set<BallotNumber> = []
  /// Where the scribe takes another seat once the group is dissolved; what is typed waits.
  private var seats = SeatScreen()

  package init() {}

  /// What a screen is kept for.
  private enum Place: Hashable {
    case board(BoardID)
    case sheet(BallotNumber)
  }

  /// The ballot sheet of whoever votes; the board where there is none, or it was asked for.
  private func place(_ desk: Desk, in context: Context) -> Place {
    guard let ballot = Sheet(in: context)?.ballot.number, !boardOver.contains(ballot) else {
      return .board(desk.board.id)
    }
    return .sheet(ballot)
  }

  private func screen(at place: Place, in context: Context) -> any BoardScreen {
    if let screen = screens[place] { return screen }
    guard case .board(let id) = place else { return SheetBoard() }
    return (context.session.programme.board(id) ?? .notes).view.screen
  }

  private func screen(_ desk: Desk, in context: Context) -> any BoardScreen {
    screen(at: place(desk, in: context), in: context)
  }

  /// The group is dissolved, and nobody has moved this terminal.
  private func isHomeless(_ context: Context) -> Bool {
    context.author.group.flatMap(context.session.roster.group)?.closedAt != nil
  }

  package func bindings(in context: Context) -> [Binding] {
    if isHomeless(context) { return seats.bindings(in: context) }
    let desk = Desk(in: context)
    let table = screen(desk, in: context).bindings(on: desk, in: context)
    let flip = SheetIntent.flipping(toSheet: true)
    let isFree = !table.contains { !Set($0.keys).isDisjoint(with: flip.keys) }
    return isFree && Sheet(in: context).map { boardOver.contains($0.ballot.number) } ?? false
      ? [flip] + table : table
  }

  package func isTyping(in context: Context) -> Bool {
    if isHomeless(context) { return seats.isTyping(in: context) }
    let desk = Desk(in: context)
    return screen(desk, in: context).isTyping(on: desk, in: context)
  }

  package mutating func perform(_ intent: Intent, in context: Context) -> [Effect] {
    if isHomeless(context) { return seats.perform(intent, in: context) }
    if intent == SheetIntent.flip {
      if let sheet = Sheet(in: context) { boardOver.formSymmetricDifference([sheet.ballot.number]) }
      return []
    }
    return change(in: context) { $0.perform(intent, on: $1, in: context) }
  }

  package mutating func type(_ input: InputEvent, in context: Context) -> [Effect]? {
    if isHomeless(context) { return seats.type(input, in: context) }
    return change(in: context) { $0.type(input, on: $1, in: context) }
  }

  package mutating func sessionChanged(in context: Context) -> [Effect] {
    change(in: context) { $0.sessionChanged(on: $1, in: context) }
  }

  /// A refused vote comes back to its sheet, anything else to the board that it was for.
  package mutating func refused(_ command: Command, in context: Context) {
    let desk = Desk(in: context)
    var place = Place.board(command.board(in: context) ?? desk.board.id)
    if case .ballots = command, let sheet = Sheet(in: context) {
      place = .sheet(sheet.ballot.number)
    }
    change(place, in: context) { $0.refused(command, on: desk, in: context) }
  }

  private mutating func change<Result>(
    in context: Context, _ body: (inout any BoardScreen, Desk) -> Result
  ) -> Result {
    let desk = Desk(in: context)
    return change(place(desk, in: context), in: context) { body(&$0, desk) }
  }

  /// Lends the screen of a place to what changes it.
  private mutating func change<Result>(
    _ place: Place, in context: Context, _ body: (inout any BoardScreen) -> Result
  ) -> Result {
    var screen = screen(at: place, in: context)
    let result = body(&screen)
    screens[place] = screen
    return result
  }

  package func draw(on canvas: inout Canvas, in context: Context) {
    guard !isHomeless(context) else { return drawSeats(on: &canvas, in: context) }
    let desk = Desk(in: context)
    ScribeHead.draw(on: &canvas, desk, in: context)
    screen(desk, in: context).draw(on: &canvas, desk, in: context)
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
