import TaktCanvas
import Testing

/// A whole screen from the pieces, as the stage draws it.
@Suite struct StagePictureTests {
  @Test func theStageWithACalmTimerIsDrawnAsDesigned() {
    var canvas = Canvas(columns: 80, rows: 24)
    canvas.put("ШАГ 3 ИЗ 9", column: 1, row: 0)
    canvas.put(trailing: "«Стратегия-2027» · 14:18", maxColumn: 79, row: 0)
    BlockTitle.draw(
      "Сбор идей", on: &canvas, in: Rectangle(column: 0, row: 1, width: 80, height: 4))
    BlockDigits.draw(
      "18:42", on: &canvas, in: Rectangle(column: 0, row: 6, width: 80, height: 14),
      role: .timerCalm)
    canvas.bar(1122, of: 1500, column: 2, row: 21, width: 76, style: .whole, fillRole: .timerCalm)
    canvas.put("осталось 18 мин 42 с из 25:00", column: 2, row: 22)
    canvas.put(trailing: "конец в 14:37", maxColumn: 78, row: 22)
    canvas.put("далее → ГРУППИРОВКА · 15 мин", column: 2, row: 23)
    canvas.put(trailing: "группы сдали ●●●●·· 4/6", maxColumn: 78, row: 23)
    #expect(canvas.picture == Self.calm)
    #expect(canvas.replacingGlyphs(for: .ascii).picture.allSatisfy { !"█▀▄░→●·".contains($0) })
  }

  private static let calm = """
     ШАГ 3 ИЗ 9                                            «Стратегия-2027» · 14:18
                  ▄▀▀▀▄ █▀▀▀▀ ▄▀▀▀▄ █▀▀▀▄     █   █  ▄▀█  █▀▀▀▀ ▄▀▀▀▄
                  █     █▄▄▄  █   █ █▄▄▄▀     █ ▄▀█  █ █  █▄▄▄  █  ▄█
                  █   ▄ █   █ █   █ █         █▀  █ ▄█▄█▄ █     █▄▀ █
                   ▀▀▀  ▀▀▀▀   ▀▀▀  ▀         ▀   ▀ ▀   ▀ ▀▀▀▀▀ ▀   ▀

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

      █████████████████████████████████████████████████████████░░░░░░░░░░░░░░░░░░░
      осталось 18 мин 42 с из 25:00                                  конец в 14:37
      далее → ГРУППИРОВКА · 15 мин                         группы сдали ●●●●·· 4/6
    """
}
