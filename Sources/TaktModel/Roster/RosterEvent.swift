/// What may be asked of the roster.
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

/// What happens to the roster.
package enum RosterEvent: Hashable, Sendable {
  case joined(name: String)
  case groupAdded(GroupNumber, LocalizedText)
  case groupRenamed(GroupNumber, LocalizedText)
  case groupClosed(GroupNumber)
  case personAdded(Roster.Person)
  case assigned(Assignment)
}
