import EdgeTestSupport
import Synchronization
import TaktFormat
import TaktModel
import Testing

@testable import TaktNetwork

@Suite struct LinkTests {
  private let folder = TemporaryFolder()
  private var socket: String { folder("s") }

  @Test func `it says hello first, and sends what waits once it is welcome, in order`() throws {
    var outbox = Outbox(terminal: "abc")
    for number in 1...20 { _ = try outbox.add(.line("\(number)")) }
    let host = try ScriptedHost(at: socket, Answers.kind)
    let end = Terminal(socket, outbox)
    #expect(eventually { end.link.waiting.isEmpty })
    #expect(host.hellos.count == 1)
    #expect(host.requests.map(\.counter) == Array(1...20))
    #expect(end.accepted == Array(1...20))
    end.link.close()
    host.close()
  }

  @Test func `what is typed while the host is away goes when it comes, once and in order`() throws {
    let end = Terminal(socket, Outbox(terminal: "abc"))
    for number in 1...10 { try end.link.submit(.line("\(number)")) }
    let host = try ScriptedHost(at: socket, Answers.kind)
    for number in 11...20 { try end.link.submit(.line("\(number)")) }
    #expect(eventually { end.link.waiting.isEmpty })
    #expect(host.requests.map(\.counter) == Array(1...20))
    end.link.close()
    host.close()
  }

  @Test func `after a restart the unanswered goes again and records go on from the last`() throws {
    let first = try ScriptedHost(at: socket) { message, connection in
      guard case .hello(let hello) = message else { return }
      connection.send(
        [Answers.welcome(hello, head: 3)] + (1...3).map { .record(Answers.record($0)) })
    }
    let end = Terminal(socket, Outbox(terminal: "abc"))
    #expect(eventually { end.records == [1, 2, 3] })
    for number in 1...5 { try end.link.submit(.line("\(number)")) }
    #expect(eventually { first.requests.count == 5 })
    first.close()
    #expect(eventually { end.isLost })
    try end.link.submit(.line("6"))
    let second = try ScriptedHost(at: socket, Answers.kind)
    #expect(eventually { end.link.waiting.isEmpty })
    #expect(second.requests.map(\.counter) == Array(1...6))
    #expect(second.hellos.map(\.after) == [3])
    #expect(second.hellos.map(\.session) == ["s1"])
    end.link.close()
    second.close()
  }

  @Test func `records that come with the end of the line are not lost`() throws {
    let host = try ScriptedHost(at: socket) { message, connection in
      guard case .hello(let hello) = message else { return }
      let records = hello.after == 0 ? (1...500).map { HostMessage.record(Answers.record($0)) } : []
      connection.send([Answers.welcome(hello, head: 500)] + records)
      if hello.after == 0 { connection.close() }
    }
    let end = Terminal(socket, Outbox(terminal: "abc"))
    #expect(eventually { host.hellos.count == 2 })
    #expect(host.hellos[1].after == 500)
    #expect(end.records == Array(1...500))
    end.link.close()
    host.close()
  }

  @Test func `another session at the same place never gets what was typed for the first`() throws {
    let first = try ScriptedHost(at: socket, Answers.deaf)
    let end = Terminal(socket, Outbox(terminal: "abc"))
    try end.link.submit(.line("секрет"))
    #expect(eventually { first.requests.count == 1 })
    first.close()
    let other = try ScriptedHost(at: socket) { message, connection in
      guard case .hello(let hello) = message else { return }
      connection.send([Answers.welcome(hello, session: "s2")])
    }
    #expect(eventually { end.farewell != nil })
    #expect(end.farewell?.russian.contains("другая сессия: «Сессия s2»") == true)
    #expect(eventually { other.endedLines == 1 })
    #expect(other.requests == [])
    #expect(end.link.waiting.map(\.lineText) == ["секрет"])
    other.close()
  }

  @Test func `a host that refuses ends the link with its sentence`() throws {
    let host = try ScriptedHost(at: socket) { _, connection in
      connection.send([.closing(LocalizedText("Группы 9 нет.", "There is no group 9."))])
      connection.close()
    }
    let end = Terminal(socket, Outbox(terminal: "abc"))
    #expect(eventually { end.farewell?.english == "There is no group 9." })
    #expect(eventually { host.endedLines == 1 })
    // Another link's many returns would let a return of the first be seen.
    let other = Terminal(socket, Outbox(terminal: "other"))
    #expect(eventually { other.farewell != nil })
    #expect(host.hellos.map(\.participant.value) == ["abc", "other"])
    host.close()
  }

  @Test func `a host that talks nonsense is left and tried again`() throws {
    let count = Mutex(0)
    let host = try ScriptedHost(at: socket) { message, connection in
      guard case .hello(let hello) = message else { return }
      let visit = count.withLock { count in
        count += 1
        return count
      }
      // A welcome with a session of control characters is sound; half a line is not.
      if visit < 3 { return connection.close() }
      connection.send([Answers.welcome(hello)])
    }
    let end = Terminal(socket, Outbox(terminal: "abc"))
    #expect(eventually { end.isWelcomed })
    #expect(host.hellos.count == 3)
    end.link.close()
    host.close()
  }

