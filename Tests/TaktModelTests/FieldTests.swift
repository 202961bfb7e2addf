import TaktModel
import Testing

/// Dates, groups and links: what a field keeps and what it refuses.
@Suite struct FieldTests {
  /// Clusters 1 and 2, a party about each (3 and 4).
  func session(groups: Int = 3) throws -> TestSession {
    var session = try TestSession.withClusters(groups: groups)
    try session.party("Институт", about: 1, by: .scribe(1))
    try session.party("Завод", about: 2, by: .scribe(2))
    return session
  }

  func set(_ field: String, _ value: String?, of number: CardNumber = 3) -> Command {
    .cards(.set(number, field: field, value: value))
  }

  @Test(arguments: [
    ("due", "2 кв. 2026", "2026-Q2"), ("to", "3, 2", "2,3"), ("to", "2 2 2", "2"),
    ("to", "все", "2,3"), ("to", "all", "2,3"), ("with", "№4", "4"), ("with", "#4", "4"),
    ("with", " 4", "4"), ("about", "2", "2"),
  ])
  func aValueIsKeptInOneForm(field: String, typed: String, kept: String) throws {
    var session = try session()
    try session.run(set(field, typed), by: .scribe(1))
    #expect(try session.card(3).fields[field] == kept)
    #expect(session.refolded == session.state)
  }

  @Test(arguments: [
    (
      "due", "скоро",
      "The date “скоро” is not clear. Write 2026-03-15, March 2026, Q2 2026 or 2026."
    ),
    ("to", "9", "There is no group 9."), ("to", "пять", "“пять” is not the number of a group."),
    ("to", ", ,", "At least one group is needed."),
    ("with", "завод", "“завод” is not the number of a card."),
    ("with", "99", "There is no card #99."), ("with", "-4", "There is no card #-4."),
    ("with", "1", "#1 does not fit: a card of “Анкеты” is needed."),
    ("about", "4", "#4 does not fit: a card of “кластер” is needed."),
  ])
  func aValueThatDoesNotFitIsRefused(field: String, typed: String, sentence: String) throws {
    #expect(try session().refusal(set(field, typed), by: .scribe(1)) == sentence)
  }

  @Test func allMeansEveryOtherGroupThatSits() throws {
    var session = try session()
    try session.run(.roster(.closeGroup(2)))
    try session.run(set("to", "all"), by: .scribe(1))
    #expect(try session.card(3).groups("to") == [3])
    #expect(session.refusal(set("to", "2"), by: .scribe(1)) == "There is no group 2.")
  }

  @Test func allIsNobodyWhereAGroupSitsAlone() throws {
    var session = try TestSession.withClusters(groups: 1)
    try session.party("Институт", about: 1, by: .scribe(1))
    #expect(
      session.refusal(set("to", "all", of: 2), by: .scribe(1)) == "At least one group is needed.")
  }

  @Test func aLinkToAMergedCardNamesTheOneThatSpeaksForIt() throws {
    var session = try session()
    try session.party("Завод №2", about: 2, by: .scribe(2))
    try session.run(.cards(.merge([4], into: 5)), by: .scribe(2))
    try session.run(set("with", "4"), by: .scribe(1))
    #expect(try session.card(3).link("with") == 5)
  }

  @Test func aLinkToAWithdrawnCardIsRefused() throws {
    var session = try session()
    try session.run(.cards(.withdraw(4)), by: .scribe(2))
    #expect(session.refusal(set("with", "4"), by: .scribe(1)) == "Card #4 is withdrawn.")
  }

  @Test func anEditedFieldIsUndone() throws {
    var session = try session()
    try session.run(set("due", "2026"), by: .scribe(1))
    try session.run(set("due", "март 2026"), by: .scribe(1))
    try session.run(UndoTests.undo, by: .scribe(1))
    #expect(try session.card(3).fields["due"] == "2026")
    try session.run(UndoTests.undo, by: .scribe(1))
    #expect(try session.card(3).fields["due"] == nil)
  }
}
