package import TaktCanvas
package import TaktModel

/// The terminal of a group's scribe: always the board of the current step, by the board's view,
/// with the entry line ready. A draft belongs to its board and waits there when the step changes.
package struct ScribeScreen: Screen {
  var entries: [BoardID: Entry] = [:]
  private var lookAlikes = LookAlikes()

  package init() {}

  private func entry(_ desk: Desk) -> Entry { entries[desk.board.id] ?? Entry() }

  package func bindings(in context: Context) -> [Binding] {
    let desk = Desk(in: context)
    return EntryBindings(entry: entry(desk), desk: desk, context: context).table
  }

  package func isTyping(in context: Context) -> Bool {
    let desk = Desk(in: context)
    return entry(desk).isTyping(on: desk)
  }

  package mutating func perform(_ intent: Intent, in context: Context) -> [Effect] {
    let desk = Desk(in: context)
    var keys = EntryKeys(entry: entry(desk), desk: desk, context: context)
    let effects =
      if let answer = ScribePrompt.answer(for: intent) {
        keys.answer(answer)
      } else {
        keys.perform(intent)
      }
    if intent != EntryIntent.join { keys.entry.isJoining = false }
    entries[desk.board.id] = keys.entry
    return effects
  }

  package mutating func type(_ input: InputEvent, in context: Context) -> [Effect]? {
    let desk = Desk(in: context)
    var keys = EntryKeys(entry: entry(desk), desk: desk, context: context)
    guard let effects = keys.type(input) else { return nil }
    keys.entry.isJoining = false
    keys.entry.lookAlike = lookAlike(to: keys.entry, on: desk, in: context)
    entries[desk.board.id] = keys.entry
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
    guard let line = Entry.Refused(command) else { return }
    let board = command.board(in: context) ?? desk.board.id
    var entry = entries[board] ?? Entry()
    if entry.field.text.isEmpty, entry.editing == nil, entry.refused.isEmpty {
      entry.takeBack(line, in: context)
    } else {
      entry.refused.append(line)
    }
    entries[board] = entry
  }

  package func draw(on canvas: inout Canvas, in context: Context) {
    let desk = Desk(in: context)
    ScribeHead.draw(on: &canvas, desk, in: context)
    let entry = entry(desk)
    let line = EntryDrawing(entry: entry, desk: desk, context: context)
    let bottom = canvas.rows - HintLine.rows - 2
    let frame = Rectangle(
      column: 0, row: bottom - line.height, width: canvas.columns, height: line.height)
    let end = frame.row - line.refusedRows
    let area = Rectangle(
      column: 0, row: ScribeHead.rows, width: canvas.columns, height: end - ScribeHead.rows)
    ListDrawing(entry: entry, desk: desk, context: context).draw(on: &canvas, in: area)
    line.drawRefused(on: &canvas, row: end)
    line.draw(on: &canvas, in: frame)
    line.drawHint(on: &canvas, row: bottom)
    HintLine.draw(
      bindings(in: context), on: &canvas, in: context, isTyping: isTyping(in: context))
  }
}

extension Entry {
  func isTyping(on desk: Desk) -> Bool {
    if let question { return question.field != nil }
    return isFiltering || desk.takesDraft
  }
}

extension EntryKeys {
  /// Text for the question, the filter or the line, whichever has the focus.
  mutating func type(_ input: InputEvent) -> [Effect]? {
    if entry.question != nil { return typeIntoQuestion(input) }
    if entry.isFiltering { return typeIntoFilter(input) }
    guard desk.takesDraft else { return nil }
    switch input {
    case .paste(let text): return paste(text)
    case .key(.delete) where entry.editing != nil && entry.field.cursor == entry.field.text.count:
      askToWithdraw()
    case .key(let key):
      guard entry.field.handle(key) else { return nil }
    case .focus: return nil
    }
    return []
  }

  private mutating func typeIntoQuestion(_ input: InputEvent) -> [Effect]? {
    switch input {
    case .paste(let text): _ = entry.question?.field?.paste(text)
    case .key(let key): _ = entry.question?.field?.handle(key)
    case .focus: return nil
    }
    return []
  }

  private mutating func typeIntoFilter(_ input: InputEvent) -> [Effect]? {
    switch input {
    case .paste(let text): _ = entry.filter?.paste(text)
    case .key(let key): _ = entry.filter?.handle(key)
    case .focus: return nil
    }
    return []
  }
}

extension Entry.Refused {
  /// What a refused request would have written; nil when it held no text.
  init?(_ command: Command) {
    switch command {
    case .cards(.add(let kind, let text, _, _, let fields)):
      self.init(text: text, kind: kind, fields: fields)
    case .cards(.edit(let number, let text)): self.init(text: text, edited: number)
    default: return nil
    }
  }
}

extension Command {
  /// The board that a request writes on.
  fileprivate func board(in context: Context) -> BoardID? {
    switch self {
    case .cards(.add(_, _, let board, _, _)): board
    case .cards(.edit(let number, _)): context.session.cards[number]?.board
    default: nil
    }
  }
}
