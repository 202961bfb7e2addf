/// Writes JSON into bytes. Commas come by themselves: a value that follows another gets one.
/// Text is written exactly as typed; every control character (C0, DEL, C1) is escaped as `\u00XX`,
/// so that a log printed on a terminal cannot command it (invariant 10).
struct JSONWriter {
  var bytes: [UInt8] = []

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    body(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (Element, inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: "["))
    for element in elements { body(element, &self) }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func text(_ text: String) {
    separate()
    quote(text)
  }

  mutating func integer(_ value: Int) {
    separate()
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { buffer in
      var rest = value.magnitude
      var place = buffer.count
      repeat {
        place -= 1
        buffer[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      if value < 0 { bytes.append(UInt8(ascii: "-")) }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[place...]))
    }
  }

  mutating func flag(_ value: Bool) {
    separate()
    bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
  }

  /// A member's name; its value must follow.
  mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
  }

  /// A text of bytes that need no escape.
  mutating func plain(_ body: (inout [UInt8]) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    body(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "\n"): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies whole runs between the bytes that need an escape.
  private mutating func append(_ text: UnsafeRawBufferPointer) {
    var start = 0
    var offset = 0
    while offset < text.count {
      let width = escapedWidth(text, offset)
      if width > 0 {
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<offset]))
        escape(text[offset + width - 1])
        start = offset + width
      }
      offset += max(1, width)
    }
    bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start...]))
  }

  /// How many bytes at this place make one character that must be escaped; 0 for none.
  private func escapedWidth(_ text: UnsafeRawBufferPointer, _ offset: Int) -> Int {
    switch text[offset] {
    case ..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): 1
    case 0xC2 where offset + 1 < text.count && text[offset + 1] < 0xA0: 2
    default: 0
    }
  }

  /// U+0080…U+009F are C2 80…C2 9F in UTF-8: the last byte is the number of the character.
  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      bytes.append(byte)
    } else {
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(UInt8(hexadecimalDigit: UInt32(byte >> 4)))
      bytes.append(UInt8(hexadecimalDigit: UInt32(byte & 0xF)))
    }
  }
}
