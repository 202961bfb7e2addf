import TaktModel
import TaktScreens
import Testing

/// A board in columns, with kinds and choices on one key each.
@Suite struct ColumnsPictures {
  static func trends(_ language: Language = .russian) -> ScribeRoom {
    var room = ScribeRoom.at("t1", language)
    room.says(
      1, "Роботы на складе становятся дешевле людей уже в этом году", kind: "trend",
      ["horizon": "near"])
    room.says(2, "Закон о данных", kind: "event", ["horizon": "mid", "year": "2026"])
    room.says(3, "Дефицит инженеров", kind: "threat", ["horizon": "far"])
    room.says(3, "Новые игроки", kind: "threat")
    room.press("Дроны доставляют<f6><ret>")
    return room
  }

  @Test func chipsShowWhatTheNextLineBecomes() {
    var room = ColumnsPictures.trends()
    room.press("<f5>Дроны повсюду")
    expectPicture(
      room.picture(80, 24),
      """
       takt · писарь · группа 4 «ИТ»                      ● на связи · осталось 39:56
       Тренды
      ┌─ ближний ──── 2 ─┐┌─ средний ──── 1 ─┐┌─ дальний ──── 1 ─┐┌─ без ответа ─ 1 ─┐
      │   1 Роботы на    ││   2 Закон о      ││   3 Дефицит      ││   4 Новые игроки │
      │     складе       ││     данных       ││     инженеров    ││     угроза       │
      │     становятся … ││     событие · 20…││     угроза       ││                  │
      │     тренд        ││                  ││                  ││                  │
      │▌  5 Дроны        ││                  ││                  ││                  │
      │     доставляют   ││                  ││                  ││                  │
      │     тренд        ││                  ││                  ││                  │
      │     √ записано   ││                  ││                  ││                  │
      │                  ││                  ││                  ││                  │
      │                  ││                  ││                  ││                  │
      │                  ││                  ││                  ││                  │
      └──────────────────┘└──────────────────┘└──────────────────┘└──────────────────┘
      ┏━ Новая строка · событие ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ РУ · 13 ━┓
      ┃  F5 тренд ‹событие› угроза технология формат                                 ┃
      ┃  F6 горизонт ‹ближний› средний дальний   F9 год –                            ┃
      ┃ › Дроны повсюду                                                              ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛


       Enter записать   ↑ править свою   Esc очистить   F5 вид   F6 горизонт   F9 год
       F2 моя группа   F4 найти   F7 к номеру   F8 отменить            F1 все команды
      """)
  }

  /// Eight kinds with the names that people give them, a column and a chip for each.
  private static func kinds(_ language: Language) -> ScribeRoom {
    let names = [
      ("возможность", "opportunity"), ("ограничение", "constraint"), ("технология", "technology"),
      ("регулирование", "regulation"), ("поставщик", "supplier"), ("конкурент", "competitor"),
      ("потребитель", "consumer"), ("наблюдение", "observation"),
    ]
    var plan = ScribePlans.plan
    let place = plan.boards.firstIndex { $0.id == "trends" } ?? 0
    plan.boards[place].columnField = nil
    plan.boards[place].kinds = names.enumerated().map { index, name in
      CardKind(id: "k\(index)", title: LocalizedText(name.0, name.1))
    }
    var room = ScribeRoom.waiting(language, plan)
    room.facilitator(.programme(.start("t1")))
    room.says(1, language("Закон о данных", "A law on data"), kind: "k0")
    room.says(2, language("Свой наблюдатель", "An observer of ours"), kind: "k7")
    return room
  }

  @Test func theColumnThatTheLineGoesToIsInSightAndTheRestIsCounted() {
    var room = Self.kinds(.russian)
    room.press("<f5><f5><f5>Новый порядок учёта<ret>")
    expectPicture(
      room.picture(80, 24),
      """
       takt · писарь · группа 4 «ИТ»                      ● на связи · осталось 39:58
       Тренды
      ┌─ ограничен… ─┐┌─ технология ─┐┌─ регулиров… ─┐┌─ поставщик ──┐┌─ конкурент ──┐
      │              ││              ││▌  3 Новый    ││              ││              │
      │              ││              ││     порядок  ││              ││              │
      │              ││              ││     учёта    ││              ││              │
      │              ││              ││     √        ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      │              ││              ││              ││              ││              │
      └─ ← ещё 1 ────┘└──────────────┘└──────────────┘└──────────────┘└──── ещё 2 → ─┘
      ┏━ Новая строка · регулирование ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ РУ · 0 ━┓
      ┃  F5 ← ещё 2 технология ‹регулирование› поставщик конкурент ещё 2 →           ┃
      ┃ ›  пишите; Enter — записать                                                  ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        ↑ в пустой строке — править свою последнюю

       Enter записать   ↑ править свою   F5 вид   F2 моя группа   F4 найти
       F7 к номеру   F8 отменить                                       F1 все команды
      """)
  }

