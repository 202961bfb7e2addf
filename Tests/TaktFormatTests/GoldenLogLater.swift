import TaktModel

/// Kinds and parts of a plan that came after the first release: each new one is a new record at the
/// end, so that the lines before it stay as they were written.
extension GoldenLog {
  static let laterEvents: [[Event]] = [
    [
      .programme(.inserted(exchange, after: "t2")), .programme(.phaseStarted("t6", 1)),
      .cards(.handed(2, to: 5)), .cards(.handed(2, to: nil)),
    ],
    [.programme(.adopted(Plan(id: "later", title: "Позже", steps: [exchange], boards: [flows])))],
    [
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
    ],
  ]

  private static let jury = BallotBlueprint(
    kind: .scores, board: "list-b",
    criteria: [
      Criterion(id: "idea", title: LocalizedText("замысел", "idea"), weight: 2, least: 0, most: 5),
      Criterion(id: "team", title: "команда"),
    ], options: ["да", "нет"], top: 1, voters: .everyone, isSealed: false, round: 2)

  private static let exchange = Step(
    id: "t6", kind: .exchange, title: "Запросы", board: "flows", permissions: [.write, .answer],
    phases: [
      Phase(title: LocalizedText("Спросить", "Ask"), minutes: 25, permissions: [.write]),
      Phase(title: "Ответить"),
    ])

  private static let flows = Board(
    id: "flows", title: "Потоки", view: .matrix,
    kinds: [
      CardKind(
        id: "flow", title: "поток", mayBeTaken: true,
        fields: [
          CardField(
            id: "from", title: "от кого",
            content: .card(CardPlace(board: "parties", kind: "party"))),
          CardField(id: "due", title: "срок", content: .date),
          CardField(id: "to", title: "кому", content: .groups),
        ])
    ], about: CardPlace(board: "list-b"),
    checks: [
      BoardCheck(kind: "flow", needs: "due", least: 0, most: 5, sentence: "нет срока")
    ])
}
