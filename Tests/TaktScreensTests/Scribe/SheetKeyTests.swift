import TaktCanvas
import TaktModel
import TaktScreens
import Testing

/// Numbers typed on a judge's sheet.
@Suite struct SheetKeys {
  private func score(_ card: CardNumber, _ marks: [String: Int]) -> Effect {
    .submit(.ballots(.score(1, card, marks)))
  }

  @Test func aDigitThatCanBeNothingElseIsSentAtOnceAndTheNextCriterionIsChosen() {
    var room = ScribeRoom.judging()
    room.press("7")
    #expect(room.asked() == [score(1, ["idea": 7])])
    room.press("8")
    #expect(room.asked() == [score(1, ["use": 8])])
  }

  @Test func aDigitThatMayBeTenWaitsForTheNextOneOrForTheFieldToBeLeft() {
    var room = ScribeRoom.judging()
    room.press("1")
    #expect(room.asked() == [])
    room.press("0")
    #expect(room.asked() == [score(1, ["idea": 10])])
    room.press("1<tab>")
    #expect(room.asked() == [score(1, ["use": 1])])
  }

  @Test func aMarkOutOfRangeIsAnsweredAtOnceAndStaysInItsField() {
    var room = ScribeRoom.judging()
    room.press("<tab><tab>9")
    #expect(room.asked() == [])
    #expect(room.picture(80, 24).contains("«Команда» — от 0 до 5, а не 9."))
    #expect(room.picture(80, 24).contains("! 9"))
    room.press("<down><up>")
    #expect(room.picture(80, 24).contains("! 9"))
    room.press("<tab><tab>4")
    #expect(room.asked() == [score(1, ["team": 4])])
    #expect(!room.picture(80, 24).contains("! 9"))
  }

  @Test func enterGoesToTheNextMarkThatIsMissing() {
    var room = ScribeRoom.judging()
    room.press("785<ret>3")
    #expect(room.asked().last == score(2, ["idea": 3]))
  }

  @Test func abstainingCountsAsSaidAndTheSameKeyTakesItBack() {
    var room = ScribeRoom.judging()
    room.press("ф")
    #expect(room.asked() == [.submit(.ballots(.abstain(1, 1)))])
    #expect(room.picture(80, 24).contains("1 из 6"))
    room.press("a")
    #expect(room.asked() == [score(1, [:])])
  }

  @Test func theOwnTeamsCardTakesNoMarkAndSaysWhy() {
    var room = ScribeRoom.judging()
    room.press("<down><down><down>7a")
    #expect(room.asked() == [])
    #expect(room.picture(80, 24).contains("! Карточка вашей команды: её вы не оцениваете."))
  }

  @Test func doneAsksWhereSomethingIsMissing() {
    var room = ScribeRoom.halfJudged()
    room.press("g")
    #expect(room.asked() == [])
    #expect(room.picture(80, 24).contains("Без оценки: 3. Всё равно готово?"))
    room.press("<ret>")
    #expect(room.asked() == [.submit(.ballots(.finish(1, true)))])
    #expect(room.picture(80, 24).contains("√ готово"))
  }

  @Test(arguments: [
    (Language.russian, "Оценено всё, вы готовы. G — ещё нет."),
    (.english, "All is marked, you are done. G says not yet."),
  ])
  func whoMarkedAllIsDoneAndHearsHowNotToBe(language: Language, words: String) {
    var room = ScribeRoom.judging(language)
    for _ in 1...7 { room.press("785<ret>") }
    #expect(room.picture(80, 24).contains(words))
    _ = room.asked()
    room.press("g")
    #expect(room.asked() == [.submit(.ballots(.finish(1, false)))])
  }

  @Test func theBoardIsOneKeyAwayAndBack() {
    var room = ScribeRoom.dots()
    room.press("<f3>Ещё идея<ret>")
    #expect(room.asked().count == 1)
    #expect(room.picture(80, 24).contains("F3 голосование"))
    room.press("<f3>")
    #expect(room.picture(80, 24).contains("F3 доска"))
  }

  @Test func aDraftOfTheBoardWaitsUnderTheSheet() {
    var room = ScribeRoom.at("t2")
    room.says(1, "идея")
    room.press("половина сло")
    room.facilitator(.ballots(.open(BallotBlueprint(kind: .dots, board: "a", budget: 3))))
    #expect(!room.picture(80, 24).contains("половина сло"))
    room.facilitator(.ballots(.close(1)))
    #expect(room.picture(80, 24).contains("› половина сло"))
  }

  @Test func aJudgeWhoIsNotOnTheListHasNoSheet() {
    var room = ScribeRoom.poll()
    room.role = .juror
    #expect(!room.picture(80, 24).contains("Ваш ответ"))
  }
}

