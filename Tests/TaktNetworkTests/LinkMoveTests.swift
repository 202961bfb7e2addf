import Synchronization
import TaktFormat
import TaktModel
import Testing

@testable import TaktNetwork

@Suite struct LinkMoveTests {
  @Test func `who moves while there is no line takes what comes over the next`() throws {
    let transport = HeldTransport()
    let told = Mutex<[Int]>([])
    let link = Link(
      over: transport, hello: Hello(role: .scribe, group: 1, name: "", participant: "a"),
      outbox: Outbox(terminal: "a")
    ) { event in
      if case .records(let records) = event { told.withLock { $0 += records.map(\.sequence) } }
    }
    link.open()
    link.move(to: 2, isChosen: true)
    let line = HeldLine()
    transport.tell(.opened(line))
    guard case .hello(let hello)? = line.sent.first else { throw NoHello() }
    #expect(hello.group == 2)
    transport.tell(.heard([Answers.welcome(hello), .record(Answers.record(1))]))
    #expect(told.withLock { $0 } == [1])
  }

  @Test func `a terminal that was moved goes on from there when its line is drawn anew`() throws {
    let transport = HeldTransport()
    let first = Hello(role: .scribe, group: 1, name: "", participant: "a")
    let link = Link(over: transport, hello: first, outbox: Outbox(terminal: "a")) { _ in }
    func move(_ sequence: Int, to group: GroupNumber) -> HostMessage {
      .record(
        Record(
          sequence: sequence, at: Instant(milliseconds: 0),
          by: Author(id: "lead", role: .facilitator), request: nil,
          events: [.roster(.terminalMoved("a", to: group))]))
    }
    func welcome(head: Int) -> HostMessage {
      .welcome(
        Welcome(
          session: "s", title: "", head: head, author: Author(id: "a", role: .scribe(1)),
          now: Instant(milliseconds: 0)))
    }
    func after(_ messages: [HostMessage]) throws -> Int {
      transport.tell(.heard(messages))
      transport.tell(.ended(.gone))
      let line = HeldLine()
      transport.tell(.opened(line))
      guard case .hello(let hello)? = line.sent.first else { throw NoHello() }
      #expect(hello.group == 1)
      return hello.after
    }
    link.open()
    transport.tell(.opened(HeldLine()))
    let told = (1...9).map { HostMessage.record(Answers.record($0)) }
    // A move of another life leaves nothing out; after one away less is told.
    #expect(try after([welcome(head: 1), move(1, to: 3), move(2, to: 2), told[2]]) == 2)
    // It was moved back meanwhile: all comes again. After one away and back here nothing is missing.
    #expect(try after([welcome(head: 4), told[2], move(4, to: 1), told[4]]) == 5)
    #expect(try after([welcome(head: 5), move(6, to: 2), told[6], move(8, to: 1), told[8]]) == 9)
  }

  @Test func `a host that vanishes during a move, or before a welcome, is told as lost once`() {
    let (transport, link, losses) = told()
    link.open()
    transport.end()
    #expect(losses.count == 1)
    transport.end()
    #expect(losses.count == 1)
    transport.open()
    transport.tell(.heard([Answers.welcome(scribe)]))
    link.move(to: 2, isChosen: true)
    transport.end()
    #expect(losses.count == 1)
    transport.end()
    transport.end()
    #expect(losses.count == 2)
  }

  @Test func `a second move before the welcome of the first is no loss either`() {
    let (transport, link, losses) = told()
    link.open()
    transport.open()
    transport.tell(.heard([Answers.welcome(scribe)]))
    link.move(to: 2, isChosen: false)
    transport.end()
    transport.open()
    link.move(to: 3, isChosen: false)
    transport.end()
    #expect(losses.count == 0)
    transport.end()
    #expect(losses.count == 1)
  }

  @Test func `another host is told by its address, and the link goes on`() {
    let transport = HeldTransport()
    let sentences = Mutex<[String]>([])
    let link = Link(over: transport, hello: scribe, outbox: Outbox(terminal: "a")) { event in
      guard case .refused(nil, nil, let sentence) = event else { return }
      sentences.withLock { $0.append(sentence.english) }
    }
    link.open()
    transport.end(.anotherHost(at: Endpoint(host: "10.0.0.9")))
    #expect(sentences.withLock { $0.first?.contains("refused at 10.0.0.9: another host") == true })
    #expect(link.attempts == 1)
  }

  @Test func `addresses that the host tells after the welcome are learned too`() {
    let transport = HeldTransport()
    let hello = Hello(role: .scribe, group: 1, name: "", participant: "a")
    let link = Link(over: transport, hello: hello, outbox: Outbox(terminal: "a")) { _ in }
    link.open()
    transport.tell(.opened(HeldLine()))
    transport.tell(.heard([.addresses(["10.0.0.9"])]))
    #expect(transport.learned.withLock { $0 } == ["10.0.0.9"])
  }

  @Test func `a host that goes after it let nobody in is told as lost, whatever is elsewhere`() {
    let (transport, link, losses) = told()
    link.open()
    transport.end()
    transport.end(.turnedAway)
    transport.end(.elsewhere)
    transport.end(.turnedAway)
    #expect(losses.count == 1)
    transport.end()
    transport.end()
    #expect(losses.count == 2)
  }

  private let scribe = Hello(role: .scribe, group: 1, name: "", participant: "a")

  /// A link over a network whose news a test tells, and the losses that it told.
  private func told() -> (HeldTransport, Link, Losses) {
    let (transport, losses) = (HeldTransport(), Losses())
    let link = Link(over: transport, hello: scribe, outbox: Outbox(terminal: "a")) { event in
      if case .lost = event { losses.add() }
    }
    return (transport, link, losses)
  }

  private final class Losses: Sendable {
    private let number = Mutex(0)
    var count: Int { number.withLock { $0 } }
    func add() { number.withLock { $0 += 1 } }
  }

  private struct NoHello: Error {}
}

/// A network whose news a test tells.
private final class HeldTransport: LinkTransport {
  private let listener = Mutex<(@Sendable (LineNews) -> Void)?>(nil)
  let milliseconds = 0
  let learned = Mutex<[String]>([])

  func connect(attempt: Int, _ tell: @escaping @Sendable (LineNews) -> Void) {
    listener.withLock { $0 = tell }
  }

  func tell(_ news: LineNews) { listener.withLock { $0 }?(news) }
  func open() { tell(.opened(HeldLine())) }
  func end(_ end: LineEnd = .gone) { tell(.ended(end)) }
  func learn(_ addresses: [String]) { learned.withLock { $0 += addresses } }
  func prefer(_ endpoint: Endpoint) {}
  func run(afterMilliseconds delay: Int, _ work: @escaping @Sendable () -> Void) {}
  func random(in range: ClosedRange<Int>) -> Int { range.lowerBound }
}

private final class HeldLine: TerminalLine {
  private let messages = Mutex<[ClientMessage]>([])

  var sent: [ClientMessage] { messages.withLock { $0 } }
  func send(_ messages: [ClientMessage]) { self.messages.withLock { $0 += messages } }
  func close() {}
}
