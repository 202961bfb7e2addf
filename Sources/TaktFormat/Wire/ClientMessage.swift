package import TaktModel

/// What a terminal says to the host. One JSON object a line.
package enum ClientMessage: Hashable, Sendable {
  case hello(Hello)
  /// A wish with the id that makes its retry recognisable (invariant 5).
  case request(RequestID, Command)
  case ping
  /// Still there; the host answers at once, however busy the room is.
  case beat(Beat)
  /// A facilitator's wish about the codes that let terminals in.
  case door(DoorWish)

  /// The longest line that the host reads from a terminal, in bytes without the newline.
  package static let longestLine = 64 << 10
}

/// What a terminal tells of itself every few seconds.
package struct Beat: Hashable, Sendable {
  /// Comes back in the answer, so that the terminal knows how long it took.
  package let number: Int
  /// Requests that wait for the host's answer.
  package let unsent: Int
  /// How long the last answer took; nil before the first.
  package let latencyMilliseconds: Int?

  package init(number: Int, unsent: Int, latencyMilliseconds: Int?) {
    self.number = number
    self.unsent = unsent
    self.latencyMilliseconds = latencyMilliseconds
  }
}

/// Who comes, and how much of the session the terminal already holds.
package struct Hello: Hashable, Sendable {
  package enum Role: String, CaseIterable, Hashable, Sendable {
    case facilitator, scribe, juror, observer, screen
  }

  /// The wire's version; the host turns others away.
  package let version: Int
  package let role: Role
  /// A scribe's group.
  package var group: GroupNumber?
  package let name: String
  package let participant: ParticipantID
  /// What only this terminal knows; the participant's name is seen by all.
  package var key: String
  /// The person took this group just now; otherwise a scribe whom the host knows sits where the
  /// facilitator has seated them.
  package var isChosen: Bool
  /// The session that the terminal knows from before.
  package var session: String?
  /// The number of the last record that the terminal holds; 0 for none.
  package var after: Int

  package init(
    version: Int = Hello.currentVersion, role: Role, group: GroupNumber? = nil, name: String,
    participant: ParticipantID, key: String = "", isChosen: Bool = false, session: String? = nil,
    after: Int = 0
  ) {
    self.version = version
    self.role = role
    self.group = group
    self.name = name
    self.participant = participant
    self.key = key
    self.isChosen = isChosen
    self.session = session
    self.after = after
  }

  /// The version of the wire that this program speaks.
  package static let currentVersion = 4
}

extension ClientMessage {
  /// The message as a line, its newline included.
  package func line() -> [UInt8] { JSONWriter.line(self) }

  /// Reads a line without its newline.
  package init(line: UnsafeRawBufferPointer) throws(FormatError) {
    self = try JSONReader.value(of: line, longest: Self.longestLine)
  }

  /// Reads a line without its newline.
  package init(line: [UInt8]) throws(FormatError) {
    self = try line.withUnsafeBufferPointer { line throws(FormatError) in
      try ClientMessage(line: UnsafeRawBufferPointer(line))
    }
  }
}

extension ClientMessage: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    let word = try fields.require("type").text()
    switch word {
    case "hello": self = .hello(try Hello(fields))
    case "request": self = .request(try fields("req"), try fields("command"))
    case "ping": self = .ping
    case "beat": self = .beat(try Beat(fields))
    case "door": self = .door(try DoorWish(fields))
    default: throw try fields.require("type").failure(.unknownKind(word))
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .hello(let hello):
        writer.field("type", "hello")
        hello.writeFields(to: &writer)
      case .request(let request, let command):
        writer.field("type", "request")
        writer.field("req", request)
        writer.field("command", command)
      case .ping: writer.field("type", "ping")
      case .beat(let beat):
        writer.field("type", "beat")
        beat.writeFields(to: &writer)
      case .door(let wish):
        writer.field("type", "door")
        wish.writeFields(to: &writer)
      }
    }
  }
}

extension Hello.Role: JSONWord {
  package init(_ role: Author.Role) {
    switch role {
    case .facilitator: self = .facilitator
    case .scribe: self = .scribe
    case .juror: self = .juror
    case .observer: self = .observer
    case .screen: self = .screen
    }
  }
}

extension Hello {
  /// Of another version only that can be relied on: the rest may have come to mean something else,
  /// and the terminal is to hear which side is too old.
  fileprivate init(_ fields: JSONFields) throws(FormatError) {
    let version: Int = try fields("version")
    do throws(FormatError) {
      try self.init(version, fields)
    } catch {
      if version == Hello.currentVersion { throw error }
      self.init(version: version, role: .observer, name: "", participant: "")
    }
  }

  private init(_ version: Int, _ fields: JSONFields) throws(FormatError) {
    self.init(
      version: version, role: try fields("role"),
      group: try fields.optional("group"), name: try fields("name", default: ""),
      participant: try fields("participant"), key: try fields("key", default: ""),
      isChosen: try fields("chosen", default: false), session: try fields.optional("session"),
      after: try fields("after", default: 0))
  }

  fileprivate func writeFields(to writer: inout JSONWriter) {
    writer.field("version", version)
    writer.field("role", role)
    writer.field("group", group)
    writer.field("name", name, default: "")
    writer.field("participant", participant)
    writer.field("key", key, default: "")
    writer.field("chosen", isChosen, default: false)
    writer.field("session", session)
    writer.field("after", after, default: 0)
  }
}
