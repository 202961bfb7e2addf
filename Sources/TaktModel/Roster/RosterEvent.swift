/// What may be asked of the roster.
package enum RosterCommand: Hashable, Sendable {
  case join(name: String)
  case addGroup(LocalizedText)
  case renameGroup(GroupNumber, LocalizedText)
  case closeGroup(GroupNumber)
  case reopenGroup(GroupNumber)
  case addPerson(Roster.Person)
  /// Takes a registration table: who is not known is added, who is known is brought up to date.
  case enroll([Roster.Person])
  /// Somebody who came after the room was seated sits down: one decision.
  case admit(Roster.Person, day: Int, groups: [GroupNumber])
  case editPerson(Roster.Person)
  case withdrawPerson(PersonID)
  case restorePerson(PersonID)
  case attend([PersonID], day: Int, Attendance)
  /// Moves people in one decision: each person's groups from now on.
  case assign([Assignment])
  /// Opens and closes groups and moves people, initiatives and terminals, in one decision.
  case regroup(Regrouping)
  /// Seats a terminal at another group.
  case moveTerminal(ParticipantID, to: GroupNumber)
  /// From now on the author leads, whoever led before.
  case takeLead
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
  case groupAdded(GroupNumber, LocalizedText, initiative: CardNumber? = nil)
  case groupRenamed(GroupNumber, LocalizedText)
  case groupClosed(GroupNumber)
  case groupReopened(GroupNumber)
  case personAdded(Roster.Person)
  case personEdited(Roster.Person)
  case personWithdrawn(PersonID)
  case personRestored(PersonID)
  case attended(PersonID, day: Int, Attendance)
  case assigned(Assignment)
  case terminalMoved(ParticipantID, to: GroupNumber)
  case leadTaken(ParticipantID)
}
