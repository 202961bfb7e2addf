/// A scanned line: its bytes and their tokens. Valid only inside `JSONReader.read`.
struct JSONDocument {
  let bytes: UnsafeRawBufferPointer
  let tokens: UnsafeBufferPointer<JSONToken>
}

/// Scans lines one after another and lends each as a tree.
struct JSONReader {
  private let tape = JSONTape()

  init() {}

  /// Scans a line and reads its value. The node must not outlive `body`.
  func read<Value>(
    _ line: UnsafeRawBufferPointer, _ body: (JSONNode) throws(FormatError) -> Value
  ) throws(FormatError) -> Value {
    var scanner = JSONScanner(line, onto: tape)
    try scanner.scan()
    let tokens = UnsafeBufferPointer(rebasing: tape.tokens[..<scanner.count])
    return try body(JSONNode(document: JSONDocument(bytes: line, tokens: tokens), index: 0))
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
    case .plain: return bytes.text
    case .escaped: return JSONUnescaper.string(bytes)
    default: throw failure(.wrongType(expected: .text))
    }
  }

  func integer() throws(FormatError) -> Int {
    guard token.kind == .integer else { throw failure(.wrongType(expected: .integer)) }
    guard let value = Int(bytes: bytes) else {
      throw failure(.wrongType(expected: .integer))
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

extension UnsafeRawBufferPointer {
  /// The characters of these bytes, which the scanner has checked to be UTF-8.
  var text: String {
    unsafe String(copying: UTF8Span(unchecked: assumingMemoryBound(to: UInt8.self).span))
  }
}

extension Int {
  /// The number that decimal digits write; nil where there is anything else, or too many of them.
  init?(bytes: UnsafeRawBufferPointer) {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = isNegative ? bytes.dropFirst() : bytes[...]
    if digits.isEmpty { return nil }
    self = 0
    for byte in digits {
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      guard (0...9).contains(digit) else { return nil }
      let (scaled, overflowed) = multipliedReportingOverflow(by: 10)
      let (next, passed) = scaled.addingReportingOverflow(isNegative ? -digit : digit)
      if overflowed || passed { return nil }
      self = next
    }
  }
}
