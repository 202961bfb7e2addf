import Synchronization
import TaktModel
import TaktRoom
import Testing

/// Invariant 6 at the host: a draft is not in what others are sent, and comes whole when it is sent.
@Suite struct DraftRoomTests {
  private static let noon = Facts(now: Instant(milliseconds: 1_669_118_400_000))
  private let host = Author(id: "host", role: .facilitator)
  private let scribe = Author(id: "s1", role: .scribe(1))

  /// Three groups on a step of requests; the first four records.
  private func begun() -> Room {
    let board = Board(
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
          ])
      ])
    let plan = Plan(
      id: "p", title: "Сессия",
      steps: [Step(id: "t6", title: "Запросы", board: "q", permissions: [.write, .answer])],
      boards: [board])
    var room = Room(log: MemoryLog())
    let commands: [Command] = [
      .programme(.adopt(plan)), .roster(.addGroup("Первая")), .roster(.addGroup("Вторая")),
      .roster(.addGroup("Третья")), .programme(.next),
    ]
    for command in commands { submit(command, by: host, to: &room) }
    return room
  }

  private func submit(_ command: Command, by author: Author, to room: inout Room) {
    _ = room.submit([Room.Submission(command, by: author)], given: Self.noon)
    while room.publish() {}
  }

  private func draft(in room: inout Room) {
    submit(
      .cards(.request(.write("тайна", to: "2", board: nil, isDraft: true))), by: scribe, to: &room)
    submit(.cards(.edit(1, text: "тайна, сказанная иначе")), by: scribe, to: &room)
  }

  private func told(_ listener: Listener) -> String {
    listener.state.withLock { "\($0.records)" }
  }

  @Test(arguments: [Author.Role.scribe(2), .scribe(3), .juror, .observer, .screen])
  func aDraftIsNotSentToStrangersUntilItIsSent(role: Author.Role) {
    var room = begun()
    let (early, late, resumed) = (Listener(), Listener(), Listener())
    _ = room.subscribe(role, after: 0, early)
    draft(in: &room)
    _ = room.subscribe(role, after: 0, late)
    _ = room.subscribe(role, after: 7, resumed)
    while room.publish() {}
    #expect(!told(early).contains("тайна") && !told(late).contains("тайна"))
    submit(.cards(.request(.send(1))), by: scribe, to: &room)
    for listener in [early, late] {
      #expect(listener.session.cards.request(1)?.card.text == "тайна, сказанная иначе")
      #expect(listener.session.cards.request(1)?.state == .sent)
    }
    #expect(told(resumed).contains("сказанная иначе"))
  }

  @Test func itsGroupAndTheFacilitatorHaveADraftAtOnce() {
    var room = begun()
    let (own, lead) = (Listener(), Listener())
    _ = room.subscribe(.scribe(1), after: 0, own)
    _ = room.subscribe(.facilitator, after: 0, lead)
    draft(in: &room)
    #expect(own.session.cards.request(1)?.state == .draft)
    #expect(lead.session.cards.request(1)?.state == .draft)
  }

  @Test func aNewHomeGetsTheDraftThatMovesThere() {
    var room = begun()
    let (new, other) = (Listener(), Listener())
    _ = room.subscribe(.scribe(3), after: 0, new)
    _ = room.subscribe(.scribe(2), after: 0, other)
    draft(in: &room)
    submit(.cards(.hand([1], to: 3)), by: host, to: &room)
    #expect(new.session.cards.request(1)?.card.text == "тайна, сказанная иначе")
    #expect(new.session.cards.request(1)?.from == 3)
    #expect(!told(other).contains("тайна"))
  }
}
