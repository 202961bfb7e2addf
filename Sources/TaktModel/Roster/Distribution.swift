/// People spread over tables: sizes differ by at most one, and so do the numbers of people of each
/// category, and of leaders, at any two tables. The same people give the same tables.
package struct Distribution: Hashable, Sendable {
  /// The members of each table, in the order of the list.
  package var tables: [[PersonID]]

  package init(of people: [Roster.Person], among count: Int) {
    tables = Array(repeating: [], count: max(1, count))
    var categories: [String: Int] = [:]
    let edges = people.map { person in
      let category = categories[person.category.folded] ?? categories.count
      categories[person.category.folded] = category
      return (left: category, right: person.isLeader ? 1 : 0)
    }
    let coloring = EquitableColoring(edges, colors: tables.count)
    for (person, table) in zip(people, coloring.colorOfEdge) { tables[table].append(person.id) }
  }

  /// The same within each direction: a direction has tables of its own, as many as its people need.
  /// Tables that bear a direction's name are that direction's.
  package init(of people: [Roster.Person], keepingDirectionsAt names: [String]) {
    tables = Array(repeating: [], count: max(1, names.count))
    let directions = Directions(people)
    for (direction, places) in directions.tables(named: names) {
      let own = Distribution(of: directions.people[direction], among: places.count)
      for (place, members) in zip(places, own.tables) { tables[place] += members }
    }
  }
}

/// People by what they registered for, in the order in which directions first occur.
private struct Directions {
  var names: [String] = []
  var people: [[Roster.Person]] = []

  init(_ everyone: [Roster.Person]) {
    for person in everyone {
      let name = person.direction.folded
      if let index = names.firstIndex(of: name) {
        people[index].append(person)
      } else {
        names.append(name)
        people.append([person])
      }
    }
  }

  /// Which tables each direction gets. Where there are more directions than tables, the largest
  /// directions choose first and the rest join the emptiest tables.
  func tables(named tableNames: [String]) -> [(direction: Int, places: [Int])] {
    let folded = tableNames.map(\.folded)
    var places = names.map { name in
      name.isEmpty ? [] : folded.indices.filter { folded[$0] == name }
    }
    var free = Array(Set(0..<max(1, folded.count)).subtracting(places.joined())).sorted()
    let needy = names.indices.filter { places[$0].isEmpty }.sorted {
      people[$0].count > people[$1].count
    }
    for direction in needy where !free.isEmpty { places[direction].append(free.removeFirst()) }
    while !free.isEmpty, let fullest = needy.max(by: { load($0, places) < load($1, places) }) {
      places[fullest].append(free.removeFirst())
    }
    for direction in needy where places[direction].isEmpty {
      places[direction] = [emptiest(places, tableCount: max(1, folded.count))]
    }
    return names.indices.map { ($0, places[$0].sorted()) }
  }

  /// People at a table of the direction.
  private func load(_ direction: Int, _ places: [[Int]]) -> Double {
    Double(people[direction].count) / Double(max(1, places[direction].count))
  }

  private func emptiest(_ places: [[Int]], tableCount: Int) -> Int {
    var loads = Array(repeating: 0.0, count: tableCount)
    for direction in places.indices {
      for place in places[direction] { loads[place] += load(direction, places) }
    }
    return loads.indices.min { loads[$0] < loads[$1] } ?? 0
  }
}
