extension String {
  /// People's text as a terminal, a pipe or a screen reader may have it (invariant 10): line ends
  /// stay, every other control is a space, and what turns or hides text is `�`. The joiners of
  /// emoji and scripts stay.
  var harmless: String {
    String(UnicodeScalarView(unicodeScalars.map { $0 == "\n" ? $0 : $0.harmless }))
  }

  /// The same on one line.
  var onOneLine: String { String(UnicodeScalarView(unicodeScalars.map(\.harmless))) }
}

extension Unicode.Scalar {
  fileprivate var harmless: Unicode.Scalar {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return " "
    case .format: return isJoiner ? self : "\u{FFFD}"
    default: return properties.isNoncharacterCodePoint ? "\u{FFFD}" : self
    }
  }

  /// Joiners, the soft hyphen, the numeral signs of Arabic and its kin, and the letters of flags.
  private var isJoiner: Bool {
    switch value {
    case 0xAD, 0x200C, 0x200D, 0xE0020...0xE007F: true
    case 0x600...0x605, 0x6DD, 0x70F, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}
