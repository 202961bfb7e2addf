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
      ┌─ Таймер ────────────────────── идёт ─┐┌─ План ───────────── ▼4 ■ якорь · F3 ─┐
      │       ▄█   █▀▀▀▀   ▄▀▀▀▄ ▄▀▀▀▄       ││ ►  1 Открытие             13:30      │
      │    ┏━ На сцену ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 11 ━┓    │
      │    ┃ /                                                                  ┃    │
      │    ┃                                                                    ┃    │
      │ ███┃► таймер                                                  на сцене  ┃    │
      │ про┃  где мы                                                            ┃    │
      │ по ┃  кто где сидит                                                     ┃мер │
      └────┃  «Список А»                                                        ┃────┘
      ┌─ Гр┃  дерево «Список Б»                                                 ┃та ─┐
      │ 1 П┃  дерево «Список Б», Г1                                             ┃    │
      │ 2 Ф┃  дерево «Список Б», Г2                                             ┃    │
      │ 3 П┃  дерево «Список Б», Г3                                             ┃    │
      │ 4 И┃  дерево «Список Б», Г4                                             ┃    │
      │ 5 Л┃  дерево «Список Б», Г5                                             ┃    │
      │ 6 К┃  дерево «Список Б», Г6                                             ┃    │
      │    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛    │
      │                                                                              │
      │ всего 0 · за 5 мин +0                                                        │
      └──────────────────────────────────────────────────────────────────────────────┘
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
      │       ██              ██      ██      ██  ██      ██   │ │    5 Takt 4: stakeholders and v…  30     14:48            │
      │       ██              ██  ██  ██      ██  ██      ██   │ │    6 Break                        20     15:18            │
      │       ██      ██      ██      ██      ██  ██      ██   │ │    7 Requests and solutions       50     15:38            │
      │     ██████      ██████          ██████      ██████     │ │    8 OKR                          47     16:28            │
      │                        ┏━ On stage ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1 ━┓15   ■ 17:15            │
      │                        ┃ / g3                                                               ┃                        │
      │                        ┃                                                                    ┃                        │
      │                        ┃► tree «List B», G3                                                 ┃                        │
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
      │ 2 Finance        ░░░░░░┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛                        │
      │ 3 Production     ░░░░░░░░░   0  ▁▁▁▁▁▁  connected      │ │ 13:30:00  you group 5: Logistics                          │
      │ 4 IT             ░░░░░░░░░   0  ▁▁▁▁▁▁  connected      │ │ 13:30:00  you group 4: IT                                 │
      │ 5 Logistics      ░░░░░░░░░   0  ▁▁▁▁▁▁  connected      │ │ 13:30:00  you group 3: Production                         │
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
