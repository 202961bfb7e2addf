/// Who decides: a participant's terminal and the role it joined in.
package struct Author: Hashable, Sendable {
  /// What a participant may see and do; `decide` and the host's filter read nothing else.
  package enum Role: Hashable, Sendable {
    case facilitator
    case scribe(GroupNumber)
    case juror
    case observer
    /// The projector: public facts only.
    case screen
  }

  package let id: ParticipantID
  package let role: Role

  /// The host itself, where it decides on its own: it may always.
  package static let host = Author(id: "host", role: .facilitator)

  package init(id: ParticipantID, role: Role) {
    self.id = id
    self.role = role
  }

  /// The group this author writes for.
  package var group: GroupNumber? { role.group }
}

extension Author.Role {
  /// A scribe's group.
  package var group: GroupNumber? { if case .scribe(let group) = self { group } else { nil } }
}

/// The outside world as values: what `decide` may know besides its arguments (invariant 3).
package struct Facts: Sendable {
  package let now: Instant
  /// Minutes to add to UTC for the wall clock of the room.
  package let offsetMinutes: Int

  package init(now: Instant, offsetMinutes: Int = 0) {
    self.now = now
    self.offsetMinutes = offsetMinutes
  }
}
