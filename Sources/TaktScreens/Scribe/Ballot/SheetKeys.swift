import TaktCanvas
import TaktModel

/// What the keys of a sheet do. Works on a copy of the state, given back by the screen.
struct SheetKeys {
  var state: SheetState
  let context: Context
  let sheet: Sheet

  /// nil where there is no sheet any more.
  init?(_ state: SheetState, in context: Context) {
    guard let sheet = Sheet(in: context) else { return nil }
    self.state = state
    self.context = context
    self.sheet = sheet
  }

  var view: SheetView { SheetView(sheet, state, context) }

  mutating func perform(_ intent: Intent) -> [Effect] {
    if let digit = SheetIntent.digits.firstIndex(of: intent) { return type("\(digit)") }
    switch intent {
    case SheetIntent.minus: return type("-")
    case SheetIntent.up: return move(by: -1)
    case SheetIntent.down: return move(by: 1)
    case SheetIntent.next: return step(by: 1)
    case SheetIntent.previous: return step(by: -1)
    case SheetIntent.erase: erase()
    case SheetIntent.cancel: if let cell = view.cell { state.drafts[cell] = nil }
    case SheetIntent.accept: return accept()
    case .leave: state.question = .leave
    default: return give(intent)
    }
    return []
  }

  private mutating func give(_ intent: Intent) -> [Effect] {
    switch intent {
    case SheetIntent.done: return finish()
    case EntryIntent.undo: return [.submit(.history(.undo(of: nil)))]
    case EntryIntent.redo: return [.submit(.history(.redo))]
    default: break
    }
    guard let card = view.card else { return [] }
    if let exclusion = view.exclusion { return [.warn(exclusion)] }
    switch intent {
    case SheetIntent.abstain: return abstain(on: card)
    case SheetIntent.takeBack: return takeBack(card)
    case SheetIntent.more: return weigh(card, by: 1)
    case SheetIntent.less: return weigh(card, by: -1)
    case SheetIntent.rank:
      let isTaken = sheet.given.order.contains(card)
      let next = isTaken ? nil : sheet.given.order.count
      return submit(.rank(sheet.ballot.number, sheet.order(with: card, at: next)))
    default: return []
    }
  }

  func submit(_ command: BallotsCommand) -> [Effect] { [.submit(.ballots(command))] }
}

// MARK: - Typing

extension SheetKeys {
  /// A number is sent as soon as no other digit could belong to it; one that will not do stays in
  /// its field, and the next digit begins anew.
  private mutating func type(_ text: String) -> [Effect] {
    if let exclusion = view.exclusion { return [.warn(exclusion)] }
    guard let cell = view.cell else { return [] }
    let old = state.drafts[cell].flatMap { sheet.mayGrow($0, in: cell) ? $0 : nil }
    let draft = (old ?? "") + text
    state.drafts[cell] = draft
    if sheet.mayGrow(draft, in: cell) { return [] }
    guard let number = sheet.number(draft, for: cell) else {
      return [.warn(sheet.refusal(of: draft, for: cell))]
    }
    return send(number, to: cell) + step(by: 1)
  }

  private mutating func erase() {
    guard let cell = view.cell, let draft = state.drafts[cell] else { return }
    state.drafts[cell] = draft.count > 1 ? String(draft.dropLast()) : nil
  }

  /// Sends a number; those of a poll wait until all are sent together.
  private mutating func send(_ number: Int, to cell: SheetCell) -> [Effect] {
    guard let command = sheet.command(giving: number, to: cell) else { return [] }
    state.drafts[cell] = nil
    return sheet.value(of: cell) == number ? [] : submit(command)
  }

  /// What is typed in a field is sent when one leaves it; what will not do waits there.
  private mutating func settle() -> [Effect] {
    guard let cell = view.cell, let draft = state.drafts[cell] else { return [] }
    guard let number = sheet.number(draft, for: cell) else {
      return [.warn(sheet.refusal(of: draft, for: cell))]
    }
    return send(number, to: cell)
  }
}

// MARK: - Moving

extension SheetKeys {
  private mutating func move(by count: Int) -> [Effect] {
    let effects = settle()
    let row = min(max(0, view.row + count), max(0, sheet.rowCount - 1))
    if row != view.row { choose(row: row, column: firstMissing(in: row) ?? view.column) }
    return effects
  }

  private mutating func step(by count: Int) -> [Effect] {
    let effects = settle()
    let last = max(0, sheet.cells(of: view.row).count - 1)
    state.column = min(max(0, view.column + count), last)
    return effects
  }

  private mutating func choose(row: Int, column: Int) {
    state.answer = row
    state.card = sheet.candidates[at: row] ?? state.card
    state.column = column
  }

  /// The first criterion that has no mark, nor is one on its way.
  private func firstMissing(in row: Int) -> Int? {
    guard let card = sheet.candidates[at: row], sheet.missing.contains(card) else { return nil }
    return sheet.cells(of: row).firstIndex { cell in
      sheet.value(of: cell) == nil
        && state.drafts[cell].flatMap { sheet.number($0, for: cell) } == nil
    }
  }

  private mutating func accept() -> [Effect] {
    switch sheet.kind {
    case .poll: return sendCounts()
    case .dots, .bets, .rank: return settle()
    case .scores: return goOn()
    }
  }

  /// To the next mark that is missing, from here on and then from the beginning.
  private mutating func goOn() -> [Effect] {
    let typed = view.cell
    let effects = settle()
    let rows = Array(sheet.candidates.indices)
    let from = view.row
    for row in rows[from...] + rows[..<from] {
      guard let card = sheet.candidates[at: row], sheet.missing.contains(card) else { continue }
      let column = sheet.cells(of: row).firstIndex { sheet.value(of: $0) == nil && $0 != typed }
      guard let column else { continue }
      choose(row: row, column: column)
      return effects
    }
    return effects.isEmpty ? [.say(sheet.given.isDone ? .isDone : .allMarked)] : effects
  }
}

extension LocalizedText {
  fileprivate static let allMarked = LocalizedText(
    "Оценено всё. G — готово.", "All is marked. G says you are done.")
  fileprivate static let isDone = LocalizedText(
    "Оценено всё, вы готовы. G — ещё нет.", "All is marked, you are done. G says not yet.")
}
