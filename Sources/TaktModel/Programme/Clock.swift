/// A clock stored as instants, never as ticks (invariant 11): what it shows is computed from `now`.
package struct Clock: Hashable, Sendable {
  package enum Phase: Hashable, Sendable {
    case calm, warning, last, overrun, paused
  }

  package let startedAt: Instant
  /// The length at the start; nil means that it only counts up.
  package var seconds: Int?
  package internal(set) var extendedSeconds = 0
  package var pausedAt: Instant?
  package var pausedMilliseconds: Int64 = 0
  package var warningSeconds: Int?

  package init(startedAt: Instant, seconds: Int?, warningSeconds: Int? = nil) {
    self.startedAt = startedAt
    self.seconds = seconds?.bounded
    self.warningSeconds = warningSeconds
  }

  /// The whole length in seconds, extensions included.
  package var totalSeconds: Int? { seconds.map { $0 + extendedSeconds } }

  package var isPaused: Bool { pausedAt != nil }

  /// Seconds it has run, pauses left out.
  package func elapsedSeconds(at now: Instant) -> Int {
    let end = pausedAt ?? now
    return Int(max(0, end.milliseconds - startedAt.milliseconds - pausedMilliseconds) / 1000)
  }

  /// Seconds left; negative in overrun, which counts up and never advances by itself.
  package func remainingSeconds(at now: Instant) -> Int? {
    totalSeconds.map { $0 - elapsedSeconds(at: now) }
  }

  /// The moment at which zero comes if nobody pauses or extends; a pause pushes it away.
  package func end(at now: Instant) -> Instant? {
    remainingSeconds(at: now).map { now.advanced(bySeconds: $0) }
  }

  package func phase(at now: Instant) -> Phase {
    if isPaused { return .paused }
    guard let total = totalSeconds, let remaining = remainingSeconds(at: now) else { return .calm }
    if remaining < 0 { return .overrun }
    if remaining <= min(60, total / 2) { return .last }
    return remaining <= warningSeconds ?? max(total / 4, min(180, total / 2)) ? .warning : .calm
  }

  package mutating func pause(at now: Instant) {
    if pausedAt == nil { pausedAt = now }
  }

  package mutating func resume(at now: Instant) {
    guard let pausedAt else { return }
    let paused = pausedMilliseconds + max(0, now.milliseconds - pausedAt.milliseconds)
    pausedMilliseconds = paused.clamped(to: Instant.farthest)
    self.pausedAt = nil
  }

  /// Makes it longer; negative makes it shorter.
  package mutating func extend(bySeconds seconds: Int) {
    extendedSeconds = (extendedSeconds + seconds.bounded).bounded
  }
}
