import EdgeTestSupport
import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork
import Testing

@testable import TaktHost

/// A terminal looks for its host at several addresses, at some of which somebody else is.
@Suite struct AddressTests {
  @Test func `another host where this one was only told to be does not refuse the code for good`()
    throws
  {
    let (day, other) = (try Day(), try Day())
    try day.start()
    try other.start()
    let loopback = Endpoint(host: "127.0.0.1", port: 0)
    let host = try #require(day.host)
    let home = try host.listen(to: loopback, on: Day.loops)
    let foreign = try #require(other.host).listen(to: loopback, on: Day.loops)
    let code = try #require(host.codes.entries.first { $0.seat == .scribe(1) }?.code)
    let transport = NetworkTransport(to: .network(foreign, code), on: Day.loops)
    #expect(end(of: transport, attempt: 0) == .codeRefused)
    transport.prefer(home)
    #expect(end(of: transport, attempt: 1) == .elsewhere)
    #expect(transport.destination == .network(home, code))
  }

  private func end(of transport: NetworkTransport, attempt: Int) -> LineEnd? {
    let news = Ends()
    transport.connect(attempt: attempt) { told in
      if case .ended(let end) = told { news.end.withLock { $0 = end } }
    }
    _ = eventually { news.end.withLock { $0 != nil } }
    return news.end.withLock { $0 }
  }

  private final class Ends: Sendable {
    let end = Mutex<LineEnd?>(nil)
  }
}
