import TaktModel
import Testing

@testable import TaktScreens

/// What the feed says of a record, in a few words.
@Suite struct FeedLineTests {
  private func last(_ room: ScribeRoom) -> String? {
    room.replica.recent.last.flatMap { FeedLine($0, in: room.context)?.what }
  }

  @Test(arguments: [(Language.russian, "№1 · дальний"), (.english, "№1 · far")])
  func `a choice is said by its title`(language: Language, words: String) {
    var room = ScribeRoom.at("t1", language)
    room.says(1, "тренд", ["horizon": "near"])
    room.other(1, .cards(.set(1, field: "horizon", value: "far")))
    #expect(last(room) == words)
    room.other(1, .cards(.set(1, field: "horizon", value: nil)))
    #expect(last(room) == "№1 · –")
  }

  @Test(arguments: [
    (Language.russian, -78, "день 1 · план сдвинут на −78 мин"),
    (.russian, 15, "день 1 · план сдвинут на 15 мин"),
    (.english, -78, "day 1 · the plan moves by −78 min"), (.english, 0, "day 1"),
  ])
  func `a plan that moves back has a true minus`(language: Language, moved: Int, words: String) {
    let room = ScribeRoom.at("t1", language)
    let midnight = Instant(milliseconds: 0)
    let record = Record(
      sequence: 1, at: midnight, by: .host, request: nil,
      events: [.programme(.dayOpened(1, midnight: midnight, movedMinutes: moved))])
    #expect(FeedLine(record, in: room.context)?.what == words)
  }
}
