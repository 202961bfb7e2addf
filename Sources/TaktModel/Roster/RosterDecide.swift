extension Roster {
  func decide(_ command: RosterCommand, by author: Author) throws(Rejection) -> [RosterEvent] {
    switch command {
    case .join(let name): return try join(name, author)
    case .addGroup(let name):
      return [.groupAdded(nextGroupNumber, try name.checked())]
    case .renameGroup(let number, let name):
      _ = try openGroup(number)
      return [.groupRenamed(number, try name.checked())]
    case .closeGroup(let number):
      _ = try openGroup(number)
      return [.groupClosed(number)]
    case .reopenGroup(let number): return try reopen(number)
    case .addPerson, .enroll, .admit, .editPerson, .withdrawPerson, .restorePerson, .attend:
      return try decidePeople(command)
    case .assign(let assignments): return try assign(assignments)
    case .regroup: preconditionFailure("Session decides what reaches beyond the roster")
    case .moveTerminal(let id, let number): return try moveTerminal(id, to: number)
    case .takeLead: return takeLead(author)
    }
  }

  /// The number that the next group gets; none is ever used again.
  var nextGroupNumber: GroupNumber {
    GroupNumber((groups.map(\.number.value).max() ?? 0) &+ 1)
  }

  func openGroup(_ number: GroupNumber) throws(Rejection) -> Group {
    guard let group = group(number), group.closedAt == nil else { throw .noGroup(number) }
    return group
  }

  func reopen(_ number: GroupNumber) throws(Rejection) -> [RosterEvent] {
    guard let group = group(number) else { throw .noGroup(number) }
    return group.closedAt == nil ? [] : [.groupReopened(number)]
  }

  private func join(_ name: String, _ author: Author) throws(Rejection) -> [RosterEvent] {
    if let group = author.group { _ = try openGroup(group) }
    if !name.isEmpty { _ = try name.checked() }
    let known = participants[author.id]
    let isNews = known?.name != name || known?.role != author.role
    let takesVacancy = author.role == .facilitator && lead == nil
    return (isNews ? [.joined(name: name)] : []) + (takesVacancy ? takeLead(author) : [])
  }

  func assign(_ assignments: [Assignment]) throws(Rejection) -> [RosterEvent] {
    for assignment in assignments {
      _ = try attendee(assignment.person)
      for group in assignment.groups { _ = try openGroup(group) }
    }
    return assignments.map(RosterEvent.assigned)
  }

  private func moveTerminal(
    _ id: ParticipantID, to number: GroupNumber
  ) throws(Rejection) -> [RosterEvent] {
    guard let terminal = participants[id], case .scribe(let group) = terminal.role else {
      throw Rejection(
        "За этим терминалом не пишет группа.", "No group writes at this terminal.")
    }
    _ = try openGroup(number)
    return group == number ? [] : [.terminalMoved(id, to: number)]
  }
}

extension Rejection {
  fileprivate static func noGroup(_ number: GroupNumber) -> Rejection {
    Rejection("Группы \(number.value) нет.", "There is no group \(number.value).")
  }
}
