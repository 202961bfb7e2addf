import TaktCanvas
import TaktModel

/// What the keys of a form do. Works on a copy of the state, given back by the screen.
struct FormKeys {
  var state: FormState
  let desk: Desk
  let context: Context

  var cards: Cards { context.session.cards }

  /// The forms as the state now has them.
  var now: FormDesk { FormDesk(state, desk, in: context) }

  mutating func perform(_ intent: Intent) -> [Effect] {
    if state.picker != nil { return pick(intent) }
    if state.filling != nil { return fill(intent) }
    switch intent {
    case EntryIntent.add: return enter()
    case EntryIntent.previous: return step(by: -1)
    case EntryIntent.next: return step(by: 1)
    case EntryIntent.cancel: cancel()
    case EntryIntent.join: takeName()
    case EntryIntent.withdraw: askToWithdraw()
    case EntryIntent.undo: return undo()
    case EntryIntent.redo: return [.submit(.history(.redo))]
    case EntryIntent.kind: nextKind()
    case EntryIntent.find: return findItem()
    case EntryIntent.newline: _ = state.entry.field.insert("\n")
    case FormIntent.fields: return beginFields()
    case FormIntent.deeper: return goDeeper()
    case FormIntent.up: goUp()
    case FormIntent.previousItem: moveItem(by: -1)
    case FormIntent.nextItem: moveItem(by: 1)
    case FormIntent.merge: return findToMerge()
    case .leave: state.entry.question = .leave
    default: return []
    }
    return []
  }

  /// A line that was asked for has got its number: it is the one whose fields are next.
  mutating func settle() {
    guard let added = state.added, let number = find(added) else { return }
    state.added = nil
    if added.isItem { state.choose(.card(number)) }
    state.selected = number
  }

  private func find(_ added: FormState.Added) -> CardNumber? {
    (added.from.value..<max(added.from.value, cards.nextNumber.value)).lazy
      .map { CardNumber($0) }.first { number in
        guard let card = cards[number] else { return false }
        return card.author == context.author.id && card.text == added.text
          && card.board == desk.board.id && card.kind == added.kind
      }
  }

  private mutating func enter() -> [Effect] {
    let text = state.entry.field.text.trimmed
    if let number = state.entry.editing { return save(text, to: number) }
    guard !text.isEmpty else { return [] }
    if let obstacle = desk.obstacle { return [.warn(obstacle)] }
    guard let command = add(text) else { return [] }
    state.entry.write("")
    state.entry.dropped = ""
    return [.submit(command)]
  }

  /// The request for a line at this place; it is then waited for.
  mutating func add(_ text: String) -> Command? {
    let now = self.now
    guard let kind = now.kind else { return nil }
    state.added = FormState.Added(
      text: text, kind: kind.id, isItem: now.place == .newItem, from: cards.nextNumber)
    var fields = knownChoices(of: text, kind)
    if let about = now.about { fields[CardField.about] = "\(about.value)" }
    return .cards(
      .add(kind: kind.id, text: text, board: desk.board.id, under: now.parent, fields: fields))
  }

  /// What was chosen for a card of this very name: a party is of its sector wherever it is named.
  private func knownChoices(of text: String, _ kind: CardKind) -> [String: String] {
    let names = kind.fields.filter { !$0.choices.isEmpty }.map(\.id)
    guard !names.isEmpty,
      let known = NameSuggestions.namesake(of: text, as: kind.id, on: desk.board.id, in: cards)
    else { return [:] }
    return known.fields.filter { names.contains($0.key) }
  }

  private mutating func save(_ text: String, to number: CardNumber) -> [Effect] {
    guard !text.isEmpty else {
      return [.warn(LocalizedText("Пусто. Снять карточку — F8.", "Empty. F8 withdraws the card."))]
    }
    if let obstacle = desk.obstacle { return [.warn(obstacle)] }
    let isChanged = cards[number]?.text != text
    state.entry.leaveEditing()
    return isChanged ? [.submit(.cards(.edit(number, text: text)))] : []
  }

  private mutating func cancel() {
    if state.entry.editing != nil {
      state.entry.leaveEditing()
    } else if !state.entry.field.text.isEmpty {
      state.entry.drop()
    } else {
      state.entry.write(state.entry.dropped)
      state.entry.dropped = ""
    }
  }

  /// The name that others have given it.
  private mutating func takeName() {
    guard let card = state.entry.lookAlike.flatMap({ cards[$0] }) else { return }
    state.entry.write(card.text)
  }

  private mutating func askToWithdraw() {
    guard let card = state.entry.editing.flatMap({ cards[$0] }) else { return }
    state.entry.question = .withdraw(card)
  }

  private func undo() -> [Effect] {
    guard state.entry.editing == nil, state.entry.field.text.isEmpty else {
      return [.warn(LocalizedText("Отмена — из пустой строки.", "Undo works from an empty line."))]
    }
    return [.submit(.history(.undo(of: nil)))]
  }

  mutating func answer(_ answer: ScribePrompt.Answer) -> [Effect] {
    guard let question = state.entry.question else { return [] }
    if case .pasteLines = question.purpose, answer == .yes, let obstacle = desk.obstacle {
      return [.warn(obstacle)]
    }
    state.entry.question = nil
    switch (question.purpose, answer) {
    case (_, .no): return []
    case (.pasteLines(_, let raw), .other): _ = state.entry.field.paste(raw)
    case (.pasteLines(let lines, _), _): return lines.compactMap { add($0) }.map(Effect.submit)
    case (.withdraw(let number), _): return leaveEditing(.withdraw(number))
    case (.merge(let numbers, let into), _):
      let effects = leaveEditing(.merge(numbers, into: into))
      state.selected = into
      return effects
    case (.leave, _): return [.leave]
    default: break
    }
    return []
  }

  private mutating func leaveEditing(_ command: CardsCommand) -> [Effect] {
    state.entry.leaveEditing()
    state.selected = nil
    return [.submit(.cards(command))]
  }
}
