import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

/// Who has not answered whom, who speaks, and the part of a step, on the projector.
@Suite struct StageExchangeTests {
  private func hall(_ language: Language = .russian, at step: StepID) -> Hall {
    var hall = Hall(ExchangePlans.plan, language: language)
    for name in ExchangePlans.groups { hall.tell(.roster(.addGroup(name))) }
    hall.enter(step)
    return hall
  }

  private func requests(_ language: Language = .russian) -> Hall {
    var hall = hall(language, at: "requests")
    let texts: [(from: Int, to: String, String, String)] = [
      (1, "2", "Кто даст данные о марже?", "Who gives us margin figures?"),
      (1, "5", "Нужен юрист на два часа", "We need a lawyer for two hours"),
      (3, "2", "Кто владелец сайта?", "Who owns the site?"),
      (5, "all", "Нужен пример карточки отказа", "We need a sample refusal card"),
      (2, "3", "Сколько стоит час склада?", "What does an hour of stock cost?"),
    ]
    for (from, to, russian, english) in texts {
      hall.wait(minutes: 2)
      let text = language(russian, english)
      hall.tell(
        .cards(.request(.write(text, to: to, board: nil, isDraft: false))), by: Hall.scribe(from))
    }
    hall.tell(
      .cards(.request(.write("тайна", to: "1", board: nil, isDraft: true))), by: Hall.scribe(4))
    hall.tell(.cards(.request(.answer(5, text: "140"))), by: Hall.scribe(3))
    hall.show(.requests("q"))
    return hall
  }

  private func talks(_ language: Language = .russian, seconds: Int, part: Speaker.Part = .talk)
    -> Hall
  {
    var hall = hall(language, at: "talks")
    hall.tell(.programme(.turn(.call(nil))))
    hall.wait(minutes: 6, seconds: 40)
    hall.tell(.programme(.turn(.postpone(2))))
    hall.tell(.programme(.turn(.call(nil))))
    if part == .questions { hall.tell(.programme(.turn(.question))) }
    hall.wait(seconds: seconds)
    hall.show(.rota("t"))
    return hall
  }

  @Test func theMatrixOfTheUnanswered() {
    expect(
      requests().canvas(80, 24),
      shows: """
         ЗАПРОСЫ И РЕШЕНИЯ                                      осталось 50:00 ███████░
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

          кто → кого  Г1   Г2   Г3   Г4   Г5 всего
          Г1           ·    1    ·    ·    1     2
          Г3           ·    1    ·    ·    ·     1
          Г5           1    1    1    1    ·     1
          ждут         1    3    1    1    1     4

          ждут дольше всех
          №1 Г1 → Г2         Кто даст данные о марже?                             8 мин
          №2 Г1 → Г5         Нужен юрист на два часа                              6 мин
          №3 Г3 → Г2         Кто владелец сайта?                                  4 мин
          №4 Г5 → всем       Нужен пример карточки отказа                         2 мин






        ────────────────────────────────────────────────────────────────────────────────
          без ответа 4 из 5 · решено 0

         далее → ВЫСТУПЛЕНИЯ ГРУПП · 90 мин
        """)
  }

