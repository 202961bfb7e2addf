import TaktCanvas
import TaktModel
import TaktScreens
import Testing

/// What each key of a board of talks asks for.
@Suite struct RotaKeyTests {
  private func asked(_ keys: String, in room: ScribeRoom = .talks()) -> [Effect] {
    var room = room
    _ = room.asked()
    room.press(keys)
    return room.asked()
  }

  private func add(
    _ kind: String, _ text: String, under talk: CardNumber = 5, _ fields: [String: String] = [:]
  ) -> [Effect] {
    [.submit(.cards(.add(kind: kind, text: text, board: "t", under: talk, fields: fields)))]
  }

  @Test func aScribeAsksAndAnExpertNotes() {
    #expect(asked("почему?<ret>") == add("question", "почему?"))
    #expect(asked("<f5>смело<ret>") == add("note", "смело"))
    #expect(asked("смело<ret>", in: .talks(as: .juror)) == add("note", "смело"))
  }

  @Test func aNoteIsTakenUpAndSaysWhatItIsAbout() {
    let room = ScribeRoom.talks(as: .juror)
    #expect(asked("смело<f6><ret>", in: room) == add("note", "смело", [CardField.take: "yes"]))
    #expect(asked("смело<f7>1<ret>", in: room) == add("note", "смело", [CardField.about: "2"]))
    #expect(asked("смело<f7>1<f7><ret>", in: room) == add("note", "смело"))
    #expect(asked("смело<f6><f5><ret>", in: room) == add("question", "смело"))
  }

  @Test func aLineMayGoUnderAnotherTalk() {
    #expect(asked("<pgup>почему?<ret>") == add("question", "почему?", under: 4))
    #expect(asked("<pgup><pgdn>почему?<ret>") == add("question", "почему?", under: 5))
  }

  @Test func aLineThatIsLateStillGoesToItsTalk() {
    var room = ScribeRoom.talks()
    room.isConnected = false
    room.press("почему?<ret>")
    room.facilitator(.programme(.turn(.call(nil))))
    room.reconnect()
    #expect(room.replica.session.cards.live(on: "t").last { $0.text == "почему?" }?.parent == 5)
  }

  @Test func ownLinesAreEditedInPlace() {
    var room = ScribeRoom.talks(as: .juror)
    room.press("смело<ret>")
    _ = room.asked()
    room.press("<up>!<f6><ret>")
    #expect(
      room.asked() == [
        .submit(.cards(.edit(10, text: "смело!"))),
        .submit(.cards(.set(10, field: CardField.take, value: "yes"))),
      ])
    room.press("<up><f8><ret>")
    #expect(room.asked() == [.submit(.cards(.withdraw(10)))])
  }

  @Test func aLineThatIsRefusedComesBack() {
    var room = ScribeRoom.talks()
    room.facilitator(.programme(.lock(nil)))
    room.press("почему?<ret>")
    #expect(room.asked().filter { if case .submit = $0 { true } else { false } } == [])
    #expect(room.picture(80, 24).contains("почему?"))
    room.facilitator(.programme(.unlock(nil)))
    room.isConnected = false
    room.press("<ret>")
    room.facilitator(.programme(.lock(nil)))
    room.reconnect()
    #expect(room.picture(80, 24).contains("› почему?"))
  }

  @Test func beforeTheFirstTalkALineWaits() {
    var room = ScribeRoom.talks()
    room.facilitator(.programme(.start("end")))
    room.facilitator(.programme(.reopen("talks")))
    room.press("почему?<ret>")
    #expect(room.replica.session.cards.live(on: "t").last { $0.text == "почему?" }?.parent == 5)
  }
}
