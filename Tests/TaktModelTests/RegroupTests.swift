import TaktModel
import Testing

/// Regrouping by initiatives and back by subject: one record, and nothing is renumbered.
@Suite struct RegroupTests {
  /// Four subject groups of fifteen; each made two clusters and bet on them, the first most.
  static func day(groups: Int = 4, people: Int = 60) throws -> TestSession {
    var session = try TestSession(at: "clusters", groups: groups)
    try session.run(
      .roster(
        .enroll(
          (1...people).map {
            Roster.Person(
              id: PersonID("p\($0)"), name: "Человек \($0)", category: "к\($0 % 5)",
              isLeader: $0 <= groups)
          })))
    try session.run(
      .roster(
        .regroup(session.state.regrouping(distributingAmong: groups, keepingDirections: false))))
    for number in 1...groups {
      let scribe = Author.scribe(GroupNumber(number))
      for place in 1...2 {
        try session.run(.roster(.join(name: "стол")), by: .scribe(scribe.group!, "\(place)"))
        try session.add("кластер \(number)-\(place)", by: scribe)
      }
    }
    let blueprint = BallotBlueprint(kind: .bets, board: "b", cardKind: "cluster", budget: 200)
    try session.run(.ballots(.open(blueprint)))
    for cluster in session.state.cards.live(on: "b") {
      try session.run(
        .ballots(.cast(nil, cluster.number, weight: 20 - cluster.number.value, reason: "")),
        by: .scribe(cluster.group!))
    }
    return session
  }

  static func byInitiatives(_ session: TestSession, _ count: Int, closing: Bool = true)
    -> Regrouping
  {
    let top = session.state.initiatives.prefix(count).map(\.card.number)
    var regrouping = session.state.regrouping(around: top, closingOthers: closing)
    regrouping.terminals = session.state.roster.participants.keys.sorted { $0.value < $1.value }
    return regrouping
  }

  @Test func initiativesComeWithTheMostBetsFirst() throws {
    let session = try Self.day()
    #expect(session.state.initiatives.map(\.weight) == [19, 18, 17, 16, 15, 14, 13, 12])
    #expect(session.state.initiatives.first?.card.text == "кластер 1-1")
  }

  @Test func sixtyPeopleSitAroundEightInitiativesInOneRecord() throws {
    var session = try Self.day()
    let before = session.records.count
    try session.run(.roster(.regroup(Self.byInitiatives(session, 8))))
    #expect(session.records.count == before + 1)
    let roster = session.state.roster
    #expect(roster.openGroups.map(\.number.value) == Array(5...12))
    #expect(roster.openGroups.map(\.name.russian).first == "кластер 1-1")
    let sizes = roster.openGroups.map { roster.members(of: $0.number).count }
    #expect(sizes.reduce(0, +) == 60)
    #expect(sizes.max()! - sizes.min()! <= 1)
    #expect(roster.people.allSatisfy { roster.groups(of: $0.id).count == 1 })
  }

  @Test func whoeverMadeAnInitiativeStaysWithIt() throws {
    var session = try Self.day()
    let makers = Set(session.state.roster.members(of: 1).map(\.id))
    try session.run(.roster(.regroup(Self.byInitiatives(session, 8))))
    let after = session.state.roster
    let own = after.members(of: 5) + after.members(of: 6)
    #expect(own.count { makers.contains($0.id) } == 14)
  }

  @Test func initiativesGetNewHomesAndKeepTheirNumbers() throws {
    var session = try Self.day()
    let cluster = try #require(session.state.initiatives.first).card.number
    let under = try session.add("вложенный", under: cluster, by: .scribe(1))
    let nested = try session.add("ещё глубже", under: under, by: .scribe(1))
    let numbers = session.state.cards.all.map(\.number)
    var regrouping = Self.byInitiatives(session, 2)
    regrouping.opening.append(Regrouping.NewGroup(name: "Вложенный", initiative: under))
    try session.run(.roster(.regroup(regrouping)))
    #expect(session.state.cards.all.map(\.number) == numbers)
    #expect(try session.card(cluster).group == 5)
    #expect(try session.card(under).group == 7)
    #expect(try session.card(nested).group == 7)
    #expect(session.state.roster.group(1)?.closedAt != nil)
  }

  @Test func everyNewGroupGetsATerminalOfItsMakersWhileThereAreEnough() throws {
    var session = try Self.day()
    try session.run(.roster(.regroup(Self.byInitiatives(session, 8))))
    let roster = session.state.roster
    let seats = roster.participants.values.compactMap { terminal -> Int? in
      if case .scribe(let group) = terminal.role { group.value } else { nil }
    }
    #expect(seats.sorted() == Array(5...12))
    #expect(roster.participants["11"]?.role == .scribe(5))
    #expect(roster.participants["11"]?.formerGroups == [1])
  }

