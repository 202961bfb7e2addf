import TaktFormat
import TaktModel
import TaktNetwork
import TaktScreens
import Testing

@testable import takt

/// What a seat shows of its line to the host.
@Suite struct SeatModelTests {
  private func seat(welcomed: Bool = true) -> SeatModel {
    var model = SeatModel(author: Author(id: "a", role: .scribe(1)), language: .english)
    model.follow { Instant(milliseconds: 60_000) }
    if welcomed {
      _ = model.apply(
        .welcomed(
          Welcome(
            session: "s", title: "Day", head: 1, author: Author(id: "a", role: .scribe(1)),
            now: Instant(milliseconds: 100_000))))
    }
    return model
  }

  private func link(after events: LinkEvent..., welcomed: Bool = true) -> LinkState {
    var model = seat(welcomed: welcomed)
    for event in events { _ = model.apply(event) }
    return model.link
  }

  @Test func `its time is the host's, which each answer to a beat brings`() {
    var model = seat()
    #expect(model.now == Instant(milliseconds: 100_000))
    _ = model.apply(.now(Instant(milliseconds: 99_000)))
    #expect(model.now == Instant(milliseconds: 99_000))
  }

  @Test func `a line is lost since it was last heard, however often that is said`() {
    let since = LinkState.lost(since: Instant(milliseconds: 97_000))
    #expect(link(after: .quiet(milliseconds: 3000)) == since)
    #expect(link(after: .quiet(milliseconds: 3000), .lost) == since)
    #expect(link(after: .quiet(milliseconds: 3000), .quiet(milliseconds: 5000)) == since)
    #expect(link(after: .quiet(milliseconds: 3000), .heard) == .connected)
  }

  @Test func `a host that lets nobody in for now is out of reach since it was lost`() {
    let since = Instant(milliseconds: 97_000)
    #expect(
      link(after: .quiet(milliseconds: 3000), .lost, .turnedAway) == .turnedAway(since: since))
    #expect(
      link(after: .quiet(milliseconds: 3000), .lost, .turnedAway, .lost) == .lost(since: since))
    let farewell = LocalizedText("Всё.", "Over.")
    #expect(link(after: .closed(farewell), .turnedAway) == .closed(farewell))
    #expect(link(after: .failed(farewell), .lost) == .failed(farewell))
  }

  @Test func `a code that is refused is wrong for a newcomer and taken back for who sat there`() {
    #expect(
      link(after: .codeRefused, welcomed: false) == .closed(LinkError.codeRefused.sentence))
    guard case .closed(let sentence) = link(after: .codeRefused) else {
      Issue.record("the seat goes on")
      return
    }
    #expect(sentence.english.hasPrefix("The code was taken back."))
  }

  @Test func `a refusal comes back with its command, for the screen to keep the draft`() {
    var model = seat()
    let command = Command.roster(.join(name: "Вера"))
    let sentence = LocalizedText("Нельзя.", "No.")
    let refusal = model.apply(.refused(RequestID(terminal: "a", counter: 1), command, sentence))
    #expect(refusal?.command == command)
    #expect(refusal?.sentence == sentence)
    #expect(model.link == .connected)
  }

  @Test func `the session that begins anew leaves nothing of the old one`() {
    var model = seat()
    let record = Record(
      sequence: 1, at: Instant(milliseconds: 0), by: Author(id: "lead", role: .facilitator),
      request: nil, events: [])
    _ = model.apply(.records([record]))
    #expect(model.replica.session.sequence == 1)
    _ = model.apply(
      .welcomed(
        Welcome(
          session: "t", title: "Other day", head: 0,
          author: Author(id: "a", role: .scribe(1)), now: Instant(milliseconds: 0),
          startsOver: true)))
    #expect(model.replica.session.sequence == 0)
    #expect(model.session == "t")
  }
}
