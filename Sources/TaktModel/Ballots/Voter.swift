/// Who gives on a ballot: a table with one sheet for all its scribes, or one judge.
package enum Voter: Hashable, Sendable, ExpressibleByIntegerLiteral {
  case group(GroupNumber)
  case person(ParticipantID)

  package init(integerLiteral value: Int) { self = .group(GroupNumber(value)) }

  package var group: GroupNumber? { if case .group(let group) = self { group } else { nil } }

  package var person: ParticipantID? { if case .person(let person) = self { person } else { nil } }
}

extension Voter: Comparable {
  /// Groups by their numbers, then people.
  package static func < (left: Voter, right: Voter) -> Bool {
    switch (left, right) {
    case (.group(let left), .group(let right)): left < right
    case (.person(let left), .person(let right)): left.value < right.value
    case (.group, .person): true
    case (.person, .group): false
    }
  }
}

extension Author {
  /// Whose sheet this author fills in; nil for those who never vote.
  package var voter: Voter? {
    switch role {
    case .scribe(let group): .group(group)
    case .juror: .person(id)
    case .facilitator, .observer, .screen: nil
    }
  }
}

/// Who may vote.
package enum Electorate: String, CaseIterable, Hashable, Sendable {
  case groups, jurors
  /// Groups through their scribes, and the jurors.
  case everyone
}

extension Roster {
  /// The voters there are now, in the order of groups' numbers and judges' names.
  func eligible(_ electorate: Electorate) -> [Voter] {
    let groups = openGroups.map { Voter.group($0.number) }
    switch electorate {
    case .groups: return groups
    case .jurors: return jurors.map { .person($0.id) }
    case .everyone: return groups + jurors.map { .person($0.id) }
    }
  }

  /// The jurors and experts who have joined, by name.
  var jurors: [Participant] {
    participants.values.filter { $0.role == .juror }
      .sorted { ($0.name, $0.id.value) < ($1.name, $1.id.value) }
  }

  /// The jurors of this name, however it is typed.
  func jurors(named name: String) -> [Voter] {
    let folded = name.folded
    return jurors.filter { $0.name.folded == folded }.map { .person($0.id) }
  }

  /// A judge's name as names are compared; nil for a group.
  func foldedName(of voter: Voter) -> String? {
    voter.person.flatMap { participants[$0]?.name.folded }
  }

  /// The groups that a judge sits in, as far as names tell.
  func ownTeams(of voter: Voter) -> Set<GroupNumber> {
    guard let name = foldedName(of: voter) else { return [] }
    let namesakes = people.filter { $0.name.folded == name }
    return Set(namesakes.flatMap { groups(of: $0.id) })
  }
}
