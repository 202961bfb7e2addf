import TaktModel

/// Every kind of event that a ballot of judges and tables may have.
extension GoldenLog {
  static let ballotEvents: [Event] = [
    .ballots(.opened(2, jury, candidates: [1, 2], voters: [4, .person("k3x9")])),
    .ballots(.expected(2, name: "Иванов")),
    .ballots(.admitted(2, .person("i7"), name: "Иванов")),
    .ballots(.excluded(2, .person("k3x9"), 1, .ownTeam)),
    .ballots(.excluded(2, .person("k3x9"), 1, nil)),
    .ballots(.scored(2, .person("k3x9"), 2, .scores(["idea": 7, "team": 5]))),
    .ballots(.scored(2, .person("i7"), 2, .abstained)),
    .ballots(.scored(2, .person("i7"), 2, nil)), .ballots(.ranked(2, 4, [2, 1])),
    .ballots(.tallied(2, 4, [7, 2, 1], people: 10, by: "k3x9")),
    .ballots(.doneSet(2, .person("k3x9"), true)), .ballots(.doneSet(2, 4, false)),
    .ballots(.sealed(2, .person("i7"))), .ballots(.chosen(2, [2])),
  ]

  private static let jury = BallotBlueprint(
    kind: .scores, board: "list-b",
    criteria: [
      Criterion(id: "idea", title: LocalizedText("замысел", "idea"), weight: 2, least: 0, most: 5),
      Criterion(id: "team", title: "команда"),
    ], options: ["да", "нет"], top: 1, voters: .everyone, isSealed: false, round: 2)
}
