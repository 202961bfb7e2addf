import TaktCanvas
import TaktModel

extension TreeKeys {
  mutating func askToEdit() -> [Effect] {
    guard let card = ownCurrent else { return notOwn }
    tree.question = .edit(card)
    return []
  }

  /// Own card of this board under the cursor: what may be edited, merged, withdrawn.
  private var ownCurrent: Card? {
    current.flatMap { $0.board == desk.board.id && context.owns($0) ? $0 : nil }
  }

  private var notOwn: [Effect] {
    [
      .warn(
        LocalizedText(
          "Это идея из общего списка: её можно взять, но не менять.",
          "This idea is from the common list: take it, but do not change it."))
    ]
  }

  mutating func askToMerge() -> [Effect] {
    guard let card = ownCurrent else { return notOwn }
    let numbers = tree.marked.filter { $0 != card.number && cards[$0]?.board == desk.board.id }
    guard !numbers.isEmpty else {
      return [
        .warn(
          LocalizedText(
            "Отметьте пробелом, что влить, и встаньте на ту, что останется.",
            "Mark what to merge with Space, and stand on the one that stays."))
      ]
    }
    tree.question = .merge(numbers, into: card)
    return []
  }

  /// Gives back what was merged; a card nobody merged is cut at «;».
  mutating func split() -> [Effect] {
    guard let card = ownCurrent else { return notOwn }
    if !cards.mergedInto(card.number).isEmpty {
      return [.submit(.cards(.unmerge(card.number)))]
    }
    tree.question = .split(card, card.text)
    return []
  }

  mutating func askToWithdraw() -> [Effect] {
    guard let card = ownCurrent else { return notOwn }
    tree.question = .withdraw(card, shownAs: cards.knownNumber(of: card))
    return []
  }

  mutating func bet(_ change: Int) -> [Effect] {
    guard let bets = Bets(on: desk.board.id, in: context), bets.isOpen else { return [] }
    guard tree.pane == .tree, let card = current, bets.takes(card) else {
      return [
        .warn(
          LocalizedText("На эту карточку не ставят.", "This card takes no bets."))
      ]
    }
    let old = bets.weight(of: card.number)
    var weight = max(0, old + change)
    if bets.ballot.blueprint.budget == nil { weight = change > 0 ? 1 - min(1, old) : 0 }
    guard weight != old else { return [] }
    if change > 0, let rest = bets.rest, rest <= 0 {
      return [.warn(LocalizedText("Всё уже поставлено: − убирает.", "All is bet: − takes back."))]
    }
    let reason = bets.reason(of: card.number)
    return [
      .submit(
        .ballots(.cast(bets.ballot.number, card.number, weight: weight, reason: reason)))
    ]
  }

  mutating func askReason() -> [Effect] {
    guard let bets = Bets(on: desk.board.id, in: context), let card = current,
      bets.weight(of: card.number) > 0
    else {
      return [.warn(LocalizedText("Сначала ставка: +.", "Bet first: +."))]
    }
    tree.question = .reason(card, bets.reason(of: card.number))
    return []
  }

  mutating func answer(_ answer: ScribePrompt.Answer) -> [Effect] {
    guard let question = tree.question else { return [] }
    tree.closeQuestion()
    guard answer == .yes else { return [] }
    let text = question.field?.text.trimmed ?? ""
    switch question.purpose {
    case .newCluster(let numbers, let level):
      return text.isEmpty ? [] : addCluster(text, numbers, under: level)
    case .edit(let number):
      return text.isEmpty || text == cards[number]?.text
        ? [] : [.submit(.cards(.edit(number, text: text)))]
    case .split(let number): return split(number, text)
    case .merge(let numbers, let into):
      tree.marked = []
      return [.submit(.cards(.merge(numbers, into: into)))]
    case .withdraw(let number):
      tree.nodes.settle(in: nodes)
      return [.submit(.cards(.withdraw(number)))]
    case .reason(let number): return cast(number, reason: text)
    case .leave: return [.leave]
    default: return []
    }
  }

  private func split(_ number: CardNumber, _ text: String) -> [Effect] {
    let parts = text.split { $0 == ";" || $0.isNewline }.map { String($0).trimmed }
      .filter { !$0.isEmpty }
    guard parts.count > 1 else {
      return [
        .warn(LocalizedText("Поставьте «;» между частями.", "Put “;” between the parts."))
      ]
    }
    return [.submit(.cards(.split(number, into: parts)))]
  }

  private func cast(_ number: CardNumber, reason: String) -> [Effect] {
    guard let bets = Bets(on: desk.board.id, in: context) else { return [] }
    let weight = bets.weight(of: number)
    return [.submit(.ballots(.cast(bets.ballot.number, number, weight: weight, reason: reason)))]
  }

  /// Text for the open field; everything else here is a command.
  mutating func type(_ input: InputEvent) -> [Effect]? {
    if tree.question != nil {
      switch input {
      case .paste(let text): _ = tree.question?.field?.paste(text.trimmed)
      case .key(let key): _ = tree.question?.field?.handle(key)
      case .focus: return nil
      }
      return []
    }
    guard tree.isFiltering else { return nil }
    switch input {
    case .paste(let text): _ = tree.filter?.paste(text.trimmed)
    case .key(let key): _ = tree.filter?.handle(key)
    case .focus: return nil
    }
    return []
  }

  /// Gives back the text of a refused request as the question it answered, and the marks with it.
  mutating func refused(_ command: Command) {
    switch command {
    case .cards(.add(_, let title, _, let level, _)):
      let index = tree.pending.firstIndex { $0.title == title && $0.under == level }
      let numbers = index.map { tree.pending.remove(at: $0).numbers } ?? []
      tree.giveBack(.newCluster(numbers, under: level, title: title))
    case .cards(.edit(let number, let text)):
      if let card = cards[number] { tree.giveBack(.edit(card, text: text)) }
    case .cards(.split(let number, let parts)):
      if let card = cards[number] {
        tree.giveBack(.split(card, parts.joined(separator: "; ")))
      }
    case .ballots(.cast(_, let number, _, let reason)) where !reason.isEmpty:
      if let card = cards[number] { tree.giveBack(.reason(card, reason)) }
    case .cards(.place(let numbers, _, _)) where tree.marked.isEmpty:
      tree.marked = numbers.count > 1 ? numbers : []
    default: break
    }
  }
}
