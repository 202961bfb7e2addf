import TaktCanvas
import TaktModel
import TaktScreens
import Testing

/// What was typed is never lost, and what was pasted is only text.
@Suite struct NothingLost {
  @Test func aStepThatChangesKeepsTheDraftForItsBoard() {
    var room = ScribeRoom.brainstorm()
    room.press("половина мыс")
    room.facilitator(.programme(.start("t1")))
    #expect(!room.picture(80, 24).contains("половина мыс"))
    room.press("тренд")
    room.facilitator(.programme(.start("t2")))
    room.press("ли<ret>")
    #expect(
      room.asked() == [
        .submit(
          .cards(.add(kind: "idea", text: "половина мысли", board: "a", under: nil, fields: [:])))
      ])
  }

  @Test func aRefusedLineComesBackToTheFreeLine() {
    var room = ScribeRoom.brainstorm()
    room.isConnected = false
    room.press("поздняя<ret>")
    room.facilitator(.programme(.lock(nil)))
    room.reconnect()
    #expect(room.picture(80, 24).contains("› поздняя"))
  }

  @Test func refusedLinesWaitAndAreTakenBackOneByOne() {
    var room = ScribeRoom.brainstorm()
    room.isConnected = false
    room.press("первая<ret>вторая<ret>третья")
    room.facilitator(.programme(.lock(nil)))
    room.reconnect()
    room.facilitator(.programme(.unlock(nil)))
    _ = room.asked()
    room.press("<ret><down><ret><down><ret>")
    let texts = room.asked().compactMap { effect -> String? in
      guard case .submit(.cards(.add(_, let text, _, _, _))) = effect else { return nil }
      return text
    }
    #expect(texts == ["третья", "первая", "вторая"])
  }

  @Test func aLineThatComesAfterItsStepReturnsToItsBoard() {
    var room = ScribeRoom.brainstorm()
    room.isConnected = false
    room.press("опоздала<ret>")
    room.facilitator(.programme(.start("t1")))
    room.reconnect()
    #expect(!room.picture(80, 24).contains("опоздала"))
    room.facilitator(.programme(.start("t2")))
    #expect(room.picture(80, 24).contains("› опоздала"))
  }

  @Test func aRefusedEditComesBackAsAnEdit() {
    var room = ScribeRoom.brainstorm()
    room.isConnected = false
    room.press("<up> точка<ret>")
    room.facilitator(.programme(.lock(nil)))
    room.reconnect()
    #expect(room.picture(80, 24).contains("Правка №11"))
    #expect(room.picture(80, 24).contains("Нет владельца у сайта точка"))
  }

  @Test func aClosedBoardKeepsTheLine() {
    var room = ScribeRoom.brainstorm()
    room.facilitator(.programme(.lock(nil)))
    room.press("ждёт<ret>")
    #expect(room.asked().isEmpty)
    #expect(room.picture(80, 24).contains("› ждёт"))
  }

  @Test func editingAnotherCardKeepsTheLineThatWasBegun() {
    var room = ScribeRoom.brainstorm()
    room.press("начатая<f7>9<ret><esc>")
    #expect(room.picture(80, 24).contains("› начатая"))
  }

  @Test func aPasteWithControlsIsOnlyText() {
    var room = ScribeRoom.brainstorm()
    room.handle(.paste("а\u{1B}[2J\u{11}б"))
    #expect(room.asked().isEmpty)
    #expect(!room.picture(80, 24).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    room.press("<ret>")
    #expect(
      room.asked() == [
        .submit(
          .cards(
            .add(kind: "idea", text: "а\u{1B}[2J\u{11}б", board: "a", under: nil, fields: [:])))
      ])
  }

  @Test func twoHundredPastedLinesAreOneQuestion() {
    var room = ScribeRoom.brainstorm()
    room.handle(.paste((1...200).map { "строка \($0)\r\n" }.joined()))
    #expect(room.asked().isEmpty)
    #expect(room.picture(80, 24).contains("Добавить 200 карточек?"))
    room.press("<esc>")
    #expect(room.asked().isEmpty)
    room.handle(.paste((1...200).map { "строка \($0)\n" }.joined()))
    room.press("<ret>")
    #expect(room.asked().count == 200)
  }

  @Test func aPasteMayBecomeOneLine() {
    var room = ScribeRoom.brainstorm()
    room.handle(.paste("одна\nдве"))
    room.press(" <ret>")
    #expect(
      room.asked() == [
        .submit(
          .cards(.add(kind: "idea", text: "одна две", board: "a", under: nil, fields: [:])))
      ])
  }

  @Test func aRefusedClusterAsksAgainWithItsTitleAndCards() {
    var room = ScribeRoom.clusters()
    room.isConnected = false
    room.press("  0Люди<ret>")
    room.facilitator(.programme(.lock(nil)))
    room.reconnect()
    #expect(room.picture(80, 24).contains("› Люди"))
    room.facilitator(.programme(.unlock(nil)))
    _ = room.asked()
    room.press("<ret>")
    #expect(room.asked().contains(.submit(.cards(.place([5, 6], under: 25, before: nil)))))
  }
}
