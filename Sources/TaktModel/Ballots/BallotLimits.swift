extension Ballots {
  func setBudget(_ budget: Int?, of number: BallotNumber) throws(Rejection) -> [BallotsEvent] {
    let ballot = try ballot(number, in: .open)
    guard ballot.blueprint.kind.hasWeights else {
      throw Rejection("У этого голосования нет бюджета.", "This ballot has no budget.")
    }
    guard budget != ballot.blueprint.budget else { return [] }
    guard budget != nil || ballot.entries.keys.allSatisfy(ballot.isPlain) else {
      throw Rejection(
        "Уже отданы ставки больше 1: без бюджета они не годятся.",
        "Bets above 1 are already given: they need a budget.")
    }
    guard budget.map({ (1...BallotBlueprint.largestBudget).contains($0) }) ?? true else {
      throw .badBudget
    }
    let spent = ballot.entries.keys.map(ballot.spentByHead).max() ?? 0
    guard budget.map({ $0 >= spent }) ?? true else {
      throw Rejection(
        "Уже отдано \(spent): меньше сделать нельзя.", "\(spent) is already given: not below that.")
    }
    return [.budgetSet(number, budget)]
  }
}

extension Ballot {
  /// Would what the voter gave do as a plain choice: one hand a person.
  fileprivate func isPlain(_ voter: Voter) -> Bool {
    let most = heads[voter]?.people ?? 1
    return entries[voter, default: [:]].values.allSatisfy { $0.weight <= most }
  }

  /// The budget that what the voter gave needs.
  fileprivate func spentByHead(_ voter: Voter) -> Int {
    let people = heads[voter]?.people ?? 1
    return (spent(by: voter) + people - 1) / people
  }

  /// What was given can always be taken back, even from a card that is there no more.
  func check(
    _ entry: Entry, replacing old: Entry?, on candidate: CardNumber, by voter: Voter,
    over cards: Cards
  ) throws(Rejection) {
    if entry.weight == 0, old != nil { return }
    try checkCandidate(try cards.live(candidate))
    try check(entry.weight, replacing: old?.weight ?? 0, by: voter)
    guard entry.reason.utf8.count <= Cards.longestText else { throw .longReason }
  }

  func checkCandidate(_ card: Card) throws(Rejection) {
    guard candidates?.contains(card.number) ?? blueprint.asks(about: card) else {
      throw .notOnBallot(card.number)
    }
  }

  private func check(_ weight: Int, replacing old: Int, by voter: Voter) throws(Rejection) {
    let hands = heads[voter]?.people ?? 1
    let isPlain = blueprint.budget == nil
    guard (0...Ballot.largestWeight).contains(weight), !isPlain || weight <= hands else {
      throw isPlain ? .badChoice(of: hands) : .badBet
    }
    guard let limit = limit(of: voter) else { return }
    let rest = limit - spent(by: voter) + old
    guard weight <= rest else {
      throw Rejection(
        "У группы осталось \(rest) из \(limit).", "The group has \(rest) of \(limit) left.")
    }
  }
}

extension Rejection {
  fileprivate static let badBet = Rejection("Ставка — от 0 до 1000.", "A bet is from 0 to 1000.")

  fileprivate static func badChoice(of hands: Int) -> Rejection {
    hands == 1
      ? Rejection("Здесь выбирают: 1 — да, 0 — нет.", "A plain choice: 1 yes, 0 no.")
      : Rejection(
        "За столом \(hands): рук от 0 до \(hands).",
        "\(hands) are at the table: from 0 to \(hands) hands.")
  }

  static let longReason = Rejection("Слишком длинное пояснение.", "The reason is too long.")
}
