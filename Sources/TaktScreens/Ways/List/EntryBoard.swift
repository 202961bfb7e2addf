import TaktCanvas
import TaktModel

/// Lists and columns: a fast entry line under the board's cards.
struct EntryBoard: BoardScreen {
  private var entry = Entry()
  private var lookAlikes = LookAlikes()

  func bindings(on desk: Desk, in context: Context) -> [Binding] {
    EntryBindings(entry: entry, desk: desk, context: context).table
  }

  func isTyping(on desk: Desk, in context: Context) -> Bool { entry.isTyping(on: desk) }

  mutating func perform(_ intent: Intent, on desk: Desk, in context: Context) -> [Effect] {
    var keys = EntryKeys(entry: entry, desk: desk, context: context)
    let effects = ScribePrompt.answer(for: intent).map { keys.answer($0) } ?? keys.perform(intent)
    if intent != EntryIntent.join { keys.entry.stopJoining() }
    entry = keys.entry
    return effects
  }

  mutating func type(_ input: InputEvent, on desk: Desk, in context: Context) -> [Effect]? {
    var keys = EntryKeys(entry: entry, desk: desk, context: context)
    guard let effects = keys.type(input) else { return nil }
    keys.entry.stopJoining()
    keys.entry.lookAlike = lookAlike(to: keys.entry, on: desk, in: context)
    entry = keys.entry
    return effects
  }

  private mutating func lookAlike(to entry: Entry, on desk: Desk, in context: Context)
    -> CardNumber?
  {
    guard entry.editing == nil, !entry.isFiltering else { return nil }
    return lookAlikes.find(
      entry.field.text, on: desk.board.id, in: context.session.cards, except: nil)
  }

  mutating func refused(_ command: Command, on desk: Desk, in context: Context) {
    if let line = Entry.Refused(command) { entry.receive(line, in: context) }
  }

  func draw(on canvas: inout Canvas, _ desk: Desk, in context: Context) {
    EntryScreen(entry: entry, desk: desk, context: context).draw(on: &canvas)
  }
}
