import Foundation
import TaktModel
import TaktReport
import Testing

/// Requests, offers and experts' notes under the stable keys of the export.
struct ExchangeExportTests {
  private static let requests = Board(
    id: "q", title: "Запросы", view: .inbox,
    kinds: [
      CardKind(
        id: "request", title: "запрос",
        fields: [
          CardField(id: CardField.to, title: "кому", content: .groups),
          CardField(
            id: CardField.state, title: "состояние",
            content: .choice(
              Request.State.allCases.map { .init(id: $0.rawValue, title: "") })),
        ]),
      CardKind(id: "offer", title: "решение", under: ["request"], mayStandAtTop: false),
    ])

  private static let talks = Board(
    id: "t", title: "Выступления", view: .rota,
    kinds: [
      CardKind(id: "talk", title: "выступление"),
      CardKind(
        id: "note", title: "заметка", under: ["talk"], mayStandAtTop: false,
        fields: [
          CardField(
            id: CardField.take, title: "взять", content: .choice([.init(id: "yes", title: "да")])),
          CardField(id: CardField.about, title: "о чём", content: .card(.anywhere)),
        ]),
    ], rota: Rota(fill: .groups))

  /// №1 is asked and answered by №3, №2 is a draft; №4 and №5 are talks with notes №6 and №7.
  private func session() throws -> Session {
    let plan = Plan(
      id: "p", title: "День",
      steps: [
        Step(id: "q", title: "Запросы", board: "q", permissions: [.write, .answer]),
        Step(id: "t", title: "Выступления", board: "t", permissions: [.write]),
      ], boards: [Self.requests, Self.talks])
    let first = Author(id: "1", role: .scribe(1))
    let second = Author(id: "2", role: .scribe(2))
    let expert = Author(id: "j", role: .juror)
    let host = Author(id: "host", role: .facilitator)
    func note(_ text: String, _ fields: [String: String]) -> Command {
      .cards(.add(kind: nil, text: text, board: nil, under: nil, fields: fields))
    }
    let said: [(Command, Author)] = [
      (.programme(.adopt(plan)), host), (.roster(.addGroup("Вода")), host),
      (.roster(.addGroup("Лес")), host), (.programme(.next), host),
      (.cards(.request(.write("Кто даст карту?", to: "2", board: nil, isDraft: false))), first),
      (.cards(.request(.write("Тайна", to: "2", board: nil, isDraft: true))), first),
      (.cards(.request(.answer(1, text: "Мы"))), second), (.programme(.next), host),
      (.roster(.join(name: "Ким")), expert), (.programme(.turn(.call(nil))), host),
      (note("Смело", [:]), expert),
      (note("Взять карту", [CardField.take: "yes", CardField.about: "1"]), expert),
    ]
    var session = Session()
    for (command, author) in said {
      let now = Instant(milliseconds: Int64(session.sequence) * 1000)
      let events = try session.decide(command, by: author, given: Facts(now: now))
      session.apply(
        Record(
          sequence: session.sequence + 1, at: now, by: author, request: nil, events: events))
    }
    return session
  }

  private func list(_ key: String, _ viewer: Author.Role) throws -> [NSDictionary] {
    let text = JSONExport(try session(), header: Table.header, viewer: viewer).text
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(document?[key] as? [NSDictionary])
  }

  @Test func aRequestIsExportedWithItsOffersAndItsState() throws {
    let requests = try list("requests", .screen)
    let offer: NSDictionary = ["number": 3, "group": 2, "text": "Мы", "state": "offered"]
    #expect(
      requests == [
        [
          "number": 1, "from": 1, "to": [2], "text": "Кто даст карту?", "state": "answered",
          "offers": [offer],
        ]
      ])
  }

  @Test func aDraftIsForItsOwnGroupAndTheFacilitator() throws {
    for viewer in [Author.Role.facilitator, .scribe(1)] {
      #expect(try list("requests", viewer).map { $0["state"] as? String } == ["answered", "draft"])
    }
    #expect(try list("requests", .scribe(2)).count == 1)
    #expect(try list("cards", .scribe(2)).allSatisfy { $0["text"] as? String != "Тайна" })
  }

  @Test func aNoteSaysWhatItIsAboutAndWhetherItIsTakenUp() throws {
    #expect(
      try list("notes", .screen) == [
        ["number": 6, "by": "Ким", "card": 4, "text": "Смело", "take_up": false],
        ["number": 7, "by": "Ким", "card": 1, "text": "Взять карту", "take_up": true],
      ])
  }
}
