import TaktModel
import Testing

@testable import TaktScreens

/// Parts, talks and unanswered requests on the console.
@Suite struct ConsoleExchangeTests {
  private func desk(_ language: Language = .russian, at step: StepID) -> ConsoleDesk {
    var desk = ConsoleDesk(language, plan: ExchangePlans.plan, groups: 5)
    desk.start(step)
    return desk
  }

  private func turn(_ command: TurnCommand) -> [Command] { [.programme(.turn(command))] }

  @Test func theNextPartBeginsByItsKeyAlone() {
    var desk = desk(at: "requests")
    desk.wait(minutes: 50)
    #expect(desk.context.session.programme.phase?.index == 0)
    #expect(desk.commands(for: "c") == [.programme(.startPhase(nil))])
  }

  @Test func theStepsPartIsInTheTimerWithItsKeyInTheHints() {
    var desk = desk(at: "requests")
    desk.wait(minutes: 41)
    desk.shows(
      80, 24,
      """
       ШАГ 2 ИЗ 4 · ЗАПРОСЫ И РЕШЕНИЯ        14:11:00 · журнал √ · сцена √ · терм. 10
      ┏━ Таймер ━━━━━━━━━━━━━━━━━━━━━━ идёт ━┓┌─ План ──────────────── ■ якорь · F3 ─┐
      ┃                                      ┃│    1 Кластеры             08:30      │
      ┃                19:00                 ┃│ ►  2 Запросы и решения    13:30      │
      ┃                                      ┃│    3 Выступления групп    14:30      │
      ┃ ████████████░░░░░░░░░░░░░░░░░░░░░░░░ ┃│    4 Завершение           16:00 +150 │
      ┃ прошло 41:00           конец в 14:30 ┃│                                      │
      ┃ часть 1 из 2: просим и отвеча… +1:00 ┃│ далее · Выступления групп            │
      ┃ отставание 150 мин · конец 16:00     ┃│                        сцена: таймер │
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛└──────────────────────────────────────┘
      ┌─ Группы · Запросы и решения ──────────────────── темп за 12 мин · Tab лента ─┐
      │                                                                              │
      │ 1 Продажи                 ░░░░░░░░░░░░░░░░   0  ▁▁▁▁▁▁▁▁▁▁▁▁  ▲ тихо 41 мин  │
      │ 2 Финансы                 ░░░░░░░░░░░░░░░░   0  ▁▁▁▁▁▁▁▁▁▁▁▁  ▲ тихо 41 мин  │
      │ 3 Производство            ░░░░░░░░░░░░░░░░   0  ▁▁▁▁▁▁▁▁▁▁▁▁  ▲ тихо 41 мин  │
      │ 4 ИТ                      ░░░░░░░░░░░░░░░░   0  ▁▁▁▁▁▁▁▁▁▁▁▁  ▲ тихо 41 мин  │
      │ 5 Логистика               ░░░░░░░░░░░░░░░░   0  ▁▁▁▁▁▁▁▁▁▁▁▁  ▲ тихо 41 мин  │
      │                                                                              │
      │ всего 0 · за 5 мин +0                                                        │
      │ 1–5 открыть группу   B напомнить со сцены                                    │
      └──────────────────────────────────────────────────────────────────────────────┘
      ────────────────────────────────────────────────────────────────────────────────
       на сцене:  F5 таймер   F6 Список А · что мешает росту   F7 дерево   F8 где мы
       C следующая часть   A без ответа   Tab панель   / найти          ? все команды
      """)
  }

