extension JSONWriter {
  /// One value as a line with its newline.
  static func line(_ value: some JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    value.write(to: &writer)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }
}

extension JSONReader {
  /// Reads one line that holds one value, no longer than `longest` bytes. Everything wrong with the
  /// bytes is a `FormatError`: a stranger on the network cannot make it trap.
  static func value<Value: JSONValue>(
    of line: UnsafeRawBufferPointer, longest: Int
  ) throws(FormatError) -> Value {
    guard line.count <= longest else { throw FormatError(.tooLong(limit: longest), at: longest) }
    return try JSONReader().read(line) { node throws(FormatError) in try Value(json: node) }
  }
}

/// JSON as such, for callers that need no more than to know whether it is.
package enum JSON {
  /// Throws where the bytes are not exactly one JSON text (RFC 8259) no deeper than 64.
  package static func check(_ bytes: UnsafeRawBufferPointer) throws(FormatError) {
    var scanner = JSONScanner(bytes, onto: JSONTape())
    try scanner.scan()
  }
}
