import Synchronization
import TaktNetwork
import TaktTerminal

/// Where a line's thread leaves what the stage's thread takes, as in the program itself.
final class EventBox: Sendable {
  private let events = Mutex<[LinkEvent]>([])
  private let waker: Waker

  init(waking waker: Waker) { self.waker = waker }

  func post(_ event: LinkEvent) {
    events.withLock { $0.append(event) }
    waker.wake()
  }

  func take() -> [LinkEvent] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
