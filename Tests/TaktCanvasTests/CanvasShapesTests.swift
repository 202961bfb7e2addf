import TaktCanvas
import Testing

@Suite struct CanvasShapesTests {
  @Test func aFrameCarriesItsTitleAndItsRemark() {
    var canvas = Canvas(columns: 28, rows: 3)
    let inside = canvas.frame(
      Rectangle(column: 0, row: 0, width: 28, height: 3), title: "План", trailing: "F3 править")
    canvas.put("√ 1 Открытие", column: inside.column + 1, row: inside.row)
    #expect(inside == Rectangle(column: 1, row: 1, width: 26, height: 1))
    #expect(
      canvas.picture == """
        ┌─ План ────── F3 править ─┐
        │ √ 1 Открытие             │
        └──────────────────────────┘
        """)
    #expect(
      canvas.roleMap == """
        ffTTTTTTffffffddddddddddddff
        f..........................f
        ffffffffffffffffffffffffffff
        """)
  }

  @Test func aFocusedFrameIsHeavy() {
    var canvas = Canvas(columns: 58, rows: 3)
    canvas.frame(
      Rectangle(column: 0, row: 0, width: 58, height: 3), title: "Таймер", trailing: "идёт",
      isFocused: true)
    #expect(
      canvas.picture == """
        ┏━ Таймер ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ идёт ━┓
        ┃                                                        ┃
        ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        """)
    #expect(canvas.cell(column: 0, row: 1)?.role == .frameFocus)
  }

  @Test(arguments: [
    (22, "┌─ Журнал ───────────┐"), (23, "┌─ Журнал ─ 312/1140 ─┐"), (14, "┌─ Журнал ───┐"),
    (9, "┌─ Жу… ─┐"), (6, "┌────┐"), (2, "┌┐"), (1, ""),
  ])
  func aShortEdgeLosesTheRemarkFirst(width: Int, edge: String) {
    var canvas = Canvas(columns: 30, rows: 2)
    canvas.frame(
      Rectangle(column: 0, row: 0, width: width, height: 2), title: "Журнал", trailing: "312/1140")
    #expect(canvas.text(row: 0) == edge)
  }

  @Test func aFrameMayHaveARemarkOnly() {
    var canvas = Canvas(columns: 20, rows: 2)
    canvas.frame(Rectangle(column: 0, row: 0, width: 20, height: 2), trailing: "сценарий А")
    #expect(canvas.text(row: 0) == "┌───── сценарий А ─┐")
  }

  @Test func aFrameMayStandPartlyOutside() {
    var canvas = Canvas(columns: 4, rows: 2)
    canvas.frame(Rectangle(column: -1, row: -1, width: 4, height: 3))
    #expect(canvas.picture == "  │\n──┘")
  }

  @Test func rulesAndFillsKeepToTheirPlace() {
    var canvas = Canvas(columns: 5, rows: 3)
    canvas.fill(Rectangle(column: 3, row: 1, width: 9, height: 9), with: "▞", role: .timerOver)
    canvas.horizontalRule(column: 0, row: 0, width: 4)
    canvas.verticalRule(column: 1, row: 1, height: 2, character: "┊", role: .treeLine)
    #expect(canvas.picture == "────\n ┊ ▞▞\n ┊ ▞▞")
    #expect(canvas.roleMap == "ffff\n.t.oo\n.t.oo")
  }

  @Test func aFillTakesNoWideCharacter() {
    var canvas = Canvas(columns: 2, rows: 1)
    canvas.fill(Rectangle(column: 0, row: 0, width: 2, height: 1), with: "日")
    #expect(canvas.picture == "��")
  }

  @Test func aRoleIsSetWithoutTouchingTheText() {
    var canvas = Canvas(columns: 6, rows: 2)
    canvas.put("строка", column: 0, row: 0)
    canvas.setRole(.select, in: Rectangle(column: 2, row: -1, width: 9, height: 2))
    #expect(canvas.picture == "строка\n")
    #expect(canvas.roleMap == "..SSSS\n")
  }

  @Test func everyRoleHasALetterOfItsOwn() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }

  @Test func aCanvasWithoutRoomIsDrawnOnInVain() {
    var canvas = Canvas(columns: 0, rows: 0)
    canvas.put("日", column: 0, row: 0)
    canvas.frame(Rectangle(column: 0, row: 0, width: 5, height: 5), title: "А")
    #expect(canvas.picture == "")
    #expect(canvas.cell(column: 0, row: 0) == nil)
  }
}
