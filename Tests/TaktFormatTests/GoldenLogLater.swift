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
    [.programme(.adopted(Plan(id: "slides", title: "Слайды", steps: [], boards: [slides])))],
    people.map(Event.roster),
    ballotEvents,
    [
      .programme(.turn(.started(2, seconds: 420, warningSeconds: 60))),
      .programme(.turn(.extended(2, seconds: 60))),
      .programme(.turn(.questioned(2, seconds: 180))), .programme(.turn(.ended(2))),
      .programme(.turn(.postponed(3))),
      .programme(.turn(.started(3, seconds: nil, warningSeconds: nil))),
      .stage(.shown(.requests("requests"))), .stage(.shown(.rota("rota"))),
    ],
    [
      .programme(
        .adopted(
          Plan(
            id: "talks", title: "Выступления", steps: [],
            boards: [talks(.groups), talks(.experts), talks(.cards(CardPlace(board: "list-b")))])))
    ],
    [
      .stage(.shown(.slide("slides", 2, 3))), .stage(.queued(.slide("slides", nil, 1))),
      .stage(.queued(.road("flows"))),
    ],
    edits.map(Event.programme),
    [
      .stage(.shown(.form("parties", nil))), .stage(.shown(.form("parties", 4))),
      .stage(.shown(.matrix("balance", nil))), .stage(.shown(.matrix("balance", 4))),
      .programme(.adopted(Plan(id: "balance", title: "Баланс", steps: [], boards: [balance]))),
    ],
    [.roster(.joined(name: "Анна")), .roster(.leadTaken("f1"))],
    [.stage(.shown(.join(nil))), .stage(.shown(.join(4)))],
  ]

  private static let balance = Board(
    id: "balance", title: "Баланс", view: .matrix, kinds: [CardKind(id: "flow", title: "поток")],
    matrix: MatrixAxes(from: "from", to: "to", amount: "amount", mode: "mode"))

  private static let slides = Board(
    id: "slides", title: "Слайды", view: .slides,
    kinds: [CardKind(id: "line", title: "строка")],
    slots: [
      Slot(id: "empty", title: "Пусто"),
      Slot(
        id: "ideas", title: "Идеи",
        queries: [
          SlotQuery(board: "list-b"),
          SlotQuery(
            board: "flows", kinds: ["flow"], whose: .all, top: 3, conditions: ["to": "2"],
            phrase: "{from}: {text}"),
        ], least: 0, most: 7, hint: "Что нового"),
    ])

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

  private static func talks(_ fill: Rota.Fill) -> Board {
    Board(
      id: "rota", title: "Выступления", view: .rota,
      kinds: [CardKind(id: "talk", title: "выступление")],
      rota: Rota(fill: fill, minutes: 7, questionMinutes: 3, warningMinutes: 1))
  }
}
