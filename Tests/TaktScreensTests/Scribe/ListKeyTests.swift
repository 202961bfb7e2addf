import TaktCanvas
import TaktModel
import TaktScreens
import Testing

/// What each key of the entry line asks for.
@Suite struct ListKeys {
  private func add(_ text: String) -> Effect {
    .submit(.cards(.add(kind: "idea", text: text, board: "a", under: nil, fields: [:])))
  }

  private func asked(_ keys: String, in room: ScribeRoom = .brainstorm()) -> [Effect] {
    var room = room
    room.press(keys)
    return room.asked()
  }

  @Test func enterWritesTheLineOnTheBoardOfTheStep() {
    #expect(asked("  идея группы <ret>") == [add("идея группы")])
    #expect(asked("   <ret>").isEmpty)
  }

  @Test func everyLetterIsTextEvenThoseThatAreCommandsElsewhere() {
    #expect(asked("nueajst?/+-19<ret>") == [add("nueajst?/+-19")])
  }

  @Test func upEditsTheLastOwnLineAndEnterSavesIt() {
    #expect(
      asked("<up><up>!<ret>") == [
        .submit(.cards(.edit(10, text: "Поставщик один на 80 % сырья!")))
      ])
    #expect(asked("<up><ret>").isEmpty)
    #expect(asked("<up>!<esc>").isEmpty)
  }

  @Test func anotherGroupsCardIsNeverEdited() {
    #expect(asked("<up><up><up><up><up><up>!<ret>").allSatisfy { $0 == editOfFirstOwn })
    #expect(asked("<f7>4<ret>!<ret>") == [add("!")])
  }

  private var editOfFirstOwn: Effect {
    .submit(.cards(.edit(9, text: "Отчёты собираем руками!")))
  }

  @Test func aNumberLeadsToTheOwnCard() {
    #expect(asked("<f7>9<ret>!<ret>") == [editOfFirstOwn])
  }

  @Test func withdrawingAsksOnce() {
    #expect(asked("<up><f8><esc>").isEmpty)
    #expect(asked("<up><f8><ret>") == [.submit(.cards(.withdraw(11)))])
    #expect(asked("<up><del><ret>") == [.submit(.cards(.withdraw(11)))])
    #expect(asked("<up><home><del><f8><esc><esc>").isEmpty)
  }

  @Test func undoWorksFromTheEmptyLineOnly() {
    #expect(asked("<f8>") == [.submit(.history(.undo(of: nil)))])
    #expect(asked("<a-u>") == [.submit(.history(.undo(of: nil)))])
    #expect(asked("<a-г>") == [.submit(.history(.undo(of: nil)))])
    #expect(asked("идея<f8>").isEmpty)
    #expect(asked("идея<a-u>").isEmpty)
    #expect(asked("<c-y>") == [.submit(.history(.redo))])
  }

  @Test func leavingAsks() {
    #expect(asked("<c-q>").isEmpty)
    #expect(asked("<c-q><esc>").isEmpty)
    #expect(asked("<c-q><ret>") == [.leave])
  }

  @Test func theSecondTabJoinsAndEscGivesTheLineBack() {
    var room = ScribeRoom.brainstorm()
    room.press("Теряем причины<tab>")
    #expect(room.picture(80, 24).contains("› Теряем причины"))
    room.press("<tab>")
    #expect(!room.picture(80, 24).contains("› Теряем причины"))
    room.press("<esc><ret>")
    #expect(room.asked() == [add("Теряем причины")])
  }

  @Test func kindsAndChoicesAreOneKeyEachAndStay() {
    var room = ScribeRoom.at("t1")
    room.press("<f5><f6><f6>Закон<ret>Налог<ret>")
    let fields = ["horizon": "mid"]
    #expect(
      room.asked()
        == ["Закон", "Налог"].map {
          .submit(
            .cards(.add(kind: "event", text: $0, board: "trends", under: nil, fields: fields)))
        })
    room.press("<up><f6>")
    #expect(room.asked() == [.submit(.cards(.set(2, field: "horizon", value: "far")))])
    room.press("<f9>2030<ret>")
    #expect(room.asked() == [.submit(.cards(.set(2, field: "year", value: "2030")))])
  }

  @Test func aYearIsForTheNextLineOnly() {
    var room = ScribeRoom.at("t1")
    room.press("<f9>2030<ret>Закон<ret>Налог<ret>")
    let fields = room.asked().compactMap { effect -> [String: String]? in
      guard case .submit(.cards(.add(_, _, _, _, let fields))) = effect else { return nil }
      return fields
    }
    #expect(fields == [["year": "2030"], [:]])
  }

  @Test func theFilterTakesLettersAndEndsWithEsc() {
    var room = ScribeRoom.brainstorm()
    room.press("<f4>конкурент")
    #expect(room.picture(80, 24).contains("Конкурент отвечает"))
    #expect(!room.picture(80, 24).contains("Две CRM"))
    room.press("<esc>")
    #expect(room.picture(80, 24).contains("Две CRM"))
    #expect(room.asked().isEmpty)
  }

  @Test func ownGroupOnlyHidesTheOthers() {
    var room = ScribeRoom.brainstorm()
    room.press("<f2>")
    #expect(!room.picture(80, 24).contains("Две CRM"))
    #expect(room.picture(80, 24).contains("Отчёты собираем"))
  }
}
