/// The regroupings that a facilitator is offered: each is previewed, mended by hand and then taken.
extension Session {
  /// A card that a group could be made for, and what was bet on it.
  package struct Initiative: Hashable, Sendable {
    package let card: Card
    package let weight: Int
  }

  /// The clusters of the betting board or, where none was bet on, of the first tree; those with the
  /// most bets first.
  package var initiatives: [Initiative] {
    let bets = ballots.all.filter { $0.blueprint.kind == .bets }
    let tree = programme.plan?.boards.first { $0.view == .tree }
    guard let board = bets.last.flatMap({ programme.board($0.blueprint.board) }) ?? tree else {
      return []
    }
    let kinds = Set(board.kinds.filter { !$0.isTaken }.map(\.id))
    return cards.live(on: board.id).filter { kinds.contains($0.kind) }
      .map { card in
        Initiative(card: card, weight: bets.reduce(0) { $0 + $1.weight(of: card.number) })
      }
      .sorted { ($1.weight, $0.card.number) < ($0.weight, $1.card.number) }
  }

  /// The initiatives that a regrouping begins with: those with the most bets, as many as groups sit.
  package var likelyInitiatives: [CardNumber] {
    initiatives.prefix(max(1, roster.openGroups.count)).map(\.card.number)
  }

  /// A group for each initiative. Those who made it stay with it, the rest are spread evenly.
  package func regrouping(
    around initiatives: [CardNumber], closingOthers: Bool
  ) -> Regrouping {
    let initiatives = initiatives.compactMap { cards[$0] }
    let seating = InitiativeSeating(
      people: roster.expected(on: programme.today),
      makers: initiatives.map { card in
        card.group.map { roster.members(of: $0).map(\.id) } ?? []
      })
    let opening = zip(initiatives, seating.tables).map { card, members in
      Regrouping.NewGroup(
        name: LocalizedText(card.text.shortened(to: 80)), initiative: card.number, members: members)
    }
    return Regrouping(
      opening: opening, closing: closingOthers ? roster.openGroups.map(\.number) : [],
      keepsSeats: !closingOthers)
  }

  /// Everybody back to the subject group they sat in last; who never had one joins the smallest.
  package func regroupingBySubject(closingOthers: Bool) -> Regrouping {
    let subjects = roster.subjectGroups.map(\.number)
    var tables = Dictionary(uniqueKeysWithValues: subjects.map { ($0, [PersonID]()) })
    var homeless: [PersonID] = []
    for person in roster.expected(on: programme.today) {
      if let home = roster.lastSeat(of: person.id, among: subjects) {
        tables[home]?.append(person.id)
      } else {
        homeless.append(person.id)
      }
    }
    for person in homeless {
      let smallest = subjects.min { (tables[$0]?.count ?? 0) < (tables[$1]?.count ?? 0) }
      if let smallest { tables[smallest]?.append(person) }
    }
    let others = roster.openGroups.filter { $0.initiative != nil }.map(\.number)
    return Regrouping(
      keeping: subjects.map { Regrouping.KeptGroup(number: $0, members: tables[$0] ?? []) },
      closing: closingOthers ? others : [], keepsSeats: !closingOthers)
  }

  /// People spread over the first open groups; where there are fewer, more are opened.
  package func regrouping(distributingAmong count: Int, keepingDirections: Bool) -> Regrouping {
    let people = roster.expected(on: programme.today)
    let kept = roster.openGroups.prefix(count)
    let next = roster.nextGroupNumber.value
    let new = (kept.count..<max(kept.count, count)).map { index in
      let number = next &+ index &- kept.count
      return LocalizedText("Группа \(number)", "Group \(number)")
    }
    let names = kept.map(\.name.russian) + new.map(\.russian)
    let tables =
      keepingDirections
      ? Distribution(of: people, keepingDirectionsAt: names).tables
      : Distribution(of: people, among: names.count).tables
    return Regrouping(
      opening: zip(new, tables.dropFirst(kept.count)).map {
        Regrouping.NewGroup(name: $0, members: $1)
      },
      keeping: zip(kept, tables).map { Regrouping.KeptGroup(number: $0.number, members: $1) })
  }
}

extension Roster {
  /// Where a latecomer sits down.
  package var smallestGroup: GroupNumber? {
    openGroups.map(\.number).min { members(of: $0).count < members(of: $1).count }
  }

  /// The groups that were there before initiatives: the open ones, or all where none is open.
  fileprivate var subjectGroups: [Group] {
    let subjects = groups.filter { $0.initiative == nil }
    let open = subjects.filter { $0.closedAt == nil }
    return open.isEmpty ? subjects : open
  }

  fileprivate func lastSeat(of person: PersonID, among groups: [GroupNumber]) -> GroupNumber? {
    memberships.last { $0.person == person && groups.contains($0.group) }?.group
  }
}

extension Programme {
  /// The day of the session: of the step that runs, or of the last that did.
  package var today: Int {
    (currentEntry ?? entries.last { $0.clock != nil })?.step.day ?? 1
  }
}

extension String {
  fileprivate func shortened(to length: Int) -> String {
    count <= length ? self : String(prefix(length - 1)) + "…"
  }
}
