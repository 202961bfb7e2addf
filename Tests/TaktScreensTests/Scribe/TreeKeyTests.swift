import TaktCanvas
import TaktModel
import TaktScreens
import Testing

/// What each key of the cluster tree asks for.
@Suite struct TreeKeysTests {
  private func asked(_ keys: String, in room: ScribeRoom = .clusters()) -> [Effect] {
    var room = room
    room.press(keys)
    return room.asked()
  }

  private func place(_ numbers: [CardNumber], _ parent: CardNumber?) -> [Effect] {
    [.submit(.cards(.place(numbers, under: parent, before: nil)))]
  }

  @Test func aDigitSendsTheCardUnderTheCursor() {
    #expect(asked("2") == place([5], 19))
    #expect(asked("<down><down>1") == place([7], 18))
  }

  @Test func aDigitSendsAllThatIsMarkedInTheOrderOfMarking() {
    #expect(asked("<down> <up><up> 1") == place([6, 5], 18))
  }

  @Test func theCursorStaysInPlaceSoThatDigitsFollowEachOther() {
    #expect(asked("121") == place([5], 18) + place([6], 19) + place([7], 18))
  }

  @Test func aDigitWithoutAClusterAsksForNothing() {
    #expect(asked("7").isEmpty)
  }

  @Test func insideAClusterDigitsMeanItsSubClusters() {
    #expect(asked("<tab><ret><tab>1") == place([5], 20))
    #expect(asked("<tab><ret><esc><tab>1") == place([5], 18))
  }

  @Test func markedNodesMoveByDigitToo() {
    #expect(asked("<tab><down> 2") == place([20], 19))
    #expect(asked("<tab><down>m2") == place([20], 19))
    #expect(asked("<tab>2").isEmpty)
  }

  @Test func whatIsMarkedGoesWhereTheTreesCursorStands() {
    #expect(asked(" <tab><down>m") == place([5], 20))
  }

  @Test func aNewClusterIsAskedForAndThenFilled() {
    #expect(
      asked("  0Люди<ret>")
        == [
          .submit(
            .cards(.add(kind: "cluster", text: "Люди", board: "b", under: nil, fields: [:])))
        ] + place([5, 6], 25))
  }

  @Test func aClusterOfTheSameNameByAnotherGroupIsNotMistakenForIt() {
    var room = ScribeRoom.clusters()
    room.isConnected = false
    room.press(" 0Люди<ret>")
    room.other(1, .cards(.add(kind: nil, text: "Люди", board: nil, under: nil, fields: [:])))
    room.reconnect()
    #expect(room.asked().last == place([5], 26).first)
  }

  @Test func aSubClusterIsMadeWhereOneIs() {
    #expect(
      asked("<tab><ret>nСроки<ret>") == [
        .submit(.cards(.add(kind: "cluster", text: "Сроки", board: "b", under: 18, fields: [:])))
      ])
  }

  @Test func lettersWorkInTheCyrillicLayout() {
    #expect(asked("г") == [.submit(.history(.undo(of: nil)))])
    #expect(asked("н") == [.submit(.history(.redo))])
    #expect(
      asked("<tab>у!<ret>") == [.submit(.cards(.edit(18, text: "Решения принимаем медленно!")))])
    #expect(asked("<tab>ч<ret>") == [.submit(.cards(.withdraw(18)))])
    #expect(asked("<tab>ч<esc>").isEmpty)
  }

  @Test func aSelectionPutBackIsWithdrawn() {
    var room = ScribeRoom.clusters()
    room.press("<tab><down><down>t")
    #expect(room.asked() == [.submit(.cards(.withdraw(21)))])
    #expect(room.picture(80, 24).contains("11 из 14"))
  }

  @Test func mergingAsksAndSplittingUndoesIt() {
    var room = ScribeRoom.clusters()
    room.press("<tab> <down><down><down>j<ret>")
    #expect(room.asked() == [.submit(.cards(.merge([18], into: 19)))])
    room.press("s")
    #expect(room.asked() == [.submit(.cards(.unmerge(19)))])
  }

  @Test func aTextIsSplitAtSemicolons() {
    #expect(
      asked("<tab>s; быстро<ret>") == [
        .submit(.cards(.split(18, into: ["Решения принимаем медленно", "быстро"])))
      ])
    #expect(asked("<tab>s<ret>").isEmpty)
  }

  @Test func betsGoUpToTheBudgetAndBack() {
    var room = ScribeRoom.betting()
    room.press("+-")
    #expect(
      room.asked() == [.submit(.ballots(.cast(1, 19, weight: 6, reason: "")))])
  }

  @Test func betsTypedQuicklyCountWhatIsOnItsWay() {
    var room = ScribeRoom.clusters()
    room.facilitator(
      .ballots(.open(BallotBlueprint(kind: .bets, board: "b", cardKind: "cluster", budget: 10))))
    room.isConnected = false
    room.press("<tab>++")
    #expect(
      room.asked() == [
        .submit(.ballots(.cast(1, 18, weight: 1, reason: ""))),
        .submit(.ballots(.cast(1, 18, weight: 2, reason: ""))),
      ])
  }

  @Test func aPlainChoiceToggles() {
    var room = ScribeRoom.clusters()
    room.facilitator(.ballots(.open(BallotBlueprint(kind: .bets, board: "b", cardKind: "cluster"))))
    room.press("<tab>++-")
    #expect(
      room.asked().map {
        guard case .submit(.ballots(.cast(_, _, let weight, _))) = $0 else { return -1 }
        return weight
      } == [1, 0])
  }

  @Test func aReasonKeepsTheWeight() {
    var room = ScribeRoom.betting()
    room.press("wпотому<ret>")
    #expect(
      room.asked() == [.submit(.ballots(.cast(1, 19, weight: 7, reason: "потому")))])
  }

  @Test func withdrawingAClusterLosesNoneOfItsCards() {
    var room = ScribeRoom.clusters()
    room.press("<tab>x<ret>")
    let picture = room.picture(80, 24)
    #expect(picture.contains("─ 1 ") && picture.contains("─ 2 ") && !picture.contains("1.1"))
    #expect(picture.contains("Не видим цифр") && picture.contains("Согласование 12 дней"))
    #expect(picture.contains("Нет единого заказчика") && picture.contains("взята"))
  }

  @Test func aGuestMayOnlyMove() {
    var room = ScribeRoom.clusters()
    room.role = .observer
    room.press("1 20<tab>uyexjstm+-n<down>")
    #expect(room.asked().isEmpty)
    #expect(room.picture(80, 24).contains("только просмотр"))
  }
}
