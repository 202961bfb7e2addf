import TaktModel

/// `"scribe.4:k3x9"`: the role, a scribe's group, and after the first colon the participant.
extension Author: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let text = try node.text()
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      let role = Role(word: text[..<colon])
    else { throw node.failure(.invalidValue(text)) }
    self.init(id: ParticipantID(String(text[text.index(after: colon)...])), role: role)
  }

  func write(to writer: inout JSONWriter) { writer.text("\(role.word):\(id.value)") }
}

extension Author.Role: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let text = try node.text()
    guard let role = Author.Role(word: text[...]) else { throw node.failure(.invalidValue(text)) }
    self = role
  }

  func write(to writer: inout JSONWriter) { writer.text(word) }

  fileprivate init?(word: Substring) {
    switch word {
    case "facilitator": self = .facilitator
    case "juror": self = .juror
    case "observer": self = .observer
    case "screen": self = .screen
    default:
      guard word.hasPrefix("scribe."), let group = Int(word.dropFirst(7)) else { return nil }
      self = .scribe(GroupNumber(group))
    }
  }

  fileprivate var word: String {
    switch self {
    case .facilitator: "facilitator"
    case .scribe(let group): "scribe.\(group.value)"
    case .juror: "juror"
    case .observer: "observer"
    case .screen: "screen"
    }
  }
}

/// Authors seen before, by the bytes of their names: a log has a few dozen and a million lines.
final class AuthorCache {
  private static let size = 256
  /// Two authors of one slot must not push each other out line after line.
  private static let neighbours = 8
  private var slots = [(name: [UInt8], author: Author)?](repeating: nil, count: size)

  func author(_ node: JSONNode) throws(FormatError) -> Author {
    guard node.token.kind == .plain else { return try Author(json: node) }
    let bytes = node.bytes
    var slot = Self.slot(of: bytes)
    for _ in 0..<Self.neighbours {
      guard let known = slots[slot] else { break }
      if bytes.isSame(as: known.name) { return known.author }
      slot = (slot + 1) & (Self.size - 1)
    }
    let author = try Author(json: node)
    slots[slot] = (Array(bytes), author)
    return author
  }

  /// FNV-1a, eight bytes a step, folded to a slot.
  private static func slot(of bytes: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var place = 0
    while place + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      hash = (hash ^ word) &* 0x0100_0000_01B3
      place += 8
    }
    for byte in bytes[place...] { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash >> 32 ^ hash) & (size - 1)
  }
}

extension UnsafeRawBufferPointer {
  func isSame(as other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    for place in 0..<count where self[place] != other[place] { return false }
    return true
  }
}