  @Test func whoSpeaksIsInTheTimer() {
    var desk = desk(.english, at: "talks")
    desk.tell(.programme(.turn(.call(nil))))
    desk.wait(minutes: 2)
    desk.shows(
      120, 40,
      """
       takt · facilitator · «Strategy 2027»      STEP 3 OF 4 · THE GROUPS PRESENT   13:32:00 · log √ · stage √ · 10 terminals
      ┏━ Timer ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ running ━┓ ┌─ Plan ──────────────────────────────────── ■ anchor · F3 ─┐
      ┃                                                        ┃ │    № step                        min     start     drift  │
      ┃                                                        ┃ │    1 Clusters                     40     08:30            │
      ┃     ██████      ██████          ██████      ██████     ┃ │    2 Requests and solutions       60         –            │
      ┃   ██      ██  ██      ██      ██      ██  ██      ██   ┃ │ ►  3 The groups present           90     13:30            │
      ┃   ██      ██  ██      ██  ██  ██      ██  ██      ██   ┃ │    4 End                                 15:00       +90  │
      ┃     ██████      ██████        ██      ██  ██      ██   ┃ │                                                           │
      ┃   ██      ██  ██      ██  ██  ██      ██  ██      ██   ┃ │                                                           │
      ┃   ██      ██  ██      ██      ██      ██  ██      ██   ┃ │                                                           │
      ┃     ██████      ██████          ██████      ██████     ┃ │                                                           │
      ┃                                                        ┃ │                                                           │
      ┃                                                        ┃ │                                                           │
      ┃                                                        ┃ │                                                           │
      ┃   █████████████████████████████████████████████████░   ┃ │                                                           │
      ┃   2:00 gone                            ends at 15:00   ┃ │───────────────────────────────────────────────────────────│
      ┃   ► G1 · Sales                             5:00 left   ┃ │ NEXT · END                                                │
      ┃                                                        ┃ │                                                           │
      ┃   Space pause   + − minute   → next step               ┃ │                                                           │
      ┃                                                        ┃ │                                                           │
      ┃   90 min late · ends 15:00 (plan 13:30)                ┃ │                                              stage: timer │
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛ └───────────────────────────────────────────────────────────┘
      ┌─ Groups · Presentations ───────────────── pace, 6 min ─┐ ┌─ Feed ───────────────────────────────────────────── live ─┐
      │                                                        │ │                                                           │
      │ 1 Sales          ░░░░░░░░░   0  ▁▁▁▁▁▁  writing        │ │ 13:30:00  you ► speaks: №1                                │
      │ 2 Finance        ░░░░░░░░░   0  ▁▁▁▁▁▁  writing        │ │ 13:30:00  you day 1 · the plan moves by −270 min (+4)     │
      │ 3 Production     ░░░░░░░░░   0  ▁▁▁▁▁▁  writing        │ │ 13:30:00  you group 5: Logistics                          │
      │ 4 IT             ░░░░░░░░░   0  ▁▁▁▁▁▁  writing        │ │ 13:30:00  you group 4: IT                                 │
      │ 5 Logistics      ░░░░░░░░░   0  ▁▁▁▁▁▁  writing        │ │ 13:30:00  you group 3: Production                         │
      │                                                        │ │ 13:30:00  you group 2: Finance                            │
      │                                                        │ │ 13:30:00  you group 1: Sales                              │
      │                                                        │ │ 13:30:00  you Strategy 2027                               │
      │                                                        │ │                                                           │
      │                                                        │ │                                                           │
      │ 5 in all · +0 in 5 min                                 │ │                                                           │
      │ 1–5 open a group   B remind from the stage             │ │ Enter open   / find   U undo your own                     │
      └────────────────────────────────────────────────────────┘ └───────────────────────────────────────────────────────────┘
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       on stage:  F5 timer   F6 List A · what stops growth   F7 tree   F8 where we are   F9 blank   E any scene
       T talks   Tab panel   / find   R repair the plan   ^Q leave   J codes   I insert a step                 ? all commands
      """)
  }

  @Test func talksAreLedFromOneList() {
    var desk = desk(at: "talks")
    #expect(desk.commands(for: "t<ret>") == turn(.call(1)))
    desk.isGranting = true
    desk.press("<ret>")
    #expect(desk.commands(for: "q") == turn(.question))
    #expect(desk.commands(for: "+") == turn(.extend(seconds: 60)))
    #expect(desk.commands(for: "-") == turn(.extend(seconds: -60)))
    #expect(desk.commands(for: "e") == turn(.end))
    #expect(desk.commands(for: "a") == turn(.postpone(1)))
    #expect(desk.commands(for: "<down><ret>") == turn(.call(3)))
    #expect(desk.commands(for: " ") == [.programme(.pause)])
  }

