package import TaktFormat

/// A terminal's end of one line to the host.
package protocol TerminalLine: AnyObject, Sendable {
  /// Queues messages, in the order of the calls; never delivers anything while it is called.
  func send(_ messages: [ClientMessage])
  /// Ends the line; its `ended` still comes.
  func close()
}

/// What a transport tells of one attempt to reach the host, in order: nothing or one `opened`, what
/// is heard then, and one `ended`.
package enum LineNews: Sendable {
  case opened(any TerminalLine)
  /// The messages of one read.
  case heard([HostMessage])
  case ended(LineEnd)
}

package enum LineEnd: Hashable, Sendable {
  /// It was there and is no more, or nobody answered.
  case gone
  /// Nothing came of an address that the host had only told of: that says nothing of the host.
  case elsewhere
  /// The address that a person named is of a host that does not know the code, unlike this one's: it
  /// is not looked for there again.
  case anotherHost(at: Endpoint)
  /// Both ends proved that they do not know the same code.
  case codeRefused
  /// The host broke off before it looked at the code: too many tries, or too many terminals.
  case turnedAway
}

/// All that a link knows of the world: lines, time that only goes forward, and luck. The network is
/// one implementation; a simulated one lets tests decide what is lost, and when.
package protocol LinkTransport: Sendable {
  /// Tries to reach the host, at another of its addresses with each attempt.
  func connect(attempt: Int, _ tell: @escaping @Sendable (LineNews) -> Void)
  /// Where the host let us in last, or is looked for; nil where that has no name.
  var destination: Destination? { get }
  /// Other ways to the same host, told by itself: tried when the known one fails.
  func learn(_ addresses: [String])
  /// The way that a person says the host has now: tried first.
  func prefer(_ endpoint: Endpoint)
  func run(afterMilliseconds delay: Int, _ work: @escaping @Sendable () -> Void)
  /// Milliseconds of a clock that nobody sets.
  var milliseconds: Int { get }
  func random(in range: ClosedRange<Int>) -> Int
}

extension LinkTransport {
  package var destination: Destination? { nil }
}

/// How often a terminal says that it is there, and what it makes of a silence.
package struct LinkPace: Sendable {
  package let beatMilliseconds: Int
  /// From here on the person is told.
  package let quietMilliseconds: Int
  /// From here on the line is taken for broken.
  package let silenceMilliseconds: Int

  package init(
    beatMilliseconds: Int = 2000, quietMilliseconds: Int = 3000, silenceMilliseconds: Int = 7000
  ) {
    self.beatMilliseconds = beatMilliseconds
    self.quietMilliseconds = quietMilliseconds
    self.silenceMilliseconds = silenceMilliseconds
  }
}
