import TaktCanvas
import TaktModel

/// Where the hands are: which card is edited, where the next line goes, which form is chosen.
extension FormKeys {
  /// Walks through the own cards of the form; below the last one lies the line for a new one.
  mutating func step(by direction: Int) -> [Effect] {
    let now = self.now
    if !now.takesDraft {
      state.offset = max(0, min(state.offset + direction, (now.rows?.rows.count ?? 1) - 1))
      return []
    }
    if state.entry.editing == nil {
      if direction > 0 { return takeBackRefused() }
      guard state.entry.field.text.isEmpty else { return [] }
    } else if isChanged {
      return [
        .warn(LocalizedText("Enter — сохранить, Esc — не править.", "Enter saves, Esc leaves it."))
      ]
    }
    return walk(by: direction, through: now.own)
  }

  private var isChanged: Bool {
    state.entry.editing.flatMap { cards[$0]?.text } != state.entry.field.text
  }

  /// From an empty line the first step goes to the card of the last work, else to the last card.
  private mutating func walk(by direction: Int, through own: [Card]) -> [Effect] {
    guard !own.isEmpty else {
      return [.say(LocalizedText("Здесь своих карточек пока нет.", "You have no cards here yet."))]
    }
    let index =
      state.entry.editing.map { number in
        own.firstIndex { $0.number == number }.map { $0 + direction } ?? own.count - 1
      } ?? own.firstIndex { $0.number == state.selected } ?? own.count - 1
    if own.indices.contains(index) {
      state.entry.begin(own[index])
      state.selected = own[index].number
    } else if direction > 0 {
      state.entry.leaveEditing()
    }
    return []
  }

  /// The next kind of line at this place.
  mutating func nextKind() {
    let kinds = now.kinds
    guard let current = kinds.firstIndex(where: { $0.id == now.kind?.id }) else { return }
    state.kind = kinds[(current + 1) % kinds.count].id
  }

  /// The next line goes under the card that was written or edited last.
  mutating func goDeeper() -> [Effect] {
    if now.place == .newItem, now.item != nil {
      (state.place, state.kind) = (.item, nil)
      return []
    }
    guard state.added == nil else {
      return [
        .warn(
          LocalizedText(
            "Карточка ещё не записана: подождите связи.", "The card is not written yet: wait."))
      ]
    }
    guard let number = now.deeper else {
      goUp()
      return []
    }
    if state.entry.editing != nil { state.entry.leaveEditing() }
    (state.place, state.kind) = (.under(number), nil)
    return []
  }

  /// Back to what the place lies under: a card, the form, a new form.
  mutating func goUp() {
    switch now.place {
    case .under(let number):
      let parent = cards[number].flatMap { cards.shownParent(of: $0) }
      let isItem = parent == nil || parent == now.item?.number
      state.place = isItem ? .item : parent.map { .under($0) }
      state.selected = number
    case .item where now.form.writesItems: state.place = .newItem
    default: return
    }
    state.kind = nil
  }

  mutating func moveItem(by count: Int) {
    let items = now.items
    let current = items.firstIndex { $0.subject == now.item?.subject } ?? 0
    guard items.indices.contains(current + count) else { return }
    if state.entry.editing != nil { state.entry.leaveEditing() }
    state.choose(items[current + count].subject)
  }

  mutating func findItem() -> [Effect] {
    let items = now.items.filter { $0.number != nil }
    guard !items.isEmpty else { return [] }
    let choices = items.compactMap { item in
      item.number.map { Picker.Choice(number: $0, text: item.title, note: owner(item.group)) }
    }
    state.picker = Picker(LocalizedText("К какой карточке", "Which card"), choices)
    state.picking = .item
    return []
  }

  func owner(_ group: GroupNumber?) -> String {
    group.map { context.language("Г", "G") + "\($0.value)" } ?? ""
  }

  /// Cards of the form that may be the same as the one being edited, those most like it first.
  mutating func findToMerge() -> [Effect] {
    guard let card = state.entry.editing.flatMap({ cards[$0] }) else { return [] }
    let words = LookAlikes.words(of: card.text)
    let others = now.own.filter { $0.kind == card.kind && $0.number != card.number }
    guard !others.isEmpty else {
      return [.warn(LocalizedText("Слить не с чем.", "There is nothing to merge it with."))]
    }
    let isAlike = { (other: Card) in LookAlikes.areAlike(words, LookAlikes.words(of: other.text)) }
    let sorted = others.filter(isAlike) + others.filter { !isAlike($0) }
    state.picker = Picker(
      LocalizedText(
        "Влить №\(card.number.value) в какую карточку",
        "Merge #\(card.number.value) into which card"),
      sorted.map { Picker.Choice(number: $0.number, text: $0.text, note: "") })
    state.picking = .merge(card.number)
    return []
  }
}

extension FormDesk {
  /// The card under which a line would go deeper; nil where no kind may lie there.
  var deeper: CardNumber? {
    guard place != .newItem else { return nil }
    let number = state.entry.editing ?? state.selected
    guard let number, let card = cards[number], card.isLive, context.owns(card),
      number != item?.number, place != .under(number), !inside(number).isEmpty
    else { return nil }
    return number
  }
}
