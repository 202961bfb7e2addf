/// Turns a checked text with escapes into its characters; never longer than its source.
struct JSONUnescaper {
  let source: UnsafeRawBufferPointer
  let target: UnsafeMutableBufferPointer<UInt8>
  private var offset = 0
  private var count = 0

  private init(source: UnsafeRawBufferPointer, target: UnsafeMutableBufferPointer<UInt8>) {
    self.source = source
    self.target = target
  }

  static func string(_ source: UnsafeRawBufferPointer) -> String {
    String(unsafeUninitializedCapacity: source.count) { target in
      var unescaper = JSONUnescaper(source: source, target: target)
      return unescaper.run()
    }
  }

  /// Returns how many bytes of the target are filled.
  mutating func run() -> Int {
    while offset < source.count {
      let byte = source[offset]
      offset += 1
      if byte == UInt8(ascii: "\\") { escape() } else { put(byte) }
    }
    return count
  }

  private mutating func escape() {
    let letter = source[offset]
    offset += 1
    switch letter {
    case UInt8(ascii: "b"): put(0x08)
    case UInt8(ascii: "t"): put(0x09)
    case UInt8(ascii: "n"): put(0x0A)
    case UInt8(ascii: "f"): put(0x0C)
    case UInt8(ascii: "r"): put(0x0D)
    case UInt8(ascii: "u"): scalar()
    default: put(letter)
    }
  }

  private mutating func scalar() {
    var value = unit()
    if value & 0xF800 == 0xD800 {
      offset += 2
      value = 0x10000 + (value - 0xD800) << 10 + (unit() - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      preconditionFailure("the scanner lets no lone surrogate through")
    }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { put(byte) }
  }

  private mutating func unit() -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      value = value << 4 | UInt32(source[offset].hexadecimalValue ?? 0)
      offset += 1
    }
    return value
  }

  private mutating func put(_ byte: UInt8) {
    target[count] = byte
    count += 1
  }
}