  @Test func theOrderIsChangedByHand() {
    var desk = desk(at: "talks")
    #expect(
      desk.commands(for: "t<down><pgup>") == [.cards(.place([2], under: nil, before: 1))])
    #expect(
      desk.commands(for: "<pgdn>") == [.cards(.place([3], under: nil, before: 2))])
    desk.isGranting = true
    desk.press("<pgdn><pgdn>")
    #expect(desk.context.session.talks(on: "t").map(\.number) == [1, 3, 4, 2, 5])
    #expect(
      desk.commands(for: "nГость<ret>") == [
        .cards(.add(kind: nil, text: "Гость", board: "t", under: nil, fields: [:]))
      ])
  }

  @Test func theListOfTalksIsDrawn() {
    var desk = desk(at: "talks")
    desk.tell(.programme(.turn(.call(nil))))
    desk.wait(minutes: 6, seconds: 20)
    desk.tell(.programme(.turn(.postpone(2))))
    desk.tell(.programme(.turn(.call(nil))))
    desk.wait(minutes: 5)
    desk.press("t")
    desk.shows(
      80, 24,
      """
       ШАГ 3 ИЗ 4 · ВЫСТУПЛЕНИЯ ГРУПП        13:41:20 · журнал √ · сцена √ · терм. 10
      ┌─ Таймер ────────────────────── идёт ─┐┌─ План ──────────────── ■ якорь · F3 ─┐
      │                                      ││    1 Кластеры             08:30      │
      │                78:40                 ││    2 Запросы и решения   60 мин      │
      │                                      ││ ►  3 Выступления групп    13:30      │
      │ ███┏━ Выступления ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ждут 3 ━┓+90 │
      │ про┃ ► Г3 · Производство                                  осталось 2:00 ┃    │
      │ ► Г┃                                                                    ┃    │
      │ отс┃   1  Г1 · Продажи                                          √ 6:20  ┃мер │
      └────┃   2  Г3 · Производство                                  выступает  ┃────┘
      ┌─ Гр┃   3  Г4 · ИТ                                                       ┃та ─┐
      │    ┃   4  Г5 · Логистика                                                ┃    │
      │ 1 П┃   5  Г2 · Финансы                                        отложено  ┃ин  │
      │ 2 Ф┃                                                                    ┃ин  │
      │ 3 П┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛ин  │
      │ 4 ИТ                      ░░░░░░░░░░░░░░░░   0  ▁▁▁▁▁▁▁▁▁▁▁▁  ▲ тихо 11 мин  │
      │ 5 Логистика               ░░░░░░░░░░░░░░░░   0  ▁▁▁▁▁▁▁▁▁▁▁▁  ▲ тихо 11 мин  │
      │                                                                              │
      │ всего 5 · за 5 мин +0                                                        │
      │ 1–5 открыть группу   B напомнить со сцены                                    │
      └──────────────────────────────────────────────────────────────────────────────┘
      ────────────────────────────────────────────────────────────────────────────────
       Enter дать слово   Q вопросы   E закончить   A нет на месте   + − минута
       PgUp PgDn порядок   N новое   Esc закрыть                        ? все команды
      """)
  }

  @Test func whoHasNotAnsweredIsRemindedFromTheStage() {
    var desk = desk(at: "requests")
    desk.tell(
      .cards(.request(.write("кто?", to: "2,5", board: nil, isDraft: false))),
      by: ConsoleDesk.scribe(1))
    desk.press("a")
    desk.shows(
      80, 24,
      """
       ШАГ 2 ИЗ 4 · ЗАПРОСЫ И РЕШЕНИЯ        13:30:00 · журнал √ · сцена √ · терм. 10
      ┌─ Таймер ────────────────────── идёт ─┐┌─ План ──────────────── ■ якорь · F3 ─┐
      │                                      ││    1 Кластеры             08:30      │
      │                60:00                 ││ ►  2 Запросы и решения    13:30      │
      │                                      ││    3 Выступления групп    14:30      │
      │ ██████┏━ Кто кому не ответил ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓0 +150 │
      │ прошло┃                                                              ┃       │
      │ часть ┃► 1  1 Продажи                               ответили на всё  ┃       │
      │ отстав┃  2  2 Финансы                                ждут ответа: 1  ┃таймер │
      └───────┃  3  3 Производство                          ответили на всё  ┃───────┘
      ┌─ Групп┃  4  4 ИТ                                    ответили на всё  ┃лента ─┐
      │       ┃  5  5 Логистика                              ждут ответа: 1  ┃       │
      │ 1 Прод┃  6  на сцену: кто кому не ответил                         1  ┃       │
      │ 2 Фина┃                                                              ┃       │
      │ 3 Прои┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛       │
      │ 4 ИТ                      ░░░░░░░░░░░░░░░░   0  ▁▁▁▁▁▁▁▁▁▁▁▁  пишет          │
      │ 5 Логистика               ░░░░░░░░░░░░░░░░   0  ▁▁▁▁▁▁▁▁▁▁▁▁  пишет          │
      │                                                                              │
      │ всего 1 · за 5 мин +1                                                        │
      │ 1–5 открыть группу   B напомнить со сцены                                    │
      └──────────────────────────────────────────────────────────────────────────────┘
      ────────────────────────────────────────────────────────────────────────────────
       ↑ ↓ выбор   Enter или цифра — взять   Esc отмена
                                                                        ? все команды
      """)
    #expect(
      desk.commands(for: "2<ret>") == [
        .stage(.message("Группа 2 «Финансы»: ждём ваших ответов (№1)"))
      ])
    #expect(desk.commands(for: "<esc>a6") == [.stage(.show(.requests("q")))])
  }
}
