/// A change of the groups as one decision: which open, which go on, which close, who sits where.
package struct Regrouping: Hashable, Sendable {
  /// A group that opens, with a number that no group ever had.
  package struct NewGroup: Hashable, Sendable {
    package var name: LocalizedText
    /// The card that it goes on with; it and everything under it get this group for their home.
    package var initiative: CardNumber?
    package var members: [PersonID]

    package init(name: LocalizedText, initiative: CardNumber? = nil, members: [PersonID] = []) {
      self.name = name
      self.initiative = initiative
      self.members = members
    }
  }

  /// A group that is there, or was, and who sits in it from now on.
  package struct KeptGroup: Hashable, Sendable {
    package var number: GroupNumber
    package var members: [PersonID]

    package init(number: GroupNumber, members: [PersonID]) {
      self.number = number
      self.members = members
    }
  }

  package var opening: [NewGroup]
  /// Groups that go on; a closed one opens again.
  package var keeping: [KeptGroup]
  package var closing: [GroupNumber]
  /// People keep the seats they have in groups that stay open, and so may sit in two.
  package var keepsSeats: Bool
  /// The terminals that follow their people, and with them those of groups that are dissolved; where
  /// none is named none moves.
  package var terminals: [ParticipantID]

  package init(
    opening: [NewGroup] = [], keeping: [KeptGroup] = [], closing: [GroupNumber] = [],
    keepsSeats: Bool = false, terminals: [ParticipantID] = []
  ) {
    self.opening = opening
    self.keeping = keeping
    self.closing = closing
    self.keepsSeats = keepsSeats
    self.terminals = terminals
  }
}
