import TaktModel
import Testing

@testable import TaktScreens

enum RoadPlans {
  static let messages = Board(
    id: "messages", title: LocalizedText("Сообщения групп", "Messages of the groups"), view: .list,
    kinds: [
      CardKind(
        id: "message", title: LocalizedText("сообщение", "message"),
        fields: [
          CardField(
            id: "topic", title: LocalizedText("о чём", "topic"),
            content: .choice([
              .init(id: "stage", title: LocalizedText("этап", "stage")),
              .init(id: "task", title: LocalizedText("задача", "task")),
              .init(id: "risk", title: LocalizedText("риск", "risk")),
            ]))
        ])
    ])

  static let road = Board(
    id: "road", title: LocalizedText("Дорожная карта", "Roadmap"), view: .columns,
    kinds: [
      CardKind(
        id: "stage", title: LocalizedText("этап", "stage"), mayBeTaken: true,
        fields: [
          CardField(id: "from", title: LocalizedText("начало", "from"), content: .date),
          CardField(id: "to", title: LocalizedText("конец", "to"), content: .date),
        ]),
      CardKind(
        id: "task", title: LocalizedText("задача", "task"), mayBeTaken: true,
        fields: [
          CardField(id: "owner", title: LocalizedText("ответственный", "owner"), content: .text),
          CardField(id: "due", title: LocalizedText("срок", "due"), content: .date),
          CardField(
            id: "stage", title: LocalizedText("этап", "stage"),
            content: .card(CardPlace(board: "road", kind: "stage"))),
        ]),
      CardKind(
        id: "risk", title: LocalizedText("риск", "risk"), mayBeTaken: true,
        fields: [
          CardField(
            id: "avoidance", title: LocalizedText("как избежать", "how to avoid"), content: .text)
        ]),
    ], source: "messages",
    checks: [
      BoardCheck(
        kind: "task", needs: "due", sentence: LocalizedText("нет срока", "no date")),
      BoardCheck(
        kind: "risk", needs: "avoidance",
        sentence: LocalizedText("нет способа избежать", "no way to avoid it")),
    ])

  static let plan = Plan(
    id: "road", title: LocalizedText("Мастерская", "Workshop"),
    steps: [
      Step(
        id: "messages", title: LocalizedText("Сообщения", "Messages"), minutes: 60,
        board: "messages", permissions: [.write]),
      Step(
        id: "road", title: LocalizedText("Дорожная карта", "Roadmap"), minutes: 60, board: "road",
        permissions: [.write]),
    ], boards: [messages, road])
}

extension ScribeRoom {
  /// Three groups have sent messages; the road is being made of them.
  static func road(_ language: Language = .russian) -> ScribeRoom {
    var room = waiting(language, RoadPlans.plan)
    room.facilitator(.programme(.start("messages")))
    let messages = [
      (1, "Начать с пилота в двух районах", "stage"), (2, "Договориться с музеями", "task"),
      (3, "Не хватит волонтёров", "risk"), (2, "Нужен сайт", "task"),
    ]
    for (group, text, topic) in messages { room.says(group, text, ["topic": topic]) }
    room.facilitator(.programme(.start("road")))
    _ = room.asked()
    return room
  }

  /// Messages are taken and filled in; the site has no date yet.
  static func roadMade(_ language: Language = .russian) -> ScribeRoom {
    var room = road(language)
    room.press("<f3><ret><ret><ret><ret><esc>")
    room.mine(.set(5, field: "from", value: "март 2026"))
    room.mine(.set(5, field: "to", value: "2 кв. 2026"))
    room.mine(.set(6, field: "due", value: "15.05.2026"))
    room.mine(.set(6, field: "owner", value: "Иванова"))
    room.mine(.set(6, field: "stage", value: "5"))
    room.mine(
      .add(
        kind: "stage", text: "Запуск", board: nil, under: nil,
        fields: [
          "from": "2026-07", "to": "2027-01",
        ]))
    _ = room.asked()
    return room
  }
}

@Suite struct RoadmapKeys {
  private func card(_ room: ScribeRoom, _ number: CardNumber) throws -> Card {
    try #require(room.replica.session.cards[number])
  }

