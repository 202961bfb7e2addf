/// What groups ask of each other, on a board whose view is `inbox`: a request is a card at its top,
/// an offer lies under it. Their states are fields, so that a state is a change like any other.
package enum Request {
  package enum State: String, CaseIterable, Hashable, Sendable {
    /// Seen by its own group only.
    case draft
    case sent
    /// Opened by a group that is asked.
    case seen
    case answered
    case accepted
    case declined
  }
}

package enum Offer {
  package enum State: String, CaseIterable, Hashable, Sendable {
    case offered, accepted, declined
  }
}

/// The fields that the views `inbox` and `rota` read, by the names that board files give them.
extension CardField {
  /// The groups that a request is addressed to.
  package static let to = "to"
  /// Where a request or an offer stands.
  package static let state = "state"
  /// The group that presents in a talk.
  package static let group = "group"
  /// How long a talk is.
  package static let minutes = "minutes"
  /// Set where an expert's note is to be taken up.
  package static let take = "take"
}
