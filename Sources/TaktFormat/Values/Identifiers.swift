import TaktModel

/// An identifier that is a number in JSON.
protocol JSONNumbered: JSONValue {
  var value: Int { get }
  init(_ value: Int)
}

extension JSONNumbered {
  init(json node: JSONNode) throws(FormatError) { self.init(try node.integer()) }
  func write(to writer: inout JSONWriter) { writer.integer(value) }
}

/// An identifier that is a text in JSON.
protocol JSONNamed: JSONValue {
  var value: String { get }
  init(_ value: String)
}

extension JSONNamed {
  init(json node: JSONNode) throws(FormatError) { self.init(try node.text()) }
  func write(to writer: inout JSONWriter) { writer.text(value) }
}

extension CardNumber: JSONNumbered {}
extension GroupNumber: JSONNumbered {}
extension BallotNumber: JSONNumbered {}
extension StepID: JSONNamed {}
extension BoardID: JSONNamed {}
extension ParticipantID: JSONNamed {}
extension PersonID: JSONNamed {}

extension Instant: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    guard node.token.kind == .plain, let instant = Timestamp.parse(node.bytes) else {
      throw node.failure(.wrongType(expected: .instant))
    }
    self = instant
  }

  func write(to writer: inout JSONWriter) {
    writer.plain { Timestamp.append(self, to: &$0) }
  }
}

/// `"k3x9.17"`: the outbox, and after the last dot its request.
extension RequestID: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    var request: RequestID?
    if node.token.kind == .plain {
      request = RequestID(bytes: node.bytes)
    } else {
      var text = try node.text()
      request = text.withUTF8 { RequestID(bytes: UnsafeRawBufferPointer($0)) }
    }
    guard let request else { throw node.failure(.invalidValue(try node.text())) }
    self = request
  }

  private init?(bytes: UnsafeRawBufferPointer) {
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")),
      let counter = Int(bytes: UnsafeRawBufferPointer(rebasing: bytes[(dot + 1)...]))
    else { return nil }
    self.init(terminal: UnsafeRawBufferPointer(rebasing: bytes[..<dot]).text, counter: counter)
  }

  func write(to writer: inout JSONWriter) { writer.text("\(terminal).\(counter)") }
}

/// A plain text where both languages say the same, otherwise `{"ru":…,"en":…}`.
extension LocalizedText: JSONValue {
  init(json node: JSONNode) throws(FormatError) {
    guard node.token.kind == .object else {
      self.init(try node.text())
      return
    }
    let fields = try node.fields()
    self.init(try fields("ru"), try fields("en") as String)
  }

  func write(to writer: inout JSONWriter) {
    guard !russian.hasSameBytes(as: english) else { return writer.text(russian) }
    writer.object { writer in
      writer.field("ru", russian)
      writer.field("en", english)
    }
  }
}

extension String {
  /// Two spellings of one letter are equal strings but not the same text.
  fileprivate func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
