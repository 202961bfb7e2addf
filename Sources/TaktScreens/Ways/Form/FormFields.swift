import TaktCanvas
import TaktModel

/// The fields of a card, filled one after the other.
extension FormKeys {
  mutating func beginFields() -> [Effect] {
    guard state.added == nil else {
      return [
        .warn(
          LocalizedText(
            "Карточка ещё не записана: подождите связи.", "The card is not written yet: wait."))
      ]
    }
    guard let card = now.filled else {
      return [.say(LocalizedText("Полей здесь нет.", "There are no fields here."))]
    }
    if state.entry.editing == card.number { state.entry.leaveEditing() }
    begin(now.fields(of: card)[0], of: card)
    return []
  }

  /// Opens a field; a value that was refused stands in place of the one that is kept.
  mutating func begin(_ field: CardField, of card: Card, refused: String? = nil) {
    let value = refused ?? now.value(of: field, of: card) ?? ""
    state.selected = card.number
    state.filling = FormState.Filling(
      card: card.number, field: field,
      line: TextField(field.choices.isEmpty ? value : "", maximumBytes: Entry.longestText),
      picker: picker(for: field, of: card))
  }

  private func picker(for field: CardField, of card: Card) -> Picker? {
    guard case .card(let place) = field.content else { return nil }
    let own = now.own.map(\.number)
    func rank(_ other: Card) -> Int {
      other.about == card.about && other.about != nil ? 0 : other.group == card.group ? 1 : 2
    }
    let found = cards.live(at: place).filter { $0.number != card.number }.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
    return Picker(
      field.title,
      found.map {
        Picker.Choice(
          number: $0.element.number, text: $0.element.text,
          note: own.contains($0.element.number) ? "" : owner($0.element.group))
      })
  }

  mutating func fill(_ intent: Intent) -> [Effect] {
    switch intent {
    case EntryIntent.cancel: state.filling = nil
    case FormIntent.skip: return keep(isTaking: false, then: 1)
    case FormIntent.accept: return keep(isTaking: true, then: 1)
    case FormIntent.back: return keep(isTaking: false, then: -1)
    case EntryIntent.previous: state.filling?.picker?.move(by: -1)
    case EntryIntent.next: state.filling?.picker?.move(by: 1)
    default: break
    }
    return []
  }

  /// Asks for what stands in the field and goes on to another; what does not fit stays open.
  private mutating func keep(isTaking: Bool, then direction: Int) -> [Effect] {
    guard let filling = state.filling else { return [] }
    if let picker = filling.picker {
      guard isTaking, let choice = picker.current else { return goOn(by: direction) }
      return set("\(choice.number.value)", then: direction)
    }
    guard filling.field.choices.isEmpty else { return goOn(by: direction) }
    let text = filling.line.text.trimmed
    return set(text.isEmpty ? nil : text, then: direction)
  }

  mutating func set(_ value: String?, then direction: Int) -> [Effect] {
    guard let filling = state.filling, let card = cards[filling.card] else { return [] }
    guard value != now.value(of: filling.field, of: card) else { return goOn(by: direction) }
    if let obstacle = desk.obstacle { return [.warn(obstacle)] }
    let command = Command.cards(.set(card.number, field: filling.field.id, value: value))
    if let sentence = refusal(of: command) { return [.warn(sentence)] }
    return [.submit(command)] + goOn(by: direction)
  }

  /// What the host would say, as far as this terminal knows: a value that does not fit stays open.
  private func refusal(of command: Command) -> LocalizedText? {
    let facts = Facts(now: context.now, offsetMinutes: context.offsetMinutes)
    do throws(Rejection) {
      _ = try context.session.decide(command, by: context.author, given: facts)
      return nil
    } catch {
      return error.sentence
    }
  }

  /// The field beside this one; beyond the last one comes the line again.
  private mutating func goOn(by direction: Int) -> [Effect] {
    guard let filling = state.filling, let card = cards[filling.card] else { return [] }
    let fields = now.fields(of: card)
    let index = (fields.firstIndex { $0.id == filling.field.id } ?? 0) + direction
    state.filling = nil
    if fields.indices.contains(index) { begin(fields[index], of: card) }
    return []
  }

  /// What the list above the line was asked for.
  mutating func pick(_ intent: Intent) -> [Effect] {
    switch intent {
    case EntryIntent.cancel: state.picker = nil
    case EntryIntent.previous: state.picker?.move(by: -1)
    case EntryIntent.next: state.picker?.move(by: 1)
    case FormIntent.accept: if let choice = state.picker?.current { take(choice) }
    default: break
    }
    return []
  }

  mutating func take(_ choice: Picker.Choice) {
    state.picker = nil
    switch state.picking {
    case .item:
      if state.entry.editing != nil { state.entry.leaveEditing() }
      state.choose(.card(choice.number))
    case .merge(let number):
      if let card = cards[choice.number] { state.entry.question = .merge([number], into: card) }
    }
  }
}

extension FormDesk {
  /// The card whose fields are next: the one being edited, else the last written.
  var filled: Card? {
    let number = state.entry.editing ?? state.selected
    guard let card = number.flatMap({ cards[$0] }), context.owns(card), !fields(of: card).isEmpty
    else { return nil }
    return card
  }
}
