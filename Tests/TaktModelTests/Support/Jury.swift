import TaktModel
import Testing

/// Five ideas of two groups before judges, or before tables.
struct Jury {
  var session: TestSession

  static let anna = Author(id: "anna", role: .juror)
  static let boris = Author(id: "boris", role: .juror)
  static let vera = Author(id: "vera", role: .juror)
  static let judges = [anna, boris, vera]

  static let criteria = [
    Criterion(id: "idea", title: LocalizedText("Замысел", "Idea"), weight: 2),
    Criterion(id: "team", title: LocalizedText("Команда", "Team"), least: 0, most: 5),
  ]

  /// Ideas 1, 3, 5 are of group 1, ideas 2, 4 of group 2; the judges have joined.
  init(ideas: Int = 5) throws {
    session = try TestSession(at: "ideas")
    for number in 1...ideas {
      try session.add("идея \(number)", by: .scribe(number % 2 == 1 ? 1 : 2))
    }
    for (judge, name) in zip(Self.judges, ["Анна", "Борис", "Вера"]) {
      try session.run(.roster(.join(name: name)), by: judge)
    }
  }

  /// The same with a ballot of scores open.
  static func scoring(top: Int? = nil, isSealed: Bool = true) throws -> Jury {
    var jury = try Jury()
    try jury.open(.scores, criteria: criteria, top: top, isSealed: isSealed)
    return jury
  }

  mutating func open(
    _ kind: BallotBlueprint.Kind, budget: Int? = nil, criteria: [Criterion] = [],
    options: [LocalizedText] = [], top: Int? = nil, voters: Electorate? = nil,
    isSealed: Bool = true
  ) throws {
    try lead(
      .open(
        BallotBlueprint(
          kind: kind, board: "a", budget: budget, criteria: criteria, options: options, top: top,
          voters: voters, isSealed: isSealed)))
  }

  @discardableResult
  mutating func lead(_ command: BallotsCommand) throws -> [BallotsEvent] {
    try run(command, by: TestSession.facilitator)
  }

  @discardableResult
  mutating func run(_ command: BallotsCommand, by author: Author) throws -> [BallotsEvent] {
    try session.run(.ballots(command), by: author).compactMap {
      if case .ballots(let event) = $0 { event } else { nil }
    }
  }

  /// One judge's marks on a card, both criteria.
  mutating func score(_ card: CardNumber, _ idea: Int, _ team: Int, by judge: Author) throws {
    try run(.score(nil, card, ["idea": idea, "team": team]), by: judge)
  }

  func refusal(_ command: BallotsCommand, by author: Author = TestSession.facilitator) -> String? {
    session.refusal(.ballots(command), by: author)
  }

  var ballot: Ballot { session.state.ballots.all.last! }

  var results: BallotResults { BallotResults(of: ballot, over: session.state.cards) }

  func item(_ card: CardNumber) throws -> BallotResults.Item {
    try #require(results.items.first { $0.card == card })
  }

  /// A person of the roster who sits in a group.
  mutating func seat(_ name: String, in group: GroupNumber) throws {
    let id = PersonID(name)
    try session.run(.roster(.addPerson(Roster.Person(id: id, name: name))))
    try session.run(.roster(.assign([Assignment(person: id, groups: [group])])))
  }
}
