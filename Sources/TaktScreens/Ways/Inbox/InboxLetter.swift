import TaktCanvas
import TaktModel

/// A new request: first whom, by digits, then what. And what comes back refused.
extension InboxKeys {
  mutating func performOnLetter(_ intent: Intent) -> [Effect] {
    switch intent {
    case InboxIntent.up: moveInGroups(by: -1)
    case InboxIntent.down: moveInGroups(by: 1)
    case InboxIntent.toggle: toggle(state.letter?.cursor ?? 0)
    case InboxIntent.open: return closeAddressees()
    case InboxIntent.send: return write(isDraft: false)
    case InboxIntent.draft: return write(isDraft: true)
    case InboxIntent.back: back()
    case .leave: state.question = .leave
    default: break
    }
    return []
  }

  private mutating func moveInGroups(by rows: Int) {
    guard var letter = state.letter else { return }
    letter.cursor = max(0, min(inbox.others.count - 1, letter.cursor + rows))
    state.letter = letter
  }

  private mutating func toggle(_ index: Int) {
    guard inbox.others.indices.contains(index) else { return }
    let number = inbox.others[index].number
    state.letter?.cursor = index
    if state.letter?.groups.remove(number) == nil { state.letter?.groups.insert(number) }
  }

  /// Enter with nothing chosen takes the group under the cursor.
  private mutating func closeAddressees() -> [Effect] {
    if state.letter?.groups.isEmpty ?? true { toggle(state.letter?.cursor ?? 0) }
    guard let letter = state.letter, !letter.groups.isEmpty else {
      return [.warn(LocalizedText("Просить некого.", "There is nobody to ask."))]
    }
    guard let number = letter.readdressed else {
      state.letter?.hasAddressees = true
      return []
    }
    state.closeLetter()
    return [ask(.readdress(number, to: letter.to))]
  }

  private mutating func write(isDraft: Bool) -> [Effect] {
    guard let letter = state.letter else { return [] }
    let text = letter.field.text.trimmed
    guard !text.isEmpty else { return [] }
    if let obstacle = desk.obstacle { return [.warn(obstacle)] }
    state.closeLetter()
    (state.side, state.column) = (.asked, 0)
    return [ask(.write(text, to: letter.to, board: desk.board.id, isDraft: isDraft))]
  }

  private mutating func back() {
    guard let letter = state.letter else { return }
    if letter.hasAddressees {
      state.letter?.hasAddressees = false
    } else {
      if letter.readdressed == nil { state.kept = letter }
      state.closeLetter()
    }
  }

  /// Text for the field that is open; digits choose groups.
  mutating func type(_ input: InputEvent) -> [Effect]? {
    if state.question != nil {
      state.question?.field?.take(input)
    } else if let letter = state.letter {
      if letter.hasAddressees { state.letter?.field.take(input) } else { choose(input) }
    } else if inbox.isAnswering, let number = state.opened {
      state.answers[number, default: TextField(maximumBytes: Entry.longestText)].take(input)
    } else {
      return nil
    }
    return []
  }

  private mutating func choose(_ input: InputEvent) {
    guard let digit = input.digit else { return }
    guard digit == 0 else {
      if let index = inbox.others.firstIndex(where: { $0.number.value == digit }) { toggle(index) }
      return
    }
    let all = Set(inbox.others.map(\.number))
    let isAll = state.letter?.groups == all
    state.letter?.groups = isAll ? [] : all
  }

  /// What the host refused comes back to where it was typed.
  mutating func receive(_ command: Command) {
    switch command {
    case .cards(.request(.write(let text, let to, _, _))):
      let groups = to.split(separator: ",").compactMap { Int($0) }.map { GroupNumber($0) }
      var letter = InboxState.Letter(groups: Set(groups), hasAddressees: true)
      letter.field = TextField(text, maximumBytes: Entry.longestText)
      state.giveBack(letter)
    case .cards(.request(.answer(let number, let text))): giveBack(text, to: number)
    case .cards(.edit(let number, let text)):
      if let card = cards[number] { state.giveBack(.edit(card, text: text)) }
    default: break
    }
  }

  /// An answer that was begun since stays behind the one that comes back.
  private mutating func giveBack(_ text: String, to number: CardNumber) {
    let begun = state.answers[number]?.text ?? ""
    let both = begun.isEmpty ? text : text + " " + begun
    state.answers[number] = TextField(both, maximumBytes: Entry.longestText)
    if state.letter == nil { state.opened = number }
  }
}

extension InboxState.Letter {
  /// As the command has it: `2,5`.
  var to: String { groups.sorted().map { "\($0.value)" }.joined(separator: ",") }
}
