import TaktModel

/// Whole gifts: abstaining, dots, what is taken back, the word that all is said.
extension SheetKeys {
  func abstain(on card: CardNumber) -> [Effect] {
    let number = sheet.ballot.number
    let hasAbstained = sheet.given.marks[card] == .abstained
    return submit(hasAbstained ? .score(number, card, [:]) : .abstain(number, card))
  }

  mutating func takeBack(_ card: CardNumber) -> [Effect] {
    state.drafts = state.drafts.filter { $0.key.card != card }
    let number = sheet.ballot.number
    switch sheet.kind {
    case .scores: return sheet.given.marks[card] == nil ? [] : submit(.score(number, card, [:]))
    case .rank: return submit(.rank(number, sheet.order(with: card, at: nil)))
    case .dots, .bets: return weigh(card, by: -(sheet.given.weights[card] ?? 0))
    case .poll: return []
    }
  }

  mutating func weigh(_ card: CardNumber, by change: Int) -> [Effect] {
    state.drafts[.weight(card)] = nil
    let weight = max(0, (sheet.given.weights[card] ?? 0) + change)
    guard sheet.range(of: .weight(card)).contains(weight) else {
      return [.warn(sheet.refusal(of: "\(weight)", for: .weight(card)))]
    }
    guard weight != sheet.given.weights[card] ?? 0 else { return [] }
    return submit(.cast(sheet.ballot.number, card, weight: weight, reason: ""))
  }

  /// Says that all is said; asks where something is missing.
  mutating func finish() -> [Effect] {
    if sheet.given.isDone { return submit(.finish(sheet.ballot.number, false)) }
    guard let left = view.leftover else { return submit(.finish(sheet.ballot.number, true)) }
    state.question = .finishing(left)
    return []
  }

  /// Sends the answers of a table together, where they do not come to more than its people.
  mutating func sendCounts() -> [Effect] {
    if let wrong = view.wrongCell {
      return [.warn(sheet.refusal(of: state.drafts[wrong] ?? "", for: wrong))]
    }
    guard let hands = view.hands else {
      state.answer = sheet.options.count
      return [.warn(.howMany)]
    }
    guard view.sum <= hands else { return [.warn(.mismatch(view.sum, of: hands))] }
    guard view.sum < hands, state.question == nil else { return tally() }
    state.question = .sending(view.sum, of: hands)
    return []
  }

  private mutating func tally() -> [Effect] {
    let people = sheet.voter.group == nil ? nil : view.people
    let command = BallotsCommand.tally(sheet.ballot.number, view.counts, people: people)
    state.drafts = [:]
    return submit(command)
  }

  mutating func answer(_ answer: ScribePrompt.Answer) -> [Effect] {
    guard let question = state.question else { return [] }
    defer { state.question = nil }
    guard answer == .yes else { return [] }
    switch question.purpose {
    case .finishVote: return submit(.finish(sheet.ballot.number, true))
    case .sendCounts: return sendCounts()
    case .leave: return [.leave]
    default: return []
    }
  }

  /// The numbers of a refused request come back to their fields, unless others were typed meanwhile.
  mutating func refused(_ command: Command) {
    guard case .ballots(let command) = command else { return }
    switch command {
    case .score(_, let card, let marks):
      for (id, mark) in marks { giveBack(mark, to: .mark(card, criterion: id)) }
    case .cast(_, let card, let weight, _): giveBack(weight, to: .weight(card))
    case .rank(_, let order):
      for (index, card) in order.enumerated() { giveBack(index + 1, to: .place(card)) }
    case .tally(_, let counts, let people):
      for (index, count) in counts.enumerated() { giveBack(count, to: .option(index)) }
      if let people { giveBack(people, to: .people) }
    default: break
    }
  }

  private mutating func giveBack(_ number: Int, to cell: SheetCell) {
    guard state.drafts[cell] == nil, sheet.value(of: cell) != number else { return }
    state.drafts[cell] = "\(number)"
  }
}

extension ScribePrompt {
  fileprivate static func finishing(_ left: LocalizedText) -> ScribePrompt {
    ScribePrompt(
      .finishVote,
      LocalizedText("\(left.russian). Всё равно готово?", "\(left.english). Done all the same?"),
      LocalizedText("Enter — готово · Esc — ещё нет", "Enter — done · Esc — not yet"))
  }

  fileprivate static func sending(_ sum: Int, of hands: Int) -> ScribePrompt {
    let mismatch = LocalizedText.mismatch(sum, of: hands)
    return ScribePrompt(
      .sendCounts,
      LocalizedText(
        "\(mismatch.russian) Остальные не ответили?",
        "\(mismatch.english) Have the others not answered?"),
      LocalizedText("Enter — так и записать · Esc — поправить", "Enter — send so · Esc — mend it"))
  }
}

extension LocalizedText {
  static func mismatch(_ sum: Int, of hands: Int) -> LocalizedText {
    LocalizedText("Не сходится: \(sum) из \(hands).", "It does not add up: \(sum) of \(hands).")
  }

  static let howMany = LocalizedText(
    "Сколько человек за столом?", "How many are at the table?")
}
