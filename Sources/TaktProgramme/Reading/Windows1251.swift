/// The one-byte code that Russian tables still come in.
enum Windows1251 {
  /// The scalars of the bytes from 0x80 to 0xBF; 0x98 has none. From 0xC0 on come А…я in order.
  private static let middle = Array(
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
      .unicodeScalars)

  static func text(of bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      switch byte {
      case 0..<0x80: scalars.append(Unicode.Scalar(byte))
      case 0x80..<0xC0: scalars.append(middle[Int(byte) - 0x80])
      default: scalars.append(Unicode.Scalar(0x0410 + UInt16(byte - 0xC0)) ?? "\u{FFFD}")
      }
    }
    return String(scalars)
  }
}
