/// One code point at the start of some bytes, by the strict rules of UTF-8.
enum UTF8Scalar: Equatable {
  case scalar(Unicode.Scalar, length: Int)
  /// A good beginning that lacks its end.
  case incomplete
  /// The first byte begins no character.
  case invalid

  /// Reads at most four of `count` bytes through `byte`.
  init(_ count: Int, byte: (Int) -> UInt8) {
    let lead = byte(0)
    guard let length = Self.length(lead) else {
      self = .invalid
      return
    }
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7f >> UInt32(length))
    for index in 1..<max(length, 1) {
      guard index < count else {
        self = .incomplete
        return
      }
      guard byte(index) & 0xc0 == 0x80 else {
        self = .invalid
        return
      }
      value = value << 6 | UInt32(byte(index) & 0x3f)
    }
    self = Self.checked(value, length)
  }

  private static func length(_ lead: UInt8) -> Int? {
    switch lead {
    case 0x00..<0x80: 1
    case 0xc2..<0xe0: 2
    case 0xe0..<0xf0: 3
    case 0xf0..<0xf5: 4
    default: nil
    }
  }

  /// Refuses surrogates, values past U+10FFFF and forms longer than needed.
  private static func checked(_ value: UInt32, _ length: Int) -> UTF8Scalar {
    let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
    guard value >= smallest[length], let scalar = Unicode.Scalar(value) else { return .invalid }
    return .scalar(scalar, length: length)
  }
}
