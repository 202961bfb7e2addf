import TaktModel
import TaktProgramme
import Testing

/// A table laid beside a roster: nobody is doubled and nothing is forgotten.
@Suite struct PeopleImportTests {
  func roster(_ people: Roster.Person...) throws -> Roster {
    var session = Session()
    let events = try session.decide(
      .roster(.enroll(people)), by: Author(id: "f", role: .facilitator),
      given: Facts(now: Instant(milliseconds: 0)))
    session.apply(
      Record(
        sequence: 1, at: Instant(milliseconds: 0), by: Author(id: "f", role: .facilitator),
        request: nil, events: events))
    return session.roster
  }

  func taken(_ table: String, into roster: Roster) throws -> PeopleImport {
    let file = try #require(PeopleFile.parse(bytes: Array(table.utf8), file: "t").value)
    return PeopleImport(file, into: roster)
  }

  @Test func newPeopleGetFreshNamesAndTheirContactsTheSame() throws {
    let taken = try taken("ФИО;Почта\nАнна;a@b.ru\nОлег;", into: Roster())
    #expect(taken.people.map(\.id) == ["p1", "p2"])
    #expect(taken.contacts == ["p1": Contact(email: "a@b.ru")])
    #expect(taken.addedCount == 2 && taken.changedCount == 0)
  }

  @Test func aPersonIsKnownByNameAndWorkplaceOrByANameThatOnlyOneBears() throws {
    let roster = try roster(
      Roster.Person(id: "p1", name: "Анна", organisation: "Школа 5", category: "педагог"),
      Roster.Person(id: "p2", name: "Олег"), Roster.Person(id: "p3", name: "Олег", post: "юрист"))
    let taken = try taken(
      "ФИО;Место работы;Лидер\nанна;Лицей;да\nОлег;Банк;", into: roster)
    #expect(taken.people.map(\.id) == ["p1", "p4"])
    #expect(taken.people[0].organisation == "Лицей")
    #expect(taken.people[0].category == "педагог")
    #expect(taken.people[0].isLeader)
    #expect(taken.addedCount == 1 && taken.changedCount == 1)
  }
}
