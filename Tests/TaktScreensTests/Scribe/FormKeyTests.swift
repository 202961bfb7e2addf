import TaktCanvas
import TaktModel
import TaktScreens
import Testing

/// What each key of a form asks for.
@Suite struct FormKeysTests {
  private func asked(_ keys: String, in room: ScribeRoom = .parties()) -> [Effect] {
    var room = room
    room.press(keys)
    return room.asked()
  }

  private func party(_ text: String, about: Int, _ fields: [String: String] = [:]) -> Effect {
    .submit(.party(text, about: about, fields))
  }

  private func set(_ number: CardNumber, _ field: String, _ value: String?) -> Effect {
    .submit(.cards(.set(number, field: field, value: value)))
  }

  @Test func enterWritesAboutTheChosenForm() {
    #expect(asked("Музей<ret>") == [party("Музей", about: 1)])
    #expect(asked("<pgdn>Музей<ret>") == [party("Музей", about: 2)])
  }

  @Test func rightGoesUnderTheLastCardAndLeftComesBack() {
    #expect(
      asked("<right>данные<ret>точность<ret><left>Музей<ret>") == [
        .submit(.value("данные", under: 11)), .submit(.value("точность", under: 11)),
        party("Музей", about: 1),
      ])
  }

  @Test func aLineThatIsBegunGoesUnderItByF6() {
    #expect(asked("данные<f6><ret>") == [.submit(.value("данные", under: 11))])
    #expect(asked("данные<f6><f6><ret>") == [party("данные", about: 1)])
  }

  @Test func anArrowInsideALineIsForTheLine() {
    #expect(asked("ааб<left><bs><right><ret>") == [party("аб", about: 1)])
  }

  @Test func tabAndADigitChooseAndThenTheLineIsBack() {
    #expect(asked("<tab>3Музей<ret>") == [set(11, "sector", "science"), party("Музей", about: 1)])
  }

  @Test func aChoiceIsTakenAwayByBackspaceAndKeptByTab() {
    #expect(asked("<tab>3<tab><tab>Музей<ret>").count == 2)
    #expect(asked("<tab>3<tab><bs>").last == set(11, "sector", nil))
  }

  @Test func fieldsFollowEachOtherAndEmptyOnesAreSkipped() {
    var room = ScribeRoom.forms(at: "objectives")
    room.press("Цель<ret><right>Точки<ret>")
    _ = room.asked()
    room.press("<tab>штук<ret>12,5<tab><tab>март 2027<ret>Иванова<ret>")
    #expect(
      room.asked() == [
        set(5, "metric", "штук"), set(5, "base", "12,5"), set(5, "due", "март 2027"),
        set(5, "owner", "Иванова"),
      ])
    #expect(room.picture(120, 40).contains("штук · было 12.5 · срок март 2027 · Иванова"))
  }

  @Test func aValueThatDoesNotFitStaysOpenUntilItDoes() {
    var room = ScribeRoom.objectives()
    #expect(room.asked().isEmpty)
    room.press("<c-u>2028<ret>")
    #expect(room.asked() == [set(6, "due", "2028")])
  }

  @Test func upEditsTheLastCardAndThoseAboveIt() {
    #expect(
      asked("<up> и дело<ret>") == [.submit(.cards(.edit(11, text: "Лаборатория «Исток» и дело")))])
    #expect(asked("<up><up><up>!<ret>") == [.submit(.cards(.edit(9, text: "чистая вода!")))])
  }

  @Test func underACardThatOneWalkedToLinesGoByRightToo() {
    #expect(
      asked("<up><up><up><up><right>воздух<ret>") == [.submit(.value("воздух", under: 8))])
  }

  @Test func tabOnACardThatOneWalkedToOpensItsFields() {
    #expect(asked("<up><up><up><up><tab>7") == [set(8, "sector", "media")])
  }

  @Test func aSuggestedNameIsTakenByTabAndItsSectorComesAlong() {
    #expect(
      asked("инст<tab><ret>") == [party("Институт географии", about: 1, ["sector": "science"])])
  }

  @Test func aNameInOtherWordsIsSuggestedToo() {
    var room = ScribeRoom.parties()
    room.press("РАН, институт географии")
    #expect(room.picture(80, 24).contains("Tab взять это имя"))
  }

  @Test func aNameThatIsHereAlreadyIsPointedOut() {
    var room = ScribeRoom.parties()
    room.press("жители поселков")
    #expect(room.picture(80, 24).contains("такая здесь уже есть: №8"))
  }

  @Test func mergingAsksAndIsUndone() {
    var room = ScribeRoom.parties()
    room.press("Министерство природы<ret><up><f3>1<ret>")
    #expect(room.asked().last == .submit(.cards(.merge([12], into: 6))))
    #expect(!room.picture(80, 24).contains("Министерство природы"))
    room.press("<f8>")
    #expect(room.picture(80, 24).contains("Министерство природы"))
  }

  @Test func aMergeMayBeThoughtBetterOf() {
    #expect(asked("<up><f3>1<esc>").isEmpty)
    #expect(asked("<up><f3><esc><esc>").isEmpty)
  }

  @Test func aFormIsFoundByItsName() {
    #expect(asked("<f4>патр<ret>Музей<ret>") == [party("Музей", about: 2)])
    #expect(asked("<f4>2Музей<ret>") == [party("Музей", about: 2)])
  }

  @Test func withdrawingAsks() {
    #expect(asked("<up><f8><ret>") == [.submit(.cards(.withdraw(11)))])
    #expect(asked("<up><f8><esc><esc>").isEmpty)
  }

  @Test func anothersFormTakesNoLine() {
    #expect(asked("<pgdn><pgdn>Музей<ret>").isEmpty)
  }

  @Test func aStepThatReadsTakesNoLine() {
    var room = ScribeRoom.parties()
    room.facilitator(.programme(.start("reading")))
    room.press("Музей<ret><up><tab>")
    #expect(room.asked().isEmpty)
  }

  @Test func questionsOfASheetFollowEachOtherByF5() {
    let asked = asked("рядом<ret><f5>кампус<ret>", in: .forms(at: "concept"))
    #expect(asked == [card("uniqueness", "рядом"), card("concept", "кампус")])
  }

  @Test func aNewFormIsWrittenAndThenFilled() {
    let asked = asked(
      "Центр<ret>хор<ret><left>Союз<ret>танец<ret>", in: .forms(at: "vector"))
    #expect(
      asked == [
        card("organisation", "Центр"), card("strength", "хор", under: 4),
        card("organisation", "Союз"), card("strength", "танец", under: 6),
      ])
  }

  private func card(_ kind: String, _ text: String, under parent: CardNumber? = nil) -> Effect {
    let board: BoardID = ["uniqueness", "concept"].contains(kind) ? "concept" : "vector"
    return .submit(
      .cards(.add(kind: kind, text: text, board: board, under: parent, fields: [:])))
  }
}
