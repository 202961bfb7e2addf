extension Roster {
  /// The events that would take this one back, in the state before it; nil if none can.
  func inverse(of event: RosterEvent) -> [RosterEvent]? {
    switch event {
    case .joined, .leadTaken: return nil
    case .groupAdded(let number, _, _):
      return group(number) == nil ? [.groupClosed(number)] : nil
    case .groupRenamed(let number, _):
      return group(number).map { [.groupRenamed(number, $0.name)] }
    case .groupClosed(let number):
      guard let group = group(number), group.closedAt == nil else { return nil }
      return [.groupReopened(number)] + seats(of: members(of: number).map(\.id))
    case .groupReopened(let number): return [.groupClosed(number)]
    case .personAdded(let new): return person(new.id) == nil ? [.personWithdrawn(new.id)] : nil
    case .personEdited(let new): return person(new.id).map { [.personEdited($0)] }
    case .personWithdrawn(let id):
      return isWithdrawn(id) ? nil : [.personRestored(id)] + seats(of: [id])
    case .personRestored(let id): return [.personWithdrawn(id)]
    case .attended(let id, let day, _):
      return [.attended(id, day: day, attendance(of: id, on: day))]
    case .assigned(let assignment): return seats(of: [assignment.person])
    case .terminalMoved(let id, _): return participants[id].flatMap(moveBack)
    }
  }

  private func moveBack(_ terminal: Participant) -> [RosterEvent]? {
    guard case .scribe(let group) = terminal.role else { return nil }
    return [.terminalMoved(terminal.id, to: group)]
  }

  /// Where people sit now, as events.
  private func seats(of people: [PersonID]) -> [RosterEvent] {
    people.map { .assigned(Assignment(person: $0, groups: groups(of: $0))) }
  }

  /// Is what an event did still so.
  func stillStands(_ event: RosterEvent) -> Bool {
    switch event {
    case .joined, .leadTaken: true
    case .groupAdded(let number, let name, _):
      group(number).map { $0.closedAt == nil && $0.name == name } ?? false
    case .groupRenamed(let number, let name): group(number)?.name == name
    case .groupClosed(let number): group(number)?.closedAt != nil
    case .groupReopened(let number): isOpen(number)
    case .personAdded(let person), .personEdited(let person):
      self.person(person.id) == person && !isWithdrawn(person.id)
    case .personWithdrawn(let id): isWithdrawn(id)
    case .personRestored(let id): !isWithdrawn(id)
    case .attended(let id, let day, let attendance):
      self.attendance(of: id, on: day) == attendance
    case .assigned(let assignment):
      Set(groups(of: assignment.person)) == Set(assignment.groups)
    case .terminalMoved(let id, let group): participants[id]?.role == .scribe(group)
    }
  }

  /// Tries the undo on a copy: nobody is sent back to a group that is closed by now.
  func checkUndo(_ change: History.Change) throws(Rejection) {
    var after = self
    let events = after.fold(
      change.inverse.compactMap { event in
        if case .roster(let event) = event { event } else { nil }
      })
    for case .assigned(let assignment) in events {
      for number in assignment.groups { _ = try after.openGroup(number) }
    }
    for case .terminalMoved(_, let number) in events { _ = try after.openGroup(number) }
  }
}

extension Session {
  /// A group is not undone once it has written: its cards would have no table.
  func checkEmptied(_ change: History.Change) throws(Rejection) {
    for case .roster(let event) in change.events {
      guard let number = event.opened else { continue }
      let hasWritten = cards.all.contains {
        $0.group == number && $0.lastSequence > change.sequence
      }
      guard !hasWritten else {
        throw Rejection(
          "Группа \(number.value) уже пишет: отменять поздно.",
          "Group \(number.value) has begun to write: too late to undo.")
      }
    }
  }
}

extension RosterEvent {
  /// The group that it opens.
  fileprivate var opened: GroupNumber? {
    switch self {
    case .groupAdded(let number, _, _), .groupReopened(let number): number
    default: nil
    }
  }
}
