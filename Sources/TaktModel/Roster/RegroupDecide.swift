extension Session {
  /// Everything that a regrouping does, in one decision: groups open, people move, initiatives get
  /// new homes, groups close, terminals follow. What sits and lies in a group that closes has left
  /// it before.
  func regroup(_ regrouping: Regrouping, by author: Author) throws(Rejection) -> [Event] {
    try roster.check(regrouping)
    let numbers = roster.numbers(of: regrouping)
    var after = roster
    var events = try after.fold(after.openings(of: regrouping))
    events += try after.fold(after.moves(of: regrouping, numbers))
    let homes = try hand(regrouping, numbers, among: after, by: author)
    let closings = after.fold(regrouping.closing.map(RosterEvent.groupClosed))
    let seats = TerminalSeating(targets: targets(of: regrouping, numbers))
      .moves(of: after.following(regrouping))
    return events.map(Event.roster) + homes + (closings + seats).map(Event.roster)
  }

  /// Initiatives with all that is under and about them. One that lies under another is handed after
  /// it, and so keeps a home of its own.
  private func hand(
    _ regrouping: Regrouping, _ numbers: [GroupNumber], among roster: Roster, by author: Author
  ) throws(Rejection) -> [Event] {
    let context = CardsContext(programme: programme, roster: roster, author: author)
    let homes = zip(numbers, regrouping.opening).compactMap { number, group in
      group.initiative.map { (card: $0, home: number) }
    }
    var order: [CardNumber] = []
    var home: [CardNumber: GroupNumber] = [:]
    for (card, number) in homes.sorted(by: { cards.depth(of: $0.card) < cards.depth(of: $1.card) })
    {
      for event in try cards.decide(.hand([card], to: number), in: context) {
        if home.updateValue(number, forKey: event.number) == nil { order.append(event.number) }
      }
    }
    return order.map { .cards(.handed($0, to: home[$0])) }
  }

  /// Where terminals may go, each with the groups whose terminals it takes first.
  private func targets(
    of regrouping: Regrouping, _ numbers: [GroupNumber]
  ) -> [TerminalSeating.Target] {
    let kept = regrouping.keeping.map {
      TerminalSeating.Target(group: $0.number, origin: $0.number)
    }
    return kept
      + zip(numbers, regrouping.opening).map { number, group in
        TerminalSeating.Target(
          group: number, origin: group.initiative.flatMap { cards[$0]?.group })
      }
  }
}

extension Roster {
  /// The terminals that follow. Whoever is away just then, and sits in a group that is dissolved, comes
  /// back to a place of its own too; those who are there are seated first.
  fileprivate func following(_ regrouping: Regrouping) -> [Participant] {
    let named = regrouping.terminals.compactMap { participants[$0] }
    if named.isEmpty { return [] }
    let away = participants.values.filter { terminal in
      guard let group = terminal.role.group else { return false }
      return regrouping.closing.contains(group) && !regrouping.terminals.contains(terminal.id)
    }
    return named + away.sorted { $0.id.value < $1.id.value }
  }

  /// The numbers that the opening groups get, in their order.
  fileprivate func numbers(of regrouping: Regrouping) -> [GroupNumber] {
    regrouping.opening.indices.map { GroupNumber(nextGroupNumber.value &+ $0) }
  }

  fileprivate func check(_ regrouping: Regrouping) throws(Rejection) {
    guard !regrouping.opening.isEmpty || !regrouping.keeping.isEmpty else {
      throw Rejection(
        "Ни одной группы не выбрано: сесть некуда.", "No group is chosen: there is nowhere to sit.")
    }
    let initiatives = regrouping.opening.compactMap(\.initiative)
    guard Set(initiatives).count == initiatives.count else {
      throw Rejection("Инициатива выбрана дважды.", "An initiative is chosen twice.")
    }
    let goingOn = Set(regrouping.keeping.map(\.number))
    for number in regrouping.closing {
      _ = try openGroup(number)
      guard !goingOn.contains(number) else {
        throw Rejection(
          "Группа \(number.value) и продолжает, и распускается.",
          "Group \(number.value) both goes on and is dissolved.")
      }
    }
  }

  fileprivate func openings(of regrouping: Regrouping) throws(Rejection) -> [RosterEvent] {
    var events: [RosterEvent] = []
    for (number, group) in zip(numbers(of: regrouping), regrouping.opening) {
      events.append(.groupAdded(number, try group.name.checked(), initiative: group.initiative))
    }
    for group in regrouping.keeping { events += try reopen(group.number) }
    return events
  }

  /// Each person's groups from now on, in the order in which the regrouping names people.
  fileprivate func moves(
    of regrouping: Regrouping, _ numbers: [GroupNumber]
  ) throws(Rejection) -> [RosterEvent] {
    let opening = zip(numbers, regrouping.opening.map(\.members))
    let tables = regrouping.keeping.map { ($0.number, $0.members) } + Array(opening)
    let closing = Set(regrouping.closing)
    var order: [PersonID] = []
    var groups: [PersonID: [GroupNumber]] = [:]
    for (number, members) in tables {
      for person in members where groups[person]?.contains(number) != true {
        if groups[person] == nil { order.append(person) }
        let kept =
          regrouping.keepsSeats ? self.groups(of: person).filter { !closing.contains($0) } : []
        groups[person] = (groups[person] ?? kept.filter { $0 != number }) + [number]
      }
    }
    let assignments = order.map { Assignment(person: $0, groups: groups[$0] ?? []) }
    return try assign(assignments.filter { self.groups(of: $0.person) != $0.groups })
  }
}

extension Cards {
  /// How many cards it lies under.
  fileprivate func depth(of number: CardNumber) -> Int {
    var depth = 0
    var card = self[number]
    while let parent = card.flatMap(shownParent) {
      depth += 1
      card = self[parent]
    }
    return depth
  }
}