/// A sheet whose host is out of reach, or says no.
@Suite struct SheetNothingLost {
  @Test func marksOnTheirWayAreShownAndCounted() {
    var room = ScribeRoom.judging()
    room.isConnected = false
    room.press("785")
    #expect(room.picture(80, 24).contains("27 из 35"))
    #expect(room.picture(80, 24).contains("1 из 6"))
  }

  @Test func aRefusedMarkComesBackToItsField() {
    var room = ScribeRoom.judging()
    room.isConnected = false
    room.press("7")
    room.facilitator(.ballots(.exclude(1, name: "Анна Ильина", 1)))
    room.reconnect()
    #expect(room.picture(80, 24).contains("Ведущий просил вас не оценивать №1."))
    room.press("g")
    #expect(room.picture(80, 24).contains("Не записано: 1"))
  }

  @Test func aRefusedWeightComesBackToItsField() {
    var room = ScribeRoom.dots()
    room.isConnected = false
    room.press("4")
    room.other(4, .ballots(.cast(nil, 2, weight: 3, reason: "")))
    room.reconnect()
    #expect(room.picture(80, 24).contains("! 4"))
  }

  @Test func refusedAnswersComeBackToTheirFields() {
    var room = ScribeRoom.poll()
    room.isConnected = false
    room.press("7<down>2<down>1<down>10<ret>")
    room.seatTen()
    room.facilitator(.roster(.assign([Assignment(person: "guest-1", groups: [1])])))
    room.reconnect()
    #expect(room.picture(80, 24).contains("! 10"))
  }
}

/// Sheets of tables.
@Suite struct TableSheetKeys {
  private func tally(_ counts: [Int], of people: Int?) -> Effect {
    .submit(.ballots(.tally(1, counts, people: people)))
  }

  @Test func theAnswersOfATableAreSentTogether() {
    var room = ScribeRoom.poll()
    room.seatTen()
    room.press("7<down>2<down>1")
    #expect(room.asked() == [])
    #expect(room.picture(80, 24).contains("7 + 2 + 1 = 10 из 10 √ · Enter — записать"))
    room.press("<ret>")
    #expect(room.asked() == [tally([7, 2, 1], of: 10)])
    #expect(room.picture(80, 24).contains("7 + 2 + 1 = 10 из 10 √ · записано"))
  }

  @Test func answersThatDoNotAddUpAreAskedAbout() {
    var room = ScribeRoom.poll()
    room.press("7<down>2<down>0<down>10<ret>")
    #expect(room.asked() == [])
    #expect(room.picture(80, 24).contains("Не сходится: 9 из 10. Остальные не ответили?"))
    room.press("<esc><up>4<ret>")
    #expect(room.asked() == [])
    #expect(room.picture(80, 24).contains("! Не сходится: 13 из 10."))
    room.press("<bs>1<ret>")
    #expect(room.asked() == [tally([7, 2, 1], of: 10)])
  }

  @Test func withoutAHeadCountTheTableIsAskedForIt() {
    var room = ScribeRoom.poll()
    room.press("7<ret>10<ret><ret>")
    #expect(room.asked() == [tally([7, 0, 0], of: 10)])
  }

  @Test func aJudgeAnswersAPollAlone() {
    var room = ScribeRoom.poll()
    room.facilitator(.ballots(.close(1)))
    room.role = .juror
    room.ask(.roster(.join(name: "Анна")), by: room.author)
    var poll = room.replica.session.ballots.all[0].blueprint
    poll.voters = .everyone
    room.facilitator(.ballots(.open(poll)))
    room.press("<down>1<ret>")
    #expect(room.asked() == [.submit(.ballots(.tally(2, [0, 1, 0], people: nil)))])
  }

  @Test func dotsAreGivenOneByOneOrTyped() {
    var room = ScribeRoom.dots()
    room.press("++-<down>3")
    #expect(
      room.asked() == [
        .submit(.ballots(.cast(1, 1, weight: 1, reason: ""))),
        .submit(.ballots(.cast(1, 1, weight: 2, reason: ""))),
        .submit(.ballots(.cast(1, 1, weight: 1, reason: ""))),
        .submit(.ballots(.cast(1, 2, weight: 3, reason: ""))),
      ])
    room.press("<down>2")
    #expect(room.asked() == [])
    #expect(room.picture(80, 24).contains("Сюда можно ещё до 1, а не 2"))
  }

  @Test func spaceGivesTheNextPlaceAndADigitAnyPlace() {
    var room = ScribeRoom.ranking()
    room.press(" <down> <down>1")
    #expect(room.asked().last == .submit(.ballots(.rank(1, [3, 1, 2]))))
    room.press(" ")
    #expect(room.asked() == [.submit(.ballots(.rank(1, [1, 2])))])
  }
}
