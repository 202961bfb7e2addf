/// People, groups and who sits where. Membership is dated, never overwritten.
package struct Roster: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    package let number: GroupNumber
    package var name: LocalizedText
    /// Set when a regrouping dissolved the group; its boards and number stay.
    package var closedAt: Instant?
  }

  package struct Person: Hashable, Sendable {
    package let id: PersonID
    package var name: String
    package var organisation: String
    package var post: String
    package var category: String

    package init(
      id: PersonID, name: String, organisation: String = "", post: String = "",
      category: String = ""
    ) {
      self.id = id
      self.name = name
      self.organisation = organisation
      self.post = post
      self.category = category
    }
  }

  /// A person's time in one group; `until` is nil while it lasts.
  package struct Membership: Hashable, Sendable {
    package let person: PersonID
    package let group: GroupNumber
    package let since: Instant
    package var until: Instant?
  }

  /// A terminal that joined: what the console lists and the log names its lines by.
  package struct Participant: Hashable, Sendable {
    package let id: ParticipantID
    package var name: String
    package var role: Author.Role
  }

  /// In the order of their numbers.
  package internal(set) var groups: [Group] = []
  package internal(set) var people: [Person] = []
  package internal(set) var memberships: [Membership] = []
  package internal(set) var participants: [ParticipantID: Participant] = [:]

  package init() {}

  /// The groups that still sit, in the order of their numbers.
  package var openGroups: [Group] { groups.filter { $0.closedAt == nil } }

  package func group(_ number: GroupNumber) -> Group? { groups.first { $0.number == number } }

  package func person(_ id: PersonID) -> Person? { people.first { $0.id == id } }

  /// The people of a group now.
  package func members(of group: GroupNumber) -> [Person] {
    memberships.filter { $0.group == group && $0.until == nil }.compactMap { person($0.person) }
  }

  /// The groups a person sits in now; a person may sit in two.
  package func groups(of person: PersonID) -> [GroupNumber] {
    memberships.filter { $0.person == person && $0.until == nil }.map(\.group)
  }
}

package enum RosterCommand: Hashable, Sendable {
  case join(name: String)
  case addGroup(LocalizedText)
  case renameGroup(GroupNumber, LocalizedText)
  case closeGroup(GroupNumber)
  case addPerson(Roster.Person)
  /// Moves people in one decision: each person's groups from now on.
  case assign([Assignment])
}

/// The groups of one person from a moment on; none means that the person sits nowhere.
package struct Assignment: Hashable, Sendable {
  package let person: PersonID
  package let groups: [GroupNumber]

  package init(person: PersonID, groups: [GroupNumber]) {
    self.person = person
    self.groups = groups
  }
}

package enum RosterEvent: Hashable, Sendable {
  case joined(name: String)
  case groupAdded(GroupNumber, LocalizedText)
  case groupRenamed(GroupNumber, LocalizedText)
  case groupClosed(GroupNumber)
  case personAdded(Roster.Person)
  case assigned(Assignment)
}

extension Roster {
  func decide(_ command: RosterCommand, by author: Author) throws(Rejection) -> [RosterEvent] {
    switch command {
    case .join(let name): return try join(name, author)
    case .addGroup(let name):
      let number = GroupNumber((groups.last?.number.value ?? 0) + 1)
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

  mutating func apply(_ event: RosterEvent, by author: Author, at now: Instant) {
    switch event {
    case .joined(let name):
      participants[author.id] = Participant(id: author.id, name: name, role: author.role)
    case .groupAdded(let number, let name):
      if group(number) == nil { groups.append(Group(number: number, name: name)) }
    case .groupRenamed(let number, let name): change(number) { $0.name = name }
    case .groupClosed(let number):
      change(number) { $0.closedAt = now }
      endMemberships(at: now) { $0.group == number }
    case .personAdded(let person):
      if self.person(person.id) == nil { people.append(person) }
    case .assigned(let assignment):
      endMemberships(at: now) {
        $0.person == assignment.person && !assignment.groups.contains($0.group)
      }
      let kept = groups(of: assignment.person)
      for group in assignment.groups where !kept.contains(group) {
        memberships.append(Membership(person: assignment.person, group: group, since: now))
      }
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
