import TaktCanvas
import Testing

@Suite struct CanvasPlacingTests {
  @Test func aPictureKeepsItsRolesAndItsWideCharacters() {
    var picture = Canvas(columns: 5, rows: 2, background: .timerOver)
    picture.put("日本", column: 1, row: 0, role: .title)
    var canvas = Canvas(columns: 9, rows: 3)
    canvas.put("abcdefghi", column: 0, row: 1)
    canvas.put(picture, column: 2, row: 1)
    #expect(canvas.picture == "\nab 日本hi\n")
    #expect(canvas.roleMap == "\n..oTTTT\n..ooooo")
  }

  @Test func whatFallsOutsideIsLeftOut() {
    var picture = Canvas(columns: 3, rows: 2)
    picture.put("abc", column: 0, row: 0)
    picture.put("def", column: 0, row: 1)
    var canvas = Canvas(columns: 4, rows: 2)
    canvas.put(picture, column: 2, row: 1)
    canvas.put(picture, column: -2, row: -1)
    #expect(canvas.picture == "f\n  ab")
  }

  @Test func aPictureWithoutCellsChangesNothing() {
    var canvas = Canvas(columns: 4, rows: 2)
    canvas.put(Canvas(columns: 0, rows: 5), column: 0, row: 0)
    #expect(canvas == Canvas(columns: 4, rows: 2))
  }
}
