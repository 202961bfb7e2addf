internal import CTerminal
internal import Glibc
internal import TaktCanvas

/// Waits for keys, signals, wakes and the clock, all with one `poll`.
final class EventSource {
  private let input: Int32
  private let signals: Int32
  private let waker: Waker
  private var parser = InputParser()
  /// When the parser gives up waiting for the rest of a sequence.
  private var patienceEnd: Int?

  init(settings: TerminalSettings, waker: Waker) throws(TerminalError) {
    input = settings.input
    self.waker = waker
    signals = settings.sink == nil ? takt_signal_descriptor() : -1
    if settings.sink == nil, signals < 0 { throw .system(errno) }
  }

  deinit { if signals >= 0 { close(signals) } }

  /// What came, in the order keys, signals, wakes; empty when `deadline` passed first.
  func next(until deadline: Int?) -> Arrivals {
    var descriptors = [input, signals, waker.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    _ = poll(&descriptors, nfds_t(descriptors.count), timeout(until: deadline))
    var arrivals = Arrivals()
    if descriptors[0].revents != 0 { readInput(into: &arrivals) }
    if descriptors[1].revents != 0 { readSignals(into: &arrivals) }
    if descriptors[2].revents != 0 { arrivals.woken = waker.takeWakes() }
    if let end = patienceEnd, MonotonicClock.milliseconds() >= end {
      arrivals.input += parser.flush()
      patienceEnd = nil
    }
    return arrivals
  }

  private func timeout(until deadline: Int?) -> Int32 {
    guard let earliest = [deadline, patienceEnd].compactMap({ $0 }).min() else { return -1 }
    return Int32(clamping: max(0, earliest - MonotonicClock.milliseconds()))
  }

  private func readInput(into arrivals: inout Arrivals) {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(input, &buffer, buffer.count)
    if count > 0 {
      arrivals.input += parser.feed(buffer[..<count])
      patienceEnd = parser.patienceMilliseconds.map { MonotonicClock.milliseconds() + $0 }
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      // The terminal hung up: its window was closed or the line dropped.
      arrivals.signals.append(SIGHUP)
    }
  }

  private func readSignals(into arrivals: inout Arrivals) {
    while case let number = takt_next_signal(signals), number != 0 {
      arrivals.signals.append(number)
    }
  }
}

/// What one `poll` brought.
struct Arrivals {
  var input: [InputEvent] = []
  var signals: [Int32] = []
  var woken = false
}
