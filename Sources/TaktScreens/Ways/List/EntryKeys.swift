import TaktCanvas
import TaktModel

/// What the keys of the entry line do. Works on a copy of the entry, given back by the screen.
struct EntryKeys {
  var entry: Entry
  let desk: Desk
  let context: Context

  /// How many cards PgUp and PgDn move by.
  static let page = 10

  mutating func perform(_ intent: Intent) -> [Effect] {
    if entry.taking != nil { return take(intent) }
    let column = entry.column
    if ![EntryIntent.scrollUp, EntryIntent.scrollDown].contains(intent) { entry.column = nil }
    switch intent {
    case EntryIntent.add: return enter()
    case EntryIntent.previous: return step(by: -1)
    case EntryIntent.next: return step(by: 1)
    case EntryIntent.cancel where column != nil: break
    case EntryIntent.cancel: cancel()
    case EntryIntent.join: return join()
    case EntryIntent.withdraw: askToWithdraw()
    case EntryIntent.undo: return undo()
    case EntryIntent.redo: return [.submit(.history(.redo))]
    case EntryIntent.onlyOwn: entry.onlyOwn.toggle()
    case EntryIntent.find: beginFilter()
    case EntryIntent.goTo: entry.question = .goToNumber
    case EntryIntent.kind: return nextKind()
    case EntryIntent.choice: return nextChoice()
    case EntryIntent.number: askFields()
    case EntryIntent.take: beginTaking()
    case EntryIntent.scrollUp: scroll(up: true)
    case EntryIntent.scrollDown: scroll(up: false)
    case EntryIntent.columnLeft: look(from: column, by: -1)
    case EntryIntent.columnRight: look(from: column, by: 1)
    case EntryIntent.newline: _ = entry.field.insert("\n")
    case .leave: entry.question = .leave
    default: return []
    }
    return []
  }

  private mutating func enter() -> [Effect] {
    if entry.isFiltering {
      entry.isFiltering = false
      if entry.filter?.text.isEmpty ?? true { entry.filter = nil }
      return []
    }
    let text = entry.field.text.trimmed
    if let number = entry.editing { return save(text, to: number) }
    guard !text.isEmpty else { return [] }
    if let obstacle = desk.obstacle { return [.warn(obstacle)] }
    let effect = Effect.submit(add(text))
    entry.write("")
    entry.dropped = ""
    entry.numbers = [:]
    entry.bottom = nil
    entry.shown = nil
    return [effect]
  }

  /// The board is named: a line that arrives after its step is refused and comes back, never
  /// written on another board.
  func add(_ text: String) -> Command {
    let kind = entry.currentKind(on: desk)
    return .cards(
      .add(
        kind: kind?.id, text: text, board: desk.board.id, under: nil,
        fields: entry.fields(for: kind)))
  }

  private mutating func save(_ text: String, to number: CardNumber) -> [Effect] {
    guard !text.isEmpty else {
      return [
        .warn(LocalizedText("Пусто. Снять карточку — F8.", "Empty. F8 withdraws the card."))
      ]
    }
    if let obstacle = desk.obstacle { return [.warn(obstacle)] }
    let isChanged = context.session.cards[number]?.text != text
    entry.leaveEditing()
    return isChanged ? [.submit(.cards(.edit(number, text: text)))] : []
  }

  /// Walks through the own cards; below the last one lies the line for a new one.
  private mutating func step(by direction: Int) -> [Effect] {
    if entry.editing == nil {
      if direction > 0 { return takeBackRefused() }
      guard entry.field.text.isEmpty else { return [] }
    } else if isChanged {
      return [
        .warn(LocalizedText("Enter — сохранить, Esc — не править.", "Enter saves, Esc leaves it."))
      ]
    }
    if let card = ownCard(direction, from: entry.editing) {
      entry.begin(card)
    } else if direction > 0 {
      entry.leaveEditing()
    } else if entry.editing == nil {
      return [.say(LocalizedText("Своих строк пока нет.", "You have no lines yet."))]
    }
    return []
  }

  private var isChanged: Bool {
    entry.editing.flatMap { context.session.cards[$0]?.text } != entry.field.text
  }

  private func ownCard(_ direction: Int, from number: CardNumber?) -> Card? {
    let cards = context.session.cards
    var next = (number ?? cards.nextNumber).value + direction
    while next > 0, next < cards.nextNumber.value {
      if let card = cards[CardNumber(next)], card.board == desk.board.id, context.owns(card) {
        return card
      }
      next += direction
    }
    return nil
  }

  private mutating func takeBackRefused() -> [Effect] {
    guard !entry.refused.isEmpty else { return [] }
    guard entry.field.text.isEmpty else {
      return [.warn(LocalizedText("Сначала запишите эту строку.", "Write this line first."))]
    }
    entry.takeBack(entry.refused.removeFirst(), in: context)
    return []
  }

  private mutating func cancel() {
    if entry.isFiltering {
      entry.isFiltering = false
      entry.filter = nil
    } else if entry.editing != nil {
      entry.leaveEditing()
    } else if !entry.field.text.isEmpty {
      entry.drop()
    } else if entry.shown != nil || entry.bottom != nil {
      (entry.shown, entry.bottom) = (nil, nil)
    } else {
      entry.write(entry.dropped)
      entry.dropped = ""
    }
  }

  /// The first Tab asks, the second joins: the existing card stands for the line.
  private mutating func join() -> [Effect] {
    guard let number = entry.lookAlike, let card = context.session.cards[number] else { return [] }
    let name = "№\(number.value) «\(card.text.clipped(toColumns: 30))»"
    guard entry.isJoining else {
      entry.isJoining = true
      entry.shown = number
      entry.bottom = CardList(entry: entry, desk: desk, context: context).bottom(around: number)
      return [
        .say(
          LocalizedText(
            "Tab ещё раз: останется \(name), ваша строка уйдёт.",
            "Tab again: \(name) stays, your line goes."))
      ]
    }
    entry.drop()
    (entry.shown, entry.bottom) = (nil, nil)
    return [
      .say(
        LocalizedText(
          "Есть в списке: \(name). Esc вернёт строку.",
          "It is on the list: \(name). Esc gives the line back."))
    ]
  }

  mutating func askToWithdraw() {
    guard let card = entry.editing.flatMap({ context.session.cards[$0] }) else { return }
    entry.question = .withdraw(card)
  }

  private func undo() -> [Effect] {
    guard entry.editing == nil, entry.field.text.isEmpty else {
      return [
        .warn(LocalizedText("Отмена — из пустой строки.", "Undo works from an empty line."))
      ]
    }
    return [.submit(.history(.undo(of: nil)))]
  }

  private mutating func beginFilter() {
    if entry.filter == nil { entry.filter = TextField(maximumBytes: 200) }
    entry.isFiltering = true
    entry.bottom = nil
  }

  private mutating func look(from column: Int?, by step: Int) {
    entry.column = column
    let columns = ColumnsDrawing(entry: entry, desk: desk, context: context)
    entry.column = columns.column(movedBy: step)
  }

  private mutating func scroll(up: Bool) {
    let list = CardList(entry: entry, desk: desk, context: context)
    entry.bottom = list.bottom(movedBy: EntryKeys.page, up: up)
  }
}

extension String {
  /// Without white space at both ends; what stands inside is kept as typed.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