  @Test func aMessageBecomesWhatItSaysItIsAboutOrWhatADigitSays() throws {
    var room = ScribeRoom.road()
    room.press("<f3><ret>3<esc>")
    let stage = try card(room, 5)
    #expect([stage.kind, stage.text] == ["stage", "Начать с пилота в двух районах"])
    #expect(stage.sources == [1])
    let risk = try card(room, 6)
    #expect(risk.kind == "risk")
    #expect(risk.sources == [2])
  }

  @Test func everyFieldOfALineIsAskedForInTurn() throws {
    var room = ScribeRoom.roadMade()
    room.press("<f5><f9>Ким<ret>март 2026<ret>5<ret>Купить лодку<ret>")
    let task = try card(room, 10)
    #expect(task.kind == "task")
    #expect(task.fields == ["owner": "Ким", "due": "2026-03", "stage": "5"])
    room.press("Следующая<ret>")
    #expect(try card(room, 11).fields == [:])
  }

  @Test func aWrittenCardIsFilledInTheSameWay() throws {
    var room = ScribeRoom.roadMade()
    room.press("<f7>8<ret><f9>Юн<ret>2026<ret><esc>")
    #expect(try card(room, 8).fields == ["owner": "Юн", "due": "2026"])
  }

  @Test func aDateThatIsNoneIsAskedForAgainWithWhatWasTyped() throws {
    var room = ScribeRoom.roadMade()
    room.press("<f7>8<ret><f9><ret>скоро<ret>")
    #expect(room.picture(80, 24).contains("› скоро"))
    room.press("<bs><bs><bs><bs><bs>2027<ret>")
    #expect(try card(room, 8).fields == ["due": "2027"])
  }

  @Test func fieldsOfARefusedLineComeBackForItAlone() throws {
    var room = ScribeRoom.roadMade()
    room.press("<f5><f9>Ким<ret><esc>Купить лодку")
    room.isConnected = false
    room.press("<ret>")
    room.facilitator(.programme(.lock(nil)))
    room.reconnect()
    room.facilitator(.programme(.unlock(nil)))
    room.press("<ret>Другая<ret>")
    #expect(try card(room, 10).fields == ["owner": "Ким"])
    #expect(try card(room, 11).fields == [:])
  }
}

@Suite struct RoadmapPictures {
  @Test func rowsSayTheirFieldsTheirSourceAndWhatTheyLack() {
    expectPicture(
      ScribeRoom.roadMade().picture(80, 24),
      """
       takt · писарь · группа 4 «ИТ»                    ● на связи · осталось 1:00:00
       Дорожная карта
      ┌─ этап ───────────── 2 ─┐┌─ задача ──────────── 2 ─┐┌─ риск ────────────── 1 ─┐
      │▌  5 Начать с пилота в  ││▌  6 Договориться с      ││▌  7 Не хватит           │
      │     двух районах       ││     музеями             ││     волонтёров          │
      │     начало март 2026 · ││     Иванова · срок      ││     ← №3 Г3             │
      │     конец II кв. 2026  ││     15.05.2026 · Начать ││     ▲ нет способа избеж…│
      │▌  9 Запуск             ││▌  8 Нужен сайт          ││                         │
      │     начало июль 2026 · ││     ← №4 Г2             ││                         │
      │     конец январь 2027  ││     ▲ нет срока         ││                         │
      │     √ записано         ││                         ││                         │
      │                        ││                         ││                         │
      │                        ││                         ││                         │
      │                        ││                         ││                         │
      │                        ││                         ││                         │
      └────────────────────────┘└─────────────────────────┘└─────────────────────────┘
      ┏━ Новая строка · этап ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ РУ · 0 ━┓
      ┃  F5 ‹этап› задача риск   F9 начало – конец –                                 ┃
      ┃ ›  пишите; Enter — записать                                                  ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        ↑ в пустой строке — править свою последнюю

       Enter записать   ↑ править свою   F5 вид   F9 поля   F3 взять   F2 моя группа
       F4 найти   F7 к номеру   F8 отменить                            F1 все команды
      """)
  }