  @Test func `a refusal gives the command back and is not sent again`() throws {
    let host = try ScriptedHost(at: socket) { message, connection in
      switch message {
      case .hello(let hello): connection.send([Answers.welcome(hello)])
      case .request(let request, _):
        connection.send([.refused(request, LocalizedText("нельзя", "no"))])
      case .ping, .beat, .door: break
      }
    }
    let end = Terminal(socket, Outbox(terminal: "abc"))
    try end.link.submit(.line("раз"))
    #expect(eventually { end.refused.map(\.lineText) == ["раз"] })
    #expect(end.link.waiting.isEmpty)
    end.link.close()
    host.close()
  }

  @Test func `a session that starts over is asked for from its first record`() throws {
    let first = try ScriptedHost(at: socket) { message, connection in
      guard case .hello(let hello) = message else { return }
      connection.send([Answers.welcome(hello, head: 2), .record(Answers.record(1))])
    }
    let end = Terminal(socket, Outbox(terminal: "abc"))
    #expect(eventually { end.records == [1] })
    first.close()
    let second = try ScriptedHost(at: socket) { message, connection in
      guard case .hello(let hello) = message else { return }
      connection.send([Answers.welcome(hello, startsOver: true)])
    }
    #expect(eventually { second.hellos.count == 1 })
    second.close()
    let third = try ScriptedHost(at: socket, Answers.kind)
    #expect(eventually { third.hellos.map(\.after) == [0] })
    end.link.close()
    third.close()
  }

  @Test func `a line over which nothing comes is told as quiet, and then drawn anew`() throws {
    let host = try ScriptedHost(at: socket) { message, connection in
      if case .hello(let hello) = message { connection.send([Answers.welcome(hello)]) }
    }
    let pace = LinkPace(
      beatMilliseconds: 20, quietMilliseconds: 30, silenceMilliseconds: 200)
    let end = Terminal(socket, Outbox(terminal: "abc"), pace: pace)
    #expect(eventually { end.quiets > 0 })
    #expect(eventually { end.isLost && host.hellos.count > 1 })
    end.link.close()
    host.close()
  }

  @Test func `a line that was quiet and is heard again goes on`() throws {
    let connections = Mutex<[Connection]>([])
    let host = try ScriptedHost(at: socket) { message, connection in
      guard case .hello(let hello) = message else { return }
      connection.send([Answers.welcome(hello)])
      connections.withLock { $0.append(connection) }
    }
    let pace = LinkPace(
      beatMilliseconds: 20, quietMilliseconds: 30, silenceMilliseconds: 600_000)
    let end = Terminal(socket, Outbox(terminal: "abc"), pace: pace)
    #expect(eventually { end.quiets > 0 })
    connections.withLock { $0.first }?.send([.told(sequence: 0)])
    #expect(eventually { end.isHeardAgain })
    #expect(!end.isLost && host.hellos.count == 1)
    end.link.close()
    host.close()
  }

  @Test func `a closed link keeps what waits and does not come back`() throws {
    let end = Terminal(socket, Outbox(terminal: "abc"))
    try end.link.submit(.line("раз"))
    end.link.close()
    let host = try ScriptedHost(at: socket, Answers.kind)
    let other = Terminal(socket, Outbox(terminal: "other"))
    try other.link.submit(.line("два"))
    #expect(eventually { other.link.waiting.isEmpty })
    #expect(end.link.waiting.map(\.lineText) == ["раз"])
    #expect(!host.requests.contains { $0.terminal == "abc" })
    other.link.close()
    host.close()
  }
}

/// A link, and what it has told.
private final class Terminal: Sendable {
  let link: Link
  private let log: Log

  init(_ path: String, _ outbox: consuming sending Outbox, pace: LinkPace = LinkPace()) {
    let log = Log()
    self.log = log
    let name = outbox.terminal
    link = Link(
      over: NetworkTransport(to: .socket(path), on: ScriptedHost.loops),
      hello: Hello(role: .facilitator, name: "", participant: ParticipantID(name)),
      outbox: outbox, pace: pace, deliver: log.take)
    link.open()
  }

  var records: [Int] { log.state.withLock(\.records) }
  var accepted: [Int] { log.state.withLock(\.accepted) }
  var refused: [Command] { log.state.withLock(\.refused) }
  var isLost: Bool { log.state.withLock(\.isLost) }
  var isWelcomed: Bool { log.state.withLock(\.isWelcomed) }
  var quiets: Int { log.state.withLock(\.quiets) }
  var isHeardAgain: Bool { log.state.withLock(\.isHeardAgain) }
  var farewell: LocalizedText? { log.state.withLock(\.farewell) }

  private final class Log: Sendable {
    struct State {
      var records: [Int] = []
      var accepted: [Int] = []
      var refused: [Command] = []
      var isLost = false
      var isWelcomed = false
      var farewell: LocalizedText?
      var quiets = 0
      var isHeardAgain = false
    }

    let state = Mutex(State())

    func take(_ event: LinkEvent) {
      state.withLock { state in
        switch event {
        case .welcomed: state.isWelcomed = true
        case .records(let records): state.records += records.map(\.sequence)
        case .accepted(let request, _, _): state.accepted.append(request.counter)
        case .refused(_, let command, _): command.map { state.refused.append($0) }
        case .lost: state.isLost = true
        case .closed(let sentence, _), .failed(let sentence): state.farewell = sentence
        case .quiet: state.quiets += 1
        case .heard: state.isHeardAgain = true
        case .presence, .door, .now, .told, .turnedAway, .codeRefused: break
        }
      }
    }
  }
}
