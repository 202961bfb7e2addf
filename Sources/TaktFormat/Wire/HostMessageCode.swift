import TaktModel

extension HostMessage: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    let word = try fields.require("type").text()
    switch word {
    case "welcome": self = .welcome(try Welcome(fields))
    case "record": self = .record(try Record(fields))
    case "accepted":
      self = .accepted(
        try fields("req"), sequence: try fields("seq"), cards: try fields("cards", default: []))
    case "refused": self = .refused(try fields.optional("req"), try fields("sentence"))
    case "presence": self = .presence(try fields("terminals", default: []))
    case "beat": self = .beat(number: try fields("number"), now: try fields("now"))
    case "door": self = .door(try Door(fields))
    case "addresses": self = .addresses(try fields("addresses", default: []))
    case "told": self = .told(sequence: try fields("seq"))
    case "failed": self = .failed(try fields("sentence"))
    case "closing":
      self = .closing(try fields("sentence"), because: try ClosingReason(fields))
    default: throw try fields.require("type").failure(.unknownKind(word))
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("type", type)
      writeFields(to: &writer)
    }
  }

  private func writeFields(to writer: inout JSONWriter) {
    switch self {
    case .welcome(let welcome): welcome.writeFields(to: &writer)
    case .record(let record):
      writer.field("seq", record.sequence)
      record.writeFields(to: &writer)
    case .accepted(let request, let sequence, let cards):
      writer.field("req", request)
      writer.field("seq", sequence)
      writer.field("cards", cards, default: [])
    case .refused(let request, let sentence):
      writer.field("req", request)
      writer.field("sentence", sentence)
    case .presence(let terminals): writer.field("terminals", terminals, default: [])
    case .beat(let number, let now):
      writer.field("number", number)
      writer.field("now", now)
    case .door(let door): door.writeFields(to: &writer)
    case .addresses(let addresses): writer.field("addresses", addresses, default: [])
    case .told(let sequence): writer.field("seq", sequence)
    case .failed(let sentence): writer.field("sentence", sentence)
    case .closing(let sentence, let reason):
      writer.field("sentence", sentence)
      writer.field("reason", reason?.rawValue)
    }
  }

  private var type: String {
    switch self {
    case .welcome: "welcome"
    case .record: "record"
    case .accepted: "accepted"
    case .refused: "refused"
    case .presence: "presence"
    case .beat: "beat"
    case .door: "door"
    case .addresses: "addresses"
    case .told: "told"
    case .failed: "failed"
    case .closing: "closing"
    }
  }
}

extension ClosingReason {
  /// A reason that this program does not know is none: the sentence says it.
  fileprivate init?(_ fields: JSONFields) throws(FormatError) {
    let word: String? = try fields.optional("reason")
    guard let word, let reason = ClosingReason(rawValue: word) else { return nil }
    self = reason
  }
}

extension Welcome {
  fileprivate init(_ fields: JSONFields) throws(FormatError) {
    self.init(
      version: try fields("version"), session: try fields("session"), title: try fields("title"),
      head: try fields("head"), author: try fields("author"), now: try fields("now"),
      offsetMinutes: try fields("offset_minutes", default: 0),
      startsOver: try fields("starts_over", default: false), seat: try fields.optional("seat"),
      addresses: try fields("addresses", default: []))
  }

  fileprivate func writeFields(to writer: inout JSONWriter) {
    writer.field("version", version)
    writer.field("session", session)
    writer.field("title", title)
    writer.field("head", head)
    writer.field("author", author)
    writer.field("now", now)
    writer.field("offset_minutes", offsetMinutes, default: 0)
    writer.field("starts_over", startsOver, default: false)
    writer.field("seat", seat)
    writer.field("addresses", addresses, default: [])
  }
}

extension Presence: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    self.init(
      participant: try fields("participant"), name: try fields("name", default: ""),
      role: try fields("role"), isConnected: try fields("is_connected", default: false),
      address: try fields.optional("address"),
      latencyMilliseconds: try fields.optional("latency_ms"),
      unsent: try fields("unsent", default: 0), lastSeen: try fields.optional("last_seen"))
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("participant", participant)
      writer.field("name", name, default: "")
      writer.field("role", role)
      writer.field("is_connected", isConnected, default: false)
      writer.field("address", address)
      writer.field("latency_ms", latencyMilliseconds)
      writer.field("unsent", unsent, default: 0)
      writer.field("last_seen", lastSeen)
    }
  }
}
