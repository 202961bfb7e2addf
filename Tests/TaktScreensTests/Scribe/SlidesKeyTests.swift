import TaktModel
import Testing

@testable import TaktScreens

@Suite struct SlidesKeys {
  private func shown(_ room: ScribeRoom, _ slot: String = "directions") -> [String] {
    Deck(of: 4, on: SlidesPlans.deck, in: room.replica.session, for: .scribe(4)).slide(slot)?
      .shown.map { $0.text.text(in: room.language) } ?? []
  }

  @Test func enterRewordsALineAndItsSourcesStay() {
    var room = ScribeRoom.slides()
    room.press("<down><ret><ret>: каждый день<ret>")
    #expect(
      shown(room) == [
        "Видим правду в цифрах: каждый день", "Решаем за два дня", "Люди остаются",
      ])
    let line = Deck(of: 4, on: SlidesPlans.deck, in: room.replica.session, for: .screen)
      .slides[1].lines[0]
    #expect(line.sources == [10])
  }

  @Test func hHidesALineAndShowsItAgain() {
    var room = ScribeRoom.slides()
    room.press("<down><ret>h")
    #expect(shown(room) == ["Решаем за два дня", "Люди остаются"])
    room.press("р")
    #expect(shown(room).count == 3)
  }

  @Test func nAddsALineAndTheSourcesWordsComeBackWithT() {
    var room = ScribeRoom.slides()
    room.press("nНаше дело<ret>")
    #expect(shown(room, "vision") == ["Наше дело"])
    room.press("<left><down><ret><ret> !<ret>t")
    #expect(shown(room) == ["Видим правду в цифрах", "Решаем за два дня", "Люди остаются"])
  }

  @Test func pageKeysCarryALine() {
    var room = ScribeRoom.slides()
    room.press("<down><ret><down><down><pgup>")
    #expect(shown(room) == ["Видим правду в цифрах", "Люди остаются", "Решаем за два дня"])
    room.press("<pgup><pgup>")
    #expect(shown(room).first == "Люди остаются")
    room.press("<pgdn>")
    #expect(shown(room) == ["Видим правду в цифрах", "Люди остаются", "Решаем за два дня"])
  }

  @Test func aKeepsTheGroupsWordsWhenTheSourceHasChanged() {
    var room = ScribeRoom.reworded()
    room.press("<up><up><up>a")
    let deck = Deck(of: 4, on: SlidesPlans.deck, in: room.replica.session, for: .scribe(4))
    #expect(deck.slides.flatMap(\.shown).allSatisfy { $0.source == .same })
    #expect(shown(room)[0] == "Видим правду в цифрах: каждый день")
  }

  @Test func theGroupStartsAndStopsItsOwnClock() {
    var room = ScribeRoom.slides()
    room.press("c<bs>7<ret>")
    #expect(room.replica.session.programme.groupClocks[4]?.clock.totalSeconds == 420)
    room.press("c")
    #expect(room.replica.session.programme.groupClocks[4] == nil)
    room.press("c<bs>x<ret>")
    #expect(room.replica.session.programme.groupClocks[4] == nil)
  }

  @Test func anotherGroupsSlidesAreOnlyLookedAt() {
    var room = ScribeRoom.slides()
    _ = room.asked()
    room.press("1n<ret>h")
    #expect(
      room.asked().allSatisfy { effect in
        if case .submit = effect { false } else { true }
      })
    room.press("<left><esc>nСвоя<ret>")
    #expect(shown(room, "vision") == ["Своя"])
  }

  @Test func aRefusedLineComesBackIntoItsQuestion() {
    var room = ScribeRoom.slides()
    room.press("nВажная строка")
    room.isConnected = false
    room.press("<ret>")
    room.facilitator(.programme(.lock(nil)))
    room.reconnect()
    #expect(room.picture(80, 24).contains("› Важная строка"))
    room.facilitator(.programme(.unlock(nil)))
    room.press("<ret>")
    #expect(shown(room, "vision") == ["Важная строка"])
  }

  @Test func aRefusedRewordingComesBackToo() {
    var room = ScribeRoom.slides()
    room.press("<down><ret><ret> сейчас")
    room.isConnected = false
    room.press("<ret>")
    room.facilitator(.programme(.lock(nil)))
    room.reconnect()
    #expect(room.picture(80, 24).contains("› Видим правду в цифрах сейчас"))
  }

  @Test func aStepThatEndsKeepsTheLineBegun() {
    var room = ScribeRoom.slides()
    room.press("nНедописанная")
    room.facilitator(.programme(.start("t4")))
    room.facilitator(.programme(.reopen("t8")))
    room.press(" строка<ret>")
    #expect(shown(room, "vision") == ["Недописанная строка"])
  }
}
