import TaktCanvas
import TaktModel
import Testing

@testable import TaktScreens

/// The work of a key and of a picture does not grow with rows times cards.
@Suite struct BoundedWork {
  @Test func aListAsksOnlyForTheRowsItShows() {
    var asked = 0
    let numbers = CardWindow.numbers(endingAt: 10_000, of: 10_000, count: 12) { _ in
      asked += 1
      return true
    }
    #expect(numbers == Array(9_989...10_000))
    #expect(asked == 12)
  }

  @Test func aWindowThatBeginsTooEarlyIsFilledFromBelow() {
    #expect(CardWindow.numbers(endingAt: 2, of: 9, count: 4) { _ in true } == [1, 2, 3, 4])
    #expect(CardWindow.numbers(endingAt: 9, of: 9, count: 3) { $0 % 2 == 1 } == [5, 7, 9])
    #expect(CardWindow.numbers(endingAt: 0, of: 0, count: 3) { _ in true }.isEmpty)
  }

  @Test func aKeyIndexesABoundedNumberOfCards() {
    var room = ScribeRoom.at("t2")
    room.replica.apply(BoundedWork.record(of: 10_000, after: room))
    var index = LookAlikes()
    _ = index.find("что-то", on: "a", in: room.replica.session.cards, except: nil)
    #expect(index.indexed == LookAlikes.cardsPerKey)
  }

  @Test func tenThousandCardsAreDrawnAndTypedOver() {
    var room = ScribeRoom.at("t2")
    room.replica.apply(BoundedWork.record(of: 10_000, after: room))
    room.press("мысль номер")
    let picture = room.picture(80, 24)
    #expect(picture.contains("10000 записей"))
    #expect(picture.contains("мысль номер 10000 "))
    #expect(!picture.contains("мысль номер 9000 "))
  }

  @Test func aLongTreeKeepsTheCursorInSight() {
    var room = ScribeRoom.at("t3")
    for number in 1...60 {
      room.mine(.add(kind: nil, text: "ветка \(number).", board: nil, under: nil, fields: [:]))
    }
    room.press("<tab><pgdn><pgdn><pgdn><pgdn>")
    #expect(room.picture(80, 24).contains("►├─ 41 ветка 41."))
  }

  @Test func wordsThatDifferInTheirEndingsAreAlike() {
    #expect(LookAlikes.haveOneStem("согласования", "согласование"))
    #expect(LookAlikes.haveOneStem("склад", "склада"))
    #expect(!LookAlikes.haveOneStem("продажи", "продукт"))
    #expect(!LookAlikes.areAlike(["нужен", "склад"], ["склад", "пустой", "всегда"]))
  }

  private static func record(of count: Int, after room: ScribeRoom) -> Record {
    let events = (1...count).map { number in
      Event.cards(
        .added(
          NewCard(
            number: CardNumber(number), board: "a", kind: "idea", text: "мысль номер \(number) ",
            group: GroupNumber(1 + number % 12))))
    }
    return Record(
      sequence: room.replica.session.sequence + 1, at: room.now,
      by: Author(id: "all", role: .facilitator),
      request: nil, events: events)
  }
}
