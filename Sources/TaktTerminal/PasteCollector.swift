/// Gathers a bracketed paste, whose bytes mean nothing but text until its end mark.
struct PasteCollector: Sendable {
  /// What is pasted past this many bytes is dropped: no idea is a mebibyte long.
  static let limit = 1 << 20

  private static let endMark = Array("\u{1b}[201~".utf8)
  private var bytes: [UInt8] = []
  private var matched = 0

  /// Takes one byte; true when it completes the end mark.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    // No proper prefix of the mark is also its suffix, so only its first byte can begin anew.
    for held in Self.endMark[..<matched] { keep(held) }
    matched = byte == Self.endMark[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < Self.limit { bytes.append(byte) }
  }

  /// The text: line ends as `\n`, no control character but `\n` and the tabulator.
  var text: String {
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: wholeCharacters, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n": if !afterReturn { scalars.append("\n") }
      case "\t": scalars.append("\t")
      default: if !scalar.isControl { scalars.append(scalar) }
      }
      afterReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// The bytes without the half of a character that the limit may have cut.
  private var wholeCharacters: ArraySlice<UInt8> {
    guard bytes.count == Self.limit else { return bytes[...] }
    guard let lead = bytes.lastIndex(where: { $0 & 0xc0 != 0x80 }) else { return [] }
    return bytes[lead] < 0x80 ? bytes[...] : bytes[..<lead]
  }
}

extension Unicode.Scalar {
  /// A C0 or C1 control character, or DEL: nothing that may reach a terminal as text.
  var isControl: Bool { value < 0x20 || (0x7f..<0xa0).contains(value) }
}
