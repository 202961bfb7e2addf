/// Tables around initiatives, of sizes that differ by at most one. Whoever made an initiative stays
/// with it as long as there is a seat, leaders first; the rest fill up, category by category.
struct InitiativeSeating {
  private(set) var tables: [[PersonID]]
  private let base: Int
  private var categories: [[String: Int]]

  /// `makers` are the members of the group that made each initiative; a group may have made several.
  init(people: [Roster.Person], makers: [[PersonID]]) {
    let count = max(1, makers.count)
    tables = Array(repeating: [], count: count)
    categories = Array(repeating: [:], count: count)
    base = people.count / count
    var seated: Set<PersonID> = []
    for (table, own) in Self.share(makers, among: people).enumerated() {
      for person in own.prefix(base) where seated.insert(person.id).inserted {
        seat(person, at: table)
      }
    }
    let rest = people.filter { !seated.contains($0.id) }
    for category in Self.categories(of: rest) {
      for person in rest where person.category.folded == category { seatAnywhere(person) }
    }
  }

  /// The makers of several initiatives are shared out among them, leaders first.
  private static func share(
    _ makers: [[PersonID]], among people: [Roster.Person]
  ) -> [[Roster.Person]] {
    var shares = Array(repeating: [Roster.Person](), count: makers.count)
    for group in Set(makers) {
      let places = makers.indices.filter { makers[$0] == group }
      let members = Set(group)
      let own = people.filter { members.contains($0.id) }
      let ordered = own.filter(\.isLeader) + own.filter { !$0.isLeader }
      let tables = Distribution(of: ordered, among: places.count).tables
      for (place, table) in zip(places, tables) {
        shares[place] = ordered.filter { table.contains($0.id) }
      }
    }
    return shares
  }

  private static func categories(of people: [Roster.Person]) -> [String] {
    people.map(\.category.folded).unique
  }

  /// Tables fill to the same size before any gets one more.
  private mutating func seatAnywhere(_ person: Roster.Person) {
    let short = tables.indices.filter { tables[$0].count < base }
    let choice = short.isEmpty ? tables.indices.filter { tables[$0].count == base } : short
    let category = person.category.folded
    let table = choice.min { left, right in
      (categories[left][category] ?? 0, tables[left].count)
        < (categories[right][category] ?? 0, tables[right].count)
    }
    seat(person, at: table ?? 0)
  }

  private mutating func seat(_ person: Roster.Person, at table: Int) {
    tables[table].append(person.id)
    categories[table][person.category.folded, default: 0] += 1
  }
}