  @Test func theMatrixBesideItsOldestInEnglish() {
    expect(
      requests(.english).canvas(120, 40),
      shows: """
         STEP 2 OF 4 · Requests and solutions                                                           «Strategy 2027» · 13:10

          █▀▀▀▄ █▀▀▀▀ ▄▀▀▀▄ █   █ █▀▀▀▀ ▄▀▀▀▀ ▀▀█▀▀ ▄▀▀▀▀                                            █▀▀▀▀ ▄▀▀▀▄   ▄▀▀▀▄ ▄▀▀▀▄
          █▄▄▄▀ █▄▄▄  █   █ █   █ █▄▄▄  ▀▄▄▄    █   ▀▄▄▄                                             ▀▀▀▀▄ █   █ ▀ █   █ █   █
          █ ▀▄  █     █ ▀▄▀ █   █ █         █   █       █                                            ▄   █ █   █ ▄ █   █ █   █
          ▀   ▀ ▀▀▀▀▀  ▀▀ ▀  ▀▀▀  ▀▀▀▀▀ ▀▀▀▀    ▀   ▀▀▀▀                                              ▀▀▀   ▀▀▀     ▀▀▀   ▀▀▀
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

          who → whom  G1   G2   G3   G4   G5   all        waiting longest
          G1           ·    1    ·    ·    1     2        №1 G1 → G2         Who gives us margin figures?                 8 min
          G3           ·    1    ·    ·    ·     1        №2 G1 → G5         We need a lawyer for two hours               6 min
          G5           1    1    1    1    ·     1        №3 G3 → G2         Who owns the site?                           4 min
          wait         1    3    1    1    1     4        №4 G5 → all        We need a sample refusal card                2 min






















        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
          unanswered 4 of 5 · settled 0

         next → THE GROUPS PRESENT · 90 min

        """)
  }

  @Test func theMatrixOnALargeGrid() {
    expect(
      requests().canvas(200, 60),
      shows: """
         ШАГ 2 ИЗ 4 · Запросы и решения                                                                                                                                                «Стратегия-2027» · 13:10

          ▄▀▀▀▄ ▄▀▀▀▄ █▀▀▀█ █▀▀▀▄ ▄▀▀▀▄ ▄▀▀▀▄ █   █     █   █     █▀▀▀▄ █▀▀▀▀ █ █ █ █▀▀▀▀ █   █ █   █ ▄▀▀▀█                                                                          █▀▀▀▀ ▄▀▀▀▄   ▄▀▀▀▄ ▄▀▀▀▄
            ▄▄▀ █▄▄▄█ █   █ █▄▄▄▀ █   █ █     █▄  █     █ ▄▀█     █▄▄▄▀ █▄▄▄  █ █ █ █▄▄▄  █▄▄▄█ █ ▄▀█ ▀▄▄▄█                                                                          ▀▀▀▀▄ █   █ ▀ █   █ █   █
          ▄   █ █   █ █   █ █     █   █ █   ▄ █ █ █     █▀  █     █     █     █ █ █ █     █   █ █▀  █  ▄▀ █                                                                          ▄   █ █   █ ▄ █   █ █   █
           ▀▀▀  ▀   ▀ ▀   ▀ ▀      ▀▀▀   ▀▀▀  ▀▀  ▀     ▀   ▀     ▀     ▀▀▀▀▀ ▀▀▀▀▀ ▀▀▀▀▀ ▀   ▀ ▀   ▀ ▀   ▀                                                                           ▀▀▀   ▀▀▀     ▀▀▀   ▀▀▀
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

          кто → кого  Г1   Г2   Г3   Г4   Г5 всего        ждут дольше всех
          Г1           ·    1    ·    ·    1     2        №1 Г1 → Г2         Кто даст данные о марже?                                                                                                     8 мин
          Г3           ·    1    ·    ·    ·     1        №2 Г1 → Г5         Нужен юрист на два часа                                                                                                      6 мин
          Г5           1    1    1    1    ·     1        №3 Г3 → Г2         Кто владелец сайта?                                                                                                          4 мин
          ждут         1    3    1    1    1     4        №4 Г5 → всем       Нужен пример карточки отказа                                                                                                 2 мин










































        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
          без ответа 4 из 5 · решено 0

         далее → ВЫСТУПЛЕНИЯ ГРУПП · 90 мин

        """)
  }

  @Test func whereEverythingIsAnsweredItSaysSo() {
    var hall = hall(at: "requests")
    hall.show(.requests("q"))
    #expect(hall.canvas(80, 24).picture.contains("запросов пока нет"))
    hall = requests()
    for (request, group) in [(1, 2), (2, 5), (3, 2), (4, 1)] {
      hall.tell(
        .cards(.request(.answer(CardNumber(request), text: "да"))), by: Hall.scribe(group))
    }
    #expect(hall.canvas(80, 24).picture.contains("на каждый запрос ответили"))
    #expect(!hall.canvas(80, 24).picture.contains("тайна"))
  }

