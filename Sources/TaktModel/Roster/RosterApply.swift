extension Roster {
  /// Folds one event. Total: what is not there changes nothing.
  mutating func apply(_ event: RosterEvent, by author: Author, at now: Instant) {
    switch event {
    case .joined(let name):
      participants[author.id] = Participant(id: author.id, name: name, role: author.role)
    case .groupAdded(let number, let name):
      if group(number) == nil { groups.append(Group(number: number, name: name)) }
    case .groupRenamed(let number, let name): change(number) { $0.name = name }
    case .groupClosed(let number):
      change(number) { $0.closedAt = $0.closedAt ?? now }
      endMemberships(at: now) { $0.group == number }
    case .personAdded(let person):
      add(person)
    case .assigned(let assignment): assign(assignment, at: now)
    }
  }

  private mutating func add(_ person: Person) {
    guard places[person.id] == nil else { return }
    places[person.id] = people.count
    people.append(person)
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
