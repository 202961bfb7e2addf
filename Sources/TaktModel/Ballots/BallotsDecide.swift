extension Ballots {
  func decide(
    _ command: BallotsCommand, by author: Author, over cards: Cards, roster: Roster
  ) throws(Rejection) -> [BallotsEvent] {
    switch command {
    case .open(let blueprint): return [try open(blueprint, over: cards, roster: roster)]
    case .close(let number):
      _ = try ballot(number, in: .open)
      return [.closed(number)]
    case .publish(let number): return try publish(number)
    case .setBudget(let number, let budget): return try setBudget(budget, of: number)
    case .cast(let number, let card, let weight, let reason):
      return try cast(number, card, weight, reason, by: author, over: cards)
    }
  }

  func open(_ blueprint: BallotBlueprint, over cards: Cards, roster: Roster) throws(Rejection)
    -> BallotsEvent
  {
    guard open == nil else {
      throw Rejection(
        "Одно голосование уже идёт: сначала закройте его.",
        "A ballot is already open: close it first.")
    }
    guard blueprint.budget.map({ (1...Ballots.largestBudget).contains($0) }) ?? true else {
      throw .badBudget
    }
    let candidates = cards.live(on: blueprint.board)
      .filter { blueprint.cardKind == nil || $0.kind == blueprint.cardKind }.map(\.number)
    guard blueprint.kind == .bets || !candidates.isEmpty else {
      throw Rejection("На доске не за что голосовать.", "The board holds nothing to vote on.")
    }
    return .opened(
      BallotNumber((all.last?.number.value ?? 0) &+ 1), blueprint,
      candidates: blueprint.kind == .dots ? candidates : nil,
      voters: roster.openGroups.map(\.number))
  }

  private func ballot(_ number: BallotNumber, in state: Ballot.State) throws(Rejection) -> Ballot {
    guard let ballot = self[number] else {
      throw Rejection("Голосования \(number.value) нет.", "There is no ballot \(number.value).")
    }
    guard ballot.state == state else {
      throw Rejection(
        "Для этого голосование \(number.value) в неподходящем состоянии.",
        "Ballot \(number.value) is in another state.")
    }
    return ballot
  }

  /// Publishing an open ballot closes it first: results are never shown while votes come in.
  private func publish(_ number: BallotNumber) throws(Rejection) -> [BallotsEvent] {
    if self[number]?.state == .open { return [.closed(number), .published(number)] }
    _ = try ballot(number, in: .closed)
    return [.published(number)]
  }

  private func setBudget(_ budget: Int?, of number: BallotNumber) throws(Rejection)
    -> [BallotsEvent]
  {
    let ballot = try ballot(number, in: .open)
    guard budget != ballot.blueprint.budget else { return [] }
    let weights = ballot.entries.values.flatMap(\.values).map(\.weight)
    guard budget != nil || weights.allSatisfy({ $0 == 1 }) else {
      throw Rejection(
        "Уже отданы ставки больше 1: без бюджета они не годятся.",
        "Bets above 1 are already given: they need a budget.")
    }
    guard budget.map({ (1...Ballots.largestBudget).contains($0) }) ?? true else {
      throw .badBudget
    }
    let spent = ballot.entries.keys.map(ballot.spent).max() ?? 0
    guard budget.map({ $0 >= spent }) ?? true else {
      throw Rejection(
        "Уже отдано \(spent): меньше сделать нельзя.", "\(spent) is already given: not below that.")
    }
    return [.budgetSet(number, budget)]
  }

  private func cast(
    _ number: BallotNumber?, _ candidate: CardNumber, _ weight: Int, _ reason: String,
    by author: Author, over cards: Cards
  ) throws(Rejection) -> [BallotsEvent] {
    guard let target = number ?? open?.number else {
      throw Rejection("Сейчас нет открытого голосования.", "No ballot is open now.")
    }
    let ballot = try ballot(target, in: .open)
    guard let group = author.group, ballot.voters.contains(group) else {
      throw Rejection("Голосуют только группы.", "Only groups vote.")
    }
    let new = Ballot.Entry(weight: weight, reason: reason)
    let old = ballot.entries[group]?[candidate]
    try ballot.check(new, replacing: old, on: candidate, by: group, over: cards)
    guard old != new.ifGiven else { return [] }
    return [.cast(target, group, candidate, weight: weight, reason: reason)]
  }
}

extension Ballot {
  /// What was given can always be taken back, even from a card that is there no more.
  func check(
    _ entry: Entry, replacing old: Entry?, on candidate: CardNumber, by group: GroupNumber,
    over cards: Cards
  ) throws(Rejection) {
    if entry.weight == 0, old != nil { return }
    try check(try cards.live(candidate))
    try check(entry.weight, replacing: old?.weight ?? 0, by: group)
    guard entry.reason.utf8.count <= Cards.longestText else { throw .longReason }
  }

  private func check(_ card: Card) throws(Rejection) {
    let isCandidate =
      candidates?.contains(card.number)
      ?? (card.board == blueprint.board
        && (blueprint.cardKind == nil || blueprint.cardKind == card.kind))
    guard isCandidate else {
      throw Rejection(
        "За карточку №\(card.number.value) здесь не голосуют.",
        "Card #\(card.number.value) is not on this ballot.")
    }
  }

  private func check(_ weight: Int, replacing old: Int, by group: GroupNumber) throws(Rejection) {
    guard (0...1000).contains(weight), blueprint.budget != nil || weight <= 1 else {
      throw Rejection(
        blueprint.budget == nil ? "Здесь выбирают: 1 — да, 0 — нет." : "Ставка — от 0 до 1000.",
        blueprint.budget == nil ? "A plain choice: 1 yes, 0 no." : "A bet is from 0 to 1000.")
    }
    guard let budget = blueprint.budget else { return }
    let rest = budget - spent(by: group) + old
    guard weight <= rest else {
      throw Rejection(
        "У группы осталось \(rest) из \(budget).", "The group has \(rest) of \(budget) left.")
    }
  }
}

extension Ballots {
  static let largestBudget = 10_000
}

extension Rejection {
  static let badBudget = Rejection(
    "Бюджет — от 1 до \(Ballots.largestBudget).", "A budget is from 1 to \(Ballots.largestBudget).")
  static let longReason = Rejection("Слишком длинное пояснение.", "The reason is too long.")
}
