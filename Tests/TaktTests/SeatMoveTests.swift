import TaktFormat
import TaktModel
import TaktNetwork
import Testing

@testable import takt

/// Where a terminal sits: the facilitator's hand, and its own.
@Suite struct SeatMoveTests {
  private let facilitator = Author(id: "lead", role: .facilitator)

  private func welcome(_ group: GroupNumber, head: Int) -> Welcome {
    Welcome(
      session: "s", title: "", head: head, author: Author(id: "a", role: .scribe(group)),
      now: Instant(milliseconds: 0))
  }

  private func record(_ sequence: Int, _ events: [Event] = []) -> Record {
    Record(
      sequence: sequence, at: Instant(milliseconds: 0), by: facilitator, request: nil,
      events: events)
  }

  @Test func `a seat that a person takes after a move is not taken from them`() {
    var model = SeatModel(author: Author(id: "a", role: .scribe(1)), language: .english)
    let records = [record(1), record(2, [.roster(.terminalMoved("a", to: 2))]), record(3)]
    _ = model.apply(.welcomed(welcome(1, head: 1)))
    _ = model.apply(.records(records))
    #expect(model.takeMove() == 2)
    _ = model.apply(.welcomed(welcome(2, head: 3)))
    _ = model.apply(.records(records))
    #expect(model.takeMove() == nil)
    // They take a seat at group 3; the whole session comes again.
    _ = model.apply(.welcomed(welcome(3, head: 3)))
    _ = model.apply(.records(records))
    #expect(model.takeMove() == nil)
    _ = model.apply(.records([record(4, [.roster(.terminalMoved("a", to: 1))])]))
    #expect(model.takeMove() == 1)
  }

  @Test func `where the host seats a terminal is told when it is not where it was or asked to be`()
  {
    var model = SeatModel(author: Author(id: "a", role: .scribe(1)), language: .english)
    _ = model.apply(.welcomed(welcome(1, head: 1)))
    #expect(model.takeNewGroup() == nil)
    // Moved while its line was down.
    _ = model.apply(.lost)
    _ = model.apply(.welcomed(welcome(2, head: 2)))
    #expect(model.takeNewGroup() == 2)
    #expect(model.takeNewGroup() == nil)
    _ = model.apply(.welcomed(welcome(2, head: 3)))
    #expect(model.takeNewGroup() == nil)
  }
}
