import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

@Suite struct StageTreeTests {
  @Test func allGroupsStandSideBySideWithSealedBets() {
    var hall = Hall.clusters()
    hall.tell(.ballots(.finish(nil, true)), by: Hall.scribe(3))
    expect(
      hall.canvas(80, 24),
      shows: """
         СПИСОК Б                                               осталось 31:00 ███████░
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

         ГРУППА 1 · Продажи                    ┊ ГРУППА 3 · Производство
         1 Решения принимаем медленно   2 идеи ┊ 1 Продажи без правил           3 идеи
         ├─ Сроки согласования — 12 …  №2 · Г2 ┊ ├─ Нет единого заказчика в …  №1 · Г1
         └─ Нет бюджета на пилоты      №6 · Г1 ┊ ├─ Скидки раздаём без правил  №8 · Г3
         2 Не видим цифр                2 идеи ┊ └─ Конкурент отвечает за ч…  №10 · Г5
         ├─ Две CRM и ни одной правды  №3 · Г3 ┊
         └─ Отчёты собираем руками    №11 · Г1 ┊
                                               ┊
         ГРУППА 2 · Финансы                    ┊
         1 Люди и смены                 2 идеи ┊
         ├─ Ключевой инженер уходит …  №4 · Г4 ┊
         └─ Обучение новичков занима…  №9 · Г4 ┊
         2 Поставки                     2 идеи ┊
         ├─ Склад стоит в четверг и …  №5 · Г5 ┊
         └─ Поставщик один на 80 % …  №12 · Г2 ┊
                                               ┊
                                               ┊
        ────────────────────────────────────────────────────────────────────────────────
         5 кластеров · 11 идей                                ставки сделали ●●···· 2/6

         далее → ПЕРЕРЫВ · 15 мин
        """)
  }

  @Test func publishedBetsStandBesideTheClusters() {
    var hall = Hall.clusters(.english)
    hall.tell(.ballots(.publish(1)))
    expect(
      hall.canvas(120, 40),
      shows: """
         STEP 5 OF 8 · Takt 3: modelling and clustering initiatives. Bets. List B                       «Strategy 2027» · 14:59

          █      ▀█▀  ▄▀▀▀▀ ▀▀█▀▀     █▀▀▀▄                                                          ▄▀▀▀▄  ▄█     ▄▀▀▀▄ ▄▀▀▀▄
          █       █   ▀▄▄▄    █       █▄▄▄▀                                                            ▄▄▀   █   ▀ █   █ █   █
          █       █       █   █       █   █                                                          ▄   █   █   ▄ █   █ █   █
          ▀▀▀▀▀  ▀▀▀  ▀▀▀▀    ▀       ▀▀▀▀                                                            ▀▀▀   ▀▀▀     ▀▀▀   ▀▀▀
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

         GROUP 1 · Sales
         1 Решения принимаем медленно                                                                 ●● 4
         ├─ Сроки согласования — 12 дней                                                           №2 · G2
         └─ Нет бюджета на пилоты                                                                  №6 · G1
         2 Не видим цифр                                                                            ●●●● 6
         ├─ Две CRM и ни одной правды                                                              №3 · G3
         └─ Отчёты собираем руками                                                                №11 · G1

         GROUP 2 · Finance
         1 Люди и смены                                                                            ●●●●● 7
         ├─ Ключевой инженер уходит в марте                                                        №4 · G4
         └─ Обучение новичков занимает четыре месяца, а уходят они через шесть                     №9 · G4
         2 Поставки                                                                                    ● 2
         ├─ Склад стоит в четверг и пятницу                                                        №5 · G5
         └─ Поставщик один на 80 % сырья                                                          №12 · G2

         GROUP 3 · Production
         1 Продажи без правил                                                                       ●●●● 6
         ├─ Нет единого заказчика в продажах                                                       №1 · G1
         ├─ Скидки раздаём без правил                                                              №8 · G3
         └─ Конкурент отвечает за час                                                             №10 · G5






        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
         5 clusters · 11 ideas                                                                               results are open ●

         next → BREAK · 15 min

        """)
  }

