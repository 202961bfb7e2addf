import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

@Suite struct StageCoverTests {
  @Test func aBlankStageIsEmpty() {
    var hall = Hall.brainstorm(5)
    hall.tell(.stage(.message("Пора")))
    hall.tell(.stage(.blank(true)))
    let canvas = hall.canvas(80, 24)
    #expect(canvas == Canvas(columns: 80, rows: 24))
  }

  @Test func blankInvertsNothingAtAnOverrun() {
    var hall = Hall.brainstorm(1)
    hall.show(.timer)
    hall.wait(minutes: 30)
    hall.tell(.stage(.blank(true)))
    #expect(hall.canvas(80, 24) == Canvas(columns: 80, rows: 24))
  }

  @Test func aMessageLiesOverTheScene() {
    var hall = Hall.brainstorm(14)
    hall.tell(.stage(.message("Группа 6: пора писать")))
    expect(
      hall.canvas(80, 24),
      shows: """
         СПИСОК А                                               осталось 14:20 █████░░░
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

          1 Нет единого заказчика в продажах    ┊  9 Обучение новичков занимает четыре
                                                ┊    месяца, а уходят они через шесть
          2 Сроки согласования — 12 дней        ┊ 10 Конкурент отвечает за час
         ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
         ┃                                                                            ┃
         ┃              █▀▀▀▀ █▀▀▀▄ █   █ █▀▀▀█ █▀▀▀█ ▄▀▀▀▄     ▄▀▀▀                  ┃
         ┃              █     █▄▄▄▀ ▀▄▄▄█ █   █ █   █ █▄▄▄█     █▄▄▄  ▀               ┃
         ┃              █     █     ▄   █ █   █ █   █ █   █     █   █ ▄               ┃
         ┃              ▀     ▀      ▀▀▀  ▀   ▀ ▀   ▀ ▀   ▀      ▀▀▀                  ┃
         ┃      █▀▀▀█ ▄▀▀▀▄ █▀▀▀▄ ▄▀▀▀▄     █▀▀▀█ █   █ ▄▀▀▀▄ ▄▀▀▀▄ ▀▀█▀▀ █           ┃
         ┃      █   █ █   █ █▄▄▄▀ █▄▄▄█     █   █ █ ▄▀█ █     █▄▄▄█   █   █▄▄▄        ┃
         ┃      █   █ █   █ █     █   █     █   █ █▀  █ █   ▄ █   █   █   █   █       ┃
         ┃      ▀   ▀  ▀▀▀  ▀     ▀   ▀     ▀   ▀ ▀   ▀  ▀▀▀  ▀   ▀   ▀   ▀▀▀▀        ┃
         ┃                                                                            ┃
         ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
                                                ┊
        ────────────────────────────────────────────────────────────────────────────────
         Г1 ██████████ 3       Г2 ██████████ 3       Г3 ██████████ 3           всего 14
         Г4 ██████████ 3       Г5 ██████▋░░░ 2       Г6 ░░░░░░░░░░ 0        новых/мин 3

         далее → ТАКТ 3: МОДЕЛИРОВАНИЕ И КЛАСТЕРИЗАЦИЯ ИНИЦИАТИВ. СТАВКИ. СПИСОК Б
        """)
  }

  @Test func aLongMessageIsPlainText() {
    var hall = Hall.brainstorm(14)
    hall.tell(
      .stage(
        .message(
          "Просим секретарей всех групп записать по одной идее до конца шага и позвать ведущего")
      ))
    let picture = hall.canvas(80, 24).picture
    #expect(picture.contains("Просим секретарей всех групп записать по одной идее"))
  }

  @Test func aMessageAtAnOverrunIsInvertedToo() {
    var hall = Hall.brainstorm(1)
    hall.show(.timer)
    hall.wait(minutes: 30)
    hall.tell(.stage(.message("Пора")))
    #expect(hall.canvas(80, 24).cells.allSatisfy { $0.role == .timerOver })
  }

