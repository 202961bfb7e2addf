import TaktCanvas
import Testing

@Suite struct BlockFiguresTests {
  @Test func theTimerOfTheStageIsDrawnAsDesigned() {
    var canvas = Canvas(columns: 80, rows: 14)
    let area = Rectangle(column: 0, row: 0, width: 80, height: 14)
    #expect(BlockDigits.draw("18:42", on: &canvas, in: area, role: .timerCalm))
    #expect(
      canvas.picture == """
                ███            █████████                     ███         █████████
                ███            █████████                     ███         █████████
             ██████         ███         ███               ██████      ███         ███
             ██████         ███         ███               ██████      ███         ███
                ███         ███         ███   ███      ███   ███                  ███
                ███         ███         ███   ███      ███   ███                  ███
                ███            █████████            ███      ███               ███
                ███            █████████            ███      ███               ███
                ███         ███         ███   ███   ███████████████         ███
                ███         ███         ███   ███   ███████████████         ███
                ███         ███         ███                  ███         ███
                ███         ███         ███                  ███         ███
             █████████         █████████                     ███      ███████████████
             █████████         █████████                     ███      ███████████████
        """)
    #expect(canvas.cell(column: 8, row: 0)?.role == .timerCalm)
  }

  @Test func theOverrunOfTheReplayIsDrawnAsDesigned() {
    var canvas = Canvas(columns: 64, rows: 7)
    let area = Rectangle(column: 0, row: 0, width: 60, height: 7)
    #expect(BlockDigits.draw("+02:13", on: &canvas, in: area, role: .timerOver))
    #expect(
      canvas.picture == """
                   ██████      ██████            ██        ██████
                 ██      ██  ██      ██        ████      ██      ██
           ██    ██      ██          ██  ██      ██              ██
         ██████  ██      ██        ██            ██          ████
           ██    ██      ██      ██      ██      ██              ██
                 ██      ██    ██                ██      ██      ██
                   ██████    ██████████        ██████      ██████
        """)
  }

  @Test func theOtherFiguresHaveTheirShapes() {
    var canvas = Canvas(columns: 30, rows: 7)
    BlockDigits.draw(
      "56789", on: &canvas, in: Rectangle(column: 0, row: 0, width: 29, height: 7), role: .text)
    #expect(
      canvas.picture == """
        █████  ███  █████  ███   ███
        █     █         █ █   █ █   █
        ████  █        █  █   █ █   █
            █ ████    █    ███   ████
            █ █   █   █   █   █     █
        █   █ █   █  █    █   █     █
         ███   ███   █     ███   ███
        """)
  }

  @Test(arguments: [(80, 14, 3, 2), (120, 28, 4, 4), (199, 42, 7, 6), (56, 7, 2, 1), (25, 9, 1, 1)])
  func theScaleGrowsWithTheRoom(width: Int, height: Int, horizontal: Int, vertical: Int) {
    let scale = BlockDigits.largestScale(for: "18:42", within: width, height: height)
    #expect(scale == BlockDigits.Scale(horizontal: horizontal, vertical: vertical))
  }

  @Test(arguments: [("18:42", 24, 9), ("18:42", 80, 6), ("12 h", 80, 24), ("", 80, 24)])
  func whatDoesNotFitIsNotDrawn(text: String, width: Int, height: Int) {
    var canvas = Canvas(columns: 80, rows: 24)
    let area = Rectangle(column: 0, row: 0, width: width, height: height)
    #expect(!BlockDigits.draw(text, on: &canvas, in: area, role: .text))
    #expect(canvas == Canvas(columns: 80, rows: 24))
  }

  @Test func bothMinusSignsAreFigures() {
    let scale = BlockDigits.Scale(horizontal: 2, vertical: 1)
    #expect(BlockDigits.size(of: "-1", scale: scale)?.columns == 18)
    #expect(BlockDigits.size(of: "−1", scale: scale)?.rows == 7)
  }
}
