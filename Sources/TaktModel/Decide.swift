extension Session {
  /// Decides what a request means: events, or a refusal with a sentence for the person.
  /// Reads no clock and draws no lots: `facts` holds both (invariant 3).
  /// No events means that the wish is already true.
  package func decide(
    _ command: Command, by author: Author, given facts: Facts
  ) throws(Rejection) -> [Event] {
    try checkRole(author, for: command)
    switch command {
    case .programme(.turn(let command)): return try decide(command)
    case .programme(let command): return try decide(command, given: facts)
    case .roster(.regroup(let regrouping)): return try regroup(regrouping, by: author)
    case .roster(let command):
      return try roster.decide(command, by: author).map(Event.roster)
    case .cards(let command):
      try checkVisible(command, to: author)
      if author.role != .facilitator, !command.onlyReads { try checkZeroLock(given: facts) }
      return try cards.decide(command, in: cardsContext(of: author)).map(Event.cards)
    case .ballots(let command):
      if case .open(let blueprint) = command { try checkBoard(blueprint.board) }
      return try ballots.decide(command, by: author, in: ballotsContext).map(Event.ballots)
    case .stage(let command): return try stage.decide(command).map(Event.stage)
    case .history(let command): return try decide(command, by: author, given: facts)
    }
  }

  /// Who may ask for what: the programme, the groups and the projector are the facilitator's.
  private func checkRole(_ author: Author, for command: Command) throws(Rejection) {
    if author.role == .facilitator { return try roster.checkLead(author, for: command) }
    switch command {
    case .programme(let command) where isOwnClock(command, of: author):
      if let group = author.group { _ = try roster.openGroup(group) }
    case .roster(.join): return
    case .programme, .stage, .roster, .cards(.hand), .ballots(.open), .ballots(.close),
      .ballots(.publish), .ballots(.setBudget), .ballots(.newRound), .ballots(.choose),
      .ballots(.exclude), .ballots(.admit):
      throw Rejection("Это делает ведущий.", "Only the facilitator may do this.")
    case .cards, .ballots, .history:
      guard author.group != nil || author.role == .juror else { throw .onlyLooks }
      if let group = author.group { _ = try roster.openGroup(group) }
    }
  }

  /// A group rehearses and presents by its own clock, which its scribes may start and stop.
  private func isOwnClock(_ command: ProgrammeCommand, of author: Author) -> Bool {
    guard let group = author.group, let kind = programme.currentStep?.kind,
      kind == .assemble || kind == .present
    else { return false }
    switch command {
    case .startGroupClock(group, _, _), .stopGroupClock(group): return true
    default: return false
    }
  }

  private func checkBoard(_ id: BoardID) throws(Rejection) {
    guard programme.board(id) == nil else { return }
    throw Rejection("Доски «\(id.value)» нет.", "There is no board “\(id.value)”.")
  }

  /// A step that locks at zero takes no more lines once its time is over.
  func checkZeroLock(given facts: Facts) throws(Rejection) {
    guard let entry = programme.currentEntry, entry.step.atZero == .lock,
      let remaining = entry.clock?.remainingSeconds(at: facts.now), remaining < 0
    else { return }
    throw Rejection(
      "Время шага вышло: запись закрыта.", "The step's time is over: writing is closed.")
  }

  /// Entering a step also opens its scene and its ballot, and closes the ballot of the last one:
  /// one decision, one record (invariant 4).
  private func decide(_ command: ProgrammeCommand, given facts: Facts) throws(Rejection) -> [Event]
  {
    var after = self
    var events: [Event] = []
    for event in try programme.decide(command, given: facts) {
      events.append(.programme(event))
      after.programme.apply(event, at: facts.now, sequence: sequence + 1)
      let consequences = after.consequences(of: event)
      for case .ballots(let event) in consequences { after.ballots.apply(event) }
      events += consequences
    }
    return events
  }

  private func consequences(of event: ProgrammeEvent) -> [Event] {
    switch event {
    case .finished:
      return ballots.open.map { ballots.closing($0, in: ballotsContext) }?.map(Event.ballots) ?? []
    case .started(let id):
      let ballot = programme.entry(id)?.step.ballot
        .flatMap { try? ballots.open($0, in: ballotsContext) }
      return scene(of: id) + (ballot ?? []).map(Event.ballots) + talks(fillingBoardOf: id)
    case .reopened(let id): return scene(of: id)
    default: return []
    }
  }

  func cardsContext(of author: Author) -> CardsContext {
    CardsContext(programme: programme, roster: roster, author: author)
  }

  var ballotsContext: BallotsContext { BallotsContext(cards: cards, roster: roster) }

  private func scene(of id: StepID) -> [Event] {
    programme.entry(id).map { [.stage(.shown($0.step.scene ?? .timer))] } ?? []
  }
}

extension Rejection {
  static let onlyLooks = Rejection("Ваша роль только смотрит.", "Your role may only look.")
}
