/// The short number of a card that people say aloud: "идея 143". Unique in the session.
package struct CardNumber: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  package let value: Int

  package init(_ value: Int) { self.value = value }
  package init(integerLiteral value: Int) { self.value = value }

  package static func < (left: CardNumber, right: CardNumber) -> Bool { left.value < right.value }
}

/// The number of a group, from 1, as it stands on its table.
package struct GroupNumber: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  package let value: Int

  package init(_ value: Int) { self.value = value }
  package init(integerLiteral value: Int) { self.value = value }

  package static func < (left: GroupNumber, right: GroupNumber) -> Bool { left.value < right.value }
}

/// The number of a ballot, from 1 in the order of opening.
package struct BallotNumber: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  package let value: Int

  package init(_ value: Int) { self.value = value }
  package init(integerLiteral value: Int) { self.value = value }

  package static func < (left: BallotNumber, right: BallotNumber) -> Bool {
    left.value < right.value
  }
}

/// The name of a step inside its plan, as written in the programme file: `t3`.
package struct StepID: Hashable, Sendable, ExpressibleByStringLiteral {
  package let value: String

  package init(_ value: String) { self.value = value }
  package init(stringLiteral value: String) { self.value = value }
}

/// The name of a board, as written in the programme file: `list-a`.
package struct BoardID: Hashable, Sendable, ExpressibleByStringLiteral {
  package let value: String

  package init(_ value: String) { self.value = value }
  package init(stringLiteral value: String) { self.value = value }

  /// The board of a step that names none: plain notes.
  package static let notes = BoardID("notes")
}

/// A random name of one participant's terminal; never a person's contact details.
package struct ParticipantID: Hashable, Sendable, ExpressibleByStringLiteral {
  package let value: String

  package init(_ value: String) { self.value = value }
  package init(stringLiteral value: String) { self.value = value }
}

/// The name of a person in the roster.
package struct PersonID: Hashable, Sendable, ExpressibleByStringLiteral {
  package let value: String

  package init(_ value: String) { self.value = value }
  package init(stringLiteral value: String) { self.value = value }
}

/// What makes a retry recognisable: which outbox sent it, and which of its requests it is (invariant 5).
package struct RequestID: Hashable, Sendable {
  package let terminal: String
  package let counter: Int

  package init(terminal: String, counter: Int) {
    self.terminal = terminal
    self.counter = counter
  }
}
