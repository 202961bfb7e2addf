/// A scanned line: its bytes and their tokens. Valid only inside `JSONReader.read`.
struct JSONDocument {
  let bytes: UnsafeRawBufferPointer
  let tokens: UnsafeBufferPointer<JSONToken>
}

/// Scans lines one after another and lends each as a tree.
struct JSONReader {
  private var storage: [JSONToken] = []

  init() {}

  /// Scans a line and reads its value. The node must not outlive `body`.
  mutating func read<Value>(
    _ line: UnsafeRawBufferPointer, _ body: (JSONNode) throws(FormatError) -> Value
  ) throws(FormatError) -> Value {
    var scanner = JSONScanner(line, storage: storage.taken())
    defer { storage = scanner.tokens }
    try scanner.scan()
    return try scanner.tokens.withUnsafeBufferPointer { tokens throws(FormatError) in
      try body(JSONNode(document: JSONDocument(bytes: line, tokens: tokens), index: 0))
    }
  }
}

extension Array {
  /// The elements, leaving none behind, so that their memory has one owner.
  fileprivate mutating func taken() -> [Element] {
    var empty: [Element] = []
    swap(&self, &empty)
    return empty
  }
}

/// One value of a scanned line.
struct JSONNode {
  let document: JSONDocument
  let index: Int

  @inline(__always)
  var token: JSONToken { document.tokens[index] }

  var offset: Int { Int(token.start) }

  /// The value's own bytes; of a text, those between the quotes.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: document.bytes[Int(token.start)..<Int(token.end)])
  }

  func failure(_ problem: FormatError.Problem) -> FormatError { FormatError(problem, at: offset) }

  func text() throws(FormatError) -> String {
    switch token.kind {
    case .plain: return String(decoding: bytes, as: UTF8.self)
    case .escaped: return JSONUnescaper.string(bytes)
    default: throw failure(.wrongType(expected: .text))
    }
  }

  func integer() throws(FormatError) -> Int {
    guard token.kind == .integer else { throw failure(.wrongType(expected: .integer)) }
    let bytes = bytes
    let isNegative = bytes[0] == UInt8(ascii: "-")
    var value = 0
    for byte in bytes[(isNegative ? 1 : 0)...] {
      let digit = Int(byte - UInt8(ascii: "0"))
      let (scaled, overflowed) = value.multipliedReportingOverflow(by: 10)
      let (next, passed) = scaled.addingReportingOverflow(isNegative ? -digit : digit)
      if overflowed || passed { throw failure(.wrongType(expected: .integer)) }
      value = next
    }
    return value
  }

  func flag() throws(FormatError) -> Bool {
    switch token.kind {
    case .yes: return true
    case .no: return false
    default: throw failure(.wrongType(expected: .flag))
    }
  }

  func list<Element>(
    _ body: (JSONNode) throws(FormatError) -> Element
  ) throws(FormatError) -> [Element] {
    guard token.kind == .array else { throw failure(.wrongType(expected: .list)) }
    var elements: [Element] = []
    var child = index + 1
    while child < Int(token.next) {
      let node = JSONNode(document: document, index: child)
      elements.append(try body(node))
      child = Int(node.token.next)
    }
    return elements
  }

  func fields() throws(FormatError) -> JSONFields {
    guard token.kind == .object else { throw failure(.wrongType(expected: .object)) }
    return JSONFields(node: self)
  }
}
