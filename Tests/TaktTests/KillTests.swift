import EdgeTestSupport
import Glibc
import NIOCore
import NIOPosix
import Synchronization
import TaktFormat
import TaktJournal
import TaktModel
import TaktNetwork
import TerminalTestSupport
import Testing

/// The host killed again and again under forty terminals, half of them over the network.
@Suite struct KillTests {
  private let box = Sandbox()
  private let loops = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  @Test func `killed at any moment, the host loses nothing and doubles nothing`() throws {
    let kills = count("TAKT_FAULT_KILLS", else: 4)
    try box.makeLog(groups: 8)
    let port = try freePort()
    var host = try box.host(listening: port)
    try box.lead("/start ideas")
    let codes = try JoinCodes(
      file: try #require(bytes(of: box.folder("day.codes.json"))).filter { $0 != 10 })
    let typists = try (0..<40).map { try typist($0, codes, port) }
    for kill in 1...kills {
      let wanted = typists.acknowledged + 1 + kill % 23
      #expect(eventually { typists.type() >= wanted })
      host.kill()
      _ = typists.type()
      host = try box.host(listening: port)
    }
    #expect(typists.flatMap(\.farewells) == [])
    #expect(eventually(seconds: 20) { typists.allSatisfy { $0.link.waiting.isEmpty } })
    for typist in typists { typist.link.close() }
    host.end()
    try judge(typists, kills)
  }

  /// Every line of every outbox is in the log once; so all that was acknowledged is.
  private func judge(_ typists: [Typist], _ kills: Int) throws {
    var texts: [String] = []
    var requests = Set<RequestID>()
    var doubled = 0
    _ = try LogReader().read(box.log) { record, _ in
      if let request = record.request, !requests.insert(request).inserted { doubled += 1 }
      for case .cards(.added(let card)) in record.events { texts.append(card.text) }
      return true
    }
    let acknowledged = typists.flatMap(\.accepted)
    let lost = acknowledged.filter { !requests.contains($0) }
    #expect(lost.isEmpty)
    #expect(doubled == 0)
    #expect(texts.sorted() == typists.flatMap(\.typed).sorted())
    #expect(typists.allSatisfy { $0.refusals == 0 })
    print(
      "kills \(kills): 40 terminals, \(texts.count) lines, \(acknowledged.count) acknowledged, "
        + "\(lost.count) lost, \(doubled) doubled")
  }

  private func typist(_ index: Int, _ codes: JoinCodes, _ port: Int) throws -> Typist {
    let seat = Author.Role.scribe(GroupNumber(index % 8 + 1))
    let code = try #require(codes.entries.first { $0.seat == seat }?.code)
    let destination: Destination =
      index % 2 == 0
      ? .socket(box.socket) : .network(Endpoint(host: "127.0.0.1", port: port), code)
    let outbox = try Outbox(terminal: "t\(index)", path: box.folder("outbox-\(index)"))
    guard let outbox else { throw Held() }
    return Typist(index, outbox, NetworkTransport(to: destination, on: loops))
  }

  private struct Held: Error {}

  /// A port that is free now, below those that systems give to whoever connects: a terminal that
  /// looks for a host which is not there must not meet itself.
  private func freePort() throws -> Int {
    for port in (10_000...30_000).shuffled() {
      let bound = ServerBootstrap(group: loops).bind(host: "127.0.0.1", port: port)
      guard let channel = try? bound.wait() else { continue }
      try channel.close().wait()
      return port
    }
    throw Held()
  }
}

/// Types numbered lines, a few ahead of what is acknowledged.
private final class Typist: Sendable {
  private struct State {
    var accepted: [RequestID] = []
    var refusals = 0
    /// What ended the link for good.
    var farewells: [String] = []
  }

  private final class Log: Sendable {
    let state = Mutex(State())
  }

  let link: Link
  private let name: Int
  private let log = Log()
  private let count = Mutex(0)

  init(_ index: Int, _ outbox: consuming sending Outbox, _ transport: NetworkTransport) {
    name = index
    let hello = Hello(
      role: .scribe, group: GroupNumber(index % 8 + 1), name: "писарь \(index)",
      participant: ParticipantID("t\(index)"))
    link = Link(over: transport, hello: hello, outbox: outbox) { [log] event in
      log.state.withLock { state in
        switch event {
        case .accepted(let request, _, _): state.accepted.append(request)
        case .refused: state.refusals += 1
        case .codeRefused: state.farewells.append("code refused")
        case .closed(let sentence, _), .failed(let sentence):
          state.farewells.append(sentence.english)
        default: break
        }
      }
    }
    link.open()
  }

