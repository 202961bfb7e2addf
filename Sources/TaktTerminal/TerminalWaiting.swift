internal import Glibc
internal import TaktCanvas

extension Terminal {
  /// Waits until something happens, and says what; never empty.
  ///
  /// `deadlineMilliseconds` is a moment of `MonotonicClock`; from then on every return includes
  /// `.tick`. Without a deadline there is no tick. Keys come first, in the order they were typed.
  package mutating func wait(until deadlineMilliseconds: Int?) -> [TerminalEvent] {
    while true {
      let arrivals = events.next(until: deadlineMilliseconds)
      var happened = arrivals.input.map(TerminalEvent.input)
      happened += signalEvents(arrivals.signals)
      if arrivals.woken { happened.append(.woken) }
      if let deadlineMilliseconds, MonotonicClock.milliseconds() >= deadlineMilliseconds {
        happened.append(.tick)
      }
      if !happened.isEmpty { return happened }
    }
  }

  private mutating func signalEvents(_ signals: [Int32]) -> [TerminalEvent] {
    var happened: [TerminalEvent] = []
    if signals.contains(SIGTSTP) { session.suspend() }
    if signals.contains(SIGCONT) { session.reenterAfterContinue() }
    if signals.contains(SIGCONT) || signals.contains(SIGTSTP) {
      happened.append(.resumed)
    }
    if fitToTerminal() { happened.append(.resized(columns: columns, rows: rows)) }
    if happened.first == .resumed { redraw() }
    happened += signals.filter { [SIGTERM, SIGHUP, SIGINT].contains($0) }
      .map { .terminate(signal: $0) }
    return happened
  }
}
