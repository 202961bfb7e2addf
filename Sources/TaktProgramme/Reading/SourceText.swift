/// The text of a file before YAML sees it: its lines, and what would make the parser unsafe.
/// A byte order mark is left out.
///
/// References (`&name`, `*name`) are not part of the format: a few lines of them unfold to
/// gigabytes or to a tree too deep to walk. They are refused here, before anything is composed.
/// A star counts as a reference where YAML could take it for one: at the beginning of a value.
struct SourceText {
  /// The longest file, in bytes of UTF-8.
  static let longest = 1 << 20

  let text: String
  let lineCount: Int

  init(_ text: String) {
    var text = text
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    text.makeContiguousUTF8()
    self.text = text
    var scanner = Scanner()
    for scalar in text.unicodeScalars { scanner.take(scalar) }
    lineCount = max(1, scanner.isAtLineStart ? scanner.position.line - 1 : scanner.position.line)
  }

  /// Reports what keeps the text from the parser; false if something does.
  func check(_ problems: ProblemList) -> Bool {
    guard text.utf8.count <= SourceText.longest else {
      problems.error(
        at: .start, "Файл больше 1 МБ: таких программ и досок не бывает.",
        "The file is larger than 1 MB: no programme or board is.")
      return false
    }
    var scanner = Scanner()
    for scalar in text.unicodeScalars {
      if let trouble = scanner.trouble(with: scalar) {
        report(trouble, scalar, at: scanner.position, problems)
      }
      scanner.take(scalar)
    }
    return !problems.hasErrors
  }

  private func report(
    _ trouble: Trouble, _ scalar: Unicode.Scalar, at position: Position, _ problems: ProblemList
  ) {
    switch trouble {
    case .control:
      let code = String(scalar.value, radix: 16, uppercase: true)
      problems.error(
        at: position, "Здесь управляющий символ U+\(code): уберите его.",
        "There is a control character U+\(code) here: remove it.")
    case .reference:
      let start = Position(line: position.line, column: position.column - 1)
      problems.error(
        at: start, "Ссылки YAML (*имя) не читаются: повторите текст целиком.",
        "YAML references (*name) are not read: write the text out again.")
    }
  }
}

/// Why a character may not reach the parser.
private enum Trouble {
  case control
  case reference
}

/// Walks the characters of a file as YAML does: the same line breaks, the same columns.
private struct Scanner {
  private(set) var position = Position.start
  private var previous: Unicode.Scalar = "\n"
  /// The last character that was not a blank, on this line.
  private var significant: Unicode.Scalar?
  private var beforeStar: Unicode.Scalar?

  var isAtLineStart: Bool { position.column == 1 }

  func trouble(with scalar: Unicode.Scalar) -> Trouble? {
    if !scalar.isAllowedInYAML { return .control }
    guard previous == "*", scalar.isReferenceName else { return nil }
    guard let before = beforeStar else { return .reference }
    return ":-?[{,".unicodeScalars.contains(before) ? .reference : nil
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.isLineBreak {
      let isSecondHalf = scalar == "\n" && previous == "\r"
      if !isSecondHalf { position = Position(line: position.line + 1, column: 1) }
      significant = nil
    } else {
      position = Position(line: position.line, column: position.column + 1)
      if scalar == "*" { beforeStar = significant }
      if scalar != " " && scalar != "\t" { significant = scalar }
    }
    previous = scalar
  }
}

extension Unicode.Scalar {
  fileprivate var isLineBreak: Bool {
    switch value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// May stand in the name of a reference, as the parser sees it.
  fileprivate var isReferenceName: Bool {
    isASCII && (properties.isAlphabetic || ("0"..."9").contains(self) || self == "-" || self == "_")
  }

  /// Printable in the sense of YAML 1.1.
  fileprivate var isAllowedInYAML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }
}
