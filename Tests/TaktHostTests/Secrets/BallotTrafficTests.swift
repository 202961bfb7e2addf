import TaktFormat
import TaktModel
import Testing

@testable import TaktHost

/// What voters gave is in nobody else's bytes before it is published.
@Suite struct BallotTrafficTests {
  private struct Case: CustomTestStringConvertible {
    let blueprint: BallotBlueprint
    /// Who gives, by the name of the terminal, and the bytes that would show it.
    let gives: (name: String, command: BallotsCommand, marker: String)
    let others: (name: String, command: BallotsCommand, marker: String)
    /// Whose traffic holds what the first gave.
    let knowing: Set<String>

    var testDescription: String { blueprint.kind.rawValue }
  }

  private static let cases = [
    Case(
      blueprint: BallotBlueprint(kind: .bets, board: "c", budget: 900),
      gives: ("one", .cast(nil, 1, weight: 471, reason: "zqTrust"), "zqTrust"),
      others: ("two", .cast(nil, 1, weight: 382, reason: "zqDoubt"), "zqDoubt"),
      knowing: ["lead", "one", "first"]),
    Case(
      blueprint: BallotBlueprint(kind: .dots, board: "c", budget: 900),
      gives: ("one", .cast(nil, 2, weight: 471, reason: ""), "\"weight\":471"),
      others: ("two", .cast(nil, 2, weight: 382, reason: ""), "\"weight\":382"),
      knowing: ["lead", "one", "first"]),
    Case(
      blueprint: BallotBlueprint(
        kind: .scores, board: "c",
        criteria: [Criterion(id: "zqcriterion", title: "Польза", most: 1000)]),
      gives: ("anna", .score(nil, 1, ["zqcriterion": 739]), "\"zqcriterion\":739"),
      others: ("boris", .score(nil, 1, ["zqcriterion": 318]), "\"zqcriterion\":318"),
      knowing: ["lead", "anna"]),
    Case(
      blueprint: BallotBlueprint(kind: .rank, board: "c"),
      gives: ("one", .rank(nil, [3, 1, 2]), "[3,1,2]"),
      others: ("two", .rank(nil, [2, 3, 1]), "[2,3,1]"),
      knowing: ["lead", "one", "first"]),
    Case(
      blueprint: BallotBlueprint(kind: .poll, board: "c", options: ["да", "нет"]),
      gives: ("one", .tally(nil, [611, 222], people: 900), "[611,222]"),
      others: ("two", .tally(nil, [222, 611], people: 900), "[222,611]"),
      knowing: ["lead", "one", "first"]),
  ]

  @Test(arguments: cases)
  private func `what was given is in the voter's traffic alone until it is published`(
    _ ballot: Case
  ) throws {
    let hall = try Hall(step: "open")
    for text in ["раз", "два", "три"] { try hall["three"].does(.add(text)) }
    try hall.lead.does(.ballots(.open(ballot.blueprint)))
    let ((name, command, marker), others) = (ballot.gives, ballot.others)
    try hall[name].does(.ballots(command))
    try hall[others.name].does(.ballots(others.command))
    try hall.seat("late", .scribe(3))
    try hall.seat("again", .juror, after: hall.day.session.sequence)
    #expect(try hall.whoHeard(marker) == ballot.knowing)
    #expect(!ballot.knowing.contains(others.name) && hall[others.name].hasHeard(others.marker))
    #expect(!hall[name].hasHeard(others.marker))
    try hall.lead.does(.ballots(.close(1)))
    #expect(try hall.whoHeard(marker) == ballot.knowing)
    try hall.lead.does(.ballots(.publish(1)))
    #expect(try hall.whoHeard(marker) == hall.everybody)
    #expect(try hall.whoHeard(others.marker) == hall.everybody)
  }
}
