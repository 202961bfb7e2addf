/// What people may ask of ballots.
package enum BallotsCommand: Hashable, Sendable {
  case open(BallotBlueprint)
  case close(BallotNumber)
  case publish(BallotNumber)
  case setBudget(BallotNumber, Int?)
  /// A group's weight on a card; 0 takes it back.
  case cast(BallotNumber?, CardNumber, weight: Int, reason: String)
}

/// What happens to ballots.
package enum BallotsEvent: Hashable, Sendable {
  case opened(BallotNumber, BallotBlueprint, candidates: [CardNumber]?, voters: [GroupNumber])
  case closed(BallotNumber)
  case published(BallotNumber)
  case budgetSet(BallotNumber, Int?)
  case cast(BallotNumber, GroupNumber, CardNumber, weight: Int, reason: String)
  /// What others see of a sealed entry: that the group has voted.
  case sealed(BallotNumber, GroupNumber)
}