  @Test func aFrozenStageKeepsItsPictureWhateverHappens() {
    var hall = Hall.brainstorm(14)
    hall.tell(.stage(.freeze(true)))
    let still = hall.canvas(80, 24)
    #expect(still.text(row: 23).hasSuffix("стоп-кадр"))
    hall.wait(minutes: 40)
    hall.write(["Ещё одна"], groups: 1)
    hall.tell(.programme(.next))
    #expect(hall.canvas(80, 24) == still)
    hall.tell(.stage(.blank(true)))
    #expect(hall.canvas(80, 24) == Canvas(columns: 80, rows: 24))
  }

  @Test func aLostLinkIsASmallWord() {
    var hall = Hall.brainstorm(14)
    hall.context.link = .lost(since: hall.context.now.advanced(bySeconds: -2))
    #expect(!hall.canvas(80, 24).text(row: 23).hasSuffix("нет связи"))
    hall.context.link = .lost(since: hall.context.now.advanced(bySeconds: -3))
    #expect(hall.canvas(80, 24).text(row: 23).hasSuffix("нет связи"))
    hall.show(.timer)
    #expect(hall.canvas(80, 24).text(row: 0).contains("нет связи · 14:50"))
  }

  @Test func aLogThatCannotBeWrittenIsABanner() {
    var hall = Hall.brainstorm(14)
    hall.context.link = .failed(LocalizedText("Журнал не пишется: диск полон."))
    let canvas = hall.canvas(80, 24)
    #expect(canvas.text(row: 0) == " ! Журнал не пишется: диск полон.")
    #expect(canvas.cell(column: 79, row: 0)?.role == .error)
  }

  @Test func aHostThatIsGoneForLongIsABannerWithAWayOut() {
    var hall = Hall.brainstorm(14)
    hall.context.link = .lost(since: hall.context.now.advanced(bySeconds: -15))
    #expect(hall.canvas(80, 24).text(row: 0) == " ! Ведущий не отвечает")
    hall.context.hostAddress = "192.168.1.5"
    let row = hall.canvas(80, 24).text(row: 0)
    #expect(row == " ! Ведущий не отвечает по 192.168.1.5 · ^N новый адрес")
  }

  @Test func onlyAFewKeysMeanAnythingOnTheStage() {
    var shell = Shell(StageScreen())
    let context = Hall().context
    for key in (5...9).map(Key.function) + [.enter, .character("n"), .character("1"), .escape] {
      #expect(shell.handle(.key(key), in: context).isEmpty)
    }
    #expect(shell.handle(.key(.function(11)), in: context) == [.nextTheme])
    #expect(shell.handle(.key(.control("й")), in: context) == [.leave])
  }

  @Test(arguments: [(60, 18), (80, 24), (120, 40), (200, 60)], Language.allCases)
  func everySceneSurvivesEveryGrid(_ grid: (Int, Int), language: Language) {
    var hall = Hall.clusters(language)
    let scenes: [Scene] = [
      .timer, .wall("list-a"), .wall("trends"), .wall("list-b"), .tree("list-b", nil),
      .tree("list-b", 2), .whereWeAre, .results(1), .results(7), .wall("unknown"),
      .join(nil), .join(2),
    ]
    for scene in scenes {
      hall.show(scene)
      let canvas = hall.canvas(grid.0, grid.1)
      #expect(!canvas.text(row: 0).isEmpty && canvas.columns == grid.0)
    }
  }
}

@Suite struct HeadlineTests {
  @Test func theLongestTellingPartIsChosen() {
    func headline(_ title: String, _ columns: Int, _ lines: Int = 1) -> String? {
      Headline(title, columns: columns, rows: 12, maximumLines: lines)?.text
    }
    let title = "Такт 1: проблематизация. Тренды и направления"
    #expect(headline(title, 78) == "Такт 1")
    #expect(headline(title, 118, 2) == "Такт 1: проблематизация")
    #expect(headline("Установка на работу в группах", 78) == "Установка")
    #expect(headline("Презентация результатов первого дня", 78) == "Презентация")
    #expect(headline("Что получилось", 78) == nil)
    #expect(headline("Brainstorm", 78) == "Brainstorm")
  }

  @Test func aPlainTitleIsCutOnlyWhenNoPartFits() {
    let title = "Такт 3: моделирование и кластеризация инициатив. Ставки"
    #expect(
      Headline.plain(title, columns: 50) == "Такт 3: моделирование и кластеризация инициатив")
    #expect(Headline.plain("Невообразимое", columns: 6) == "Невоо…")
  }
}
