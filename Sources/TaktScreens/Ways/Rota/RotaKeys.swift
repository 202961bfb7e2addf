import TaktCanvas
import TaktModel

/// What the keys of a board of talks do. Works on a copy of the state, given back by the screen.
struct RotaKeys {
  var state: RotaState
  let desk: Desk
  let context: Context

  private var rota: RotaDesk { RotaDesk(state, desk, in: context) }

  mutating func perform(_ intent: Intent) -> [Effect] {
    if state.picker != nil { return performInPicker(intent) }
    switch intent {
    case RotaIntent.write: return write()
    case RotaIntent.kind: nextKind()
    case RotaIntent.take: toggle(CardField.take, rota.takeUp)
    case RotaIntent.about: return pickSubject()
    case RotaIntent.previous: choose(by: -1)
    case RotaIntent.next: choose(by: 1)
    case RotaIntent.cancel: cancel()
    case RotaIntent.above: return step(by: -1)
    case RotaIntent.below: return step(by: 1)
    case RotaIntent.withdraw:
      state.question = state.editing.flatMap { context.session.cards[$0] }.map { .withdraw($0) }
    case EntryIntent.undo: return [.submit(.history(.undo(of: nil)))]
    case EntryIntent.redo: return [.submit(.history(.redo))]
    case .leave: state.question = .leave
    default: break
    }
    return []
  }

  /// The talk is named: a line that arrives after its speaker still goes to that talk.
  private mutating func write() -> [Effect] {
    let text = state.field.text.trimmed
    guard !text.isEmpty else { return [] }
    if let obstacle = desk.obstacle { return [.warn(obstacle)] }
    if let number = state.editing { return save(text, to: number) }
    guard let talk = rota.talk else {
      return [.warn(LocalizedText("Никто ещё не выступал.", "Nobody has spoken yet."))]
    }
    let kind = rota.kind
    let fields = state.fields.filter { kind?.field($0.key) != nil }
    state.write("")
    state.fields = [:]
    state.showReturned()
    return [
      .submit(
        .cards(
          .add(
            kind: kind?.id, text: text, board: desk.board.id, under: talk.number, fields: fields)))
    ]
  }

  /// A card that is edited keeps its text and takes the marks that were changed meanwhile.
  private mutating func save(_ text: String, to number: CardNumber) -> [Effect] {
    let card = context.session.cards[number]
    var effects: [Effect] = []
    if card?.text != text { effects.append(.submit(.cards(.edit(number, text: text)))) }
    for name in [CardField.take, CardField.about] where card?.fields[name] != state.fields[name] {
      effects.append(.submit(.cards(.set(number, field: name, value: state.fields[name]))))
    }
    state.leaveEditing()
    state.fields = [:]
    state.showReturned()
    return effects
  }

  private mutating func nextKind() {
    guard state.editing == nil else { return }
    let board = desk.board
    state.kind = rota.isNote ? board.questionKind?.id : board.noteKind?.id
  }

  private mutating func toggle(_ field: String, _ value: String?) {
    state.fields[field] = state.fields[field] == nil ? value : nil
  }

  private mutating func pickSubject() -> [Effect] {
    if state.fields[CardField.about] != nil {
      state.fields[CardField.about] = nil
      return []
    }
    let choices = (rota.talk.map(context.session.subjects) ?? []).map { card in
      Picker.Choice(number: card.number, text: card.text, note: context.name(of: card.group))
    }
    guard !choices.isEmpty else {
      return [
        .say(LocalizedText("Инициатив у выступающих нет.", "The speakers have no initiatives."))
      ]
    }
    state.picker = Picker(LocalizedText("О какой инициативе", "Which initiative"), choices)
    return []
  }

  private mutating func performInPicker(_ intent: Intent) -> [Effect] {
    switch intent {
    case RotaIntent.write: take(state.picker?.current)
    case RotaIntent.above: state.picker?.move(by: -1)
    case RotaIntent.below: state.picker?.move(by: 1)
    default: state.picker = nil
    }
    return []
  }

  private mutating func take(_ choice: Picker.Choice?) {
    guard let choice else { return }
    state.fields[CardField.about] = "\(choice.number.value)"
    state.picker = nil
  }

  private mutating func choose(by places: Int) {
    let talks = rota.talks.all
    guard let talk = rota.talk, let place = talks.firstIndex(where: { $0.number == talk.number })
    else {
      state.talk = talks.first?.number
      return
    }
    let next = talks[max(0, min(talks.count - 1, place + places))].number
    state.talk = next == rota.talks.current?.number ? nil : next
  }

  private mutating func cancel() {
    if state.editing != nil {
      state.leaveEditing()
      state.fields = [:]
    } else {
      state.write("")
    }
    state.showReturned()
  }

  /// Walks through the own lines of the talk; below the last one lies the line for a new one.
  private mutating func step(by direction: Int) -> [Effect] {
    guard state.editing != nil || (state.field.text.isEmpty && direction < 0) else { return [] }
    let own = (rota.talk.map(rota.lines) ?? []).filter(rota.isOwn)
    let place = own.firstIndex { $0.number == state.editing } ?? own.count
    let next = place + direction
    guard own.indices.contains(next) else {
      if direction > 0 { cancel() }
      return own.isEmpty
        ? [.say(LocalizedText("Своих строк пока нет.", "You have no lines yet."))] : []
    }
    state.begin(own[next])
    state.kind = own[next].kind
    state.fields = own[next].fields
    return []
  }

  mutating func answer(_ answer: ScribePrompt.Answer) -> [Effect] {
    guard let question = state.question else { return [] }
    state.question = nil
    guard answer == .yes else { return [] }
    switch question.purpose {
    case .withdraw(let number):
      cancel()
      return [.submit(.cards(.withdraw(number)))]
    case .leave: return [.leave]
    default: return []
    }
  }

  mutating func type(_ input: InputEvent) -> [Effect]? {
    if state.question != nil { return nil }
    if state.picker != nil {
      take(state.picker?.type(input))
    } else if desk.takesDraft {
      state.field.take(input)
    } else {
      return nil
    }
    return []
  }
}
