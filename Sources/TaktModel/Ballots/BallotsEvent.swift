/// What people may ask of ballots. A vote names no ballot where it means the open one.
package enum BallotsCommand: Hashable, Sendable {
  case open(BallotBlueprint)
  case close(BallotNumber)
  case publish(BallotNumber)
  case setBudget(BallotNumber, Int?)
  /// Asks the same again; about these cards only, where any are named.
  case newRound(BallotNumber, among: [CardNumber])
  /// Takes these of the candidates that tied at the border.
  case choose(BallotNumber, [CardNumber])
  /// The judge or group of this name has no say on a card.
  case exclude(BallotNumber, name: String, CardNumber)
  /// Lets a judge or group vote that was not there at the opening; one who never joined is waited
  /// for by name.
  case admit(BallotNumber, name: String)
  /// A voter's weight on a card; 0 takes it back.
  case cast(BallotNumber?, CardNumber, weight: Int, reason: String)
  /// A judge's marks by the names of criteria, added to those given before; none takes all back.
  case score(BallotNumber?, CardNumber, [String: Int])
  case abstain(BallotNumber?, CardNumber)
  /// The candidates in the voter's order, the best first.
  case rank(BallotNumber?, [CardNumber])
  /// How many at the table are for each option of a poll, or for each candidate.
  case tally(BallotNumber?, [Int], people: Int?)
  /// The voter has said all, or has not after all.
  case finish(BallotNumber?, Bool)
}

/// What happens to ballots.
package enum BallotsEvent: Hashable, Sendable {
  case opened(BallotNumber, BallotBlueprint, candidates: [CardNumber]?, voters: [Voter])
  case closed(BallotNumber)
  case published(BallotNumber)
  case budgetSet(BallotNumber, Int?)
  case expected(BallotNumber, name: String)
  /// The name is that under which a judge was waited for; empty where nobody was.
  case admitted(BallotNumber, Voter, name: String)
  /// nil gives the say back.
  case excluded(BallotNumber, Voter, CardNumber, Ballot.Exclusion?)
  case chosen(BallotNumber, [CardNumber])
  case cast(BallotNumber, Voter, CardNumber, weight: Int, reason: String)
  /// All that a judge says of a card by now; nil takes it back.
  case scored(BallotNumber, Voter, CardNumber, Ballot.Mark?)
  case ranked(BallotNumber, Voter, [CardNumber])
  /// A table's sheet as one scribe filled it in; no people takes the head-count back.
  case tallied(BallotNumber, Voter, [Int], people: Int, by: ParticipantID)
  case doneSet(BallotNumber, Voter, Bool)
  /// What others see of a sealed vote: that the voter has given something.
  case sealed(BallotNumber, Voter)
}

extension BallotsEvent {
  /// The ballot it happens to.
  package var number: BallotNumber {
    switch self {
    case .opened(let number, _, _, _), .closed(let number), .published(let number),
      .budgetSet(let number, _), .expected(let number, _), .admitted(let number, _, _),
      .excluded(let number, _, _, _), .chosen(let number, _), .cast(let number, _, _, _, _),
      .scored(let number, _, _, _), .ranked(let number, _, _),
      .tallied(let number, _, _, _, _), .doneSet(let number, _, _), .sealed(let number, _):
      number
    }
  }

  /// Whose vote it is; nil where it is none.
  package var voteOf: Voter? {
    switch self {
    case .cast(_, let voter, _, _, _), .scored(_, let voter, _, _), .ranked(_, let voter, _),
      .tallied(_, let voter, _, _, _):
      voter
    default: nil
    }
  }
}
