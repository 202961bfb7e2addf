import TaktModel
import Testing

@testable import TaktHost

/// Invariant 6, searched in the bytes: what a viewer may not see is not in its traffic.
@Suite struct TrafficTests {
  @Test func `a hidden step's cards are in the traffic of their group alone until the reveal`()
    throws
  {
    let hall = try Hall(step: "hidden")
    try write(in: hall)
    let ones = ["zqAlpha", "zqBetter", "zqBeta", "zqWhy", "zqLeft", "zqRight", "zqGone"]
    for text in ones { #expect(try hall.whoHeard(text) == ["lead", "one", "first"], "\(text)") }
    for text in ["zqGamma", "zqDrop"] { #expect(try hall.whoHeard(text) == ["lead", "two"]) }
    try hall.seat("late", .scribe(2))
    try hall.seat("again", .observer, after: hall.day.session.sequence)
    try hall.seat("fresh", .screen)
    #expect(try hall.whoHeard("zqBetter") == ["lead", "one", "first"])
    #expect(try hall.whoHeard("zqGamma") == ["lead", "two", "late"])
    try hall.lead.does(.programme(.reveal(1)))
    #expect(try hall.whoHeard("zqGamma") == ["lead", "two", "late"])
    for text in ones { #expect(try hall.whoHeard(text) == hall.everybody, "\(text)") }
    try hall.lead.does(.programme(.reveal(nil)))
    for text in ["zqGamma", "zqDrop"] { #expect(try hall.whoHeard(text) == hall.everybody) }
  }

  @Test func `a log that is not one's own replays as a guest who was there heard it`() throws {
    let hall = try Hall(step: "hidden")
    try write(in: hall)
    try hall.lead.does(.ballots(.open(BallotBlueprint(kind: .bets, board: "a", budget: 5))))
    try hall["one"].does(.ballots(.cast(nil, 1, weight: 3, reason: "zqReason")))
    let hidden = hall.day.session.sequence
    try hall.lead.does(.ballots(.close(1)))
    try hall.lead.does(.ballots(.publish(1)))
    try hall.lead.does(.programme(.reveal(nil)))
    let guest = hall["guest"]
    try guest.catchUp()
    hall.day.stop()
    let past = try PastSession(hall.day.log, as: .observer)
    var log = VisibleLog()
    log.take(try guest.records)
    let heard = log.session
    #expect(past.session(at: past.records.count).texts.sorted() == heard.texts.sorted())
    #expect(past.session(at: past.records.count).ballots == heard.ballots)
    #expect(!"\(past.records.prefix(hidden))".contains("zq"))
    #expect(past.session(at: hidden).texts.isEmpty)
    let whole = try PastSession(hall.day.log)
    #expect(whole.records.count == past.records.count)
    let texts = past.session(at: .max).texts
    #expect(texts == whole.session(at: .max).texts && texts.contains("zqLeft"))
  }

  /// Everything that may happen to a card, by two scribes of one group, and one of another.
  private func write(in hall: Hall) throws {
    let (one, first, two) = (hall["one"], hall["first"], hall["two"])
    let alpha = try #require(try one.does(.add("zqAlpha")))
    try one.does(.cards(.edit(alpha, text: "zqBetter")))
    let beta = try #require(try first.does(.add("zqBeta", why: "zqWhy")))
    try first.does(.cards(.set(beta, field: "why", value: "zqWhy и ещё")))
    try one.does(.cards(.merge([beta], into: alpha)))
    try one.does(.history(.undo(of: nil)))
    try one.does(.cards(.split(alpha, into: ["zqLeft", "zqRight"])))
    try first.does(.cards(.place([beta], under: nil, before: alpha)))
    let gone = try #require(try first.does(.add("zqGone")))
    try first.does(.cards(.withdraw(gone)))
    try first.does(.history(.undo(of: nil)))
    try first.does(.history(.redo))
    let gamma = try #require(try two.does(.add("zqGamma")))
    try two.does(.cards(.edit(gamma, text: "zqDrop")))
    try hall.lead.does(.history(.undo(of: "two")))
  }

  @Test func `no wish and no refusal gives a hidden card away to whoever guesses its number`()
    throws
  {
    let hall = try Hall(step: "hidden")
    let card = try #require(try hall["one"].does(.add("zqSecret")))
    let own = try #require(try hall["two"].does(.add("своё")))
    let guesses: [CardsCommand] = [
      .edit(card, text: "х"), .set(card, field: "why", value: "х"), .withdraw(card),
      .merge([card], into: own), .merge([own], into: card), .split(card, into: ["х", "у"]),
      .place([card], under: nil, before: nil), .place([own], under: card, before: nil),
      .take([card], as: "taken", under: nil), .unmerge(card), .restore(card),
      .request(.answer(card, text: "х")), .request(.accept(card)),
      .compose(kind: nil, text: "х", board: "a", fields: [:], sources: [card]),
    ]
    for guess in guesses { try hall["two"].isRefused(.cards(guess)) }
    try hall.lead.does(.programme(.start("tree")))
    let cluster = try #require(try hall["two"].does(.add("кластер")))
    try hall["two"].isRefused(.cards(.place([card], under: cluster, before: nil)))
    try hall["two"].isRefused(.cards(.take([card], as: "taken", under: cluster)))
    try hall.lead.does(.programme(.start("talks")))
    #expect(try hall.whoHeard("zqSecret") == ["lead", "one", "first"])
  }

  @Test func `a terminal that was moved hears no more of what its old group hides`() throws {
    let hall = try Hall(step: "hidden")
    try hall["one"].does(.add("zqBefore"))
    try hall.lead.does(.roster(.moveTerminal("first", to: 3)))
    try hall["one"].does(.add("zqAfter"))
    #expect(try hall.whoHeard("zqBefore") == ["lead", "one", "first"])
    #expect(try hall.whoHeard("zqAfter") == ["lead", "one"])
    try hall.lead.does(.programme(.reveal(nil)))
    #expect(try hall.whoHeard("zqAfter") == hall.everybody)
  }

  @Test func `a hidden card that gets a new home is that group's secret from then on`() throws {
    let hall = try Hall(step: "hidden")
    let card = try #require(try hall["one"].does(.add("zqHeirloom")))
    try hall.lead.does(.cards(.hand([card], to: 2)))
    #expect(try hall.whoHeard("zqHeirloom") == ["lead", "one", "first", "two"])
    try hall["two"].does(.cards(.edit(card, text: "zqPolished")))
    #expect(try hall.whoHeard("zqPolished") == ["lead", "two"])
    try hall.lead.does(.programme(.reveal(1)))
    #expect(try hall.whoHeard("zqHeirloom") == ["lead", "one", "first", "two"])
    try hall.lead.does(.programme(.reveal(2)))
    #expect(try hall.whoHeard("zqHeirloom") == hall.everybody)
    #expect(try hall.whoHeard("zqPolished") == hall.everybody)
  }

  @Test func `a draft is its group's until it is sent, and longer on a step that hides requests`()
    throws
  {
    let hall = try Hall(step: "ask")
    let draft = try #require(try hall["one"].does(.draft("zqDraft", to: "2")))
    try hall["one"].does(.cards(.edit(draft, text: "zqWish")))
    for guess: RequestCommand in [.answer(draft, text: "х"), .see([draft]), .decline(draft)] {
      _ = try hall["two"].ask(.cards(.request(guess)))
    }
    #expect(try hall.whoHeard("zqDraft") == ["lead", "one", "first"])
    try hall["one"].does(.cards(.request(.send(draft))))
    #expect(try hall.whoHeard("zqWish") == hall.everybody)
    try hall.lead.does(.programme(.start("whisper")))
    let whisper = try #require(try hall["one"].does(.draft("zqWhisper", to: "2")))
    try hall["one"].does(.cards(.request(.send(whisper))))
    #expect(try hall.whoHeard("zqWhisper") == ["lead", "one", "first"])
    try hall.lead.does(.programme(.reveal(nil)))
    #expect(try hall.whoHeard("zqWhisper") == hall.everybody)
  }
}
