import TaktModel
import Testing

/// A small session at a table: one hidden step of two groups, a ballot, people who come and go.
struct Table {
  static let header = Header(
    session: "a1b2", title: "Наш день", createdAt: Instant(milliseconds: 1_669_100_400_000),
    writer: "takt 1")

  private(set) var session = Session()
  /// 2022-11-22T10:00:00Z and a second more for every record.
  private(set) var now = Instant(milliseconds: 1_669_111_200_000)

  init(hiding isHidden: Bool = false) throws {
    let ideas = Board(
      id: "list-a", title: "Список А", view: .list,
      kinds: [
        CardKind(
          id: "idea", title: "идея",
          fields: [CardField(id: "year", title: "год", content: .number)])
      ])
    let bets = BallotBlueprint(kind: .bets, board: "list-a", budget: 5)
    let steps = [
      Step(
        id: "ideas", kind: .brainstorm, title: LocalizedText("Идеи", "Ideas"),
        startMinute: 9 * 60 + 30, minutes: 40, scope: .groups, board: "list-a",
        permissions: [.write, .vote], isHidden: isHidden, ballot: bets),
      Step(id: "end", kind: .end, title: LocalizedText("Конец", "End"), isFixed: true),
    ]
    let plan = Plan(
      id: "day", title: "День", place: "Байкальск", steps: steps, boards: [ideas])
    try self.init(plan: plan)
  }

  /// Two groups at the first step of a plan.
  init(plan: Plan) throws {
    try run(.programme(.adopt(plan)))
    try run(.roster(.addGroup("Вода")))
    try run(.roster(.addGroup(LocalizedText("Лес", "Forest"))))
    try run(.roster(.join(name: "Аня")), by: 1)
    try run(.programme(.next))
  }

  mutating func run(_ command: Command, by group: GroupNumber? = nil) throws {
    let author =
      group.map { Author(id: ParticipantID("table-\($0.value)"), role: .scribe($0)) }
      ?? Author(id: "host", role: .facilitator)
    now = now.advanced(bySeconds: 1)
    let events = try session.decide(command, by: author, given: Facts(now: now))
    session.apply(
      Record(
        sequence: session.sequence + 1, at: now, by: author, request: nil, events: events))
  }

  mutating func write(_ text: String, by group: GroupNumber, fields: [String: String] = [:]) throws
  {
    try run(
      .cards(.add(kind: nil, text: text, board: nil, under: nil, fields: fields)), by: group)
  }
}
