import TaktModel
import Testing

/// What a board lacks is a warning, never a refusal.
@Suite struct WarningTests {
  func warnings(_ session: TestSession, of group: GroupNumber? = nil) -> [String] {
    session.state.cards.warnings(on: .forms, of: group).map {
      "\($0.card.value): \($0.sentence.english)"
    }
  }

  @Test func aFieldAndAChildThatAreMissingAreNamed() throws {
    var session = try TestSession.withClusters()
    try session.party("Институт", about: 1, by: .scribe(1))
    #expect(warnings(session) == ["3: missing: value", "3: when?"])
  }

  @Test func whatIsThereIsNotNamed() throws {
    var session = try TestSession.withClusters()
    let party = try session.party("Институт", about: 1, ["due": "2026"], by: .scribe(1))
    try session.add("знания", under: party, by: .scribe(1))
    #expect(warnings(session).isEmpty)
    try session.run(.cards(.set(party, field: "due", value: nil)), by: .scribe(1))
    #expect(warnings(session) == ["3: when?"])
  }

  @Test func tooManyAreNamedWithTheirNumber() throws {
    var session = try TestSession.withClusters()
    let party = try session.party("Институт", about: 1, ["due": "2026"], by: .scribe(1))
    for text in ["а", "б", "в"] { try session.add(text, under: party, by: .scribe(1)) }
    #expect(warnings(session) == ["3: value: 3, better no more than 2"])
    try session.run(.cards(.withdraw(4)), by: .scribe(1))
    #expect(warnings(session).isEmpty)
  }

  @Test func childrenOfMergedCardsCount() throws {
    var session = try TestSession.withClusters()
    let first = try session.party("НИИ", about: 1, ["due": "2026"], by: .scribe(1))
    let second = try session.party("Институт", about: 1, ["due": "2026"], by: .scribe(1))
    try session.add("знания", under: first, by: .scribe(1))
    try session.run(.cards(.merge([first], into: second)), by: .scribe(1))
    #expect(warnings(session).isEmpty)
  }

  @Test func aGroupReadsItsOwn() throws {
    var session = try TestSession.withClusters()
    try session.party("Институт", about: 1, ["due": "2026"], by: .scribe(1))
    try session.party("Завод", about: 1, ["due": "2026"], by: .scribe(2))
    #expect(warnings(session, of: 2) == ["4: missing: value"])
    #expect(warnings(session).count == 2)
  }
}
