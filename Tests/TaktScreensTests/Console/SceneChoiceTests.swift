import TaktModel
import TaktScreens
import Testing

/// Everything that the projector can show is one key away, by name.
@Suite struct SceneChoiceTests {
  @Test func theListHoldsEverySceneAndSaysWhichIsShown() {
    var desk = ConsoleDesk()
    desk.tell(.programme(.next))
    desk.press("e")
    desk.shows(
      80, 24,
      """
       ШАГ 1 ИЗ 9 · ОТКРЫТИЕ                 13:30:00 · журнал √ · сцена √ · терм. 12
      ┌─ Та┏━ На сцену ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 18 ━┓F3 ─┐
      │    ┃ /                                                                  ┃    │
      │    ┃                                                                    ┃    │
      │    ┃► таймер                                                  на сцене  ┃    │
      │    ┃  где мы                                                            ┃    │
      │ ███┃  кто где сидит                                                     ┃    │
      │ про┃  «Список А»                                                        ┃    │
      │ по ┃  дерево «Список Б»                                                 ┃мер │
      └────┃  дерево «Список Б», Г1                                             ┃────┘
      ┌─ Гр┃  дерево «Список Б», Г2                                             ┃та ─┐
      │ 1 П┃  дерево «Список Б», Г3                                             ┃    │
      │ 2 Ф┃  дерево «Список Б», Г4                                             ┃    │
      │ 3 П┃  дерево «Список Б», Г5                                             ┃    │
      │ 4 И┃  дерево «Список Б», Г6                                             ┃    │
      │ 5 Л┃  коды для столов                                                   ┃    │
      │ 6 К┃  код для стола, Г1                                                 ┃    │
      │    ┃  код для стола, Г2                                                 ┃    │
      │    ┃  код для стола, Г3                                                 ┃    │
      │ все┃  код для стола, Г4                                                 ┃    │
      └────┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛────┘
      ────────────────────────────────────────────────────────────────────────────────
       ↑ ↓ выбор   Enter взять, буквы — найти   Esc отмена
                                                                       F1 все команды
      """)
  }

  @Test func inEnglishOnALargeTerminalTypingNarrowsIt() {
    var desk = ConsoleDesk(.english)
    desk.tell(.programme(.next))
    desk.press("eg3")
    desk.shows(
      120, 40,
      """
       takt · facilitator · «Strategy 2027»            STEP 1 OF 9 · OPENING        13:30:00 · log √ · stage √ · 12 terminals
      ┌─ Timer ────────────────────────────────────── running ─┐ ┌─ Plan ──────────────────────────────────── ■ anchor · F3 ─┐
      │                                                        │ │    № step                        min     start     drift  │
      │                                                        │ │ ►  1 Opening                      15     13:30            │
      │       ██      ██████████        ██████      ██████     │ │    2 The question                 20     13:45            │
      │     ████      ██              ██      ██  ██      ██   │ │    3 Brainstorm                   25     14:08            │
      │       ██      ████████    ██  ██      ██  ██      ██   │ │    4 Grouping                     15     14:33            │
      │       ██              █┏━ On stage ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 ━┓30     14:48            │
      │       ██              █┃ / g3                                                               ┃20     15:18            │
      │       ██      ██      █┃                                                                    ┃50     15:38            │
      │     ██████      ██████ ┃► tree «List B», G3                                                 ┃47     16:28            │
      │                        ┃  code for the table, G3                                            ┃15   ■ 17:15            │
      │                        ┃                                                                    ┃                        │
      │                        ┃                                                                    ┃                        │
      │                        ┃                                                                    ┃                        │
      │   █████████████████████┃                                                                    ┃────────────────────────│
      │   0:00 gone            ┃                                                                    ┃                        │
      │                        ┃                                                                    ┃                        │
      │   Space pause   + − min┃                                                                    ┃                        │
      │                        ┃                                                                    ┃                        │
      │   on time · ends 17:30 ┃                                                                    ┃           stage: timer │
      └────────────────────────┃                                                                    ┃────────────────────────┘
      ┌─ Groups · Notes ───────┃                                                                    ┃───────────────── live ─┐
      │                        ┃                                                                    ┃                        │
      │ 1 Sales          ░░░░░░┃                                                                    ┃                        │
      │ 2 Finance        ░░░░░░┃                                                                    ┃                        │
      │ 3 Production     ░░░░░░┃                                                                    ┃                        │
      │ 4 IT             ░░░░░░┃                                                                    ┃                        │
      │ 5 Logistics      ░░░░░░┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛                        │
      │ 6 People         ░░░░░░░░░   0  ▁▁▁▁▁▁  connected      │ │ 13:30:00  you group 2: Finance                            │
      │                                                        │ │ 13:30:00  you group 1: Sales                              │
      │                                                        │ │ 13:30:00  you Strategy 2027                               │
      │                                                        │ │                                                           │
      │                                                        │ │                                                           │
      │ 0 in all · +0 in 5 min                                 │ │                                                           │
      │ 1–6 open a group   B remind from the stage             │ │ Enter open   / find   U undo your own                     │
      └────────────────────────────────────────────────────────┘ └───────────────────────────────────────────────────────────┘
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       ↑ ↓ choose   Enter take, letters search   Esc cancel
                                                                                                              F1 all commands
      """)
  }

  @Test func enterShowsTheChosenScene() {
    var desk = ConsoleDesk()
    #expect(desk.commands(for: "eгде мы<ret>") == [.stage(.show(.whereWeAre))])
  }

  @Test func escapeChangesNothing() {
    var desk = ConsoleDesk()
    #expect(desk.commands(for: "e<down><esc>") == [])
  }
}
