import Foundation
import TextTestSupport

/// Reference inputs as this target's tests read them; nil where there are none.
extension Corpora {
  static let eastAsianWidth = text("unicode-15.0/EastAsianWidth.txt")
  static let emoji = text("unicode-15.0/emoji-test.txt")

  /// The file with invalid bytes repaired.
  private static func text(_ path: String) -> String? {
    let bytes = bytes(path)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
