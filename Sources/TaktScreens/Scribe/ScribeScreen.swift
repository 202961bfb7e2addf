package import TaktCanvas
package import TaktModel

/// The terminal of a group's scribe: always the board of the current step, by the board's view,
/// with the entry line ready. A draft belongs to its board and waits there when the step changes.
package struct ScribeScreen: Screen {
  private var entries: [BoardID: Entry] = [:]
  private var trees: [BoardID: TreeState] = [:]
  private var lookAlikes = LookAlikes()

  package init() {}

  private func entry(_ desk: Desk) -> Entry { entries[desk.board.id] ?? Entry() }

  private func tree(_ desk: Desk) -> TreeState { trees[desk.board.id] ?? TreeState() }

  package func bindings(in context: Context) -> [Binding] {
    let desk = Desk(in: context)
    guard desk.view == .tree else {
      return EntryBindings(entry: entry(desk), desk: desk, context: context).table
    }
    return TreeBindings(
      tree: tree(desk), desk: desk, bets: Bets(on: desk.board.id, in: context),
      isGuest: context.author.group == nil
    ).table
  }

  package func isTyping(in context: Context) -> Bool {
    let desk = Desk(in: context)
    return desk.view == .tree ? tree(desk).isTyping : entry(desk).isTyping(on: desk)
  }

  package mutating func perform(_ intent: Intent, in context: Context) -> [Effect] {
    let desk = Desk(in: context)
    let answer = ScribePrompt.answer(for: intent)
    if desk.view == .tree {
      return withTree(desk, context) { keys in
        answer.map { keys.answer($0) } ?? keys.perform(intent)
      }
    }
    var keys = EntryKeys(entry: entry(desk), desk: desk, context: context)
    let effects = answer.map { keys.answer($0) } ?? keys.perform(intent)
    if intent != EntryIntent.join { keys.entry.stopJoining() }
    entries[desk.board.id] = keys.entry
    return effects
  }

  package mutating func type(_ input: InputEvent, in context: Context) -> [Effect]? {
    let desk = Desk(in: context)
    if desk.view == .tree { return withTree(desk, context) { $0.type(input) ?? [] } }
    var keys = EntryKeys(entry: entry(desk), desk: desk, context: context)
    guard let effects = keys.type(input) else { return nil }
    keys.entry.stopJoining()
    keys.entry.lookAlike = lookAlike(to: keys.entry, on: desk, in: context)
    entries[desk.board.id] = keys.entry
    return effects
  }

  /// A new cluster has got its number: what was to go into it goes now.
  package mutating func sessionChanged(in context: Context) -> [Effect] {
    let desk = Desk(in: context)
    guard desk.view == .tree, !tree(desk).pending.isEmpty else { return [] }
    return withTree(desk, context) { _ in [] }
  }

  /// Lends the state of a tree to its keys; pending clusters are looked for at each turn.
  private mutating func withTree(
    _ desk: Desk, _ context: Context, _ body: (inout TreeKeys) -> [Effect]
  ) -> [Effect] {
    var keys = TreeKeys(tree: tree(desk), desk: desk, context: context)
    let settled = keys.settlePending()
    let effects = settled + body(&keys)
    trees[desk.board.id] = keys.tree
    return effects
  }

  private mutating func lookAlike(to entry: Entry, on desk: Desk, in context: Context)
    -> CardNumber?
  {
    guard entry.editing == nil, !entry.isFiltering else { return nil }
    return lookAlikes.find(
      entry.field.text, on: desk.board.id, in: context.session.cards, except: nil)
  }

  package mutating func refused(_ command: Command, in context: Context) {
    let desk = Desk(in: context)
    let board = command.board(in: context) ?? desk.board.id
    if context.session.programme.board(board)?.view == .tree {
      var keys = TreeKeys(tree: trees[board] ?? TreeState(), desk: desk, context: context)
      keys.refused(command)
      trees[board] = keys.tree
    } else if let line = Entry.Refused(command) {
      var entry = entries[board] ?? Entry()
      entry.receive(line, in: context)
      entries[board] = entry
    }
  }

  package func draw(on canvas: inout Canvas, in context: Context) {
    let desk = Desk(in: context)
    ScribeHead.draw(on: &canvas, desk, in: context)
    if desk.view == .tree {
      TreeScreen(tree: tree(desk), desk: desk, context: context).draw(on: &canvas)
    } else {
      EntryScreen(entry: entry(desk), desk: desk, context: context).draw(on: &canvas)
    }
    HintLine.draw(
      bindings(in: context), on: &canvas, in: context, isTyping: isTyping(in: context))
  }
}
