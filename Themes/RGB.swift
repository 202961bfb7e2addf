internal import Foundation

/// A colour of 24 bits, and what can be computed of it.
package struct RGB: Equatable, Sendable {
  /// 0xRRGGBB.
  package let number: Int

  package init(_ number: Int) { self.number = number & 0xff_ffff }

  /// Reads `#RRGGBB`; nil when the text is something else.
  package init?(hexadecimal text: String) {
    guard text.utf8.count == 7, text.first == "#", text.dropFirst().allSatisfy(\.isHexDigit),
      let number = Int(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(number)
  }

  /// The colour that xterm shows for an index of its 256; a person may have changed 0–15.
  package init(xterm index: Int) {
    switch index {
    case 16..<232:
      let levels = [0, 95, 135, 175, 215, 255]
      let cube = index - 16
      self.init(levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6])
    case 232..<256: self.init((8 + 10 * (index - 232)) * 0x01_0101)
    default: self.init(Self.standard[min(15, max(0, index))])
    }
  }

  private static let standard = [
    0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
    0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
  ]

  /// Red, green and blue in linear light, each 0…1 (sRGB, IEC 61966-2-1).
  package var linear: [Double] {
    [16, 8, 0].map { shift in
      let level = Double(number >> shift & 0xff) / 255
      return level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4)
    }
  }

  /// Relative luminance, 0…1 (WCAG 2).
  package var luminance: Double {
    zip(linear, [0.2126, 0.7152, 0.0722]).map(*).reduce(0, +)
  }

  /// The ratio of luminances with `light` falling on both; WCAG's own ratio has 0.05.
  package func contrast(with other: RGB, light: Double = 0.05) -> Double {
    let (one, two) = (luminance + light, other.luminance + light)
    return max(one, two) / min(one, two)
  }
}
