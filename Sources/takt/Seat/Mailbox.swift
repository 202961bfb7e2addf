import Synchronization
import TaktNetwork
import TaktTerminal

/// Where the link's thread leaves what the terminal's thread takes; waking it is the only signal.
final class Mailbox: Sendable {
  private let events = Mutex<[LinkEvent]>([])
  private let waker: Waker?

  init(waking waker: Waker?) {
    self.waker = waker
  }

  func post(_ event: LinkEvent) {
    events.withLock { $0.append(event) }
    waker?.wake()
  }

  func take() -> [LinkEvent] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
