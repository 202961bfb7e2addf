import EdgeTestSupport
import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork
import TaktRoom
import Testing

@testable import TaktHost

@Suite struct VisitTests {
  @Test func `two terminals see each other's lines in one order`() throws {
    let day = try Day()
    try day.start()
    let (first, second) = (Guest(day, "a", .scribe(1)), Guest(day, "b", .scribe(2)))
    for number in 1...50 {
      try first.link.submit(.line("первая \(number)"))
      try second.link.submit(.line("вторая \(number)"))
    }
    #expect(eventually { first.now.accepted.count == 50 && second.now.accepted.count == 50 })
    #expect(eventually { first.now.session.texts.count == 100 })
    #expect(eventually { second.now.session == first.now.session })
    #expect(day.session == first.now.session)
    #expect(first.sequences == Array(1...first.sequences.count))
    let own = first.now.session.cards.all.filter { $0.group == 1 }.map(\.text)
    #expect(own == (1...50).map { "первая \($0)" })
  }

  @Test(arguments: [Author.Role.facilitator, .scribe(1), .scribe(2), .juror, .observer, .screen])
  func `who comes late gets everything that their role may see, and no more`(
    role: Author.Role
  ) throws {
    let day = try Day(step: "hidden")
    try day.start()
    let writer = Guest(day, "writer", .scribe(1))
    for number in 1...30 { try writer.link.submit(.line("тайна \(number)")) }
    #expect(eventually { writer.now.accepted.count == 30 })
    let late = Guest(day, "late", role)
    #expect(eventually { late.now.session.sequence >= day.session.sequence })
    let maySee = role == .facilitator || role == .scribe(1)
    #expect(late.now.session.texts.count == (maySee ? 30 : 0))
    #expect(late.sequences == Array(1...late.sequences.count))
    let leader = Guest(day, "leader", .facilitator)
    try leader.link.submit(.programme(.reveal(nil)))
    #expect(eventually { late.now.session.texts == (1...30).map { "тайна \($0)" } })
  }

  @Test func `a reveal of more than a record of the log may hold reaches everybody`() throws {
    let day = try Day(step: "hidden")
    try day.start()
    let screen = Guest(day, "screen", .screen)
    let writer = Guest(day, "writer", .scribe(1))
    let text = String(repeating: "ы", count: 4000)
    for _ in 1...600 { try writer.link.submit(.line(text)) }
    #expect(eventually(seconds: 60) { writer.now.accepted.count == 600 })
    let leader = Guest(day, "leader", .facilitator)
    try leader.link.submit(.programme(.reveal(nil)))
    #expect(eventually(seconds: 60) { screen.now.session.texts.count == 600 })
    #expect(screen.now.session.texts.allSatisfy { $0 == text })
    #expect(screen.now.losses == 0)
  }

  @Test func `what comes late over a line that its terminal has left is not heard`() throws {
    let day = try Day()
    try day.start()
    let old = try Seat(day, "a", .scribe(1))
    let new = try Seat(day, "a", .scribe(1))
    old.send(.request(RequestID(terminal: "a", counter: 1), .line("поздно")))
    #expect(try old.answer() == nil)
    new.send(.request(RequestID(terminal: "a", counter: 2), .line("вовремя")))
    guard case .accepted? = try new.answer() else { throw Unexpected(nil) }
    #expect(day.session.texts == ["вовремя"])
  }

