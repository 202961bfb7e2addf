import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

@Suite struct StartScreenTests {
  private let full = StartChoices(
    running: [StartChoices.Running(title: "Стратегия-2027", socket: "/run/takt/s.sock")],
    recent: [
      StartChoices.Recent(title: "Пробная", path: "trial.jsonl", when: "вчера, 17:40"),
      StartChoices.Recent(title: "ЭКО.ЦЕХ", path: "eco.jsonl", when: "22 ноября, 18:05"),
    ],
    programmes: [
      StartChoices.KnownProgramme(
        name: "eco-tsekh",
        title: LocalizedText("ЭКО.ЦЕХ на Байкале", "ECO.TSEKH on Baikal")),
      StartChoices.KnownProgramme(
        name: "one-hour", title: LocalizedText("Мастерская на час", "One-hour workshop")),
    ])
  private let none = StartChoices(running: [], recent: [], programmes: [])

  private func context(_ language: Language = .russian) -> Context {
    Hall(nil, language: language).context
  }

  private func canvas(
    _ choices: StartChoices, after keys: String = "", _ columns: Int, _ rows: Int,
    _ language: Language = .russian
  ) -> Canvas {
    var shell = Shell(StartScreen(choices))
    _ = Hall.press(keys, on: &shell, in: context(language))
    return shell.canvas(columns: columns, rows: rows, in: context(language))
  }

  private func effects(_ keys: String, _ choices: StartChoices) -> [Effect] {
    var shell = Shell(StartScreen(choices))
    return Hall.press(keys, on: &shell, in: context())
  }

  @Test func aNewcomerSeesAtOnceWhatCanBeDone() {
    expect(
      canvas(full, 80, 24),
      shows: """

                                    ▀▀█▀▀ ▄▀▀▀▄ █  ▄▀ ▀▀█▀▀
                                      █   █▄▄▄█ █▄▀     █
                                      █   █   █ █ ▀▄    █
                                      ▀   ▀   ▀ ▀   ▀   ▀

             Ведёт стратегическую сессию: у ведущего программа и часы, группы пишут
                за своими терминалами, зал видит сцену, всё остаётся в журнале.


            Что делаем?

            ► 1  Посмотреть демонстрацию            группы пишут сами, вы — ведущий
              2  Новая сессия                                           2 программы
              3  Войти в сессию                                    «Стратегия-2027»
              4  Войти по сети                                     по адресу и коду
              5  Сцена для проектора                               «Стратегия-2027»
              6  Продолжить журнал                                        2 журнала
              7  Посмотреть повтор                                        2 журнала



         1 … 7 выбрать   ↑ ↓ строка   Enter выбрать   ^Q выйти
                                                                          ? все команды
        """)
  }

  @Test func onALargerGridInEnglish() {
    expect(
      canvas(full, after: "<down><down>", 120, 40, .english),
      shows: """





                                                        ▀▀█▀▀ ▄▀▀▀▄ █  ▄▀ ▀▀█▀▀
                                                          █   █▄▄▄█ █▄▀     █
                                                          █   █   █ █ ▀▄    █
                                                          ▀   ▀   ▀ ▀   ▀   ▀

                                Runs a strategic session: the facilitator keeps the clock, groups write
                                    at their terminals, the hall sees the stage, a log keeps it all.



                                What shall we do?

                                  1  See the demonstration                 groups write, you facilitate
                                  2  A new session                                         2 programmes
                                ► 3  Join a session                                    «Стратегия-2027»
                                  4  Join over the network                     by an address and a code
                                  5  The stage for a projector                         «Стратегия-2027»
                                  6  Continue a log                                              2 logs
                                  7  Watch a replay                                              2 logs














         1 … 7 choose   ↑ ↓ line   Enter choose   ^Q leave
                                                                                                                 ? all commands
        """)
  }

  @Test func aSmallScreenHasEveryChoice() {
    expect(
      canvas(none, 60, 18),
      shows: """

                                  Т А К Т

                        Ведёт стратегическую сессию.

          Что делаем?

          ► 1  Посмотреть демонстрацию  группы пишут сами, вы — …
            2  Новая сессия                          программ нет
            3  Войти в сессию                здесь ничего не идёт
            4  Войти по сети                     по адресу и коду
            5  Сцена для проектора           здесь ничего не идёт
            6  Продолжить журнал                     журналов нет
            7  Посмотреть повтор                     журналов нет


         1 … 7 выбрать   ↑ ↓ строка   Enter выбрать   ^Q выйти
                                                      ? все команды
        """)
  }

  @Test func aNewSessionAsksForItsTitleItsGroupsAndItsFile() {
    expect(
      canvas(full, after: "21<tab>8", 80, 24),
      shows: """

                                    ▀▀█▀▀ ▄▀▀▀▄ █  ▄▀ ▀▀█▀▀
                                      █   █▄▄▄█ █▄▀     █
                                      █   █   █ █ ▀▄    █
                                      ▀   ▀   ▀ ▀   ▀   ▀

             Ведёт стратегическую сессию: у ведущего программа и часы, группы пишут
                за своими терминалами, зал видит сцену, всё остаётся в журнале.


            Программа: ЭКО.ЦЕХ на Байкале

              Название    ЭКО.ЦЕХ на Байкале

            ► Групп       ← 8 →

              Файл        eco-tsekh.jsonl





         → больше   ← меньше   Tab поле   Enter создать   Esc назад
                                                                          ? все команды
        """)
  }

