import Foundation
import TaktModel
import TaktReport
import Testing

struct ExportSecrecyTests {
  private var hiding: Table {
    get throws {
      var table = try Table(hiding: true)
      try table.write("Своё", by: 1)
      try table.write("Чужое", by: 2)
      try table.run(.ballots(.cast(nil, 1, weight: 2, reason: "моё")), by: 1)
      try table.run(.ballots(.cast(nil, 2, weight: 5, reason: "тайное")), by: 2)
      return table
    }
  }

  @Test func aHiddenStepShowsAGroupItsOwnCardsOnly() throws {
    let table = try hiding
    #expect(try texts(table, .facilitator) == ["Своё", "Чужое"])
    #expect(try texts(table, .scribe(1)) == ["Своё"])
    #expect(try texts(table, .screen) == [])
    #expect(try texts(table, .observer) == [])
  }

  @Test func theRevealOpensTheCardsToAll() throws {
    var table = try hiding
    try table.run(.programme(.reveal(2)))
    #expect(try texts(table, .screen) == ["Чужое"])
    try table.run(.programme(.reveal(nil)))
    #expect(try texts(table, .screen) == ["Своё", "Чужое"])
  }

  @Test func anUnpublishedBallotShowsAGroupItsOwnEntriesOnly() throws {
    let table = try Table.betting()
    #expect(try entries(table, .facilitator) == [2, 5])
    #expect(try entries(table, .scribe(1)) == [2])
    #expect(try entries(table, .screen) == [])
    #expect(try results(table, .facilitator) == [5, 2])
    #expect(try results(table, .scribe(1)) == [])
  }

  @Test func aPublishedBallotIsOpenToAll() throws {
    var table = try Table.betting()
    try table.run(.ballots(.publish(1)))
    #expect(try entries(table, .screen) == [2, 5])
    #expect(try results(table, .screen) == [5, 2])
  }

  @Test func nothingLeadsToAHiddenCard() throws {
    var table = try hiding
    try table.run(.ballots(.publish(1)))
    #expect(try entries(table, .scribe(1)) == [2])
    let text = JSONExport(table.session, header: Table.header, viewer: .scribe(1)).text
    #expect(!text.contains("тайное"))
    #expect(!text.contains("Чужое"))
  }

  private func texts(_ table: Table, _ viewer: Author.Role) throws -> [String] {
    try list("cards", table, viewer).compactMap { $0["text"] as? String }
  }

  private func entries(_ table: Table, _ viewer: Author.Role) throws -> [Int] {
    try weights("entries", table, viewer)
  }

  private func results(_ table: Table, _ viewer: Author.Role) throws -> [Int] {
    try weights("results", table, viewer)
  }

  private func weights(_ key: String, _ table: Table, _ viewer: Author.Role) throws -> [Int] {
    let ballot = try #require(try list("ballots", table, viewer).first)
    let lines = try #require(ballot[key] as? [[String: Any]])
    return lines.compactMap { $0["weight"] as? Int }
  }

  private func list(_ key: String, _ table: Table, _ viewer: Author.Role) throws
    -> [[String: Any]]
  {
    let text = JSONExport(table.session, header: Table.header, viewer: viewer).text
    return try #require(try parsed(text)[key] as? [[String: Any]])
  }
}

extension Table {
  fileprivate static func betting() throws -> Table {
    var table = try Table()
    try table.write("Своё", by: 1)
    try table.write("Чужое", by: 2)
    try table.run(.ballots(.cast(nil, 1, weight: 2, reason: "")), by: 1)
    try table.run(.ballots(.cast(nil, 2, weight: 5, reason: "")), by: 2)
    return table
  }
}
