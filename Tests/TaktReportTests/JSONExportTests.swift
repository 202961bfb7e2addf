import Foundation
import TaktModel
import TaktReport
import Testing

struct JSONExportTests {
  @Test func aWholeSessionIsWrittenWithStableKeys() throws {
    var table = try Table()
    try table.write("Чистая вода", by: 1, fields: ["year": "2030"])
    try table.write("Чистая  вода", by: 1)
    try table.run(.cards(.merge([2], into: 1)), by: 1)
    try table.run(.ballots(.cast(nil, 1, weight: 3, reason: "важно")), by: 1)
    try table.run(.roster(.addPerson(Roster.Person(id: "p1", name: "Ольга", post: "эколог"))))
    try table.run(.roster(.assign([Assignment(person: "p1", groups: [2])])))
    #expect(JSONExport(table.session, header: Table.header).text == expectedWhole)
  }

  @Test func anEndedSessionSaysWhenItEnded() throws {
    var table = try Table()
    try table.run(.programme(.next))
    let before = try object(table)["session"] as? [String: Any]
    #expect(before?["ended_at"] is NSNull)
    try table.run(.programme(.next))
    let after = try object(table)["session"] as? [String: Any]
    #expect(after?["ended_at"] as? String == "2022-11-22T10:00:07.000Z")
  }

  @Test func titlesComeInTheAskedLanguage() throws {
    let export = JSONExport(
      try Table().session, header: Table.header, viewer: .facilitator, language: .english)
    let groups = try parsed(export.text)["groups"] as? [[String: Any]]
    #expect(groups?.compactMap { $0["name"] as? String } == ["Вода", "Forest"])
  }

  @Test func anEmptySessionIsAWholeDocument() throws {
    let document = try parsed(JSONExport(Session(), header: Table.header).text)
    #expect(
      Set(document.keys) == [
        "format", "session", "steps", "groups", "people", "cards", "ballots", "requests", "slides",
        "notes",
      ])
  }

  private func object(_ table: Table) throws -> [String: Any] {
    try parsed(JSONExport(table.session, header: Table.header).text)
  }
}

func parsed(_ text: String) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}
