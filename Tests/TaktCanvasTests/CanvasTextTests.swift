import TaktCanvas
import Testing

@Suite struct CanvasTextTests {
  @Test func textIsDrawnWhereItIsPutAndTellsItsColumns() {
    var canvas = Canvas(columns: 12, rows: 2)
    let used = canvas.put("Сбор", column: 1, row: 0, role: .title)
    canvas.put("идей", column: 1 + used + 1, row: 0)
    #expect(used == 4)
    #expect(canvas.picture == " Сбор идей\n")
    #expect(canvas.roleMap == ".TTTT\n")
  }

  @Test func textIsCutAtEveryEdgeOfTheCanvas() {
    var canvas = Canvas(columns: 4, rows: 1)
    canvas.put("abcdef", column: -2, row: 0)
    canvas.put("xyz", column: 0, row: 1)
    canvas.put("xyz", column: 0, row: -1)
    #expect(canvas.picture == "cdef")
  }

  @Test func textThatExceedsItsWidthEndsInAnEllipsis() {
    var canvas = Canvas(columns: 20, rows: 1)
    #expect(canvas.put("Производство", column: 0, row: 0, width: 6) == 6)
    #expect(canvas.put("ИТ", column: 8, row: 0, width: 6) == 2)
    #expect(canvas.put("ИТ", column: 12, row: 0, width: 0) == 0)
    #expect(canvas.picture == "Произ…  ИТ")
  }

  @Test func aWideCharacterIsNotCutByTheEllipsis() {
    var canvas = Canvas(columns: 6, rows: 1)
    #expect(canvas.put("日本語", column: 0, row: 0, width: 4) == 3)
    #expect(canvas.picture == "日…")
  }

  @Test func textIsPutAtTheRightAndInTheMiddle() {
    var canvas = Canvas(columns: 11, rows: 2)
    canvas.put(trailing: "14:18", maxColumn: 11, row: 0)
    canvas.put(centred: "идеи", column: 0, row: 1, width: 11)
    #expect(canvas.picture == "      14:18\n   идеи")
  }

  @Test func aWideCharacterTakesTwoCells() {
    var canvas = Canvas(columns: 5, rows: 1)
    #expect(canvas.put("日a", column: 0, row: 0, role: .select) == 3)
    #expect(canvas.cells.map(\.isContinuation) == [false, true, false, false, false])
    #expect(canvas.roleMap == "SSS")
  }

  @Test(arguments: [(0, "x b"), (1, " xb"), (2, "日x")])
  func aWideCharacterOverwrittenInHalfIsBlanked(column: Int, picture: String) {
    var canvas = Canvas(columns: 3, rows: 1)
    canvas.put("日b", column: 0, row: 0)
    canvas.put("x", column: column, row: 0)
    #expect(canvas.picture == picture)
    #expect(canvas.cells.filter(\.isContinuation).count == (column == 2 ? 1 : 0))
  }

  @Test func aWideCharacterBetweenTwoOthersBlanksBoth() {
    var canvas = Canvas(columns: 6, rows: 1)
    canvas.put("日本語", column: 0, row: 0)
    canvas.put("文", column: 1, row: 0)
    #expect(canvas.picture == " 文 語")
  }

  @Test func aWideCharacterAtAnEdgeGivesWayToASpace() {
    var canvas = Canvas(columns: 3, rows: 1)
    canvas.fill(Rectangle(column: 0, row: 0, width: 3, height: 1), with: "x")
    canvas.put("日", column: 2, row: 0)
    canvas.put("本", column: -1, row: 0)
    #expect(canvas.picture == " x")
  }

  @Test func marksJoinTheCharacterBeforeThem() {
    var canvas = Canvas(columns: 4, rows: 1)
    #expect(canvas.put("e\u{301}а\u{301}", column: 0, row: 0) == 2)
    #expect(canvas.cells[0].character == "\u{E9}")
    #expect(canvas.cells[1].character == "а\u{301}")
  }
}
