import TaktModel

/// Who may come to the handshake: what a stranger on the venue's network can use up is bounded, and
/// whoever sits already is not disturbed (systems.md, "Threats": exhaustion, guessing).
///
/// Time is milliseconds of a clock that nobody sets.
struct Entrance {
  enum Verdict: Equatable {
    case enter
    /// Too many of this address are in the handshake: the line waits, unread, for its turn.
    case wait
    case turnAway
  }

  enum Outcome {
    case admitted, wrongCode, gone
  }

  private struct Address {
    var lines = 0
    var handshakes = 0
    var waiting: [Int] = []
    var wrongTries: [Int] = []
    /// Somebody came in from here: others' tries elsewhere do not shut this address out.
    var isKnown = false

    var isIdle: Bool { lines == 0 && wrongTries.isEmpty && !isKnown }
  }

  private let bounds: EntranceBounds
  private var addresses: [String: Address] = [:]
  private var lineCount = 0
  /// Lines that have not come in, of addresses from which nobody had.
  private var strangers: Set<Int> = []

  init(_ bounds: EntranceBounds) {
    self.bounds = bounds
  }

  /// A line comes. Whatever the verdict but `turnAway`, `left` is owed for it.
  mutating func arrive(_ line: Int, from name: String, at now: Int) -> Verdict {
    forgetTries(at: now)
    var address = addresses[name] ?? Address()
    if lineCount >= bounds.lines || address.waiting.count >= bounds.waitingPerAddress
      || hasTried(address) || !address.isKnown && strangers.count >= bounds.strangers
    {
      return .turnAway
    }
    let isItsTurn = address.handshakes < bounds.handshakesPerAddress
    if !isItsTurn, !address.isKnown, strangers.count >= bounds.strangersWaiting { return .turnAway }
    lineCount += 1
    if !address.isKnown { strangers.insert(line) }
    address.lines += 1
    defer { addresses[name] = address }
    guard isItsTurn else {
      address.waiting.append(line)
      return .wait
    }
    address.handshakes += 1
    return .enter
  }

  /// Have there been too many wrong codes to look at more from here.
  private func hasTried(_ address: Address) -> Bool {
    if address.wrongTries.count >= bounds.triesPerAddress { return true }
    if address.isKnown { return false }
    return addresses.values.reduce(0) { $0 + $1.wrongTries.count } >= bounds.tries
  }

  /// A handshake came to its end. Returns the lines that need not wait any longer: the one whose
  /// turn it is, or all of them where too many wrong codes came from here meanwhile.
  mutating func concluded(
    _ line: Int, _ outcome: Outcome, from name: String, at now: Int
  ) -> [(line: Int, verdict: Verdict)] {
    guard var address = addresses[name] else { return [] }
    defer { addresses[name] = address }
    address.handshakes -= 1
    switch outcome {
    case .admitted:
      address.isKnown = true
      strangers.remove(line)
    case .wrongCode: address.wrongTries.append(now)
    case .gone: break
    }
    if address.waiting.isEmpty { return [] }
    if hasTried(address) {
      defer { address.waiting = [] }
      return address.waiting.map { ($0, .turnAway) }
    }
    address.handshakes += 1
    return [(address.waiting.removeFirst(), .enter)]
  }

  /// A line is gone.
  mutating func left(_ line: Int, from name: String) {
    guard var address = addresses[name] else { return }
    lineCount -= 1
    strangers.remove(line)
    address.lines -= 1
    address.waiting.removeAll { $0 == line }
    addresses[name] = address.isIdle ? nil : address
  }

  /// Addresses with wrong codes in the last minute, how many, and how long ago the last one was.
  mutating func wrongTries(at now: Int) -> [(address: String, count: Int, millisecondsAgo: Int)] {
    forgetTries(at: now)
    return addresses.compactMap { name, address in
      address.wrongTries.last.map { (name, address.wrongTries.count, now - $0) }
    }.sorted { $0.0 < $1.0 }
  }

  private mutating func forgetTries(at now: Int) {
    for (name, address) in addresses where !address.wrongTries.isEmpty {
      var address = address
      address.wrongTries.removeAll { now - $0 >= bounds.windowMilliseconds }
      addresses[name] = address.isIdle ? nil : address
    }
  }
}

/// The figures of systems.md, "Threats".
package struct EntranceBounds: Sendable {
  /// Lines in all, those in the handshake included.
  package var lines = 4096
  /// Lines that have not come in, of addresses from which nobody has: a hall that comes for the
  /// first time fits, and strangers leave the house to those who are known.
  package var strangers = 600
  /// With so many strangers none waits any more: a few addresses without a code leave room for
  /// those of newcomers.
  package var strangersWaiting: Int { strangers * 3 / 4 }
  package var handshakesPerAddress = 8
  /// A hall behind one address returns at once after a break; one machine does not fill the house.
  package var waitingPerAddress = 512
  package var triesPerAddress = 5
  package var tries = 60
  package var windowMilliseconds = 60_000
  package var handshakeMilliseconds = 5000
  /// A line whose turn has not come in so long is closed, and may come again.
  package var waitingMilliseconds = 10_000
  /// Lines that a terminal may send a second, and how many at once after a silence.
  package var linesPerSecond = 10.0
  package var burst = 50.0
  /// A terminal that is silent for so long has gone without a word.
  package var silenceMilliseconds = 12_000

  package init() {}
}
