import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

/// A group's forms and its balance on the console.
@Suite struct GroupBoardTests {
  private func console(_ hall: Hall, _ keys: String) -> (Shell, [Effect]) {
    var shell = Shell(ConsoleScreen())
    let effects = Keys.parse(keys).flatMap { shell.handle($0, in: hall.context) }
    return (shell, effects)
  }

  private func picture(_ hall: Hall, _ keys: String) -> String {
    console(hall, keys).0.canvas(columns: 120, rows: 33, in: hall.context).picture
  }

  @Test func aDigitOpensAGroupsForms() {
    expectPicture(
      picture(.forms(), "1"),
      """
       takt · ведущий · «Стратегия-2027»       ШАГ 2 ИЗ 7 · СТОРОНЫ И ЦЕННОСТИ   13:05:00 · журнал √ · сцена × · 0 терминалов
      ┏━ 1 Продажи ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ Стороны и ценности ━┓
      ┃ 1 Наблюдения за водой                                                                                              3 ┃
      ┃   Министерство природных ресурсов                                                                             власть ┃
      ┃   └─ показатели нацпроекта                                                                                           ┃
      ┃   Лаборатория «Исток»                                                                         наука  ! нет ценностей ┃
      ┃   Жители посёлков                                                                                             жители ┃
      ┃   └─ чистая вода                                                                                                     ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       ↑ ↓ выбор   Tab кто за столом   F7 на сцену   Esc закрыть
                                                                                                                ? все команды
      """)
  }

  @Test func aDigitOpensAGroupsBalance() {
    expectPicture(
      picture(.balance(.english), "1"),
      """
       takt · facilitator · «Strategy 2027»        STEP 4 OF 7 · RESOURCE BALANCE    13:10:00 · log √ · stage × · 0 terminals
      ┏━ 1 Sales ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ Resource balance ━┓
      ┃                                    Министерство    Лаборатория         Жители                                        ┃
      ┃                                   природных ре…        «Исток»       посёлков        outside                  GIVES  ┃
      ┃ ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────── ┃
      ┃    Министерство природных ресу…                  █████▍     20          много              ·                    20+  ┃
      ┃    Лаборатория «Исток»            ██▏         8                             ·  █▍          5                     13  ┃
      ┃    Жители посёлков                            ·  ████████   30                             ·                     30  ┃
      ┃    from outside                               ·  ▋         2.5              ·                                   2.5  ┃
      ┃ ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────── ┃
      ┃    gets                                       8           52.5          words              5                  65.5+  ┃
      ┃    gives                                    20+             13             30                                        ┃
      ┃    difference                             ▲ −12          +39.5          ▲ −30                                        ┃
      ┃ ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────── ┃
      ┃  FLOWS TO THE DEFICIT                                                                                                ┃
      ┃  Министерство природных …  words ━━━━━━━━► ЖИТЕЛИ ПОСЁЛКОВ  gets words, gives 30                         lacks 30 ▲  ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┃                                                                                                                      ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       ↑ ↓ choose   Tab who sits there   F7 on stage   Esc close
                                                                                                               ? all commands
      """)
  }

  @Test func fromThereItGoesOnStage() {
    #expect(
      console(.forms(), "2<f7>").1 == [.submit(.stage(.show(.form("parties", 2))))])
    #expect(
      console(.balance(), "1<f7>").1 == [.submit(.stage(.show(.matrix("balance", 1))))])
  }

  @Test func tabTellsWhoSitsThere() {
    #expect(picture(.forms(), "1<tab>").contains("за терминалами"))
  }

  @Test func f7ShowsWhatTheStepsBoardIs() {
    #expect(console(.forms(), "<f7>").1 == [.submit(.stage(.show(.form("parties", nil))))])
    #expect(console(.balance(), "<f7>").1 == [.submit(.stage(.show(.matrix("balance", nil))))])
    #expect(
      console(.forms(at: "clusters"), "<f7>").1 == [.submit(.stage(.show(.tree("list-b", nil))))])
  }
}
