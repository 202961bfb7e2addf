import TaktModel
import Testing

@Suite struct RoadTests {
  static let board = Board(
    id: "r", title: "Дорога", view: .columns,
    kinds: [
      CardKind(
        id: "stage", title: "этап",
        fields: [
          CardField(id: "from", title: "с", content: .date),
          CardField(id: "to", title: "по", content: .date),
        ]),
      CardKind(
        id: "task", title: "задача",
        fields: [
          CardField(id: "due", title: "срок", content: .date),
          CardField(
            id: "stage", title: "этап", content: .card(CardPlace(board: "r", kind: "stage"))),
        ]),
      CardKind(id: "risk", title: "риск"),
    ])

  private func session(_ cards: [(String, String, [String: String])]) throws -> TestSession {
    let plan = Plan(
      id: "r", title: "Р",
      steps: [Step(id: "r", title: "Дорога", board: "r", permissions: [.write])],
      boards: [Self.board])
    var session = try TestSession(plan, at: "r")
    for (kind, text, fields) in cards {
      try session.run(
        .cards(.add(kind: kind, text: text, board: nil, under: nil, fields: fields)),
        by: .scribe(1))
    }
    return session
  }

  private func road(_ session: TestSession) throws -> Road {
    try #require(Road(of: Self.board, in: session.state.cards) { _ in true })
  }

  private func words(_ road: Road) -> [String] {
    road.rows.map { row in
      switch row {
      case .stage(let card, let from, let to):
        "\(card.text) \(from?.text ?? "–")…\(to?.text ?? "–")"
      case .task(let card, let due): "  \(card.text) \(due?.text ?? "–")"
      }
    }
  }

  @Test func stagesStandAsTheyBeginWithTheirTasksAsTheyFallDue() throws {
    let session = try session([
      ("stage", "Запуск", ["from": "2 кв. 2026", "to": "2026-09"]),
      ("stage", "Пилот", ["from": "март 2026", "to": "2026-05"]),
      ("task", "Договор", ["due": "2026-05-15", "stage": "2"]),
      ("task", "Команда", ["due": "2026-03", "stage": "2"]),
      ("task", "Сайт", ["stage": "1"]), ("task", "Отчёт", ["due": "2027"]),
      ("task", "Когда-нибудь", [:]), ("risk", "Дождь", [:]), ("stage", "Итоги", [:]),
    ])
    let road = try road(session)
    #expect(
      words(road) == [
        "Пилот 2026-03…2026-05", "  Команда 2026-03", "  Договор 2026-05-15",
        "Запуск 2026-Q2…2026-09", "  Сайт –", "Итоги –…–", "  Отчёт 2027", "  Когда-нибудь –",
      ])
    #expect(road.undated.map(\.text) == ["Сайт", "Когда-нибудь", "Итоги"])
    #expect(road.months == 2026 * 12 + 2...2027 * 12 + 11)
  }

  @Test func aTaskOfAWithdrawnStageStandsByItself() throws {
    var session = try session([
      ("stage", "Пилот", ["from": "2026", "to": "2026"]), ("task", "Договор", ["stage": "1"]),
    ])
    try session.run(.cards(.withdraw(1)))
    #expect(try words(road(session)) == ["  Договор –"])
    #expect(try road(session).months == nil)
  }

  @Test func aBoardWithoutStagesMakesNoRoad() {
    #expect(Road(of: .ideas, in: Cards()) { _ in true } == nil)
    #expect(Board.ideas.roadKinds == nil)
  }
}
