import Testing

@testable import TaktProgramme

/// Cells and lines of a table, as spreadsheets write them and as hands spoil them.
@Suite struct TableTests {
  func cells(_ text: String) -> [[String]] { Table(text).rows.map(\.cells) }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineBreakEndsARow(_ end: String) {
    let table = Table(["a;b", "", "c;d"].joined(separator: end) + end)
    #expect(table.rows == [.init(line: 1, cells: ["a", "b"]), .init(line: 3, cells: ["c", "d"])])
  }

  @Test(arguments: [";", ",", "\t"])
  func theSeparatorIsFound(_ separator: String) {
    let text = "ФИО\(separator)Тема\nЯ\(separator)\"a\(separator)b,;\""
    #expect(cells(text).first == ["ФИО", "Тема"])
    #expect(cells(text).last?.count == 2)
  }

  @Test func quotedCellsHoldSeparatorsBreaksAndQuotes() {
    let table = Table("a;\"b;\r\n\"\"c\"\"\";d\r\ne;f;g")
    #expect(table.rows.map(\.cells) == [["a", "b; \"c\"", "d"], ["e", "f", "g"]])
    #expect(table.rows.map(\.line) == [1, 3])
    #expect(table.faults.isEmpty)
  }

  @Test func aQuoteInsideABareCellIsACharacter() {
    let table = Table("ООО \"Ромашка\";b")
    #expect(table.rows.map(\.cells) == [["ООО \"Ромашка\"", "b"]])
    #expect(table.faults.isEmpty)
  }

  @Test func textAfterAClosingQuoteIsKeptAndTold() {
    let table = Table("a;b\n\"Лев\" Толстой;x")
    #expect(table.rows.last?.cells == ["Лев Толстой", "x"])
    #expect(table.faults == [.textAfterQuote(line: 2, column: 1)])
  }

  @Test func aQuoteThatNobodyClosedCostsOneCellAndNotTheRest() {
    let table = Table("a;b\n\"Лев;x\nАнна;\"y\"\nОлег;z")
    #expect(
      table.rows.map(\.cells) == [["a", "b"], ["\"Лев", "x"], ["Анна", "y"], ["Олег", "z"]])
    #expect(table.faults == [.openQuote(line: 2, column: 1)])
  }

  @Test func noControlCharacterComesThrough() {
    let every = String(String.UnicodeScalarView((1...0x9F).map { Unicode.Scalar(UInt8($0)) }))
    for cell in cells(every).joined() {
      #expect(cell.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  /// Any bytes make a table: nothing traps, and no line lies outside the text.
  @Test(arguments: Array(1...40) as [UInt64])
  func garbageIsReadWithoutHarm(seed: UInt64) {
    var state = seed
    let bytes = (0..<400).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let letters = Array("\"\";,\t\r\nа@+7 ".utf8) + [0x00, 0xFF, 0xE2]
      return letters[Int(state >> 33) % letters.count]
    }
    let reading = PeopleFile.parse(bytes: Array("ФИО;Почта\n".utf8) + bytes, file: "x.csv")
    let lines = bytes.count { $0 == 10 || $0 == 13 } + 2
    #expect(reading.problems.allSatisfy { (1...lines).contains($0.line) }, "seed \(seed)")
    _ = PeopleFile.parse(bytes: bytes, file: "x.csv")
  }

  @Test func everyByteOfWindows1251IsACharacter() {
    let text = Windows1251.text(of: (0...255).map { UInt8($0) })
    #expect(text.unicodeScalars.count == 256)
    #expect(Windows1251.text(of: [0xA8, 0xB8, 0xC0, 0xDF, 0xE0, 0xFF, 0xB9, 0xAB]) == "ЁёАЯая№«")
  }
}