  @Test func oneGroupHasTheWholeWidth() {
    var hall = Hall.clusters()
    hall.tell(.ballots(.publish(1)))
    hall.show(.tree("list-b", 1))
    expect(
      hall.canvas(80, 24),
      shows: """
         СПИСОК Б, Г1 Продажи                                   осталось 31:00 ███████░
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

         1 Решения принимаем медленно                                             ●● 4
         ├─ Сроки согласования — 12 дней                                       №2 · Г2
         └─ Нет бюджета на пилоты                                              №6 · Г1
         2 Не видим цифр                                                        ●●●● 6
         ├─ Две CRM и ни одной правды                                          №3 · Г3
         └─ Отчёты собираем руками                                            №11 · Г1











        ────────────────────────────────────────────────────────────────────────────────
         2 кластера · 4 идеи                                            итоги открыты ●

         далее → ПЕРЕРЫВ · 15 мин
        """)
  }

  /// The fold of a log's owner knows the bets; the room must not.
  @Test func sealedBetsAreNowhereOnTheStage() {
    var hall = Hall.clusters()
    #expect(hall.context.session.ballots[1]?.weight(of: 15) == 4)
    #expect(!hall.canvas(80, 24).picture.contains("● 4"))
    hall.show(.results(1))
    #expect(!hall.canvas(80, 24).picture.contains("█████ "))
  }

  @Test func aGroupsNameNeverStandsLastInAColumn() {
    let lines = StageTreeLines(board: Hall.listB, group: nil, stage: picture(Hall.clusters()))
    for height in 3...20 {
      let flowed = lines.flowed(height: height)
      for (index, line) in flowed.enumerated() where index % height == height - 1 {
        if case .group? = line { Issue.record("last of \(height) rows at \(index)") }
      }
      #expect(flowed.compactMap(\.self) == lines.all)
    }
  }

  private func picture(_ hall: Hall) -> StagePicture { StagePicture(in: hall.context) }

  @Test func beforePublishingOnlyWhoHasFinishedIsShown() {
    var hall = Hall.clusters()
    for group in [2, 3] { hall.tell(.ballots(.finish(nil, true)), by: Hall.scribe(group)) }
    hall.show(.results(1))
    expect(
      hall.canvas(80, 24),
      shows: """
         СТАВКИ · СПИСОК Б                                      осталось 31:00 ███████░
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

                                ▄▀▀▀▄     █   █ ▄▀▀▀▄     ▄▀▀▀
                                  ▄▄▀     █ ▄▀█   ▄▄▀     █▄▄▄
                                ▄   █     █▀  █ ▄   █     █   █
                                 ▀▀▀      ▀   ▀  ▀▀▀       ▀▀▀
                          групп сделали ставки · итоги откроет ведущий

            √ Г1 Продажи                        · Г4 ИТ

            √ Г2 Финансы                        · Г5 Логистика

            √ Г3 Производство                   · Г6 Кадры









         далее → ПЕРЕРЫВ · 15 мин
        """)
  }

  @Test func resultsAreRankedAndEqualSumsShareAPlace() {
    var hall = Hall.clusters()
    hall.tell(.ballots(.publish(1)))
    hall.show(.results(1))
    expect(
      hall.canvas(80, 24),
      shows: """
         СТАВКИ · СПИСОК Б                                      осталось 31:00 ███████░
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

           1  Люди и смены                                 Г2 ████████████████████    7

           2  Не видим цифр                                Г1 █████████████████▏░░    6

           2  Продажи без правил                           Г3 █████████████████▏░░    6

           4  Решения принимаем медленно                   Г1 ███████████▍░░░░░░░░    4

           5  Поставки                                     Г2 █████▊░░░░░░░░░░░░░░    2











         далее → ПЕРЕРЫВ · 15 мин
        """)
  }
}

