/// Texts: found, checked to be UTF-8 and checked to be escaped well, in the same pass. Eight bytes
/// at a time where they are ASCII or four letters of two bytes (Cyrillic), else one by one.
extension JSONScanner {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101

  mutating func text() throws(FormatError) {
    offset += 1
    let start = offset
    var kind = JSONToken.Kind.plain
    while true {
      skipPlain()
      switch try peek() {
      case UInt8(ascii: "\""):
        append(kind, from: start)
        offset += 1
        return
      case UInt8(ascii: "\\"):
        kind = .escaped
        try escape()
      case 0x80...: try multibyte()
      case ..<0x20: throw FormatError(.controlCharacter, at: offset)
      default: offset += 1
      }
    }
  }

  /// Passes over ASCII and letters of two bytes, up to a byte that needs a closer look.
  @inline(__always)
  private mutating func skipPlain() {
    var place = offset
    while place + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      if Self.isTwoByteLetters(word) {
        place += 8
        continue
      }
      let marks = Self.marks(in: word)
      place += marks == 0 ? 8 : marks.trailingZeroBitCount / 8
      if marks == 0 { continue }
      let letters = place
      while place + 2 <= bytes.count, bytes[place] & 0xF0 == 0xD0, bytes[place + 1] & 0xC0 == 0x80 {
        place += 2
      }
      if place == letters { break }
    }
    offset = place
  }

  /// A high bit for each byte that is a quote, a backslash, a control character or not ASCII. Bytes
  /// above the first one marked may be marked in error, never those below.
  @inline(__always)
  private static func marks(in word: UInt64) -> UInt64 {
    let quote = word ^ lowBits &* 0x22
    let backslash = word ^ lowBits &* 0x5C
    let marks = (quote &- lowBits) & ~quote | (backslash &- lowBits) & ~backslash
    let controls = (word &- lowBits &* 0x20) & ~word
    return (marks | controls | word) & highBits
  }

  /// Four sequences of two bytes with leads D0…DF: no overlong form begins so.
  @inline(__always)
  private static func isTwoByteLetters(_ word: UInt64) -> Bool {
    word & 0xC0F0_C0F0_C0F0_C0F0 == 0x80D0_80D0_80D0_80D0
  }

  /// One sequence of UTF-8 as Unicode's table 3-7 has it: no overlong form, no surrogate, nothing
  /// past U+10FFFF.
  private mutating func multibyte() throws(FormatError) {
    let start = offset
    let lead = bytes[offset]
    offset += 1
    switch lead {
    case 0xC2...0xDF: break
    case 0xE0: try continuation(0xA0...0xBF, from: start)
    case 0xED: try continuation(0x80...0x9F, from: start)
    case 0xE1...0xEF: try continuation(0x80...0xBF, from: start)
    case 0xF0:
      try continuation(0x90...0xBF, from: start)
      try continuation(0x80...0xBF, from: start)
    case 0xF4:
      try continuation(0x80...0x8F, from: start)
      try continuation(0x80...0xBF, from: start)
    case 0xF1...0xF3:
      try continuation(0x80...0xBF, from: start)
      try continuation(0x80...0xBF, from: start)
    default: throw FormatError(.invalidUTF8, at: start)
    }
    try continuation(0x80...0xBF, from: start)
  }

  @inline(__always)
  private mutating func continuation(
    _ range: ClosedRange<UInt8>, from start: Int
  ) throws(FormatError) {
    guard offset < bytes.count, range.contains(bytes[offset]) else {
      throw FormatError(.invalidUTF8, at: start)
    }
    offset += 1
  }

  private mutating func escape() throws(FormatError) {
    let start = offset
    offset += 1
    switch try peek() {
    case UInt8(ascii: "u"):
      offset += 1
      let unit = try hexadecimal()
      if unit & 0xF800 == 0xD800 { try lowSurrogate(after: unit, from: start) }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 1
    default: throw FormatError(.invalidEscape, at: start)
    }
  }

  private mutating func lowSurrogate(after unit: UInt16, from start: Int) throws(FormatError) {
    guard unit < 0xDC00, offset + 2 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { throw FormatError(.loneSurrogate, at: start) }
    offset += 2
    guard try hexadecimal() & 0xFC00 == 0xDC00 else {
      throw FormatError(.loneSurrogate, at: start)
    }
  }

  private mutating func hexadecimal() throws(FormatError) -> UInt16 {
    guard offset + 4 <= bytes.count else { throw FormatError(.endsEarly, at: bytes.count) }
    var value: UInt16 = 0
    for place in offset..<offset + 4 {
      guard let digit = bytes[place].hexadecimalValue else {
        throw FormatError(.invalidEscape, at: place)
      }
      value = value << 4 | UInt16(digit)
    }
    offset += 4
    return value
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit in either case.
  var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
