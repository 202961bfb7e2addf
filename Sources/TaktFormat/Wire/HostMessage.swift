package import TaktModel

/// What the host says to a terminal. One JSON object a line.
package enum HostMessage: Hashable, Sendable {
  case welcome(Welcome)
  /// A record as this viewer may see it; the wire has no sums, TLS has its own. One that comes again
  /// replaces the one that was told before: more of it may be seen now.
  case record(Record)
  /// A wish came true: in which record, and which cards it made.
  case accepted(RequestID, sequence: Int, cards: [CardNumber])
  /// nil where the host refuses the terminal itself, not one of its wishes.
  case refused(RequestID?, LocalizedText)
  case presence([Presence])
  /// The answer to a terminal's beat, with the host's clock (invariant 11).
  case beat(number: Int, now: Instant)
  /// How terminals come in: all of it for facilitators, what is on stage for a projector.
  case door(Door)
  /// The ways to this host as they are now, where they have changed since the welcome.
  case addresses([String])
  /// The answer to a ping: the last record when it came, whoever asked for that.
  case told(sequence: Int)
  /// The log cannot be written any more: a loud banner.
  case failed(LocalizedText)
  /// The host will not talk to this terminal any more; nil where a program need not know why.
  case closing(LocalizedText, because: ClosingReason? = nil)

  /// The longest line that a terminal reads from the host, in bytes without the newline: a reveal
  /// brings in one record what a hall has written for an hour. A host has proved that it knows the
  /// code before it is read at all.
  package static let longestLine = 16 * LogDecoder.longestLine
}

/// Why the host ends a line for good, as far as a program does something else for it.
package enum ClosingReason: String, CaseIterable, Hashable, Sendable {
  /// It was taken back, or opens another seat.
  case code
  /// No such group is open.
  case group
  /// One side is too old.
  case version
}

/// The host's answer to a hello.
package struct Welcome: Hashable, Sendable {
  package let version: Int
  package let session: String
  package let title: String
  /// The number of the last record; those after the terminal's own follow.
  package let head: Int
  /// Who the terminal is from now on.
  package let author: Author
  package let now: Instant
  /// Minutes to add to UTC for the wall clock of the room.
  package let offsetMinutes: Int
  /// The terminal must forget what it holds: this is another session, or the records changed.
  package let startsOver: Bool
  /// The seat that the terminal's code opens; nil on the host's own machine, where all are open.
  package let seat: Author.Role?
  /// Other ways to this host, for the day when the one taken is gone.
  package let addresses: [String]

  package init(
    version: Int = Hello.currentVersion, session: String, title: String, head: Int,
    author: Author, now: Instant, offsetMinutes: Int = 0, startsOver: Bool = false,
    seat: Author.Role? = nil, addresses: [String] = []
  ) {
    self.version = version
    self.session = session
    self.title = title
    self.head = head
    self.author = author
    self.now = now
    self.offsetMinutes = offsetMinutes
    self.startsOver = startsOver
    self.seat = seat
    self.addresses = addresses
  }
}

extension HostMessage {
  /// The message as a line, its newline included.
  package func line() -> [UInt8] { JSONWriter.line(self) }

  /// Reads a line without its newline.
  package init(line: UnsafeRawBufferPointer) throws(FormatError) {
    self = try JSONReader.value(of: line, longest: Self.longestLine)
  }

  /// Reads a line without its newline.
  package init(line: [UInt8]) throws(FormatError) {
    self = try line.withUnsafeBufferPointer { line throws(FormatError) in
      try HostMessage(line: UnsafeRawBufferPointer(line))
    }
  }
}
