/// What ballots must know of the other areas to decide.
struct BallotsContext {
  let cards: Cards
  let roster: Roster

  /// Is the card one of these groups'.
  func isOwn(_ card: CardNumber, of groups: Set<GroupNumber>) -> Bool {
    cards[card]?.group.map(groups.contains) ?? false
  }
}

extension Ballots {
  func decide(
    _ command: BallotsCommand, by author: Author, in context: BallotsContext
  ) throws(Rejection) -> [BallotsEvent] {
    switch command {
    case .open(let blueprint): return try open(blueprint, in: context)
    case .newRound(let number, let among): return try newRound(of: number, among, in: context)
    case .close(let number): return closing(try ballot(number, in: .open), in: context)
    case .publish(let number): return try publish(number, in: context)
    case .setBudget(let number, let budget): return try setBudget(budget, of: number)
    case .choose(let number, let cards): return try choose(cards, on: number, in: context)
    case .exclude(let number, let name, let card):
      return try exclude(name, from: card, on: number, in: context)
    case .admit(let number, let name): return try admit(name, to: number, in: context)
    case .cast(let number, _, _, _), .score(let number, _, _), .abstain(let number, _),
      .rank(let number, _), .tally(let number, _, _), .finish(let number, _):
      return try give(command, on: number, by: author, in: context)
    }
  }

  private func known(_ number: BallotNumber) throws(Rejection) -> Ballot {
    guard let ballot = self[number] else {
      throw Rejection("Голосования \(number.value) нет.", "There is no ballot \(number.value).")
    }
    return ballot
  }

  func ballot(_ number: BallotNumber, in state: Ballot.State) throws(Rejection) -> Ballot {
    let ballot = try known(number)
    guard ballot.state == state else {
      throw Rejection(
        "Для этого голосование \(number.value) в неподходящем состоянии.",
        "Ballot \(number.value) is in another state.")
    }
    return ballot
  }
}

// MARK: - Opening

extension Ballots {
  func open(_ blueprint: BallotBlueprint, in context: BallotsContext) throws(Rejection)
    -> [BallotsEvent]
  {
    try open(blueprint, over: blueprint.listed(in: context.cards), in: context)
  }

  /// The list and the voters are frozen, and judges of their own teams are marked at once.
  private func open(
    _ blueprint: BallotBlueprint, over candidates: [CardNumber], in context: BallotsContext
  ) throws(Rejection) -> [BallotsEvent] {
    guard open == nil else {
      throw Rejection(
        "Одно голосование уже идёт: сначала закройте его.",
        "A ballot is already open: close it first.")
    }
    var blueprint = blueprint
    if blueprint.kind == .scores, blueprint.criteria.isEmpty { blueprint.criteria = [.mark] }
    try blueprint.check()
    let isListLive = blueprint.kind == .bets
    guard isListLive || !blueprint.kind.hasCandidates || !candidates.isEmpty else {
      throw Rejection("На доске не за что голосовать.", "The board holds nothing to vote on.")
    }
    let number = BallotNumber((all.last?.number.value ?? 0) &+ 1)
    let ballot = Ballot(
      number: number, blueprint: blueprint, candidates: isListLive ? nil : candidates,
      voters: context.roster.eligible(blueprint.voters))
    return [
      .opened(number, blueprint, candidates: ballot.candidates, voters: ballot.voters)
    ] + ballot.ownTeams(of: ballot.voters, in: context)
  }

  /// The same candidates as before, as far as they still stand, or some of them.
  private func newRound(
    of number: BallotNumber, _ among: [CardNumber], in context: BallotsContext
  ) throws(Rejection) -> [BallotsEvent] {
    let last = try known(number)
    let standing = last.standing(in: context.cards)
    for card in among where !standing.contains(card) { throw .notOnBallot(card) }
    var blueprint = last.blueprint
    blueprint.round = max(1, blueprint.round.bounded) + 1
    return try open(blueprint, over: among.isEmpty ? standing : among.unique, in: context)
  }
}

extension Ballot {
  /// Judges who are in the group of a candidate and are not yet marked as such.
  func ownTeams(of voters: [Voter], in context: BallotsContext) -> [BallotsEvent] {
    guard blueprint.kind == .scores || blueprint.kind == .rank else { return [] }
    return voters.flatMap { voter in
      let teams = context.roster.ownTeams(of: voter)
      return teams.isEmpty
        ? []
        : (candidates ?? []).filter { card in
          exclusions[voter]?[card] == nil && context.isOwn(card, of: teams)
        }.map { BallotsEvent.excluded(number, voter, $0, .ownTeam) }
    }
  }
}

// MARK: - Closing and publishing

extension Ballots {
  /// Whoever turned out to judge their own team meanwhile is marked for good.
  func closing(_ ballot: Ballot, in context: BallotsContext) -> [BallotsEvent] {
    ballot.ownTeams(of: ballot.voters, in: context) + [.closed(ballot.number)]
  }

  /// Publishing an open ballot closes it first: results are never shown while votes come in.
  /// A tie at the border of the top stops it until the chair has decided.
  private func publish(_ number: BallotNumber, in context: BallotsContext) throws(Rejection)
    -> [BallotsEvent]
  {
    let isOpen = self[number]?.state == .open
    var ballot = try ballot(number, in: isOpen ? .open : .closed)
    let events = isOpen ? closing(ballot, in: context) : []
    for event in events { ballot.apply(event) }
    if let top = BallotResults(of: ballot, over: context.cards).top, top.isUndecided {
      throw .tie(top, isOpen: isOpen)
    }
    return events + [.published(number)]
  }

  private func choose(
    _ cards: [CardNumber], on number: BallotNumber, in context: BallotsContext
  ) throws(Rejection) -> [BallotsEvent] {
    let ballot = try ballot(number, in: .closed)
    guard let top = BallotResults(of: ballot, over: context.cards).top, !top.tied.isEmpty else {
      throw Rejection("Ничьей на границе нет.", "There is no tie at the border.")
    }
    let chosen = cards.unique
    guard chosen.allSatisfy(top.tied.contains), chosen.count == top.places else {
      throw .tie(top, isOpen: false)
    }
    return chosen == ballot.chosen ? [] : [.chosen(number, chosen)]
  }
}

extension Rejection {
  static func tie(_ top: BallotResults.Top, isOpen: Bool) -> Rejection {
    let names = top.tied.map { "#\($0.value)" }.joined(separator: ", ")
    return Rejection(
      "Ничья на границе: \(names). "
        + (isOpen ? "Закройте голосование и выберите" : "Выберите из них") + " \(top.places).",
      "A tie at the border: \(names). "
        + (isOpen ? "Close the ballot and choose" : "Choose") + " \(top.places) of them.")
  }

  static func notOnBallot(_ card: CardNumber) -> Rejection {
    Rejection(
      "За карточку №\(card.value) здесь не голосуют.", "Card #\(card.value) is not on this ballot.")
  }
}
