import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

/// A console of somebody who does not lead: it shows who does, and the key to take over.
@Suite struct ConsoleLeadTests {
  /// Anna leads from the next room; this console joined after her.
  private static func second(
    _ language: Language = .russian, isThere: Bool = true
  ) -> ConsoleDesk {
    var desk = ConsoleDesk.busy(language)
    let anna = Author(id: "anna", role: .facilitator)
    desk.tell(.roster(.join(name: language("Анна", "Anna"))), by: anna)
    desk.tell(.roster(.join(name: language("Олег", "Oleg"))))
    desk.context.presence.append(
      Presence(participant: "anna", name: "Анна", role: .facilitator, isConnected: isThere))
    desk.context.typesCyrillic = language == .russian
    return desk
  }

  @Test(arguments: [
    "<space>", "+", "-", "<pgup>", "<pgdn>", "<right>", "n", "<left>", "<f2>", "k", "r", "i", "l",
    "g", "v", "u", "y", "<f5>", "<f9>", "e", "p", "f", "m", "b", "c", "<f3><ret>", "<f3>o",
  ])
  func `a key that would change the session says who leads and asks for nothing`(keys: String) {
    var desk = Self.second(.english)
    #expect(desk.commands(for: keys + "<ret>") == [])
    desk = Self.second(.english)
    desk.press(keys)
    #expect(
      desk.shell.status?.sentence.english
        == "Anna leads. To take over: H at the console, or /lead take.")
  }

  @Test func `looking around is free`() {
    var desk = Self.second()
    desk.press("<tab><tab><down><ret>")
    #expect(desk.shell.status == nil)
    desk.press("<esc>/")
    #expect(desk.shell.screen.isTyping(in: desk.context))
  }

  @Test(arguments: ["", "<tab><tab><down>", "<tab>", "w", "j", "j<tab>", "d<esc>", "<f3><f3>"])
  func `no hint and no line of the help offers a key that is refused`(keys: String) {
    var desk = Self.second(.english)
    desk.press(keys)
    let offered = desk.shell.screen.offered(in: desk.context)
    #expect(!offered.isEmpty)
    for binding in offered {
      var other = desk
      other.handle(.key(binding.keys[0]))
      #expect(
        other.shell.status?.sentence != desk.context.leadRefusal, "\(binding.intent.name)")
    }
  }

  @Test func `the help lists the way to lead and nothing that is refused`() {
    var desk = Self.second(.english)
    desk.press("?")
    let help = desk.shell.canvas(columns: 80, rows: 60, in: desk.context).picture
    #expect(help.contains("take over where another leads") && !help.contains("undo your own"))
  }

  @Test func `codes and terminals may be looked at, not changed`() {
    var desk = Self.second(.english)
    desk.context.door = Door.open(groups: 6)
    for keys in ["j", "n", "x", "s", "a"] { desk.press(keys) }
    #expect(desk.asked() == [])
    #expect(desk.shell.status?.sentence == desk.context.leadRefusal)
    #expect(desk.commands(for: "<tab>g<ret>") == [])
  }

  @Test func `taking over asks first, and then the keys work`() {
    var desk = Self.second()
    #expect(desk.commands(for: "h<esc>") == [])
    #expect(desk.commands(for: "р<ret>") == [.roster(.takeLead)])
    desk.tell(.roster(.takeLead))
    #expect(desk.commands(for: "l") == [.programme(.lock(nil))])
  }

  @Test func `the former lead sees who leads now`() {
    var desk = ConsoleDesk.busy(.english)
    desk.tell(.roster(.join(name: "Anna")))
    #expect(desk.commands(for: "l") == [.programme(.lock(nil))])
    #expect(desk.commands(for: "h") == [])
    #expect(desk.shell.status?.sentence.english == "You lead the session.")
    let oleg = Author(id: "oleg", role: .facilitator)
    desk.tell(.roster(.join(name: "Oleg")), by: oleg)
    desk.tell(.roster(.takeLead), by: oleg)
    #expect(desk.commands(for: "l") == [])
    #expect(desk.context.leadWords == "Oleg leads · not connected")
  }

  @Test func `in a log that nobody leads the key asks nothing`() {
    var desk = ConsoleDesk.busy()
    #expect(desk.commands(for: "h") == [.roster(.takeLead)])
  }

  @Test func `an open form is refused by the host and keeps what was typed`() {
    var desk = ConsoleDesk.busy()
    desk.tell(.roster(.join(name: "Олег")))
    desk.press("iРазминка")
    let anna = Author(id: "anna", role: .facilitator)
    desk.tell(.roster(.join(name: "Анна")), by: anna)
    desk.tell(.roster(.takeLead), by: anna)
    desk.press("<ret>")
    #expect(desk.shell.status?.isError == true)
    #expect(desk.commands(for: "<ret>").count == 1)
  }

  @Test func `the feed says who leads`() {
    var desk = ConsoleDesk.busy(.english)
    let anna = Author(id: "anna", role: .facilitator)
    desk.tell(.roster(.join(name: "Anna")), by: anna)
    desk.tell(.roster(.join(name: "Oleg")))
    desk.tell(.roster(.takeLead))
    let lines = desk.context.replica.recent.suffix(3).compactMap { FeedLine($0, in: desk.context) }
    #expect(
      lines.map { "\($0.who) \($0.what)" } == [
        "facilitator at a terminal and leads: Anna", "you at a terminal: Oleg",
        "you now leads: Oleg",
      ])
  }

  @Test func `another leads: a line over the panels`() {
    Self.second().shows(
      120, 40,
      """
       takt · соведущий · «Стратегия-2027»             ШАГ 3 ИЗ 9 · СБОР ИДЕЙ   14:18:18 · журнал √ · сцена √ · 13 терминалов
       ►  Р взять ведение · ведёт Анна · на связи
      ┏━ Таймер ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ идёт ━┓ ┌─ План ───────────────────────────────────── ■ якорь · F3 ─┐
      ┃                                                        ┃ │    № шаг                         мин    начало     сдвиг  │
      ┃                                                        ┃ │ √  1 Открытие                     15     13:30            │
      ┃                                                        ┃ │ √  2 Вопрос сессии                20     13:47        +2  │
      ┃       ██        ██████              ██      ██████     ┃ │ ►  3 Сбор идей                    25     14:12        +4  │
      ┃     ████      ██      ██          ████    ██      ██   ┃ │    4 Группировка                  15     14:37        +4  │
      ┃       ██      ██      ██  ██    ██  ██            ██   ┃ │    5 Такт 4: стейкхолдеры и цен…  30     14:52        +4  │
      ┃       ██        ██████        ██    ██          ██     ┃ │    6 Перерыв                      20     15:22        +4  │
      ┃       ██      ██      ██  ██  ██████████      ██       ┃ │    7 Запросы и решения            50     15:42        +4  │
      ┃       ██      ██      ██            ██      ██         ┃ │    8 OKR                          47     16:32        +4  │
      ┃     ██████      ██████              ██    ██████████   ┃ │    9 Закрытие                     15   ■ 17:19        +4  │
      ┃                                                        ┃ │                                                           │
      ┃                                                        ┃ │                                                           │
      ┃                                                        ┃ │───────────────────────────────────────────────────────────│
      ┃                                                        ┃ │ ДАЛЕЕ · ГРУППИРОВКА                                       │
      ┃   ██████████████████████████████████████░░░░░░░░░░░░   ┃ │ Раздать листы. Правило: одна мысль — одна карточка.       │
      ┃   прошло 6:18                          конец в 14:37   ┃ │ Показать дерево на сцене (F7).                            │
      ┃                                                        ┃ │                                                           │
      ┃   отставание 4 мин · конец 17:34 (план 17:30)          ┃ │                                             сцена: таймер │
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛ └───────────────────────────────────────────────────────────┘
      ┌─ Группы · Список А ──────────────────── темп за 6 мин ─┐ ┌─ Лента ─────────────────────────────────────────── живая ─┐
      │                                                        │ │                                                           │
      │ 1 Продажи        █████████   5  ▅▅▅▅▁▁  пишет          │ │ 14:18:18  вы за терминалом: Олег                          │
      │ 2 Финансы        █████▍░░░   3  ▁▅▁▅▁▁  пишет          │ │ 14:18:18  ведущий за терминалом и ведёт: Анна             │
      │ 3 Производство   ███████▎░   4  █▁▅▅▁▁  пишет          │ │ 14:17:23  Г4 + Нет правил передачи лида                   │
      │ 4 ИТ             █████▍░░░   3  ▁▅▅▁▅▁  пишет          │ │ 14:17:06  Г5 + Логистика дороже на 14 %                   │
      │ 5 Логистика      █████▍░░░   3  ▅▁▅▁▅▁  пишет          │ │ 14:16:49  Г1 + Нет владельца у сайта                      │
      │ 6 Кадры          █▊░░░░░░░   1  ▁▁▁▁▁▁  ▲ тихо 6 мин   │ │ 14:16:32  Г2 + Нет данных о марже по SKU                  │
      │                                                        │ │ 14:16:15  Г3 + Выгорание смены Б                          │
      │                                                        │ │ 14:15:58  Г4 + Отчёты собираем руками                     │
      │                                                        │ │ 14:15:41  Г5 + Поставщик один на 80 % сырья               │
      │                                                        │ │ 14:15:24  Г1 + Конкурент отвечает за час                  │
      │ всего 19 · за 5 мин +12                                │ │                                                           │
      │ 1–6 открыть группу                                     │ │ Enter открыть   / найти                                   │
      └────────────────────────────────────────────────────────┘ └───────────────────────────────────────────────────────────┘
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       Р взять ведение   Ц люди   О коды   Tab панель   / найти   ^Q выход
                                                                                                                ? все команды
      """)
  }

  @Test func `another leads, in English`() {
    Self.second(.english, isThere: false).shows(
      80, 24,
      """
       STEP 3 OF 9 · BRAINSTORM                 14:18:18 · log √ · stage √ · term. 12
       ►  H take over · Anna leads · not connected
      ┏━ Timer ━━━━━━━━━━━━━━━━━━━━ running ━┓┌─ Plan ──────────── ▼5 ■ anchor · F3 ─┐
      ┃       ▄█   ▄▀▀▀▄     ▄█  ▄▀▀▀▄       ┃│ √  1 Opening              13:30      │
      ┃        █   ▀▄▄▄▀ ▀ ▄▀ █     ▄▀       ┃│ √  2 The question         13:47   +2 │
      ┃        █   █   █ ▄ ▀▀▀█▀  ▄▀         ┃│ ►  3 Brainstorm           14:12   +4 │
      ┃       ▀▀▀   ▀▀▀       ▀  ▀▀▀▀▀       ┃│    4 Grouping             14:37   +4 │
      ┃ ███████████████████████████░░░░░░░░░ ┃│ next · Grouping                      │
      ┃ +4 min                 ends at 14:37 ┃│                         stage: timer │
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛└──────────────────────────────────────┘
      ┌─ Groups · List A ────────────────────────────────── pace, 12 min · Tab feed ─┐
      │ 1 Sales                   ████████████████   5  ▁▁▁▁▁▅▅▅▅▅▁▁  writing        │
      │ 2 Finance                 █████████▋░░░░░░   3  ▁▁▁▁▁▅▁▅▁▅▁▁  writing        │
      │ 3 Production              ████████████▊░░░   4  ▁▁▁▁▁▁█▁▅▅▁▁  writing        │
      │ 4 IT                      █████████▋░░░░░░   3  ▁▁▁▁▁▁▁▅▅▁▅▁  writing        │
      │ 5 Logistics               █████████▋░░░░░░   3  ▁▁▁▁▁▁▅▁▅▁▅▁  writing        │
      │ 6 People                  ███▎░░░░░░░░░░░░   1  ▁▁▁▁▁▅▁▁▁▁▁▁  ▲ quiet 6 min  │
      │                                                                              │
      │                                                                              │
      │ 19 in all · +12 in 5 min                                                     │
      └──────────────────────────────────────────────────────────────────────────────┘
      ────────────────────────────────────────────────────────────────────────────────
       H take over   W people   J codes   Tab panel   / find   ^Q leave
                                                                       ? all commands
      """)
  }

  @Test(arguments: ["w", "j", "j<tab>", "1", "/", "d", "<f3><f3>", "?", "w/"])
  func `who leads stands over every list and the help, in the smallest terminal too`(keys: String) {
    for (columns, rows) in [(60, 18), (80, 24), (120, 40)] {
      for language in [Language.russian, .english] {
        var desk = Self.second(language)
        desk.context.door = Door.open(groups: 6)
        desk.press(keys)
        let picture = desk.shell.canvas(columns: columns, rows: rows, in: desk.context).picture
        let line = picture.split(separator: "\n", omittingEmptySubsequences: false)[1]
        #expect(line.contains(language("ведёт Анна · на связи", "Anna leads · connected")))
      }
    }
  }

  @Test func `who leads stands over the terminals`() {
    var desk = Self.second()
    desk.context.door = Door.open(groups: 6)
    desk.press("о<tab>")
    desk.shows(
      80, 24,
      """
       ШАГ 3 ИЗ 9 · СБОР ИДЕЙ                14:18:18 · журнал √ · сцена √ · терм. 13
       ►  Esc, Р взять ведение · ведёт Анна · на связи
      ┏━ Терминалы и коды ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ на связи 14 ━┓
      ┃  кто           место         адрес            ответ   ждут   связь           ┃
      ┃► Анна          ведущий       эта машина       ·       ·      √               ┃
      ┃  screen        сцена         эта машина       ·       ·      √               ┃
      ┃  Анна          Г1 Продажи    эта машина       ·       ·      √               ┃
      ┃  Олег          Г1 Продажи    эта машина       ·       ·      √               ┃
      ┃  Анна          Г2 Финансы    эта машина       ·       ·      √               ┃
      ┃  Олег          Г2 Финансы    эта машина       ·       ·      √               ┃
      ┃  Анна          Г3 Производс… эта машина       ·       ·      √               ┃
      ┃  Олег          Г3 Производс… эта машина       ·       ·      √               ┃
      ┃  Анна          Г4 ИТ         эта машина       ·       ·      √               ┃
      ┃  Олег          Г4 ИТ         эта машина       ·       ·      √               ┃
      ┃  Анна          Г5 Логистика  эта машина       ·       ·      √               ┃
      ┃  Олег          Г5 Логистика  эта машина       ·       ·      √               ┃
      ┃  Анна          Г6 Кадры      эта машина       ·       ·      √               ┃
      ┃  Олег          Г6 Кадры      эта машина       ·       ·      √               ┃
      ┃                                                                              ┃
      ┃                                                                              ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
      ────────────────────────────────────────────────────────────────────────────────
       Tab коды   Esc закрыть   ↑ ↓ выбор
                                                                        ? все команды
      """)
  }

  @Test func `who leads stands over the help`() {
    var desk = Self.second(.english)
    desk.press("?")
    desk.shows(
      80, 24,
      """
       STEP 3 OF 9 · BRAINSTORM                 14:18:18 · log √ · stage √ · term. 13
       ►  H take over · Anna leads · connected
      ┏━ Ti┏━ Every key ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ Enter run · Esc ━┓F3 ─┐
      ┃    ┃ /                                                                  ┃    │
      ┃    ┃                                                                    ┃ +2 │
      ┃    ┃  T                 talks: the order and the clock                  ┃ +4 │
      ┃    ┃  A                 who has not answered whom                       ┃ +4 │
      ┃ ███┃  F3                to the plan; again: edit it                     ┃    │
      ┃ +4 ┃  H                 take over where another leads (asks)            ┃mer │
      ┗━━━━┃  W                 people: who sits where, groups, a table         ┃────┘
      ┌─ Gr┃  J                 terminals and codes: who is here, how to join   ┃ed ─┐
      │ 1 S┃  D                 a ballot: open, close                           ┃    │
      │ 2 F┃  Tab               the next panel                                  ┃    │
      │ 3 P┃  Shift+Tab         the previous panel                              ┃    │
      │ 4 I┃  ↑                 the line above                                  ┃    │
      │ 5 L┃  ↓                 the line below                                  ┃    │
      │ 6 P┃  Esc               drop the choice, back to the clock              ┃in  │
      │    ┃  / F4              find a card                                     ┃    │
      │    ┃  ^Q                leave                                           ┃    │
      │ 19 ┃  ? F1 : F10        every key of this screen                        ┃    │
      └────┃  F11               another theme                                   ┃────┘
      ─────┃                                                                    ┃─────
       H ta┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                                                                       ? all commands
      """)
  }

  @Test func `the question names who leads and whether they are there`() {
    var desk = Self.second()
    desk.press("р")
    desk.shows(
      80, 24,
      """
       ШАГ 3 ИЗ 9 · СБОР ИДЕЙ                14:18:18 · журнал √ · сцена √ · терм. 13
       ►  Р взять ведение · ведёт Анна · на связи
      ┌─ Таймер ────────────────────── идёт ─┐┌─ План ───────────── ▼5 ■ якорь · F3 ─┐
      │       ▄█   ▄▀▀▀▄     ▄█  ▄▀▀▀▄       ││ √  1 Открытие             13:30      │
      │        █   ▀▄▄▄▀ ▀ ▄▀ █     ▄▀       ││ √  2 Вопрос сессии        13:47   +2 │
      │        █   █   █ ▄ ▀▀▀█▀  ▄▀         ││ ►  3 Сбор идей            14:12   +4 │
      │       ▀▀▀   ▀▀▀       ▀  ▀▀▀▀▀       ││    4 Группировка          14:37   +4 │
      │ ███████████████████████████░░░░░░░░░ ││ далее · Группировка                  │
      │ +4 мин                 конец в 14:37 ││                        сцена: таймер │
      └──────────────────────────────────────┘└──────────────────────────────────────┘
      ┌─ Группы · Список А ───────────────────────────── темп за 12 мин · Tab лента ─┐
      │ 1 Продажи                 ████████████████   5  ▁▁▁▁▁▅▅▅▅▅▁▁  пишет          │
      │ 2 Финансы                 █████████▋░░░░░░   3  ▁▁▁▁▁▅▁▅▁▅▁▁  пишет          │
      │ 3 Производство            ████████████▊░░░   4  ▁▁▁▁▁▁█▁▅▅▁▁  пишет          │
      │ 4 ИТ                      █████████▋░░░░░░   3  ▁▁▁▁▁▁▁▅▅▁▅▁  пишет          │
      │ 5 Логистика               █████████▋░░░░░░   3  ▁▁▁▁▁▁▅▁▅▁▅▁  пишет          │
      │ 6 Кадры                   ███▎░░░░░░░░░░░░   1  ▁▁▁▁▁▅▁▁▁▁▁▁  ▲ тихо 6 мин   │
      │                                                                              │
      │                                                                              │
      │ всего 19 · за 5 мин +12                                                      │
       ? Сейчас ведёт Анна, на связи. Взять ведение? Тот пульт будет только
         смотреть.
       Enter взять ведение   Esc отмена
                                                                        ? все команды
      """)
  }

  @Test func `the question in English`() {
    var desk = Self.second(.english, isThere: false)
    desk.press("h")
    desk.shows(
      120, 40,
      """
       takt · co-facilitator · «Strategy 2027»        STEP 3 OF 9 · BRAINSTORM      14:18:18 · log √ · stage √ · 12 terminals
       ►  H take over · Anna leads · not connected
      ┌─ Timer ────────────────────────────────────── running ─┐ ┌─ Plan ──────────────────────────────────── ■ anchor · F3 ─┐
      │                                                        │ │    № step                        min     start     drift  │
      │                                                        │ │ √  1 Opening                      15     13:30            │
      │                                                        │ │ √  2 The question                 20     13:47        +2  │
      │       ██        ██████              ██      ██████     │ │ ►  3 Brainstorm                   25     14:12        +4  │
      │     ████      ██      ██          ████    ██      ██   │ │    4 Grouping                     15     14:37        +4  │
      │       ██      ██      ██  ██    ██  ██            ██   │ │    5 Takt 4: stakeholders and v…  30     14:52        +4  │
      │       ██        ██████        ██    ██          ██     │ │    6 Break                        20     15:22        +4  │
      │       ██      ██      ██  ██  ██████████      ██       │ │    7 Requests and solutions       50     15:42        +4  │
      │       ██      ██      ██            ██      ██         │ │    8 OKR                          47     16:32        +4  │
      │     ██████      ██████              ██    ██████████   │ │    9 Closing                      15   ■ 17:19        +4  │
      │                                                        │ │                                                           │
      │                                                        │ │                                                           │
      │                                                        │ │───────────────────────────────────────────────────────────│
      │                                                        │ │ NEXT · GROUPING                                           │
      │   ██████████████████████████████████████░░░░░░░░░░░░   │ │ Hand out the sheets. The rule: one thought, one card.     │
      │   6:18 gone                            ends at 14:37   │ │ Show the tree on stage (F7).                              │
      │                                                        │ │                                                           │
      │   4 min late · ends 17:34 (plan 17:30)                 │ │                                              stage: timer │
      └────────────────────────────────────────────────────────┘ └───────────────────────────────────────────────────────────┘
      ┌─ Groups · List A ──────────────────────── pace, 6 min ─┐ ┌─ Feed ───────────────────────────────────────────── live ─┐
      │                                                        │ │                                                           │
      │ 1 Sales          █████████   5  ▅▅▅▅▁▁  writing        │ │ 14:18:18  you at a terminal: Oleg                         │
      │ 2 Finance        █████▍░░░   3  ▁▅▁▅▁▁  writing        │ │ 14:18:18  facilitator at a terminal and leads: Anna       │
      │ 3 Production     ███████▎░   4  █▁▅▅▁▁  writing        │ │ 14:17:23  G4 + Нет правил передачи лида                   │
      │ 4 IT             █████▍░░░   3  ▁▅▅▁▅▁  writing        │ │ 14:17:06  G5 + Логистика дороже на 14 %                   │
      │ 5 Logistics      █████▍░░░   3  ▅▁▅▁▅▁  writing        │ │ 14:16:49  G1 + Нет владельца у сайта                      │
      │ 6 People         █▊░░░░░░░   1  ▁▁▁▁▁▁  ▲ quiet 6 min  │ │ 14:16:32  G2 + Нет данных о марже по SKU                  │
      │                                                        │ │ 14:16:15  G3 + Выгорание смены Б                          │
      │                                                        │ │ 14:15:58  G4 + Отчёты собираем руками                     │
      │                                                        │ │ 14:15:41  G5 + Поставщик один на 80 % сырья               │
      │                                                        │ │ 14:15:24  G1 + Конкурент отвечает за час                  │
      │ 19 in all · +12 in 5 min                               │ │                                                           │
      │ 1–6 open a group                                       │ │ Enter open   / find                                       │
      └────────────────────────────────────────────────────────┘ └───────────────────────────────────────────────────────────┘
       ? Anna leads now, not connected. Take over? That console will only look on.
       Enter take over   Esc cancel
                                                                                                               ? all commands
      """)
  }
}
