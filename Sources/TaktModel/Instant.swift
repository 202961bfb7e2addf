/// A moment of the host's clock: milliseconds since 1970-01-01T00:00:00Z (invariant 11).
package struct Instant: Hashable, Comparable, Sendable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment `seconds` later.
  package func advanced(bySeconds seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
  }

  /// Whole seconds from `earlier` to this moment, rounded towards the past.
  package func seconds(since earlier: Instant) -> Int {
    let difference = milliseconds - earlier.milliseconds
    return Int(difference >= 0 ? difference / 1000 : (difference - 999) / 1000)
  }
}
