/// Who votes after the opening: judges who come late, and judges who may not speak of a card.
extension Ballots {
  func admit(_ name: String, to number: BallotNumber, in context: BallotsContext)
    throws(Rejection) -> [BallotsEvent]
  {
    let ballot = try ballot(number, in: .open)
    let name = try name.checked()
    guard let voter = try voter(named: name, among: nil, in: context) else {
      let isKnown = ballot.expectedName(like: name.folded) != nil
      return isKnown ? [] : [.expected(number, name: name)]
    }
    return ballot.voters.contains(voter) ? [] : ballot.admitting(voter, in: context)
  }

  func exclude(
    _ name: String, from card: CardNumber, on number: BallotNumber, in context: BallotsContext
  ) throws(Rejection) -> [BallotsEvent] {
    guard let ballot = self[number], ballot.state != .published else {
      throw Rejection(
        "Итоги уже открыты: менять поздно.", "The results are published: too late to change.")
    }
    guard let voter = try voter(named: name, among: ballot.voters, in: context) else {
      throw Rejection("Среди голосующих нет «\(name)».", "“\(name)” is not one of the voters.")
    }
    guard ballot.candidates?.contains(card) ?? true, context.cards[card] != nil else {
      throw .notOnBallot(card)
    }
    guard ballot.exclusions[voter]?[card] == nil else { return [] }
    return [.excluded(number, voter, card, .marked)]
  }

  /// A group by its number, a judge by name; nil where nobody of that name has joined.
  private func voter(
    named name: String, among voters: [Voter]?, in context: BallotsContext
  ) throws(Rejection) -> Voter? {
    if let number = Int(name) {
      return .group(try context.roster.openGroup(GroupNumber(number)).number)
    }
    let judges = context.roster.jurors(named: name)
    let found = voters.map { voters in judges.filter(voters.contains) } ?? judges
    guard found.count < 2 else {
      throw Rejection(
        "С именем «\(name)» сидят двое: пусть один назовётся иначе.",
        "Two have the name “\(name)”: let one of them choose another.")
    }
    return found.first
  }
}

extension Ballot {
  /// Lets a voter in; a judge who was waited for is waited for no more.
  func admitting(_ voter: Voter, in context: BallotsContext) -> [BallotsEvent] {
    let name = expectedName(like: context.roster.foldedName(of: voter)) ?? ""
    return [.admitted(number, voter, name: name)] + ownTeams(of: [voter], in: context)
  }

  /// The name under which a judge is waited for.
  fileprivate func expectedName(like folded: String?) -> String? {
    expected.first { $0.folded == folded }
  }

  /// What lets this voter in now: nothing, where they are in already.
  func admission(of author: Author, in context: BallotsContext) throws(Rejection)
    -> (voter: Voter, events: [BallotsEvent])
  {
    guard let voter = author.voter, mayVote(voter) else { throw blueprint.voters.refusal }
    if voters.contains(voter) { return (voter, []) }
    guard expectedName(like: context.roster.foldedName(of: voter)) != nil else {
      throw Rejection(
        "Список голосующих закрыт: попросите ведущего допустить вас.",
        "The list of voters is closed: ask the facilitator to admit you.")
    }
    return (voter, admitting(voter, in: context))
  }

  /// Does the ballot take what this author gives: a voter, or a judge who is waited for.
  package func takesVotes(of author: Author, in session: Session) -> Bool {
    (try? admission(of: author, in: session.ballotsContext)) != nil
  }

  private func mayVote(_ voter: Voter) -> Bool {
    switch blueprint.voters {
    case .groups: voter.group != nil || voters.contains(voter)
    case .jurors: voter.person != nil || voters.contains(voter)
    case .everyone: true
    }
  }

  /// Refuses a judge who has no say on a card.
  func checkSay(of voter: Voter, on card: CardNumber, in context: BallotsContext)
    throws(Rejection)
  {
    let isOwn = context.isOwn(card, of: context.roster.ownTeams(of: voter))
    switch exclusions[voter]?[card] ?? (isOwn ? .ownTeam : nil) {
    case .ownTeam:
      throw Rejection(
        "№\(card.value) — карточка вашей команды: её вы не оцениваете.",
        "#\(card.value) is your own team's card: you do not judge it.")
    case .marked:
      throw Rejection(
        "Ведущий просил вас не оценивать №\(card.value).",
        "The facilitator asked you not to judge #\(card.value).")
    case nil: return
    }
  }
}

extension Electorate {
  fileprivate var refusal: Rejection {
    switch self {
    case .groups: Rejection("Голосуют только группы.", "Only groups vote.")
    case .jurors: Rejection("Оценивает только жюри.", "Only the jury votes.")
    case .everyone:
      Rejection("Голосуют группы и жюри.", "Only groups and the jury vote.")
    }
  }
}