  @Test func messagesAreTakenByDigits() {
    var room = ScribeRoom.road()
    room.press("<f3><ret><down>")
    expectPicture(
      room.picture(80, 24),
      """
       takt · писарь · группа 4 «ИТ»                    ● на связи · осталось 1:00:00
       Дорожная карта
      ┏━ Сообщения групп ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ взято 1 / 4 ━┓
      ┃    1 Начать с пилота в двух районах                           → этап №5 · Г1 ┃
      ┃    2 Договориться с музеями                                      задача · Г2 ┃
      ┃►   3 Не хватит волонтёров                                          риск · Г3 ┃
      ┃    4 Нужен сайт                                                  задача · Г2 ┃
      ┃                                                                              ┃
      ┃                                                                              ┃
      ┃                                                                              ┃
      ┃                                                                              ┃
      ┃                                                                              ┃
      ┃                                                                              ┃
      ┃                                                                              ┃
      ┃                                                                              ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
      ┏━ Новая строка · этап ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ РУ · 0 ━┓
      ┃  F5 ‹этап› задача риск   F9 начало – конец –                                 ┃
      ┃ ›  пишите; Enter — записать                                                  ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        ↑ в пустой строке — править свою последнюю

       1 этап   2 задача   3 риск   Enter взять   Esc к доске
                                                                        ? все команды
      """)
  }

  @Test func aFieldIsAskedForWithWhatMayBeAnswered() {
    var room = ScribeRoom.roadMade(.english)
    room.press("<f7>8<ret><f9><ret><ret>")
    expectPicture(
      room.picture(80, 24),
      """
       takt · scribe · group 4 “IT”                           ● linked · 1:00:00 left
       Roadmap
      ┌─ stage ──────────── 2 ─┐┌─ task ────────────── 2 ─┐┌─ risk ────────────── 1 ─┐
      │▌  5 Начать с пилота в  ││▌  6 Договориться с      ││▌  7 Не хватит           │
      │     двух районах       ││     музеями             ││     волонтёров          │
      │     from March 2026 ·  ││     Иванова · due       ││     ← №3 G3             │
      │     to Q2 2026 · ← №1  ││     2026-05-15 · Начать ││     ▲ no way to avoid it│
      │▌  9 Запуск             ││▌  8 Нужен сайт          ││                         │
      │     from July 2026 ·   ││     ← №4 G2             ││                         │
      │     to January 2027    ││     ▲ no date           ││                         │
      │     √ written          ││                         ││                         │
      │                        ││                         ││                         │
      │                        ││                         ││                         │
      │                        ││                         ││                         │
      │                        ││                         ││                         │
      │                        ││                         ││                         │
      └────────────────────────┘└─────────────────────────┘└─────────────────────────┘
      ┏━ stage: №5 Начать с пилота в двух районах · №9 Запуск ━━━━━━━━━━━━━━━━━━━━━━━┓
      ┃ ›                                                                            ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛


       Enter write   Esc cancel
                                                                      F1 all commands
      """)
  }

  @Test func aWideRoadmap() {
    expectPicture(
      ScribeRoom.roadMade(.english).picture(120, 40),
      """
       takt · scribe · group 4 “IT”                                                                   ● linked · 1:00:00 left
       Roadmap
      ┌─ stage ────────────────────────── 2 ─┐┌─ task ─────────────────────────── 2 ─┐┌─ risk ─────────────────────────── 1 ─┐
      │▌  5 Начать с пилота в двух районах   ││▌  6 Договориться с музеями           ││▌  7 Не хватит волонтёров             │
      │     from March 2026 · to Q2 2026 · ← ││     Иванова · due 2026-05-15 ·       ││     ← №3 G3                          │
      │     №1 G1                            ││     Начать с пилота в двух районах · ││     ▲ no way to avoid it             │
      │▌  9 Запуск                           ││▌  8 Нужен сайт                       ││                                      │
      │     from July 2026 · to January 2027 ││     ← №4 G2                          ││                                      │
      │     √ written                        ││     ▲ no date                        ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      │                                      ││                                      ││                                      │
      └──────────────────────────────────────┘└──────────────────────────────────────┘└──────────────────────────────────────┘
      ┏━ New line · stage ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ РУ · 0 ━┓
      ┃  F5 ‹stage› task risk   F9 from – to –                                                                               ┃
      ┃ ›  type; Enter writes it down                                                                                        ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        ↑ in an empty line edits your last one

       Enter write   ↑ edit yours   F5 kind   F9 fields   F3 take   F2 own   F4 find   F7 to number   F8 undo
                                                                                                              F1 all commands
      """)
  }

