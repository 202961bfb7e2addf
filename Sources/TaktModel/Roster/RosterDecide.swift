extension Roster {
  func decide(_ command: RosterCommand, by author: Author) throws(Rejection) -> [RosterEvent] {
    switch command {
    case .join(let name): return try join(name, author)
    case .addGroup(let name):
      let number = GroupNumber((groups.map(\.number.value).max() ?? 0) &+ 1)
      return [.groupAdded(number, try name.checked())]
    case .renameGroup(let number, let name):
      _ = try openGroup(number)
      return [.groupRenamed(number, try name.checked())]
    case .closeGroup(let number):
      _ = try openGroup(number)
      return [.groupClosed(number)]
    case .addPerson(let person):
      guard self.person(person.id) == nil else {
        throw Rejection("Этот человек уже записан.", "This person is already on the roster.")
      }
      _ = try person.name.checked()
      return [.personAdded(person)]
    case .assign(let assignments): return try assign(assignments)
    }
  }

  func openGroup(_ number: GroupNumber) throws(Rejection) -> Group {
    guard let group = group(number), group.closedAt == nil else {
      throw Rejection("Группы \(number.value) нет.", "There is no group \(number.value).")
    }
    return group
  }

  private func join(_ name: String, _ author: Author) throws(Rejection) -> [RosterEvent] {
    if let group = author.group { _ = try openGroup(group) }
    if !name.isEmpty { _ = try name.checked() }
    let known = participants[author.id]
    guard known?.name != name || known?.role != author.role else { return [] }
    return [.joined(name: name)]
  }

  private func assign(_ assignments: [Assignment]) throws(Rejection) -> [RosterEvent] {
    for assignment in assignments {
      guard person(assignment.person) != nil else {
        throw Rejection(
          "Человека «\(assignment.person.value)» нет в списке.",
          "“\(assignment.person.value)” is not on the roster.")
      }
      for group in assignment.groups { _ = try openGroup(group) }
    }
    return assignments.map(RosterEvent.assigned)
  }
}
