import TaktCanvas
import TaktModel
import TaktScreens
import Testing

/// What each key of the inbox asks for.
@Suite struct InboxKeyTests {
  private func asked(_ keys: String, in room: ScribeRoom = .requests()) -> [Effect] {
    var room = room
    _ = room.asked()
    room.press(keys)
    return room.asked()
  }

  private func request(_ command: RequestCommand) -> [Effect] {
    [.submit(.cards(.request(command)))]
  }

  private func write(_ text: String, to: String, isDraft: Bool = false) -> [Effect] {
    request(.write(text, to: to, board: "q", isDraft: isDraft))
  }

  @Test func anOpenInboxIsReadOnce() {
    var room = ScribeRoom.requests()
    let seen = room.asked().filter {
      if case .submit(.cards(.request(.see))) = $0 { true } else { false }
    }
    #expect(seen == request(.see([3])) + request(.see([7])) + request(.see([10])))
    room.press("<tab><tab><tab><down>")
    #expect(room.asked() == [])
    #expect(room.replica.session.cards.request(10)?.state == .seen)
  }

  @Test func aRequestGoesToTheGroupsOfTheDigits() {
    #expect(asked("n35<ret>кто?<ret>") == write("кто?", to: "3,5"))
    #expect(asked("n353<ret>кто?<ret>") == write("кто?", to: "5"))
    #expect(asked("n0<ret>кто?<ret>") == write("кто?", to: "1,3,4,5"))
    #expect(asked("n<down><ret>кто?<ret>") == write("кто?", to: "3"))
  }

  @Test func oneDoesNotAskOneself() {
    #expect(asked("n2<ret>кто?<ret>") == write("кто?", to: "1"))
  }

  @Test func aDraftIsSentLater() {
    var room = ScribeRoom.requests()
    room.press("n3<ret>потом<tab>")
    #expect(room.replica.session.cards.request(11)?.state == .draft)
    _ = room.asked()
    room.press("s")
    #expect(room.asked() == request(.send(11)))
  }

  @Test func aRequestThatWasLeftIsBegunAgainWithItsText() {
    #expect(asked("n3<ret>кто?<esc><esc>n<ret><ret>") == write("кто?", to: "3"))
  }

  @Test func enterOpensARequestAndTypesItsAnswer() {
    #expect(asked("<ret>мы дадим<ret>") == request(.answer(3, text: "мы дадим")))
  }

  @Test func anAnswerThatWasLeftWaitsInItsRequest() {
    #expect(
      asked("<ret>мы<esc><down><ret>и мы<esc><up><ret>!<ret>") == request(.answer(3, text: "мы!")))
  }

  @Test func ownRequestsAreAcceptedDeclinedAndReaddressed() {
    let own = "<tab><right>"
    #expect(asked(own + "<ret>a") == request(.accept(5)))
    #expect(asked(own + "<ret><down>a") == request(.accept(6)))
    #expect(asked(own + "<ret><down>d") == request(.decline(6)))
    #expect(asked(own + "d<ret>") == request(.decline(4)))
    #expect(asked(own + "d<esc>") == [])
    #expect(asked(own + "r5<ret>") == request(.readdress(4, to: "3,4,5")))
    #expect(
      asked(own + "e!<ret>") == [.submit(.cards(.edit(4, text: "Сколько стоит час склада?!")))])
  }

  @Test func lettersApplyByPosition() {
    #expect(asked("<tab><right><ret>ф") == request(.accept(5)))
    #expect(asked("т3<ret>кто?<ret>") == write("кто?", to: "3"))
  }

  @Test func whatOthersAskedIsNotOursToDecide() {
    var room = ScribeRoom.requests()
    room.press("d")
    #expect(room.shell.status?.sentence.english == "Those who asked decide this.")
  }

  @Test func aRefusedRequestComesBackToBeMended() {
    var room = ScribeRoom.requests()
    room.press("n3<ret>кто?")
    room.facilitator(.roster(.closeGroup(3)))
    room.press("<ret>")
    #expect(room.shell.status?.sentence.english == "There is no group 3.")
    #expect(room.picture(80, 24).contains("кто?"))
    _ = room.asked()
    room.press("<esc>5<ret><ret>")
    #expect(room.replica.session.cards.live(on: "q").contains { $0.text == "кто?" } == false)
  }

  @Test func aRefusedAnswerComesBackToItsRequest() {
    var room = ScribeRoom.requests()
    room.press("<ret>мы дадим")
    room.isConnected = false
    room.press("<ret><esc>")
    room.other(1, .cards(.request(.decline(3))))
    room.reconnect()
    #expect(room.shell.status?.isError == true)
    #expect(room.replica.session.cards.request(3)?.offers.isEmpty == true)
  }

  @Test func aStepThatOnlyAnswersTakesNoRequests() {
    var room = ScribeRoom.requests()
    room.facilitator(.programme(.startPhase(nil)))
    room.press("n")
    #expect(room.shell.status?.sentence.english == "Only answers are written now.")
    _ = room.asked()
    room.press("<ret>мы<ret>")
    #expect(room.asked() == request(.answer(3, text: "мы")))
  }
}