  @Test func aHighRoadmap() {
    expectPicture(
      ScribeRoom.roadMade().picture(200, 60),
      """
       takt · писарь · группа 4 «ИТ»                                                                                                                                            ● на связи · осталось 1:00:00
       Дорожная карта
      ┌─ этап ───────────────────────────────────────────────────── 2 ─┐┌─ задача ──────────────────────────────────────────────────── 2 ─┐┌─ риск ────────────────────────────────────────────────────── 1 ─┐
      │▌  5 Начать с пилота в двух районах                             ││▌  6 Договориться с музеями                                      ││▌  7 Не хватит волонтёров                                        │
      │     начало март 2026 · конец II кв. 2026 · ← №1 Г1             ││     Иванова · срок 15.05.2026 · Начать с пилота в двух районах  ││     ← №3 Г3                                                     │
      │▌  9 Запуск                                                     ││     · ← №2 Г2                                                   ││     ▲ нет способа избежать                                      │
      │     начало июль 2026 · конец январь 2027                       ││▌  8 Нужен сайт                                                  ││                                                                 │
      │     √ записано                                                 ││     ← №4 Г2                                                     ││                                                                 │
      │                                                                ││     ▲ нет срока                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      │                                                                ││                                                                 ││                                                                 │
      └────────────────────────────────────────────────────────────────┘└─────────────────────────────────────────────────────────────────┘└─────────────────────────────────────────────────────────────────┘
      ┏━ Новая строка · этап ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ РУ · 0 ━┓
      ┃  F5 ‹этап› задача риск   F9 начало – конец –                                                                                                                                                         ┃
      ┃ ›  пишите; Enter — записать                                                                                                                                                                          ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        ↑ в пустой строке — править свою последнюю

       Enter записать   ↑ править свою   F5 вид   F9 поля   F3 взять   F2 моя группа   F4 найти   F7 к номеру   F8 отменить
                                                                                                                                                                                               F1 все команды
      """)
  }

  @Test func sevenColumnsShowThoseAroundTheLineAndCountTheRest() {
    var board = RoadPlans.road
    board.kinds = (1...7).map { CardKind(id: "k\($0)", title: LocalizedText("вид \($0)")) }
    board.source = nil
    board.checks = []
    var plan = RoadPlans.plan
    plan.boards = [RoadPlans.messages, board]
    var room = ScribeRoom.waiting(.russian, plan)
    room.facilitator(.programme(.start("road")))
    room.press("Первая<ret><f5><f5><f5><f5>Пятая<ret>")
    expectPicture(
      room.picture(80, 24),
      """
       takt · писарь · группа 4 «ИТ»                    ● на связи · осталось 1:00:00
       Дорожная карта
      ┌─ вид 3 ── 0 ─┐┌─ вид 4 ── 0 ─┐┌─ вид 5 ── 1 ─┐┌─ вид 6 ── 0 ─┐┌─ вид 7 ── 0 ─┐
      │              ││              ││▌  2 Пятая    ││              ││              │
      │              ││              ││     √        ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      └─ ← ещё 2 ────┘└──────────────┘└──────────────┘└──────────────┘└──────────────┘
      ┏━ Новая строка · вид 5 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ РУ · 0 ━┓
      ┃  F5 вид 1 вид 2 вид 3 вид 4 ‹вид 5› вид 6 вид 7                              ┃
      ┃ ›  пишите; Enter — записать                                                  ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        ↑ в пустой строке — править свою последнюю

       Enter записать   ↑ править свою   F5 вид   F2 моя группа   F4 найти
       F7 к номеру   F8 отменить                                       F1 все команды
      """)
  }
}
