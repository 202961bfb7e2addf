import TaktCanvas
import Testing
import TextTestSupport

/// Text from people is text (invariant 10).
@Suite struct HostileTextTests {
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

  @Test(arguments: NaughtyText.own)
  func aNaughtyTextIsDrawnHarmlessly(text: String) {
    check(text)
  }

  @Test func everyPairOfNaughtyTextsIsDrawnHarmlessly() {
    for first in NaughtyText.own { for second in NaughtyText.own { check(first + second) } }
  }

  @Test func everyWidthClipsAndWrapsWithinItsColumns() {
    for text in NaughtyText.own {
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

  @Test(.enabled(if: Corpora.arePresent, "the corpora are not here"))
  func everyLineOfTheCorporaIsDrawnHarmlessly() {
    #expect(NaughtyText.corpora.count > 800)
    for text in NaughtyText.corpora { check(text) }
  }
}
