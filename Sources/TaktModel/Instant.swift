/// A moment of the host's clock: milliseconds since 1970-01-01T00:00:00Z (invariant 11).
/// A moment out of a damaged line is held within a million years, so that no sum overflows.
package struct Instant: Hashable, Comparable, Sendable {
  static let farthest: Int64 = 1 << 55

  package let milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds.clamped(to: Instant.farthest)
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment `seconds` later.
  package func advanced(bySeconds seconds: Int) -> Instant {
    let seconds = Int64(seconds).clamped(to: Instant.farthest / 1000)
    return Instant(milliseconds: milliseconds + seconds * 1000)
  }

  /// Whole seconds from `earlier` to this moment, rounded towards the past.
  package func seconds(since earlier: Instant) -> Int {
    let difference = milliseconds - earlier.milliseconds
    return Int(difference >= 0 ? difference / 1000 : (difference - 999) / 1000)
  }
}

extension SignedInteger {
  /// The number itself, or the limit it lies beyond.
  func clamped(to limit: Self) -> Self { Swift.max(-limit, Swift.min(limit, self)) }
}

extension Int {
  /// A length or an hour in minutes, a weight: never so large that sums of such overflow.
  var bounded: Int { clamped(to: 1_000_000_000) }
}