  @Test func arrowsInTheEmptyLineLookAtTheOtherColumns() {
    var room = Self.kinds(.english)
    room.press("<right><right><right><right><right><right><right><right>")
    expectPicture(
      room.picture(80, 24),
      """
       takt · scribe · group 4 “IT”                             ● linked · 39:58 left
       Trends
      ┌─ regulation ─┐┌─ supplier ───┐┌─ competitor ─┐┌─ consumer ───┐┏━ observati… ━┓
      │              ││              ││              ││              │┃   2 An       ┃
      │              ││              ││              ││              │┃     observer ┃
      │              ││              ││              ││              │┃     of ours  ┃
      │              ││              ││              ││              │┃              ┃
      │              ││              ││              ││              │┃              ┃
      │              ││              ││              ││              │┃              ┃
      │              ││              ││              ││              │┃              ┃
      │              ││              ││              ││              │┃              ┃
      │              ││              ││              ││              │┃              ┃
      │              ││              ││              ││              │┃              ┃
      │              ││              ││              ││              │┃              ┃
      │              ││              ││              ││              │┃              ┃
      └─ ← 3 more ───┘└──────────────┘└──────────────┘└──────────────┘┗━━━━━━━━━━━━━━┛
      ┏━ New line · opportunity ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ РУ · 0 ━┓
      ┃  F5 ‹opportunity› constraint technology regulation supplier 3 more →         ┃
      ┃ ›  type; Enter writes it down                                                ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        ↑ in an empty line edits your last one

       Enter write   ↑ edit yours   F5 kind   F2 own   F4 find   F7 to number
       F8 undo                                                        F1 all commands
      """)
  }

  @Test func everyKindIsSeenWhileItIsTheLines() {
    for language in [Language.russian, .english] {
      var room = Self.kinds(language)
      for kind in room.replica.session.programme.currentBoard?.kinds ?? [] {
        for columns in [60, 80, 120] {
          let picture = room.picture(columns, 24)
          #expect(picture.contains("‹\(kind.title.text(in: language))›"))
          let place = picture.split(separator: "\n")[2]
          #expect(place.contains(kind.title.text(in: language).prefix(8)))
        }
        room.press("<f5>")
      }
    }
  }

  @Test func anArrowThatWasPressedIsForgottenWithTheNextLetter() {
    var room = Self.kinds(.russian)
    func sees(_ words: String) -> Bool { room.picture(80, 24).contains(words) }
    #expect(sees("ещё 3 →") && !sees("← ещё"))
    room.press("<right><right><right><right><right><right><right><right><right>")
    #expect(sees("← ещё 3") && sees("┏━ наблюдение"))
    room.press("<left><left><left><left><left><left><left>")
    #expect(!sees("← ещё") && sees("┏━ возможн"))
    room.press("<right><right><right><right><right>x")
    #expect(!sees("← ещё"))
    room.press("<bs><right><right><right><right><right><esc>")
    #expect(!sees("← ещё"))
  }

  @Test func aCardThatIsGoneToBringsItsColumnIntoSight() {
    var room = Self.kinds(.russian)
    room.press("<f7>2<ret>")
    #expect(room.picture(80, 24).contains("┌─ наблюдение"))
  }

  @Test func theColumnsAt120InEnglish() {
    var room = ColumnsPictures.trends(.english)
    room.isConnected = false
    room.link = .lost(since: room.now.advanced(bySeconds: -200))
    room.press("<f5><f6>Typed without a link<ret>")
    expectPicture(
      room.picture(120, 40),
      """
       takt · scribe · group 4 “IT”                                                   ○ no link 3 min · 1 unsent · 39:56 left
       ! The host does not answer · 1 unsent · what is typed is kept
      ┌─ near ───────────────── 2 ─┐┌─ mid ────────────────── 1 ─┐┌─ far ────────────────── 1 ─┐┌─ not said ───────────── 1 ─┐
      │   1 Роботы на складе       ││   2 Закон о данных         ││   3 Дефицит инженеров      ││   4 Новые игроки           │
      │     становятся дешевле     ││     event · 2026           ││     threat                 ││     threat                 │
      │     людей уже в этом году  ││   … Typed without a link   ││                            ││                            │
      │     trend                  ││                            ││                            ││                            │
      │▌  5 Дроны доставляют       ││                            ││                            ││                            │
      │     trend                  ││                            ││                            ││                            │
      │     √ written              ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      │                            ││                            ││                            ││                            │
      └────────────────────────────┘└────────────────────────────┘└────────────────────────────┘└────────────────────────────┘
      ┏━ New line · event ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ РУ · 0 ━┓
      ┃  F5 trend ‹event› threat technology format   F6 horizon near ‹mid› far   F9 year –                                   ┃
      ┃ ›  type; Enter writes it down                                                                                        ┃
      ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        ↑ in an empty line edits your last one

       Enter write   ↑ edit yours   F5 kind   F6 horizon   F9 year   F2 own   F4 find   F7 to number   F8 undo
                                                                                                              F1 all commands
      """)
  }
}
