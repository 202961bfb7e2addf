/// Scans one JSON text (RFC 8259, strictly) into tokens, in one pass. Everything that can be wrong
/// with the text itself is found here: grammar, depth, UTF-8, escapes, lone surrogates. What comes
/// after reads fields in any order without looking at the bytes again.
struct JSONScanner {
  /// The deepest nesting; a plan needs eight.
  static let deepest = 64

  let bytes: UnsafeRawBufferPointer
  var offset = 0
  private let tape: JSONTape
  private(set) var count = 0

  init(_ bytes: UnsafeRawBufferPointer, onto tape: JSONTape) {
    self.bytes = bytes
    self.tape = tape
  }

  mutating func scan() throws(FormatError) {
    guard bytes.count <= UInt32.max else { throw FormatError(.tooLong(limit: 1 << 32), at: 0) }
    skipSpace()
    try value(depth: 0)
    skipSpace()
    if offset < bytes.count { throw FormatError(.trailingBytes, at: offset) }
  }

  private mutating func value(depth: Int) throws(FormatError) {
    switch try peek() {
    case UInt8(ascii: "\""): try text()
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try array(depth: depth + 1)
    case UInt8(ascii: "t"): try literal("true", .yes)
    case UInt8(ascii: "f"): try literal("false", .no)
    case UInt8(ascii: "n"): try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: throw FormatError(.unexpectedByte, at: offset)
    }
  }

  private mutating func object(depth: Int) throws(FormatError) {
    let index = try open(.object, depth: depth)
    if try peek() != UInt8(ascii: "}") {
      repeat {
        skipSpace()
        guard try peek() == UInt8(ascii: "\"") else {
          throw FormatError(.unexpectedByte, at: offset)
        }
        try text()
        skipSpace()
        try expect(UInt8(ascii: ":"))
        skipSpace()
        try value(depth: depth)
        skipSpace()
      } while skip(UInt8(ascii: ","))
    }
    try expect(UInt8(ascii: "}"))
    close(index)
  }

  private mutating func array(depth: Int) throws(FormatError) {
    let index = try open(.array, depth: depth)
    if try peek() != UInt8(ascii: "]") {
      repeat {
        skipSpace()
        try value(depth: depth)
        skipSpace()
      } while skip(UInt8(ascii: ","))
    }
    try expect(UInt8(ascii: "]"))
    close(index)
  }

  private mutating func open(_ kind: JSONToken.Kind, depth: Int) throws(FormatError) -> Int {
    guard depth <= Self.deepest else {
      throw FormatError(.tooDeep(limit: Self.deepest), at: offset)
    }
    append(kind, from: offset)
    offset += 1
    skipSpace()
    return count - 1
  }

  private func close(_ index: Int) {
    tape.tokens[index].end = UInt32(truncatingIfNeeded: offset)
    tape.tokens[index].next = UInt32(truncatingIfNeeded: count)
  }

  private mutating func literal(_ word: StaticString, _ kind: JSONToken.Kind) throws(FormatError) {
    let start = offset
    for place in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[place]) }
    append(kind, from: start)
  }

  private mutating func number() throws(FormatError) {
    let start = offset
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try digits() }
    var kind = JSONToken.Kind.integer
    if skip(UInt8(ascii: ".")) {
      try digits()
      kind = .fraction
    }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try digits()
      kind = .fraction
    }
    append(kind, from: start)
  }

  private mutating func digits() throws(FormatError) {
    guard try peek() &- UInt8(ascii: "0") < 10 else {
      throw FormatError(.unexpectedByte, at: offset)
    }
    while offset < bytes.count, bytes[offset] &- UInt8(ascii: "0") < 10 { offset += 1 }
  }

  @inline(__always)
  mutating func append(_ kind: JSONToken.Kind, from start: Int) {
    if count == tape.tokens.count { tape.grow() }
    tape.tokens[count] = JSONToken(
      kind: kind, start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: offset), next: UInt32(truncatingIfNeeded: count + 1))
    count += 1
  }

  @inline(__always)
  func peek() throws(FormatError) -> UInt8 {
    guard offset < bytes.count else { throw FormatError(.endsEarly, at: offset) }
    return bytes[offset]
  }

  @inline(__always)
  mutating func expect(_ byte: UInt8) throws(FormatError) {
    guard try peek() == byte else { throw FormatError(.unexpectedByte, at: offset) }
    offset += 1
  }

  @inline(__always)
  private mutating func skip(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  @inline(__always)
  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }
}
