/// How the bytes of a table are to be read.
package enum TableEncoding: Hashable, Sendable {
  case utf8
  case windows1251
  /// What a spreadsheet calls "Unicode text".
  case utf16

  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .windows1251: "Windows-1251"
    case .utf16: "UTF-16"
    }
  }
}

/// The text of a table. A mark of byte order decides; without one, bytes that are no UTF-8 are
/// Windows-1251, in which every byte is a character.
struct TableText {
  /// The longest table, in bytes.
  static let longest = 4 << 20

  let text: String
  let encoding: TableEncoding

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16
      text = String(decoding: TableText.units(of: bytes), as: UTF16.self)
    } else if let utf8 = String(validating: TableText.unmarked(bytes), as: UTF8.self) {
      encoding = .utf8
      text = utf8
    } else {
      encoding = .windows1251
      text = Windows1251.text(of: bytes)
    }
  }

  private static func unmarked(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  private static func units(of bytes: [UInt8]) -> [UInt16] {
    let isBig = bytes[0] == 0xFE
    return stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
  }
}
