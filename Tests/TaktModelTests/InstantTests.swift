import TaktModel
import Testing

@Test func secondsSinceAnEarlierInstantRoundTowardsThePast() {
  let start = Instant(milliseconds: 10_000)
  #expect(Instant(milliseconds: 10_999).seconds(since: start) == 0)
  #expect(Instant(milliseconds: 9_999).seconds(since: start) == -1)
  #expect(start.advanced(bySeconds: 61).seconds(since: start) == 61)
}
