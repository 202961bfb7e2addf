import TaktCanvas
import Testing
import TextTestSupport

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Ёжик", 4), ("日本", 4), ("한국", 4), ("ﾊﾝｶｸ", 4), ("ＡＢ", 4), ("e\u{301}", 1),
    ("и\u{306}", 1), ("😀", 2), ("👍🏻", 2), ("👨‍👩‍👧", 2), ("❤️", 1), ("1️⃣", 1), ("🇷🇺", 2), ("\u{3000}", 2),
    ("…—№«»·×√►●█▌", 12), ("\u{AD}", 1), ("\u{200B}", 1), ("\u{301}", 1), ("क्षि", 3), ("a\r\nb", 3),
  ])
  func textHasTheColumnsOfItsDrawing(text: String, columns: Int) {
    #expect(Width.of(text) == columns)
  }

  /// The ends of ranges and their neighbours, always checked.
  @Test(arguments: [
    (0x41, 1), (0x7F, 0), (0x9F, 0), (0xA0, 1), (0x2FF, 1), (0x300, 0), (0x36F, 0), (0x370, 1),
    (0x401, 1), (0x451, 1), (0x482, 1), (0x483, 0), (0x489, 0), (0x48A, 1), (0x10FF, 1),
    (0x1100, 2), (0x115F, 2), (0x1160, 0), (0x11FF, 0), (0x1200, 1), (0x200A, 1), (0x200B, 0),
    (0x200F, 0), (0x2010, 1), (0x2028, 0), (0x202E, 0), (0x2319, 1), (0x231A, 2), (0x231C, 1),
    (0x2500, 1), (0x2E7F, 1), (0x2E80, 2), (0x3000, 2), (0x302A, 0), (0x303F, 1), (0x3400, 2),
    (0x9FFF, 2), (0xAC00, 2), (0xD7A3, 2), (0xD7B0, 0), (0xE000, 1), (0xF900, 2), (0xFE0F, 0),
    (0xFEFF, 0), (0xFF01, 2), (0xFF60, 2), (0xFF61, 1), (0x1F1E6, 1), (0x1F600, 2), (0x1F64F, 2),
    (0x20000, 2), (0x2FFFD, 2), (0x2FFFE, 1), (0x3FFFD, 2), (0xE0001, 0), (0xE01EF, 0),
    (0xE01F0, 1), (0x10FFFF, 1),
  ])
  func scalarsHaveTheColumnsOfTheirRange(value: Int, columns: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(value)))
    #expect(Width.columns(ofScalar: scalar) == columns)
  }

  @Test(.enabled(if: Corpora.eastAsianWidth != nil))
  func theTableAgreesWithUnicode() throws {
    let file = try #require(Corpora.eastAsianWidth)
    var checked = 0
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split { ";# ".contains($0) }
      let ends = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
      let expected = columns(width: fields[1], category: fields[2])
      for value in ends[0]...(ends.last ?? ends[0]) {
        guard let scalar = Unicode.Scalar(value), !isJoiningHangul(value) else { continue }
        if Width.columns(ofScalar: scalar) != expected {
          Issue.record("U+\(String(value, radix: 16)) is not \(expected) columns wide")
        }
        checked += 1
      }
    }
    #expect(checked > 280_000)
  }

  private func columns(width: Substring, category: Substring) -> Int {
    if ["Mn", "Me", "Cf", "Cc", "Zl", "Zp"].contains(category) { return 0 }
    return width == "W" || width == "F" ? 2 : 1
  }

  private func isJoiningHangul(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
  }

  @Test(.enabled(if: Corpora.emoji != nil))
  func anEmojiTakesTheColumnsOfItsFirstScalar() throws {
    let file = try #require(Corpora.emoji)
    var checked = 0
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let codes = line.prefix { $0 != ";" }.split(separator: " ")
      let scalars = codes.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      let emoji = String(String.UnicodeScalarView(scalars))
      let isFlag = (0x1F1E6...0x1F1FF).contains(scalars[0].value)
      #expect(Width.of(emoji) == (isFlag ? 2 : Width.columns(ofScalar: scalars[0])), "\(emoji)")
      checked += 1
    }
    #expect(checked > 4000)
  }
}