  @Test func aDraftIsNotOnTheWallEither() {
    var hall = requests()
    hall.show(.wall("q"))
    #expect(!hall.canvas(120, 40).picture.contains("тайна"))
  }

  @Test func aSpeakersClockIsAsLargeAsTheSteps() {
    expect(
      talks(seconds: 108).canvas(80, 24),
      shows: """
         ВЫСТУПЛЕНИЕ 2 ИЗ 5                                    «Стратегия-2027» · 13:08
                      █▀▀▀▀ ▄▀▀▀▄           ▄▀▀▀▄ █  ▄▀  ▄▀▀█ ▄▀▀▀▄  ▄▀█
                      █       ▄▄▀     ▄     █     █▄▀    █  █ █▄▄▄█  █ █
                      █     ▄   █           █   ▄ █ ▀▄  ▄▀  █ █   █ ▄█▄█▄
                      ▀      ▀▀▀             ▀▀▀  ▀   ▀ ▀   ▀ ▀   ▀ ▀   ▀

             █████████      ███████████████               ███            █████████
             █████████      ███████████████               ███            █████████
          ███         ███   ███                        ██████         ███         ███
          ███         ███   ███                        ██████         ███         ███
          ███         ███   ████████████      ███         ███                     ███
          ███         ███   ████████████      ███         ███                     ███
          ███         ███               ███               ███                  ███
          ███         ███               ███               ███                  ███
          ███         ███               ███   ███         ███               ███
          ███         ███               ███   ███         ███               ███
          ███         ███   ███         ███               ███            ███
          ███         ███   ███         ███               ███            ███
             █████████         █████████               █████████      ███████████████
             █████████         █████████               █████████      ███████████████

          █████████████████████████████████████████████████████████░░░░░░░░░░░░░░░░░░░
          осталось 5 мин 12 с из 07:00                                   конец в 13:13
          далее → Г4 · Кадры · Г5 · Юристы · Г2 · Финансы                        ещё 3
        """)
  }

  @Test func questionsHaveAClockOfTheirOwnInEnglish() {
    expect(
      talks(.english, seconds: 60, part: .questions).canvas(120, 40),
      shows: """
         TALK 2 OF 5                                                                                    «Strategy 2027» · 13:07
                                          ▄▀▀▀▄ ▄▀▀▀▄           ▄▀▀▀▀ ▀▀█▀▀ ▄▀▀▀▄ ▄▀▀▀▄ █  ▄▀
                                          █ ▄▄▄   ▄▄▀     ▄     ▀▄▄▄    █   █   █ █     █▄▀
                                          █   █ ▄   █               █   █   █   █ █   ▄ █ ▀▄
                                           ▀▀▀   ▀▀▀            ▀▀▀▀    ▀    ▀▀▀   ▀▀▀  ▀   ▀
                                                               QUESTIONS
                      ████████████            ████████████                    ████████████            ████████████
                      ████████████            ████████████                    ████████████            ████████████
                      ████████████            ████████████                    ████████████            ████████████
                      ████████████            ████████████                    ████████████            ████████████
                  ████            ████    ████            ████            ████            ████    ████            ████
                  ████            ████    ████            ████            ████            ████    ████            ████
                  ████            ████    ████            ████            ████            ████    ████            ████
                  ████            ████    ████            ████            ████            ████    ████            ████
                  ████            ████                    ████    ████    ████            ████    ████            ████
                  ████            ████                    ████    ████    ████            ████    ████            ████
                  ████            ████                    ████    ████    ████            ████    ████            ████
                  ████            ████                    ████    ████    ████            ████    ████            ████
                  ████            ████                ████                ████            ████    ████            ████
                  ████            ████                ████                ████            ████    ████            ████
                  ████            ████                ████                ████            ████    ████            ████
                  ████            ████                ████                ████            ████    ████            ████
                  ████            ████            ████            ████    ████            ████    ████            ████
                  ████            ████            ████            ████    ████            ████    ████            ████
                  ████            ████            ████            ████    ████            ████    ████            ████
                  ████            ████            ████            ████    ████            ████    ████            ████
                  ████            ████        ████                        ████            ████    ████            ████
                  ████            ████        ████                        ████            ████    ████            ████
                  ████            ████        ████                        ████            ████    ████            ████
                  ████            ████        ████                        ████            ████    ████            ████
                      ████████████        ████████████████████                ████████████            ████████████
                      ████████████        ████████████████████                ████████████            ████████████
                      ████████████        ████████████████████                ████████████            ████████████
                      ████████████        ████████████████████                ████████████            ████████████

          ██████████████████████████████████████████████████████████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░

          2 min 00 s left of 03:00                                                                               ends at 13:09
          next → G4 · People · G5 · Lawyers · G2 · Finance                                                              left 3

        """)
  }