@Suite struct StageWhereTests {
  @Test func latecomersSeeTheStepAndTheDay() {
    var hall = Hall.clusters()
    hall.show(.whereWeAre)
    expect(
      hall.canvas(80, 24),
      shows: """
         МЫ ЗДЕСЬ · День 1                                      осталось 31:00 ███████░
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

                               ▀▀█▀▀ ▄▀▀▀▄ █  ▄▀ ▀▀█▀▀     ▄▀▀▀▄
                                 █   █▄▄▄█ █▄▀     █         ▄▄▀
                                 █   █   █ █ ▀▄    █       ▄   █
                                 ▀   ▀   ▀ ▀   ▀   ▀        ▀▀▀
               Такт 3: моделирование и кластеризация инициатив. Ставки. Список Б

             13:00  Установочный доклад                                        40 мин
             13:40  Установка на работу в группах                              20 мин
             14:00  Такт 1: проблематизация. Тренды и направления              40 мин
           √ 14:40  Сбор идей                                                  25 мин
           ► 15:05  Такт 3: моделирование и кластеризация инициатив. Ставки    40 мин
             15:45  Перерыв                                                    15 мин
                    Вопросы
             18:00  Завершение первого дня






         далее → ПЕРЕРЫВ · 15 мин
        """)
  }

  @Test func aLargerGridHasAirBetweenTheSteps() {
    var hall = Hall.clusters(.english)
    hall.show(.whereWeAre)
    expect(
      hall.canvas(120, 40),
      shows: """
         STEP 5 OF 8 · Takt 3: modelling and clustering initiatives. Bets. List B                       «Strategy 2027» · 14:59

          █   █ █▀▀▀▀     ▄▀▀▀▄ █▀▀▀▄ █▀▀▀▀     █   █ █▀▀▀▀ █▀▀▀▄ █▀▀▀▀                              ▄▀▀▀▄  ▄█     ▄▀▀▀▄ ▄▀▀▀▄
          █ ▄ █ █▄▄▄      █▄▄▄█ █▄▄▄▀ █▄▄▄      █▄▄▄█ █▄▄▄  █▄▄▄▀ █▄▄▄                                 ▄▄▀   █   ▀ █   █ █   █
          █▄▀▄█ █         █   █ █ ▀▄  █         █   █ █     █ ▀▄  █                                  ▄   █   █   ▄ █   █ █   █
          ▀   ▀ ▀▀▀▀▀     ▀   ▀ ▀   ▀ ▀▀▀▀▀     ▀   ▀ ▀▀▀▀▀ ▀   ▀ ▀▀▀▀▀                               ▀▀▀   ▀▀▀     ▀▀▀   ▀▀▀
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

                                                   ▀▀█▀▀ ▄▀▀▀▄ █  ▄▀ ▀▀█▀▀     ▄▀▀▀▄
                                                     █   █▄▄▄█ █▄▀     █         ▄▄▀
                                                     █   █   █ █ ▀▄    █       ▄   █
                                                     ▀   ▀   ▀ ▀   ▀   ▀        ▀▀▀
                                       Takt 3: modelling and clustering initiatives. Bets. List B

                       13:00  Opening talk                                                                   40 min

                       13:40  Briefing for group work on the directions                                      20 min

                       14:00  Takt 1: framing the problem. Trends and directions                             40 min

                     √ 14:40  Brainstorm                                                                     25 min

                     ► 15:05  Takt 3: modelling and clustering initiatives. Bets. List B                     40 min

                       15:45  Break                                                                          15 min

                              Questions

                       18:00  End of the first day









         next → BREAK · 15 min

        """)
  }

  @Test func aLongDayIsShownAroundTheCurrentStep() {
    var plan = Hall.plan
    plan.steps = (1...30).map {
      Step(
        id: StepID("s\($0)"), title: LocalizedText("Выступление \($0)"), startMinute: 770 + $0 * 10,
        minutes: 10)
    }
    var hall = Hall(plan)
    for number in 1...20 { hall.tell(.programme(.start(StepID("s\(number)")))) }
    hall.show(.whereWeAre)
    let picture = hall.canvas(80, 24).picture
    #expect(picture.contains("► 16:10  Выступление 20"))
    #expect(picture.contains("√ 16:00  Выступление 19") && picture.contains("Выступление 25"))
  }
}
