import Dispatch
import EdgeTestSupport
import Foundation
import NIOCore
import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork
import TaktRoom
import Testing

@testable import TaktHost

/// How much a terminal may ask before it is answered.
@Suite struct UnansweredTests {
  @Test func `who asked too much is read again, though the answers came as the hold began`() throws
  {
    let day = try Day()
    try day.start()
    let host = try #require(day.host)
    let line = HeldLine()
    let visitor = Visitor(line, of: host)
    visitor.receive(.hello(Hello(role: .facilitator, name: "", participant: "a")))
    host.room.drain()
    for round in 0..<10 {
      let answers = DispatchSemaphore(value: 0)
      line.whenHeld = {
        answers.signal()
        // The room's time to answer, were it not kept waiting.
        for _ in 0..<2000 { sched_yield() }
      }
      host.room.perform { _ in answers.wait() }
      for number in 1...WireLimits.unanswered {
        let request = RequestID(terminal: "a", counter: round * 1000 + number)
        visitor.receive(.request(request, .programme(.reopen("no such step"))))
      }
      host.room.drain()
      #expect(!line.isHeld)
    }
    visitor.closed()
  }
}

/// A line that tells when it is held.
private final class HeldLine: HostLine {
  private let state = Mutex((isHeld: false, whenHeld: (@Sendable () -> Void)?.none))
  let codeName: String? = nil
  let address: String? = nil
  let isWritable = true
  let isReady = true

  var isHeld: Bool { state.withLock(\.isHeld) }
  var whenHeld: (@Sendable () -> Void)? {
    get { state.withLock(\.whenHeld) }
    set { state.withLock { $0.whenHeld = newValue } }
  }

  func send(_ lines: ByteBuffer) {}

  func hold(_ isHeld: Bool) {
    if isHeld { whenHeld?() }
    state.withLock { $0.isHeld = isHeld }
  }

  func close() {}
}
