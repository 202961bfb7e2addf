extension String {
  /// Writes the text between quotes. What a terminal or an editor would obey instead of showing –
  /// control characters, marks of direction, line separators – is written as `\u001b`
  /// (invariant 10).
  func writeAsJSON(to text: inout String) {
    text += "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.isObeyed: text += scalar.escaped
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension Unicode.Scalar {
  /// Is it a command rather than a sign, or no character at all. The joiners of emoji and scripts
  /// and the letters of flags are left as they are.
  var isObeyed: Bool {
    switch value {
    case 0x200C, 0x200D, 0xE0020...0xE007F: false
    default:
      switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: true
      default: properties.isNoncharacterCodePoint
      }
    }
  }

  /// `\u` and four digits for each unit of UTF-16.
  fileprivate var escaped: String {
    UTF16.encode(self)!.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
