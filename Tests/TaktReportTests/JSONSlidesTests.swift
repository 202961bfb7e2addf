import Foundation
import TaktModel
import TaktReport
import Testing

/// Every line of every slide leads a script back to the ideas, the groups and the minutes.
struct JSONSlidesTests {
  private static let slots = [
    Slot(id: "main", title: "Главное", queries: [SlotQuery(board: "list-b", kinds: ["cluster"])]),
    Slot(id: "words", title: "Слова"),
  ]

  private static let plan = Plan(
    id: "day", title: "День",
    steps: [
      Step(id: "ideas", title: "Идеи", board: "list-a", permissions: [.write]),
      Step(id: "clusters", title: "Кластеры", board: "list-b", permissions: [.write, .move]),
      Step(id: "slides", kind: .assemble, title: "Сборка", board: "deck", permissions: [.write]),
    ],
    boards: [
      Board(
        id: "list-a", title: "Список А", view: .list, kinds: [CardKind(id: "idea", title: "идея")]),
      Board(
        id: "list-b", title: "Список Б", view: .tree,
        kinds: [
          CardKind(id: "cluster", title: "кластер", under: ["cluster"]),
          CardKind(id: "selection", title: "отбор", under: ["cluster"], isTaken: true),
        ], source: "list-a"),
      Board(
        id: "deck", title: "Слайды", view: .slides,
        kinds: [CardKind(id: "line", title: "строка", fields: Board.lineFields(of: slots))],
        slots: slots),
    ])

  /// Two groups write, cluster and assemble; one line is reworded, one hidden, one by hand.
  private func played() throws -> Table {
    var table = try Table(plan: Self.plan)
    try table.write("Тропа", by: 2)
    try table.write("Школа", by: 1)
    try table.run(.programme(.next))
    for (group, name) in [(1, "Берег"), (1, "Лишний"), (2, "Город")] as [(GroupNumber, String)] {
      try table.write(name, by: group)
    }
    try table.run(.cards(.place([1, 2], under: 3, before: nil)), by: 1)
    try table.run(.cards(.place([2], under: 5, before: nil)), by: 2)
    try table.run(.programme(.next))
    let deck = Deck(
      of: 1, on: Self.plan.boards[2], in: table.session, for: .scribe(1))
    let lines = deck.slides[0].lines
    let wishes =
      deck.rewording(lines[0], on: "main", to: "Берег – всем")
      + deck.hiding(lines[1], on: "main") + [deck.adding("От себя", on: "words")]
    for wish in wishes { try table.run(.cards(wish), by: 1) }
    return table
  }

  @Test func linesAreExportedWithTheirSources() throws {
    let document = try parsed(JSONExport(played().session, header: Table.header).text)
    let slides = try #require(document["slides"] as? [[String: Any]])
    let lines = slides.flatMap { slide in
      (slide["lines"] as? [[String: Any]] ?? []).map { line in
        [slide["slot"], line["text"]].compactMap { $0 as? String }
          + (line["sources"] as? [Int] ?? []).map { "#\($0)" }
      }
    }
    #expect(
      lines == [["main", "Берег – всем", "#3"], ["words", "От себя"], ["main", "Город", "#5"]])
  }

  @Test func everyLineLeadsToAnIdeaOrSaysThatItIsByHand() throws {
    let document = try parsed(JSONExport(played().session, header: Table.header).text)
    let cards = Dictionary(
      uniqueKeysWithValues: try #require(document["cards"] as? [[String: Any]]).map {
        ($0["number"] as? Int ?? 0, $0)
      })
    let slides = try #require(document["slides"] as? [[String: Any]])
    let lines = slides.flatMap { $0["lines"] as? [[String: Any]] ?? [] }
    #expect(lines.count == 3)
    for line in lines {
      let sources = line["sources"] as? [Int] ?? []
      if line["by_hand"] as? Bool == true, sources.isEmpty { continue }
      let ideas = reached(from: sources, in: cards).filter { $0["kind"] as? String == "idea" }
      #expect(!ideas.isEmpty, "\(line)")
      #expect(ideas.allSatisfy { $0["group"] is Int && $0["at"] is String })
    }
  }

  /// Walks as a script would: to the sources of a card and to what lies under it.
  private func reached(from numbers: [Int], in cards: [Int: [String: Any]]) -> [[String: Any]] {
    var seen: Set<Int> = []
    var waiting = numbers
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let card = cards[next] else { continue }
      waiting += card["sources"] as? [Int] ?? []
      waiting += cards.filter { $0.value["parent"] as? Int == next }.keys
    }
    return seen.compactMap { cards[$0] }
  }
}
