import TaktModel
import Testing

/// Tables are even: in size, in every category and in leaders, whoever comes.
@Suite struct DistributionTests {
  func people(_ generator: inout SeededGenerator) -> [Roster.Person] {
    let categories = (1...generator.number(1...10)).map { "категория \($0)" }
    let directions = (1...generator.number(1...5)).map { "тема \($0)" }
    return (0..<generator.number(0...120)).map { number in
      Roster.Person(
        id: PersonID("p\(number)"), name: "х", category: generator.pick(categories),
        direction: generator.pick(directions), isLeader: generator.chance(1, of: 5))
    }
  }

  /// The largest count at a table less the smallest.
  func spread(
    _ tables: [[PersonID]], of people: [Roster.Person], where counts: (Roster.Person) -> Bool
  ) -> Int {
    let counted = Set(people.filter(counts).map(\.id))
    let numbers = tables.map { $0.count(where: counted.contains) }
    return (numbers.max() ?? 0) - (numbers.min() ?? 0)
  }

  @Test(arguments: Array(1...60) as [UInt64])
  func sizesCategoriesAndLeadersDifferByOneAtMost(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let people = people(&generator)
    let tables = Distribution(of: people, among: generator.number(1...12)).tables
    #expect(tables.joined().map(\.value).sorted() == people.map(\.id.value).sorted())
    #expect(spread(tables, of: people) { _ in true } <= 1, "seed \(seed)")
    #expect(spread(tables, of: people, where: \.isLeader) <= 1, "seed \(seed)")
    for category in Set(people.map(\.category)) {
      #expect(spread(tables, of: people) { $0.category == category } <= 1, "seed \(seed)")
    }
  }

  @Test func theSamePeopleSitTheSameWay() {
    var generator = SeededGenerator(seed: 7)
    let people = people(&generator)
    #expect(Distribution(of: people, among: 8) == Distribution(of: people, among: 8))
  }

  @Test(arguments: Array(1...30) as [UInt64])
  func aDirectionKeepsTablesOfItsOwnWhileThereAreEnough(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let people = people(&generator)
    let directions = Set(people.map(\.direction))
    let count = directions.count + generator.number(0...4)
    let names = Array(repeating: "", count: max(1, count))
    let tables = Distribution(of: people, keepingDirectionsAt: names).tables
    #expect(tables.joined().count == people.count)
    let direction = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.direction) })
    for table in tables { #expect(Set(table.map { direction[$0] }).count <= 1, "seed \(seed)") }
    for name in directions {
      let own = tables.filter { $0.contains { direction[$0] == name } }
      #expect(spread(own, of: people) { _ in true } <= 1, "seed \(seed)")
    }
  }

  @Test func aTableThatBearsADirectionsNameIsThatDirections() {
    let people = [("a", "Город"), ("b", "спорт "), ("c", "город"), ("d", "Кино")].map {
      Roster.Person(id: PersonID($0.0), name: "х", direction: $0.1)
    }
    let tables = Distribution(of: people, keepingDirectionsAt: ["Спорт", "Разное", "Город"]).tables
    #expect(tables == [["b"], ["d"], ["a", "c"]])
  }

  @Test func directionsShareTablesWhereThereAreTooFew() {
    let people = ["а", "а", "а", "б", "в"].enumerated().map {
      Roster.Person(id: PersonID("p\($0.offset)"), name: "х", direction: $0.element)
    }
    let tables = Distribution(of: people, keepingDirectionsAt: ["1", "2"]).tables
    #expect(tables == [["p0", "p1", "p2"], ["p3", "p4"]])
  }
}