  @Test(arguments: [
    ("1", Effect.request(.openDemo)),
    ("<ret>", .request(.openDemo)),
    ("31", .request(.join(socket: "/run/takt/s.sock"))),
    ("<down><down><down><down><ret><ret>", .request(.stage(socket: "/run/takt/s.sock"))),
    ("62", .request(.continueHost(path: "eco.jsonl"))),
    ("71", .request(.openReplay(path: "trial.jsonl"))),
    ("7<esc>1", .request(.openDemo)),
    ("<c-q>", .leave),
  ]) func digitsAndArrowsChoose(_ keys: String, _ effect: Effect) {
    #expect(effects(keys, full) == [effect])
  }

  @Test func theFormIsFilledWithTheKeyboardAlone() {
    #expect(
      effects("22<c-u>Наша встреча 2027<tab>12<right><left><tab><c-u>итоги<ret>", full) == [
        .request(
          .createHost(
            title: "Наша встреча 2027", programme: "one-hour", groups: 11, path: "итоги.jsonl"))
      ])
  }

  @Test func aFormWithoutATitleIsKeptAndSaysWhatIsMissing() {
    let after = canvas(full, after: "22<c-u><ret>", 80, 24)
    #expect(after.picture.contains("! Назовите сессию."))
    #expect(after.picture.contains("one-hour.jsonl"))
    #expect(effects("22<c-u><ret>", full).isEmpty)
  }

  @Test func whatIsNotThereSaysWhy() {
    #expect(effects("3567", none).isEmpty)
    #expect(canvas(none, after: "6", 80, 24).picture.contains("! Журналов пока нет"))
    #expect(
      canvas(none, after: "3", 80, 24).picture.contains(
        "! Здесь сессий нет. К другой машине — строка 4"))
  }
}

@Suite struct SeatScreenTests {
  private func hall(groups: Int, _ language: Language = .russian) -> Hall {
    var hall = Hall(language: language)
    hall.addGroups(groups)
    return hall
  }

  @Test func theGroupsAreListedWithTheirDigits() {
    expect(
      hall(groups: 4).canvas(80, 24, SeatScreen()),
      shows: """
         takt · Стратегия-2027                                                    13:00




                  ┏━ За какую группу пишете? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                  ┃                                                          ┃
                  ┃ ►  1  Продажи                                            ┃
                  ┃    2  Финансы                                            ┃
                  ┃    3  Производство                                       ┃
                  ┃    4  ИТ                                                 ┃
                  ┃                                                          ┃
                  ┃ Ваше имя:                                                ┃
                  ┃           можно не писать                                ┃
                  ┃                                                          ┃
                  ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛






         1 … 4 номер   ↑ ↓ группа   Tab имя   Enter сесть   ^Q выйти
                                                                          ? все команды
        """)
  }

  @Test func twelveGroupsStandInTwoColumnsOnASmallScreen() {
    expect(
      hall(groups: 12, .english).canvas(60, 18, SeatScreen()),
      shows: """
         takt · Strategy 2027                                 13:00
          ┏━ Which group do you write for? ━━━━━━━━━━━━━━━━━━━━━━┓
          ┃                                                      ┃
          ┃ ►  1  Sales                  7  Sales                ┃
          ┃    2  Finance                8  Finance              ┃
          ┃    3  Production             9  Production           ┃
          ┃    4  IT                    10  IT                   ┃
          ┃    5  Logistics             11  Logistics            ┃
          ┃    6  People                12  People               ┃
          ┃                                                      ┃
          ┃ Your name:                                           ┃
          ┃            you may leave it empty                    ┃
          ┃                                                      ┃
          ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛


         1 … 9 number   ↑ ↓ group   Tab name   Enter sit down
         ^Q leave                                    ? all commands
        """)
  }

  @Test func beforeThereAreGroupsItWaits() {
    expect(
      hall(groups: 0).canvas(80, 24, SeatScreen()),
      shows: """
         takt · Стратегия-2027                                                    13:00






                  ┏━ За какую группу пишете? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                  ┃                                                          ┃
                  ┃                                                          ┃
                  ┃ Групп ещё нет: их откроет ведущий. Подождите, экран      ┃
                  ┃ обновится сам.                                           ┃
                  ┃                                                          ┃
                  ┃                                                          ┃
                  ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛







         ^Q выйти
                                                                          ? все команды
        """)
    var shell = Shell(SeatScreen())
    #expect(Hall.press("<ret>", on: &shell, in: hall(groups: 0).context).isEmpty)
  }

  @Test(arguments: [
    ("<ret>", 1, ""), ("3<ret>", 3, ""), ("<down><ret>", 2, ""),
    ("4<tab>Анна 2<ret>", 4, "Анна 2"), ("<tab>Ли<tab>2<ret>", 2, "Ли"),
  ]) func aSeatIsAGroupAndANameIfOneLikes(_ keys: String, _ group: Int, _ name: String) {
    var shell = Shell(SeatScreen())
    #expect(
      Hall.press(keys, on: &shell, in: hall(groups: 6).context) == [
        .request(.takeSeat(.scribe(GroupNumber(group)), name: name))
      ])
  }

  @Test func closedGroupsAreNotOffered() {
    var hall = hall(groups: 3)
    hall.tell(.roster(.closeGroup(2)))
    #expect(!hall.canvas(80, 24, SeatScreen()).picture.contains("Финансы"))
    var shell = Shell(SeatScreen())
    #expect(
      Hall.press("3<ret>", on: &shell, in: hall.context) == [
        .request(.takeSeat(.scribe(3), name: ""))
      ])
  }
}
