import EdgeTestSupport
import NIOPosix
import Synchronization
import TaktFormat
import TaktModel

@testable import TaktNetwork

/// A host that does what a test says: it keeps what it hears and answers by the script.
final class ScriptedHost: Sendable {
  typealias Script = @Sendable (ClientMessage, Connection) -> Void

  static let loops = MultiThreadedEventLoopGroup(numberOfThreads: 2)

  private let heard: Heard
  private let listener: Listener

  init(at path: String, _ script: @escaping Script) throws {
    let heard = Heard()
    self.heard = heard
    listener = try Listener.open(path: path, on: Self.loops) { connection in
      Visitor(connection, script, heard)
    }
  }

  var messages: [ClientMessage] { heard.messages.withLock { $0 } }
  var endedLines: Int { heard.ended.load(ordering: .relaxed) }

  var hellos: [Hello] {
    messages.compactMap { if case .hello(let hello) = $0 { hello } else { nil } }
  }

  var requests: [RequestID] {
    messages.compactMap { if case .request(let request, _) = $0 { request } else { nil } }
  }

  func close() { listener.close() }

  /// What was heard: there before the first visitor.
  private final class Heard: Sendable {
    let messages = Mutex<[ClientMessage]>([])
    let ended = Atomic<Int>(0)
  }

  private final class Visitor: ConnectionDelegate {
    private let connection: Connection
    private let script: Script
    private let heard: Heard

    init(_ connection: Connection, _ script: @escaping Script, _ heard: Heard) {
      (self.connection, self.script, self.heard) = (connection, script, heard)
    }

    func receive(_ message: ClientMessage) {
      heard.messages.withLock { $0.append(message) }
      script(message, connection)
    }

    func receive(malformed error: FormatError) {
      connection.send([.closing(error.reason)])
      connection.close()
    }

    func becameWritable() {}

    func closed() { heard.ended.wrappingAdd(1, ordering: .relaxed) }
  }
}

/// Answers that most scripts begin with.
enum Answers {
  static func welcome(
    _ hello: Hello, session: String = "s1", head: Int = 0, startsOver: Bool = false
  ) -> HostMessage {
    .welcome(
      Welcome(
        session: session, title: "Сессия \(session)", head: head,
        author: Author(id: hello.participant, role: .facilitator),
        now: Instant(milliseconds: 0), startsOver: startsOver))
  }

  static func record(_ sequence: Int) -> Record {
    Record(
      sequence: sequence, at: Instant(milliseconds: Int64(sequence)),
      by: Author(id: "x", role: .facilitator), request: nil,
      events: [.roster(.joined(name: "№\(sequence)"))])
  }

  /// Welcomes, and accepts every request.
  static let kind: ScriptedHost.Script = { message, connection in
    switch message {
    case .hello(let hello): connection.send([welcome(hello)])
    case .request(let request, _):
      connection.send([.accepted(request, sequence: request.counter, cards: [])])
    case .beat(let beat):
      connection.send([.beat(number: beat.number, now: Instant(milliseconds: 0))])
    case .ping, .door: break
    }
  }

  /// Welcomes, and never answers a request.
  static let deaf: ScriptedHost.Script = { message, connection in
    if case .hello(let hello) = message { connection.send([welcome(hello)]) }
  }
}
