import TaktCanvas
import TaktModel
import TaktScreens
import Testing

/// What each key of a balance asks for.
@Suite struct MatrixKeysTests {
  private func asked(_ keys: String, in room: ScribeRoom = .balance(flows: false)) -> [Effect] {
    var room = room
    room.press(keys)
    return room.asked()
  }

  private func flow(
    _ text: String, _ from: Int?, _ to: Int?, _ amount: String?, _ mode: FlowMode = .exchange,
    about: Int = 1
  ) -> Effect {
    var fields = ["about": "\(about)", "mode": mode.rawValue]
    fields["from"] = from.map { "\($0)" }
    fields["to"] = to.map { "\($0)" }
    fields["amount"] = amount
    return .submit(
      .cards(.add(kind: "flow", text: text, board: "balance", under: nil, fields: fields)))
  }

  private func amount(_ number: CardNumber, _ value: String?) -> Effect {
    .submit(.cards(.set(number, field: "amount", value: value)))
  }

  @Test func aDigitBeginsAFlowInItsCell() {
    #expect(asked("12<ret>деньги<ret>") == [flow("деньги", 4, 5, "12")])
    #expect(asked("<down>5,5<ret>вода<ret>") == [])
    #expect(asked("<down><left>5,5<ret>вода<ret>") == [flow("вода", 5, 4, "5,5")])
  }

  @Test func anAmountMayBeWordsOrNothing() {
    #expect(asked("nмного<ret>вода<ret>") == [flow("вода", 4, 5, "много")])
    #expect(asked("<ret><ret>вода<ret>") == [flow("вода", 4, 5, nil)])
  }

  @Test func aFlowWithoutANameStaysOpen() {
    #expect(asked("5<ret><ret>вода<ret>") == [flow("вода", 4, 5, "5")])
  }

  @Test func outsideIsSpentAndFromOutsideAcquired() {
    #expect(
      asked("<right><right>5<ret>вода<ret>") == [flow("вода", 4, nil, "5", .spend)])
    #expect(
      asked("<down><down><down>5<ret>грант<ret>") == [flow("грант", nil, 5, "5", .acquire)])
  }

  @Test func aDigitChangesTheOnlyFlowOfACell() {
    var room = ScribeRoom.balance()
    room.press("<up><left>9<ret>")
    #expect(room.asked() == [amount(9, "9")])
  }

  @Test func plusAndMinusChangeItByOne() {
    #expect(
      asked("<up><left>++-", in: .balance()) == [
        amount(9, "9"), amount(9, "10"), amount(9, "9"),
      ])
  }

  @Test func plusAndMinusCountWhatIsOnItsWay() {
    var room = ScribeRoom.balance()
    room.press("<up><left>")
    room.isConnected = false
    room.press("++")
    #expect(room.asked() == [amount(9, "9"), amount(9, "10")])
  }

  @Test func severalFlowsAreChosenFromTheirList() {
    #expect(asked("5<ret>", in: .balance()).isEmpty)
    #expect(asked("<ret><down>5<ret>", in: .balance()) == [amount(11, "5")])
  }

  @Test func theListRenamesWithdrawsAndSaysHow() {
    #expect(
      asked("<ret>e!<ret>", in: .balance())
        == [.submit(.cards(.edit(10, text: "время добровольцев!")))])
    #expect(asked("<ret>ч<ret>", in: .balance()) == [.submit(.cards(.withdraw(10)))])
    #expect(
      asked("<ret>ь", in: .balance())
        == [.submit(.cards(.set(10, field: "mode", value: "spend")))])
  }

  @Test func aPartyOfAnotherClusterIsBroughtIn() {
    #expect(
      asked("зтур<ret><right><right>4<ret>экскурсии<ret>") == [flow("экскурсии", 4, 7, "4")])
  }

  @Test func theSumIsOnlyRead() {
    #expect(asked("<tab>5<ret>вода<ret>+n").isEmpty)
    #expect(asked("<tab><tab>5<ret>вода<ret>") == [flow("вода", 4, 5, "5")])
  }

  @Test func anothersClusterIsOnlyRead() {
    #expect(asked("<pgdn><pgdn>5<ret>вода<ret>+n").isEmpty)
  }

  @Test func undoTakesTheLastBack() {
    #expect(asked("г") == [.submit(.history(.undo(of: nil)))])
  }

  @Test func aRefusedFlowAsksAgain() {
    var room = ScribeRoom.balance(flows: false)
    room.isConnected = false
    room.press("5<ret>вода<ret>")
    room.facilitator(.programme(.lock(nil)))
    room.reconnect()
    #expect(room.picture(80, 24).contains("› вода"))
    room.facilitator(.programme(.unlock(nil)))
    _ = room.asked()
    room.press("<ret>")
    #expect(room.asked() == [flow("вода", 4, 5, "5")])
  }

  @Test func aRefusedAmountAsksAgain() {
    var room = ScribeRoom.balance()
    room.press("<up><left>")
    room.isConnected = false
    room.press("9<ret>")
    room.facilitator(.programme(.lock(nil)))
    room.reconnect()
    #expect(room.picture(80, 24).contains("› 9"))
  }

  @Test func anOpenQuestionOutlivesTheStep() {
    var room = ScribeRoom.balance()
    room.press("<up><left>nполовина")
    room.facilitator(.programme(.start("concept")))
    #expect(!room.picture(80, 24).contains("половина"))
    room.facilitator(.programme(.start("balance")))
    #expect(room.picture(80, 24).contains("› половина"))
  }
}
