internal import Glibc

/// The clock that `Terminal.wait` reads: it never jumps, and says nothing of the time of day.
package enum MonotonicClock {
  /// Milliseconds since some moment before the program began.
  package static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
  }
}
