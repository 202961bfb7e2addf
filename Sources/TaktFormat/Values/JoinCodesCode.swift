package import TaktModel

/// The codes as one JSON object, for the file beside the log:
/// `{"codes":[{"seat":"scribe.4","code":"K7QF-…"}],"terminals":[{"participant":"k3x9","key":"…"}]}`.
/// Terminals that an older takt has noted have no key: they are not known.
extension JoinCodes: JSONValue {
  private struct Terminal: JSONValue {
    let participant: ParticipantID
    let key: String

    init(_ participant: ParticipantID, _ key: String) {
      (self.participant, self.key) = (participant, key)
    }

    init(json node: JSONNode) throws(FormatError) {
      let fields = try node.fields()
      self.init(try fields("participant"), try fields("key", default: ""))
    }

    func write(to writer: inout JSONWriter) {
      writer.object { writer in
        writer.field("participant", participant)
        writer.field("key", key)
      }
    }
  }

  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    let terminals: [Terminal] = try fields("terminals", default: [])
    self.init(
      entries: try fields("codes", default: []),
      keys: terminals.filter { !$0.key.isEmpty }.reduce(into: [:]) { $0[$1.participant] = $1.key })
  }

  func write(to writer: inout JSONWriter) {
    let terminals = keys.sorted { $0.key.value < $1.key.value }.map { Terminal($0.key, $0.value) }
    writer.object { writer in
      writer.field("codes", entries)
      writer.field("terminals", terminals)
    }
  }

  /// The object as a line, its newline included.
  package func line() -> [UInt8] { JSONWriter.line(self) }

  /// Reads what `line` wrote, whatever its length: it is the host's own.
  package init(file bytes: [UInt8]) throws(FormatError) {
    self = try bytes.withUnsafeBufferPointer { bytes throws(FormatError) in
      try JSONReader.value(of: UnsafeRawBufferPointer(bytes), longest: bytes.count)
    }
  }
}

extension JoinCodes.Entry: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    let fields = try node.fields()
    let seat: Author.Role = try fields("seat")
    guard let text: String = try fields.optional("code") else {
      self.init(seat: seat, code: nil)
      return
    }
    guard let code = try? JoinCode(typed: text) else {
      // One wrong letter leaves a code readable: told is whose it is, not what stands there.
      let word: String = try fields("seat")
      throw try fields.require("code").failure(.invalidValue("code, \(word)"))
    }
    self.init(seat: seat, code: code)
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("seat", seat)
      writer.field("code", code?.text)
    }
  }
}
