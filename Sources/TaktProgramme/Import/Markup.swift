/// What is left of a web page in a pasted text: tags, entities, and blanks that look like others.
enum Markup {
  /// Tags that begin something of their own; the others only dress the text.
  private static let breaking = [
    "p", "br", "li", "ul", "ol", "div", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table",
  ]

  private static let named = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "laquo": "«",
    "raquo": "»", "ndash": "–", "mdash": "—", "minus": "−", "bull": "•", "hellip": "…",
    "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsquo": "‘", "rsquo": "’", "shy": "", "thinsp": " ",
    "ensp": " ", "emsp": " ", "middot": "·", "sup1": "¹", "sup2": "²", "sup3": "³", "numero": "№",
  ]

  /// The text of a line; a line feed stands where a paragraph or an item of a list begins.
  static func plain(_ line: String) -> String {
    var cursor = TextCursor(line)
    var text = ""
    while let next = cursor.peek {
      if let tag = tag(&cursor) {
        text += replacement(of: tag)
      } else if let character = entity(&cursor) {
        text += character.unicodeScalars.compactMap(plain(_:)).map(String.init).joined()
      } else {
        cursor.step()
        text +=
          next == "•"
          ? "\n" : String(String.UnicodeScalarView(next.unicodeScalars.compactMap(plain(_:))))
      }
    }
    return text
  }

  private static func replacement(of tag: String) -> String {
    if tag == "td" || tag == "th" { return "\t" }
    return breaking.contains(tag) ? "\n" : ""
  }

  /// The name of a tag; an address in angle brackets is none.
  private static func tag(_ cursor: inout TextCursor) -> String? {
    cursor.attempt { cursor in
      guard cursor.take(where: { $0 == "<" }) != nil else { return nil }
      _ = cursor.take { $0 == "/" }
      var name = ""
      while let letter = cursor.take(where: { $0.isASCII && ($0.isLetter || $0.isDigit) }) {
        name += letter.lowercased()
      }
      guard !name.isEmpty, cursor.peek != ":", cursor.peek != "@", cursor.peek != "." else {
        return nil
      }
      cursor.skip { $0 != ">" && $0 != "<" }
      return cursor.take { $0 == ">" }.map { _ in name }
    }
  }

  private static func entity(_ cursor: inout TextCursor) -> String? {
    cursor.attempt { cursor in
      guard cursor.take(where: { $0 == "&" }) != nil else { return nil }
      var name = ""
      while name.count < 10,
        let sign = cursor.take(where: { $0.isASCII && ($0.isLetter || $0.isDigit || $0 == "#") })
      {
        name.append(sign)
      }
      guard cursor.take(where: { $0 == ";" }) != nil else { return nil }
      return named[name] ?? numbered(name)
    }
  }

  private static func numbered(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let code =
      digits.first?.lowercased() == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  /// One kind of blank, no invisible signs, nothing that could harm a terminal or a file.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.properties.generalCategory {
    case .spaceSeparator: " "
    case .control: scalar == "\t" ? scalar : nil
    case .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: nil
    default: scalar
    }
  }
}