  @Test(arguments: [0, 1, 2, 3, 99])
  func `another version is told which side to upgrade`(version: Int) throws {
    let day = try Day()
    try day.start()
    let visitor = try #require(RawSocket(connecting: day.socket))
    visitor.send(
      .hello(Hello(version: version, role: .observer, name: "", participant: "p")))
    let answer = try visitor.message()
    if version == Hello.currentVersion {
      guard case .welcome = answer else { throw Unexpected(answer) }
      return
    }
    guard case .closing(let sentence, _) = answer else { throw Unexpected(answer) }
    #expect(
      sentence.english.contains(version < Hello.currentVersion ? "this terminal" : "the host"))
    #expect(
      sentence.russian.contains(
        version < Hello.currentVersion ? "этом терминале" : "ноутбуке ведущего"))
    #expect(visitor.line() == nil && visitor.hasEnded)
  }

  private struct Unexpected: Error {
    let message: HostMessage?
    init(_ message: HostMessage?) { self.message = message }
  }

  @Test func `a request in another's name is thrown out and changes nothing`() throws {
    let day = try Day()
    try day.start()
    let visitor = try Seat(day, "mallory")
    let before = day.session
    visitor.send(.request(RequestID(terminal: "alice", counter: 1), .line("чужое")))
    visitor.send(.request(RequestID(terminal: "mallory", counter: 1), .line("и своё после того")))
    guard case .closing(let sentence, _) = try visitor.answer() else {
      Issue.record("no farewell")
      return
    }
    #expect(sentence.russian.contains("от чужого имени"))
    #expect(visitor.socket.line() == nil)
    day.host?.room.drain()
    #expect(day.session == before)
  }

  @Test func `a request before the hello is thrown out`() throws {
    let day = try Day()
    try day.start()
    let visitor = try #require(RawSocket(connecting: day.socket))
    visitor.send(.request(RequestID(terminal: "", counter: 1), .line("раз")))
    guard case .closing = try visitor.message() else {
      Issue.record("no farewell")
      return
    }
    #expect(visitor.line() == nil)
    #expect(day.session.texts == [])
  }

  @Test func `a request on the heels of the welcome is taken`() throws {
    let day = try Day()
    try day.start()
    for number in 1...200 {
      let visitor = try #require(RawSocket(connecting: day.socket))
      let name = "guest-\(number)"
      visitor.send(
        .hello(Hello(role: .scribe, group: 1, name: "", participant: ParticipantID(name))))
      guard case .welcome = try visitor.message() else { throw Unexpected(nil) }
      visitor.send(.request(RequestID(terminal: name, counter: 1), .line("\(number)")))
      var answer = try visitor.message()
      while case .record = answer { answer = try visitor.message() }
      guard case .accepted = answer else { throw Unexpected(answer) }
    }
  }

  @Test func `a second hello is thrown out, and leaves no listener behind`() throws {
    let day = try Day()
    try day.start()
    let visitor = try #require(RawSocket(connecting: day.socket))
    let hello = ClientMessage.hello(Hello(role: .facilitator, name: "", participant: "p"))
    visitor.send(hello.line() + hello.line())
    let lines = visitor.linesToEnd()
    #expect(lines.count { $0.contains("closing") } == 1)
    #expect(eventually { day.host?.registry.withLock(\.lines).isEmpty == true })
  }

  @Test(arguments: [nil, 9] as [Int?])
  func `a scribe without a group, or of none that is there, is told`(group: Int?) throws {
    let day = try Day()
    try day.start()
    let visitor = try #require(RawSocket(connecting: day.socket))
    visitor.send(
      .hello(
        Hello(role: .scribe, group: group.map { GroupNumber($0) }, name: "", participant: "p")))
    guard case .closing(let sentence, _) = try visitor.message() else {
      Issue.record("no farewell")
      return
    }
    #expect(sentence.russian.contains(group == nil ? "нужна группа" : "есть: 1, 2, 3, 4"))
  }

  @Test(arguments: [
    (id: String(repeating: "x", count: 65), name: "Вера"),
    (id: "vera", name: String(repeating: "В", count: 201)),
    (id: "vera", name: "В" + String(repeating: "\u{301}", count: 200)),
  ])
  func `a name without end is thrown out and kept nowhere`(id: String, name: String) throws {
    let day = try Day()
    try day.start()
    let visitor = try #require(RawSocket(connecting: day.socket))
    visitor.send(
      .hello(Hello(role: .scribe, group: 1, name: name, participant: ParticipantID(id))))
    guard case .closing(let sentence, _) = try visitor.message() else {
      Issue.record("no farewell")
      return
    }
    #expect(sentence.english.contains("200"))
    #expect(visitor.line() == nil)
    #expect(day.host?.registry.withLock(\.presence).isEmpty == true)
    #expect(day.session.roster.participants.isEmpty)
  }

  @Test func `a terminal that knows another session starts over`() throws {
    let day = try Day()
    try day.start()
    let visitor = try #require(RawSocket(connecting: day.socket))
    visitor.send(
      .hello(
        Hello(role: .observer, name: "", participant: "p", session: "yesterday", after: 1)))
    guard case .welcome(let welcome) = try visitor.message() else {
      Issue.record("no welcome")
      return
    }
    #expect(welcome.startsOver)
    guard case .record(let record) = try visitor.message() else {
      Issue.record("no record")
      return
    }
    #expect(record.sequence == 1)
  }

  @Test func `who has more records than the log starts over`() throws {
    let day = try Day()
    try day.start()
    let visitor = try #require(RawSocket(connecting: day.socket))
    visitor.send(
      .hello(Hello(role: .observer, name: "", participant: "p", session: "day", after: 99)))
    guard case .welcome(let welcome) = try visitor.message() else {
      Issue.record("no welcome")
      return
    }
    #expect(welcome.startsOver && welcome.head == 2)
  }

  @Test func `a request sent three times takes effect once, with the same answer`() throws {
    let day = try Day()
    try day.start()
    let visitor = try Seat(day, "anna", .scribe(1))
    let line = ClientMessage.request(RequestID(terminal: "anna", counter: 7), .line("раз")).line()
    visitor.socket.send(line + line + line)
    let answers = try (1...3).map { _ in try visitor.answer() }
    #expect(Set(answers).count == 1)
    #expect(day.session.texts == ["раз"])
  }
}

/// A stranger's socket that has been welcomed.
struct Seat {
  let socket: RawSocket

  init(_ day: Day, _ name: String, _ role: Author.Role = .facilitator) throws {
    socket = try #require(RawSocket(connecting: day.socket))
    var group: GroupNumber?
    if case .scribe(let number) = role { group = number }
    socket.send(
      .hello(
        Hello(
          role: group == nil ? .facilitator : .scribe, group: group, name: name,
          participant: ParticipantID(name))))
    while let message = try socket.message() {
      if case .record(let record) = message, record.by.id.value == name { return }
    }
    throw Ended()
  }

  private struct Ended: Error {}

  func send(_ message: ClientMessage) { socket.send(message) }

  /// The next message that is no news.
  func answer() throws -> HostMessage? {
    while let message = try socket.message() {
      switch message {
      case .record, .presence, .beat, .door: continue
      default: return message
      }
    }
    return nil
  }
}

extension RawSocket {
  func message() throws -> HostMessage? {
    try line().map { try HostMessage(line: Array($0.utf8)) }
  }

  func send(_ message: ClientMessage) { send(message.line()) }
}