  @Test func aTerminalThatIsAwayWhileItsGroupIsDissolvedGetsAPlaceToo() throws {
    var session = try Self.day()
    var regrouping = Self.byInitiatives(session, 8)
    let away = regrouping.terminals.removeLast()
    try session.run(.roster(.regroup(regrouping)))
    let group = try #require(session.state.roster.participants[away]?.role.group)
    #expect(session.state.roster.group(group)?.closedAt == nil)
  }

  @Test func whereNoTerminalIsNamedNoneMoves() throws {
    var session = try Self.day()
    var regrouping = Self.byInitiatives(session, 8)
    regrouping.terminals = []
    let before = session.state.roster.participants
    try session.run(.roster(.regroup(regrouping)))
    #expect(session.state.roster.participants == before)
  }

  @Test func peopleMaySitInBoth() throws {
    var session = try Self.day()
    try session.run(.roster(.regroup(Self.byInitiatives(session, 3, closing: false))))
    #expect(session.state.roster.openGroups.count == 7)
    #expect(
      session.state.roster.people.allSatisfy { session.state.roster.groups(of: $0.id).count == 2 })
  }

  @Test func everybodyGoesBackToTheirSubject() throws {
    var session = try Self.day()
    let before = session.state.roster.people.map { session.state.roster.groups(of: $0.id) }
    try session.run(.roster(.regroup(Self.byInitiatives(session, 8))))
    session.wait(minutes: 60)
    try session.run(.roster(.admit(Roster.Person(id: "late", name: "Лев"), day: 1, groups: [5])))
    var back = session.state.regroupingBySubject(closingOthers: true)
    back.terminals = session.state.roster.participants.keys.sorted { $0.value < $1.value }
    try session.run(.roster(.regroup(back)))
    let roster = session.state.roster
    #expect(roster.openGroups.map(\.number.value) == [1, 2, 3, 4])
    #expect(roster.people.prefix(60).map { roster.groups(of: $0.id) } == before)
    #expect(roster.groups(of: "late").count == 1)
    for number in 1...4 as ClosedRange<Int> {
      #expect(
        roster.participants[ParticipantID("\(number)1")]?.role == .scribe(GroupNumber(number)))
    }
  }

  @Test func aMistakenRegroupingIsUndoneWhole() throws {
    var session = try Self.day()
    let before = session.state
    try session.run(.roster(.regroup(Self.byInitiatives(session, 8))))
    try session.run(UndoTests.undo)
    let roster = session.state.roster
    #expect(roster.openGroups.map(\.number) == before.roster.openGroups.map(\.number))
    for person in roster.people {
      #expect(roster.groups(of: person.id) == before.roster.groups(of: person.id))
    }
    for card in before.cards.all { #expect(try session.card(card.number).group == card.group) }
    for (id, terminal) in before.roster.participants {
      #expect(roster.participants[id]?.role == terminal.role)
    }
    try session.run(.roster(.addGroup("Новая")))
    #expect(roster.nextNumberIsFresh(session.state.roster))
  }

  @Test func aRegroupingThatMakesNoSenseIsRefused() throws {
    let session = try Self.day()
    let refusals: [(Regrouping, String)] = [
      (Regrouping(), "No group is chosen: there is nowhere to sit."),
      (
        Regrouping(keeping: [.init(number: 1, members: [])], closing: [1]),
        "Group 1 both goes on and is dissolved."
      ),
      (Regrouping(keeping: [.init(number: 9, members: [])]), "There is no group 9."),
      (
        Regrouping(opening: [.init(name: "х", initiative: 1), .init(name: "у", initiative: 1)]),
        "An initiative is chosen twice."
      ),
      (Regrouping(opening: [.init(name: "х", initiative: 99)]), "There is no card #99."),
      (
        Regrouping(opening: [.init(name: "х", members: ["nobody"])]),
        "“nobody” is not on the roster."
      ),
    ]
    for (regrouping, sentence) in refusals {
      #expect(session.refusal(.roster(.regroup(regrouping))) == sentence)
    }
  }

  @Test func aTerminalIsMovedByHand() throws {
    var session = try Self.day()
    try session.run(.roster(.moveTerminal("11", to: 3)))
    #expect(session.state.roster.participants["11"]?.role == .scribe(3))
    #expect(session.refusal(.roster(.moveTerminal("11", to: 9))) == "There is no group 9.")
    #expect(session.refusal(.roster(.moveTerminal("no", to: 3))) != nil)
    #expect(try session.run(.roster(.moveTerminal("11", to: 3))).isEmpty)
  }
}

extension Roster {
  /// The group opened last has a number that no group of this roster had.
  fileprivate func nextNumberIsFresh(_ later: Roster) -> Bool {
    later.groups.last.map { new in groups.allSatisfy { $0.number != new.number } } ?? false
  }
}
