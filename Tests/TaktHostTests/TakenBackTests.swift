import EdgeTestSupport
import NIOCore
import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork
import TaktRoom
import Testing

@testable import TaktHost

/// A code is taken back while terminals come with it and write.
@Suite struct TakenBackTests {
  private let day: Day
  private let host: HostService
  private let name: String

  init() throws {
    day = try Day()
    try day.start()
    host = try #require(day.host)
    host.codes.ensure([.scribe(1)])
    name = try #require(host.codes.entries.first { $0.seat == .scribe(1) }?.code?.name)
  }

  private static func revoke(at host: HostService) {
    Visitor(CodedLine(nil), of: host).receive(.door(.revoke(.scribe(1))))
  }

  @Test func `who is put out is not heard, though the line is still ending`() throws {
    let line = CodedLine(name)
    let visitor = Visitor(line, of: host)
    visitor.receive(.hello(Hello(role: .scribe, group: 1, name: "", participant: "vera")))
    host.room.drain()
    Self.revoke(at: host)
    host.room.drain()
    #expect(line.farewells == 1)
    visitor.receive(.request(RequestID(terminal: "vera", counter: 1), .line("ещё")))
    host.room.drain()
    #expect(day.session.texts == [])
    visitor.closed()
  }

  @Test func `who is being seated meanwhile is put out too`() throws {
    let line = CodedLine(name)
    line.atWelcome = { [host] in Self.revoke(at: host) }
    let visitor = Visitor(line, of: host)
    visitor.receive(.hello(Hello(role: .scribe, group: 1, name: "", participant: "vera")))
    host.room.drain()
    #expect(line.farewells == 1)
    visitor.closed()
  }
}

/// A line that came with a code.
private final class CodedLine: HostLine {
  private struct State {
    var farewells = 0
    var atWelcome: (@Sendable () -> Void)?
  }

  let codeName: String?
  let address: String? = nil
  let isWritable = true
  let isReady = true
  private let state = Mutex(State())

  init(_ codeName: String?) { self.codeName = codeName }

  var farewells: Int { state.withLock(\.farewells) }
  var atWelcome: (@Sendable () -> Void)? {
    get { state.withLock(\.atWelcome) }
    set { state.withLock { $0.atWelcome = newValue } }
  }

  func send(_ lines: ByteBuffer) {
    for line in lines.readableBytesView.split(separator: 10) {
      switch try? HostMessage(line: Array(line)) {
      case .closing: state.withLock { $0.farewells += 1 }
      case .welcome: atWelcome?()
      default: break
      }
    }
  }

  func hold(_ isHeld: Bool) {}
  func close() {}
}