  var accepted: [RequestID] { log.state.withLock(\.accepted) }
  var farewells: [String] { log.state.withLock(\.farewells) }
  var refusals: Int { log.state.withLock(\.refusals) }
  var typed: [String] { count.withLock { count in (0..<count).map { "\(name)-\($0)" } } }

  func type() {
    guard link.waiting.count < 3 else { return }
    count.withLock { count in
      let line = Command.cards(
        .add(kind: nil, text: "\(name)-\(count)", board: nil, under: nil, fields: [:]))
      if (try? link.submit(line)) != nil { count += 1 }
    }
  }
}

extension [Typist] {
  /// Each types a line, if it is not too far ahead. How many lines are acknowledged so far.
  fileprivate func type() -> Int {
    for typist in self { typist.type() }
    return acknowledged
  }

  fileprivate var acknowledged: Int { reduce(0) { $0 + $1.accepted.count } }
}

/// A terminal that is stopped for a while, and one with a wrong code.
@Suite struct StoppedTerminalTests {
  private let box = Sandbox()

  @Test func `a terminal that was stopped catches up, and its lines are there once`() throws {
    let seconds = count("TAKT_FAULT_STOP_SECONDS", else: 1)
    try box.makeLog(groups: 2)
    let host = try box.host()
    try box.lead("/start ideas")
    let stopped = try box.begin("join", "--socket", box.socket, "--group", "1", "--plain")
    stopped.write("первая\n")
    #expect(stopped.wait { $0.lines.count == 1 })
    stopped.send(signal: SIGSTOP)
    stopped.write("вторая\nтретья\n/list\n")
    let other = try box.begin("join", "--socket", box.socket, "--group", "2", "--plain")
    let end = ContinuousClock.now + .seconds(seconds)
    var written = 0
    while ContinuousClock.now < end || written < 20 {
      written += 1
      other.write("чужая \(written)\n")
      #expect(other.wait { $0.lines.count == written })
    }
    stopped.send(signal: SIGCONT)
    stopped.endInput()
    #expect(stopped.exitStatus() == 0, "\(stopped.errors)")
    other.endInput()
    #expect(other.exitStatus() == 0)
    let listed = stopped.lines.filter { $0.contains("чужая") }.count
    #expect(listed == written)
    for own in ["первая", "вторая", "третья"] {
      #expect(stopped.lines.filter { $0.contains(own) }.count == 1)
    }
    host.end()
    print("stopped \(seconds) s: \(written) lines by the other, \(listed) seen after it went on")
  }

  @Test func `a code for another seat, and one that is taken back meanwhile, are status 77`() throws
  {
    try box.makeLog(groups: 2)
    let host = try box.host(listening: 0)
    let (address, code) = ("127.0.0.1:\(try host.port)", try box.code("group 1"))
    let other = try box.run("join", address, code, "--group", "2", "--plain")
    #expect(other.status == 77)
    #expect(other.errors.contains("для другого места: группа 1"), "\(other.errors)")
    let scribe = try box.begin("join", address, code, "--plain")
    scribe.write("/where\n")
    #expect(scribe.wait { $0.lines.count == 1 })
    _ = try box.run("codes", "--socket", box.socket, "--revoke", "1")
    #expect(scribe.exitStatus() == 77)
    #expect(scribe.errors.hasPrefix("takt: Код отозван."), "\(scribe.errors)")
    host.end()
  }

  @Test func `a wrong code is said in one line and is status 77`() throws {
    try box.makeLog(groups: 2)
    let host = try box.host(listening: 0)
    let port = try host.port
    let wrong = try box.run("join", "127.0.0.1:\(port)", "K7QF-9TRX-2MHD-PW4C-7NBA", "--plain")
    #expect(wrong.status == 64)
    #expect(wrong.errors == "takt: В коде опечатка: сверьте его с экраном.\n")
    var lots = (3...).makeIterator()
    let code = JoinCode(besides: []) { (lots.next() ?? 0) % $0.count }
    let refused = try box.run("join", "127.0.0.1:\(port)", code.text, "--plain")
    #expect(refused.status == 77)
    #expect(refused.errors.split(separator: "\n").count == 1)
    #expect(refused.errors.contains("Код не подошёл"))
    host.end()
  }
}
