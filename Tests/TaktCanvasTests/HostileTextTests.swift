import TaktCanvas
import Testing

/// Text from people is text (invariant 10).
@Suite struct HostileTextTests {
  static let naughty = [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;ZXZpbA==\u{7}",
    "\u{1B}P+q544e\u{1B}\\",
    "\u{9B}2J", "\u{9D}0;x\u{9C}", "\u{90}q\u{9C}", "bell\u{7}", "back\u{8}\u{8}space", "a\rb",
    "a\r\nb",
    "tab\there", "null\0", "\u{7F}", "\u{85}", "\u{E}so\u{F}si", "\u{202E}evil\u{202C}",
    "\u{202A}\u{202B}\u{202D}", "\u{2066}i\u{2067}s\u{2068}o\u{2069}", "\u{200E}\u{200F}\u{61C}",
    "zero\u{200B}width", "\u{FEFF}bom", "\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}", "\u{AD}soft",
    "\u{2028}\u{2029}", "\u{FFFE}\u{FFFF}\u{1FFFE}\u{10FFFF}", "\u{FFF9}a\u{FFFA}b\u{FFFB}",
    "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}", "\u{301}alone",
    "👨‍👩‍👧‍👦👍🏿🏴󠁧󠁢󠁥󠁮󠁧󠁿🏳️‍🌈❤️☺︎1️⃣🇷🇺🇰", "A\u{1F3FB}B\u{FE0F}\u{20E3}", "a\u{200D}b\u{200C}c", "क्षि का தமிழ்",
    "\u{1100}\u{1161}\u{11A8} \u{1100}\u{1100} \u{1161}\u{11A8}", "\u{600}1\u{6DD}\u{70F}",
    "שלום مرحبا", "ﷺ﷽", "日本語ﾊﾝｶｸＦＵＬＬ", "\u{E0001}\u{E0041}\u{E007F}", "\u{E000}\u{F8FF}\u{100000}",
    "\u{34F}\u{180E}\u{3164}\u{115F}\u{1160}\u{FFA0}", "\u{1D173}\u{1D17A}",
    "\u{A0}\u{2003}\u{202F}\u{3000}",
    "Ёжик № «ёлочки» — тире…", "ё и\u{306} Е\u{308}",
  ]

  /// What ncurses and the terminal may be given in one cell.
  private func problem(in cell: Canvas.Cell) -> String? {
    let scalars = Array(cell.character.unicodeScalars)
    let isPlain = scalars.allSatisfy { scalar in
      let isControl = [.control, .format, .lineSeparator, .paragraphSeparator, .surrogate]
        .contains(scalar.properties.generalCategory)
      return !isControl && !scalar.properties.isNoncharacterCodePoint
        && !scalar.properties.isVariationSelector
    }
    if !isPlain { return "forbidden scalar" }
    if scalars.count > 5 { return "too many scalars" }
    if Width.columns(ofScalar: scalars[0]) == 0 { return "no base" }
    if scalars.dropFirst().contains(where: { Width.columns(ofScalar: $0) > 0 }) {
      return "two bases"
    }
    return nil
  }

  /// Draws a text and compares cells, columns and answers with one another.
  private func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let columns = Width.of(text)
    var canvas = Canvas(columns: columns + 3, rows: 1)
    let used = canvas.put(text, column: 1, row: 0, role: .input)
    let problems = canvas.cells.compactMap(problem(in:))
    let drawn = canvas.cells.filter { $0.role == .input }
    let bases = drawn.filter { !$0.isContinuation }
    let sum = bases.reduce(0) { $0 + Width.columns(ofScalar: $1.character.unicodeScalars.first!) }
    let picture = String(bases.map(\.character))
    #expect(problems == [], "\(text.debugDescription)", sourceLocation: sourceLocation)
    #expect(
      [used, drawn.count, sum] == [columns, columns, columns], "\(text.debugDescription)",
      sourceLocation: sourceLocation)
    #expect(
      picture == text.clipped(toColumns: columns), "\(text.debugDescription)",
      sourceLocation: sourceLocation)
    #expect(
      picture.clipped(toColumns: columns) == picture && Width.of(picture) == columns,
      "drawn again it changes: \(text.debugDescription)", sourceLocation: sourceLocation)
  }

  @Test(arguments: naughty)
  func aNaughtyTextIsDrawnHarmlessly(text: String) {
    check(text)
  }

  @Test func everyPairOfNaughtyTextsIsDrawnHarmlessly() {
    for first in Self.naughty { for second in Self.naughty { check(first + second) } }
  }

  @Test func everyWidthClipsAndWrapsWithinItsColumns() {
    for text in Self.naughty {
      for columns in 1...12 {
        let lines = text.wrapped(toColumns: columns)
        #expect(lines.allSatisfy { Width.of($0) <= columns })
        #expect(Width.of(text.padded(toColumns: columns)) == columns)
        #expect(Width.of(text.clipped(toColumns: columns)) <= columns)
      }
    }
  }

  @Test(arguments: [
    ("\u{1B}[31mред", "�[31mред"), ("a\u{202E}b", "a�b"), ("\u{FEFF}a\u{200B}b", "�a�b"),
    ("a\nb\tc\r\nd", "a b c d"), ("\u{9B}2J", "�2J"), ("\u{1FFFE}", "�"), ("\u{301}a", "�a"),
    ("👍🏿!", "👍!"), ("👨‍👩‍👧!", "👨!"), ("❤️!", "❤!"), ("🇷🇺!", "RU!"), ("1️⃣!", "1!"),
    ("пред\u{AD}мет", "пред-мет"), ("1\u{A0}000\u{202F}р", "1 000 р"), ("a\u{200D}b", "ab"),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "e\u{301}\u{302}\u{303}\u{304}"),
  ])
  func whatIsHarmfulIsReplaced(text: String, drawn: String) {
    #expect(Array(text.clipped(toColumns: 99).unicodeScalars) == Array(drawn.unicodeScalars))
  }

  @Test func everyScalarAloneAndAfterALetterIsDrawnHarmlessly() {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x33FF, 0xA490...0xABFF, 0xD7A3...0xFFFF, 0x10000...0x1FFFF, 0xE0000...0xE01FF,
    ]
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
      let text = "я\(scalar)\n\(scalar)"
      var canvas = Canvas(columns: 8, rows: 1)
      let used = canvas.put(text, column: 0, row: 0)
      if used != Width.of(text) || canvas.cells.contains(where: { problem(in: $0) != nil }) {
        Issue.record("U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test(.enabled(if: Corpora.naughtyStrings != nil))
  func theBigListOfNaughtyStringsIsDrawnHarmlessly() throws {
    let strings = try #require(Corpora.naughtyStrings)
    #expect(strings.count > 400)
    for text in strings { check(text) }
  }

  @Test(.enabled(if: Corpora.utf8 != nil))
  func brokenUTF8IsDrawnHarmlessly() throws {
    for line in try #require(Corpora.utf8).split(separator: "\n") { check(String(line)) }
  }
}
