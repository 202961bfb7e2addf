import TaktModel

/// What `Golden/format-1.jsonl` says: every kind of event of format 1 once, and every part of a plan.
/// Nothing here changes once the format is released: a new kind is a new record at the end.
enum GoldenLog {
  static let header = Header(
    session: "7f3k9q2m", title: "Стратегическая сессия «Лента»", createdAt: moment(0),
    writer: "0.1.0")

  static let records: [Record] = (events + laterEvents).enumerated().map { index, events in
    Record(
      sequence: index + 1, at: moment(index + 1), by: authors[index % authors.count],
      request: index % 3 == 2 ? nil : RequestID(terminal: "k3x9", counter: index), events: events)
  }

  private static func moment(_ number: Int) -> Instant {
    Instant(milliseconds: 1_669_128_067_123 + Int64(number) * 12_345)
  }

  private static let authors = [
    Author(id: "k3x9", role: .scribe(4)), Author(id: "f1", role: .facilitator),
    Author(id: "j2", role: .juror), Author(id: "o1", role: .observer),
    Author(id: "p1", role: .screen),
  ]

  private static let events: [[Event]] = [
    [.programme(.adopted(plan))],
    [
      .roster(.groupAdded(4, LocalizedText("Кадры", "People"))),
      .roster(.groupRenamed(4, "Кадры и школы")), .roster(.joined(name: "Стол 4")),
    ],
    [
      .roster(
        .personAdded(
          Roster.Person(
            id: "p-17", name: "Анна Ким", organisation: "Фонд", post: "директор",
            category: "эксперт"))),
      .roster(.assigned(Assignment(person: "p-17", groups: [4, 5]))), .roster(.groupClosed(5)),
    ],
    [
      .programme(.dayOpened(1, midnight: moment(-4000), movedMinutes: 20)),
      .programme(.started("t1")), .stage(.shown(.timer)),
    ],
    [
      .cards(
        .added(
          NewCard(
            number: 1, board: "list-a", kind: "idea",
            text: "Школа \"инженеров\" \\ 100 %\n\u{1B}[2J\u{7F}\u{85} 😀 ё е\u{308}", parent: nil,
            group: 4, fields: ["срок": "2030", "a": "б"], sources: []))),
      .cards(
        .added(
          NewCard(
            number: 2, board: "list-b", kind: "taken", text: "Она же", parent: 1, sources: [1]))),
    ],
    [.cards(.edited(1, text: "Школа инженеров")), .cards(.moved(2, parent: 1, before: 3))],
    [
      .cards(.fieldSet(1, field: "срок", value: "2031")),
      .cards(.fieldSet(1, field: "a", value: nil)), .cards(.moved(2, parent: nil, before: nil)),
    ],
    [
      .cards(.merged(2, into: 1)), .cards(.unmerged(2)), .cards(.withdrawn(2)),
      .cards(.restored(2)), .cards(.concealed(3, board: "list-a", group: 5)),
    ],
    [
      .ballots(
        .opened(
          1, BallotBlueprint(kind: .dots, board: "list-b", cardKind: "cluster", budget: 5),
          candidates: [1, 2], voters: [4, 5])),
      .ballots(.cast(1, 4, 1, weight: 3, reason: "ближе всего")), .ballots(.sealed(1, 5)),
      .ballots(.budgetSet(1, 7)), .ballots(.budgetSet(1, nil)), .ballots(.closed(1)),
      .ballots(.published(1)),
    ],
    [
      .programme(.paused("t1")), .programme(.resumed("t1")),
      .programme(.extended("t1", seconds: -60)), .programme(.skipped("t2")),
      .programme(.unskipped("t2")), .programme(.finished("t1")), .programme(.reopened("t1")),
    ],
    [
      .programme(.inserted(Step(id: "x1", title: "Перерыв"), after: "t1")),
      .programme(.replanned([PlanChange(step: "t2", startMinute: 600, minutes: nil)])),
      .programme(.groupClockStarted(4, seconds: 180, label: "выступает группа 4")),
      .programme(.groupClockStopped(nil)), .programme(.locked(nil)), .programme(.unlocked(4)),
      .programme(.revealed("t1", nil)),
    ],
    [
      .stage(.queued(.tree("list-b", 4))), .stage(.unqueued(.tree("list-b", 4))),
      .stage(.shown(.wall("list-a"))), .stage(.shown(.results(1))),
      .stage(.shown(.whereWeAre)), .stage(.shown(.tree("list-b", nil))), .stage(.blanked(true)),
      .stage(.frozen(false)), .stage(.messageSet("Группа 4: две минуты")),
      .stage(.messageSet(nil)),
    ],
    [.cards(.withdrawn(2)), .history(.undone(12, of: "k3x9"))],
    [.cards(.restored(2)), .history(.redone(13, of: "k3x9"))],
  ]

  private static let plan = Plan(
    id: "lenta", title: LocalizedText("Лента", "Feed"), place: "Зал 2",
    days: [Plan.Day(title: "День 1", date: "2022-11-22"), Plan.Day(title: "День 2")],
    steps: [
      Step(
        id: "t1", day: 2, kind: .brainstorm, title: LocalizedText("Список А", "List A"),
        instruction: "Пишите всё", startMinute: 570, minutes: 40, scope: .groups,
        board: "list-a", reads: ["trends"], permissions: [.write, .vote], atZero: .lock,
        isFixed: true, isHidden: true, scene: .wall("list-a"),
        ballot: BallotBlueprint(kind: .bets, board: "list-b"), warningSeconds: 120),
      Step(id: "t2", kind: .pause, title: "Кофе", permissions: []),
    ],
    boards: [
      Board(
        id: "list-b", title: "Список Б", view: .tree,
        kinds: [
          CardKind(
            id: "cluster", title: LocalizedText("кластер", "cluster"), under: ["cluster"],
            mayStandAtTop: false, isTaken: true,
            fields: [
              CardField(id: "why", title: "Зачем", content: .text, isRequired: true),
              CardField(id: "year", title: "Год", content: .number),
              CardField(
                id: "horizon", title: "Срок",
                content: .choice([CardField.Choice(id: "near", title: "близко")])),
            ])
        ], source: "list-a", columnField: "horizon")
    ],
    groups: ["Кадры", LocalizedText("Города", "Cities")])
}
