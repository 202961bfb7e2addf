import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

/// Every kind of ballot on the wall: who has finished before it is published, what it gave after.
@Suite struct StageBallotTests {
  private static let judges = ["Анна Орлова", "Борис Ким", "Вера Юн"]

  private static func judge(_ index: Int) -> Author {
    Author(id: ParticipantID("judge-\(index)"), role: .juror)
  }

  /// Five ideas before three judges, all of whom have given their marks.
  private static func jury(_ language: Language = .russian) -> Hall {
    var hall = Hall.brainstorm(5, language)
    for (index, name) in judges.enumerated() {
      hall.tell(.roster(.join(name: name)), by: judge(index))
    }
    hall.tell(
      .ballots(
        .open(
          BallotBlueprint(
            kind: .scores, board: "list-a",
            criteria: [
              Criterion(id: "idea", title: "Замысел", weight: 2), Criterion(id: "team", title: "К"),
            ], top: 2))))
    hall.tell(.ballots(.admit(1, name: "Иванов")))
    return hall
  }

  private static func marked(_ language: Language = .russian) -> Hall {
    var hall = jury(language)
    let marks = [[9, 8, 9], [3, 10, 9], [6, 6, 7], [5, 4, 5], [7, 7, 7]]
    for (card, row) in marks.enumerated() {
      for (index, mark) in row.enumerated() {
        hall.tell(
          .ballots(.score(nil, CardNumber(card + 1), ["idea": mark, "team": mark])),
          by: judge(index))
      }
    }
    return hall
  }

  @Test func judgesAreNamedWhileTheirMarksAreHidden() {
    var hall = Self.jury()
    for card in 1...5 {
      hall.tell(.ballots(.abstain(nil, CardNumber(card))), by: Self.judge(0))
    }
    hall.show(.results(1))
    expect(
      hall.canvas(80, 24),
      shows: """
         БАЛЛЫ · СПИСОК А                                       осталось 13:20 █████░░░
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

                                 ▄█       █   █ ▄▀▀▀▄       ▄█
                                  █       █ ▄▀█   ▄▄▀     ▄▀ █
                                  █       █▀  █ ▄   █     ▀▀▀█▀
                                 ▀▀▀      ▀   ▀  ▀▀▀         ▀
                               закончили · итоги откроет ведущий

            √ Анна Орлова                       · Вера Юн

            · Борис Ким                         · Иванов











         далее → ТАКТ 3: МОДЕЛИРОВАНИЕ И КЛАСТЕРИЗАЦИЯ ИНИЦИАТИВ. СТАВКИ. СПИСОК Б
        """)
  }

  @Test func scoresShowMeanSpreadAndWhereTheRoomDisagrees() {
    var hall = Self.marked()
    hall.tell(.ballots(.publish(1)))
    hall.show(.results(1))
    expect(
      hall.canvas(80, 24),
      shows: """
         БАЛЛЫ · СПИСОК А                                       осталось 13:20 █████░░░
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

           1  √ Нет единого заказчика в продажах  Г1 ████████████████████   26 ±1.4 · 3

           2  √ Сроки согласования — 12 дней      Г2 ████████████████▉░░░ 22 ±9.3 · 3 ▲

           3  Склад стоит в четверг и пятницу     Г5 ████████████████▏░░░     21 ±0 · 3

           4  Две CRM и ни одной правды           Г3 ██████████████▋░░░░░   19 ±1.4 · 3

           5  Ключевой инженер уходит в марте     Г4 ██████████▊░░░░░░░░░   14 ±1.4 · 3











         далее → ТАКТ 3: МОДЕЛИРОВАНИЕ И КЛАСТЕРИЗАЦИЯ ИНИЦИАТИВ. СТАВКИ. СПИСОК Б
        """)
  }

  @Test func whatAJudgeGaveIsNowhereOnTheWall() {
    var hall = Self.marked()
    hall.tell(.ballots(.publish(1)))
    hall.show(.results(1))
    for size in [(80, 24), (120, 40), (200, 60)] {
      let picture = hall.canvas(size.0, size.1).picture
      for name in Self.judges { #expect(!picture.contains(name), "\(size)") }
    }
  }

  @Test func aPollShowsPercents() {
    var hall = Hall.brainstorm(5, .english)
    hall.tell(
      .ballots(
        .open(
          BallotBlueprint(
            kind: .poll, board: .notes,
            options: [LocalizedText("да", "yes"), LocalizedText("нет", "no"), "–"]))))
    for group in 1...3 {
      hall.tell(.ballots(.tally(nil, [group + 3, 2, 1], people: 9)), by: Hall.scribe(group))
    }
    hall.tell(.ballots(.publish(1)))
    hall.show(.results(1))
    expect(
      hall.canvas(80, 24),
      shows: """
         POLL                                                       13:20 left █████░░░
        ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

           1  yes                                        ████████████████████ 63 % · 15

           2  no                                         ████████░░░░░░░░░░░░  25 % · 6

           3  –                                          ████░░░░░░░░░░░░░░░░  12 % · 3















         next → TAKT 3: MODELLING AND CLUSTERING INITIATIVES. BETS. LIST B · 40 min
        """)
  }

  @Test func aLongListOfScoresTurnsPages() {
    var hall = Hall.brainstorm(40)
    hall.tell(.roster(.join(name: "Анна")), by: Self.judge(0))
    hall.tell(.ballots(.open(BallotBlueprint(kind: .scores, board: "list-a"))))
    for card in 1...40 {
      hall.tell(
        .ballots(.score(nil, CardNumber(card), ["mark": card % 10 + 1])), by: Self.judge(0))
    }
    hall.tell(.ballots(.publish(1)))
    hall.show(.results(1))
    let first = hall.canvas(80, 24).picture
    hall.wait(seconds: 8)
    #expect(first.contains("стр. ") && hall.canvas(80, 24).picture != first)
  }
}
