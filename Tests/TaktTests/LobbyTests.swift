import Dispatch
import TaktFormat
import TaktModel
import TaktNetwork
import Testing

@testable import takt

/// What a terminal waits for before it has a seat.
@Suite struct LobbyTests {
  private let host = Destination.socket("/s")

  private func welcome(head: Int) -> LinkEvent {
    .welcomed(
      Welcome(
        session: "s", title: "", head: head, author: Author(id: "a", role: .observer),
        now: Instant(milliseconds: 0), seat: .scribe(4)))
  }

  private func record(_ sequence: Int) -> LinkEvent {
    .records([
      Record(
        sequence: sequence, at: Instant(milliseconds: 0),
        by: Author(id: "lead", role: .facilitator), request: nil, events: [])
    ])
  }

  /// Each event comes just before the time is over, and then nothing.
  private func visit(_ events: [LinkEvent], reading: Bool) throws(Failure) -> Lobby {
    let visit = Lobby.Visit { _ in reading }
    var late = events.makeIterator()
    visit.wait { _ in
      guard let event = late.next() else { return false }
      visit.receive(event)
      return true
    }
    return try visit.outcome(at: host, .english)
  }

  @Test func `a code's seat is known with the welcome: the log is not waited for`() throws {
    let lobby = try visit([welcome(head: 3)], reading: false)
    #expect(lobby.welcome.seat == .scribe(4) && lobby.session == nil)
  }

  @Test func `a long log may take any time as long as some of it comes`() throws {
    let records = (1...500).map(record)
    let lobby = try visit([welcome(head: 500)] + records, reading: true)
    #expect(lobby.session?.sequence == 500)
  }

  @Test func `a host that falls silent is given up, and so is one that lets nobody in`() {
    let silent = #expect(throws: Failure.self) {
      try visit([welcome(head: 3), record(1)], reading: true)
    }
    #expect(silent?.status == 69 && silent?.sentence.contains("does not answer at /s") == true)
    let busy = #expect(throws: Failure.self) { try visit([.turnedAway], reading: false) }
    #expect(busy?.status == 69 && busy?.sentence.contains("/s does not let us in yet") == true)
  }

  @Test func `who is turned away again and again has no more time for it`() {
    let visit = Lobby.Visit { _ in false }
    var waits = 0
    visit.wait { news in
      waits += 1
      visit.receive(.turnedAway)
      return news.wait(timeout: .now()) == .success && waits < 100
    }
    #expect(waits == 1)
  }

  @Test func `who is turned away once may be let in the next time`() throws {
    #expect(try visit([.turnedAway, welcome(head: 0)], reading: false).welcome.head == 0)
  }
}