  @Test func aSpeakersLastMinuteAndOverrun() {
    #expect(talks(seconds: 380).canvas(80, 24).picture.contains("ПОСЛЕДНЯЯ МИНУТА"))
    let over = talks(seconds: 433)
    #expect(StagePicture(in: over.context).background == .timerOver)
    expect(
      over.canvas(80, 24),
      shows: """
         ВЫСТУПЛЕНИЕ 2 ИЗ 5 · Г3 · СКЛАД                       «Стратегия-2027» · 13:13

        ▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞

                               ▲▲▲   В Р Е М Я   В Ы Ш Л О   ▲▲▲

                             ██████      ██████            ██        ██████
                             ██████      ██████            ██        ██████
                           ██      ██  ██      ██        ████      ██      ██
                           ██      ██  ██      ██        ████      ██      ██
                     ██    ██      ██  ██      ██  ██      ██              ██
                     ██    ██      ██  ██      ██  ██      ██              ██
                   ██████  ██      ██  ██      ██          ██          ████
                   ██████  ██      ██  ██      ██          ██          ████
                     ██    ██      ██  ██      ██  ██      ██              ██
                     ██    ██      ██  ██      ██  ██      ██              ██
                           ██      ██  ██      ██          ██      ██      ██
                           ██      ██  ██      ██          ██      ██      ██
                             ██████      ██████          ██████      ██████
                             ██████      ██████          ██████      ██████

        ▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞▞

          дольше плана на 0:13 · далее → Г4 · Кадры · Г5 · Юристы · Г2 · Финансы
        """)
  }

  @Test func betweenTalksTheOrderIsShown() {
    var hall = talks(seconds: 200)
    hall.tell(.programme(.turn(.end)))
    expect(
      hall.canvas(80, 24),
      shows: """
         ВЫСТУПЛЕНИЯ                                          осталось 1:20:00 ████████
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

              1  Г1 · Продажи                                                   √ 6:40

              2  Г3 · Склад                                                     √ 3:20

          ►   3  Г4 · Кадры                                                  следующие

              4  Г5 · Юристы

              5  Г2 · Финансы                                                 отложено











         далее → ЗАВЕРШЕНИЕ
        """)
    #expect(hall.canvas(200, 60).picture.contains("отложено"))
  }

  @Test func thePartOfAStepHasItsClockUnderTheTitle() {
    var hall = hall(at: "requests")
    hall.show(.timer)
    hall.wait(minutes: 12)
    #expect(hall.canvas(80, 24).picture.contains("часть 1 из 2: просим и отвечаем · 28:00"))
    hall.wait(minutes: 29)
    #expect(hall.canvas(80, 24).picture.contains("часть 1 из 2: просим и отвечаем · +1:00"))
    hall.tell(.programme(.startPhase(nil)))
    #expect(hall.canvas(80, 24).picture.contains("часть 2 из 2: решаем · 20:00"))
  }
}
