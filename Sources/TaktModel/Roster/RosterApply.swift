extension Roster {
  /// Folds one event. Total: what is not there changes nothing.
  mutating func apply(_ event: RosterEvent, by author: Author, at now: Instant) {
    switch event {
    case .joined(let name): seat(author.id, name, as: author.role)
    case .groupAdded(let number, let name, let initiative):
      if group(number) == nil {
        groups.append(Group(number: number, name: name, initiative: initiative))
      }
    case .groupRenamed(let number, let name): change(number) { $0.name = name }
    case .groupClosed(let number):
      change(number) { $0.closedAt = $0.closedAt ?? now }
      endMemberships(at: now) { $0.group == number }
    case .groupReopened(let number): change(number) { $0.closedAt = nil }
    case .personAdded(let person): add(person)
    case .personEdited(let person): if let place = places[person.id] { people[place] = person }
    case .personWithdrawn(let id): withdraw(id, at: now)
    case .personRestored(let id): withdrawn.remove(id)
    case .attended(let id, let day, let attendance):
      if places[id] != nil { attendances[day, default: [:]][id] = attendance.ifKnown }
    case .assigned(let assignment): assign(assignment, at: now)
    case .terminalMoved(let id, let group): move(id, to: group)
    case .leadTaken(let id): lead = id
    }
  }

  /// Folds events to look at what would be; who decided and when does not matter there.
  @discardableResult
  mutating func fold(_ events: [RosterEvent]) -> [RosterEvent] {
    let author = Author(id: "", role: .facilitator)
    for event in events { apply(event, by: author, at: Instant(milliseconds: 0)) }
    return events
  }

  private mutating func seat(_ id: ParticipantID, _ name: String, as role: Author.Role) {
    var terminal = participants[id] ?? Participant(id: id, name: name, role: role)
    terminal.leave(for: role)
    terminal.name = name
    participants[id] = terminal
  }

  private mutating func move(_ id: ParticipantID, to group: GroupNumber) {
    participants[id]?.leave(for: .scribe(group))
  }

  private mutating func add(_ person: Person) {
    guard places[person.id] == nil else { return }
    places[person.id] = people.count
    people.append(person)
  }

  private mutating func withdraw(_ id: PersonID, at now: Instant) {
    guard places[id] != nil else { return }
    withdrawn.insert(id)
    endMemberships(at: now) { $0.person == id }
  }

  private mutating func assign(_ assignment: Assignment, at now: Instant) {
    endMemberships(at: now) {
      $0.person == assignment.person && !assignment.groups.contains($0.group)
    }
    var kept = Set(groups(of: assignment.person))
    for group in assignment.groups where kept.insert(group).inserted {
      memberships.append(Membership(person: assignment.person, group: group, since: now))
    }
  }

  private mutating func change(_ number: GroupNumber, _ body: (inout Group) -> Void) {
    if let index = groups.firstIndex(where: { $0.number == number }) { body(&groups[index]) }
  }

  private mutating func endMemberships(at now: Instant, where ends: (Membership) -> Bool) {
    for index in memberships.indices
    where memberships[index].until == nil && ends(memberships[index]) {
      memberships[index].until = now
    }
  }
}

extension Attendance {
  /// Nothing is kept of a day on which it is not known.
  fileprivate var ifKnown: Attendance? { self == .unknown ? nil : self }
}

extension Roster.Participant {
  /// The group that it first came to stays known, and the last ones.
  fileprivate mutating func leave(for role: Author.Role) {
    if role != self.role, case .scribe(let group) = self.role {
      formerGroups = Array(formerGroups.prefix(1) + formerGroups.dropFirst().suffix(8)) + [group]
    }
    self.role = role
  }
}
