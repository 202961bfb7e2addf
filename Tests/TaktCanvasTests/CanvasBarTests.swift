import TaktCanvas
import Testing

@Suite struct CanvasBarTests {
  @Test(arguments: [
    (5, 8, 12, "███████▌░░░░"), (1, 8, 12, "█▌░░░░░░░░░░"), (8, 8, 10, "██████████"),
    (5, 8, 10, "██████▎░░░"), (3, 8, 10, "███▊░░░░░░"), (0, 8, 4, "░░░░"), (999, 1000, 3, "██▉"),
    (9, 8, 4, "████"), (-1, 8, 4, "░░░░"), (1, 0, 4, "░░░░"), (Int.max - 1, Int.max, 2, "█▉"),
  ])
  func aBarShowsEighths(part: Int, whole: Int, width: Int, picture: String) {
    var canvas = Canvas(columns: 20, rows: 1)
    canvas.bar(part, of: whole, column: 0, row: 0, width: width)
    #expect(canvas.picture == picture)
  }

  @Test func aTimerBarMovesByWholeColumns() {
    var canvas = Canvas(columns: 80, rows: 2)
    canvas.bar(1122, of: 1500, column: 2, row: 0, width: 76, style: .whole)
    canvas.bar(1122, of: 1500, column: 3, row: 1, width: 50, style: .hatched)
    #expect(
      canvas.picture == """
          █████████████████████████████████████████████████████████░░░░░░░░░░░░░░░░░░░
           ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓░░░░░░░░░░░░
        """)
  }

  @Test func aBarHasRolesForItsTwoParts() {
    var canvas = Canvas(columns: 26, rows: 2)
    canvas.bar(38, of: 100, column: 0, row: 0, width: 26, style: .dotted)
    canvas.bar(
      25, of: 100, column: 0, row: 1, width: 26, style: .squares, fillRole: .ok, restRole: .textDim)
    #expect(canvas.picture == "█████████▉················\n■■■■■■■···················")
    #expect(canvas.roleMap == "BBBBBBBBBBbbbbbbbbbbbbbbbb\nkkkkkkkddddddddddddddddddd")
  }

  @Test func aSparklineComparesCounts() {
    var canvas = Canvas(columns: 20, rows: 4)
    canvas.sparkline([0, 1, 4, 6, 5, 7], column: 0, row: 0)
    canvas.sparkline([0, 1, 4], column: 0, row: 1, maximum: 8)
    canvas.sparkline([9, 9, 0, 2], column: 0, row: 2, width: 2)
    canvas.sparkline([0, -3], column: 0, row: 3)
    #expect(canvas.picture == "▁▂▅▇▆█\n▁▂▅\n▁█\n▁▁")
  }
}
