/// One round of votes, from its opening to its results.
package struct Ballot: Hashable, Sendable {
  package enum State: String, Hashable, Sendable {
    case open, closed, published
  }

  package struct Entry: Hashable, Sendable {
    package let weight: Int
    package let reason: String

    /// Nothing is kept of a weight that was taken back.
    var ifGiven: Entry? { weight == 0 ? nil : self }
  }

  /// What a judge says of one candidate.
  package enum Mark: Hashable, Sendable {
    /// Marks by the names of criteria; some may still be missing.
    case scores([String: Int])
    case abstained
  }

  /// For how many people a table's sheet was filled in, and by whom.
  package struct Heads: Hashable, Sendable {
    package let people: Int
    package let by: ParticipantID
  }

  /// Why a voter has no say on a candidate.
  package enum Exclusion: String, CaseIterable, Hashable, Sendable {
    /// The judge is in the group whose card it is, as the roster has it.
    case ownTeam = "own-team"
    /// The facilitator said so.
    case marked
  }

  package let number: BallotNumber
  package var blueprint: BallotBlueprint
  /// Frozen at opening; nil means that the list is live.
  package let candidates: [CardNumber]?
  /// Frozen at opening; later ones are admitted one by one.
  package internal(set) var voters: [Voter]
  /// Names of judges whom the facilitator waits for: they have not joined yet.
  package internal(set) var expected: [String] = []
  package internal(set) var state: State = .open
  /// Weights of dots and bets.
  package internal(set) var entries: [Voter: [CardNumber: Entry]] = [:]
  package internal(set) var marks: [Voter: [CardNumber: Mark]] = [:]
  /// The candidates as a voter ranked them, the best first; what is not there is not ranked.
  package internal(set) var orders: [Voter: [CardNumber]] = [:]
  /// Answers of a poll, in the order of its options.
  package internal(set) var counts: [Voter: [Int]] = [:]
  package internal(set) var heads: [Voter: Heads] = [:]
  /// Voters known to have given something, even where what they gave is sealed.
  package internal(set) var voted: Set<Voter> = []
  /// Voters who have said all they want to say.
  package internal(set) var done: Set<Voter> = []
  package internal(set) var exclusions: [Voter: [CardNumber: Exclusion]] = [:]
  /// Whom the chair took of those who tied at the border.
  package internal(set) var chosen: [CardNumber] = []
}

extension Ballot {
  package func spent(by voter: Voter) -> Int {
    entries[voter, default: [:]].values.reduce(0) { $0 + $1.weight }
  }

  /// All that a voter may give; nil where there is no budget. A table's sheet has its people's.
  package func limit(of voter: Voter) -> Int? {
    blueprint.budget.map { $0 * (heads[voter]?.people ?? 1) }
  }

  /// The most that a voter may give to one card.
  package func largestWeight(of voter: Voter) -> Int {
    limit(of: voter).map { min($0, Ballot.largestWeight) } ?? heads[voter]?.people ?? 1
  }

  static let largestWeight = 1000

  /// The sum of weights that a card has got from the voters this viewer may see.
  package func weight(of card: CardNumber) -> Int {
    entries.values.reduce(0) { $0 + ($1[card]?.weight ?? 0) }
  }

  /// Has the judge given a mark by each criterion, or abstained.
  package func isComplete(_ mark: Mark?) -> Bool {
    switch mark {
    case nil: false
    case .abstained: true
    case .scores(let marks): blueprint.criteria.allSatisfy { marks[$0.id] != nil }
    }
  }

  /// The candidates that still stand, in the order of the list.
  package func standing(in cards: Cards) -> [CardNumber] {
    if let candidates { return candidates.filter(cards.isLive) }
    return blueprint.listed(in: cards)
  }

  /// The candidates on which a voter has still to say something.
  package func missing(for voter: Voter, in cards: Cards) -> [CardNumber] {
    let asked = standing(in: cards).filter { exclusions[voter]?[$0] == nil }
    switch blueprint.kind {
    case .scores: return asked.filter { !isComplete(marks[voter]?[$0]) }
    case .rank:
      let ranked = Set(orders[voter] ?? [])
      return asked.filter { !ranked.contains($0) }
    case .dots, .bets, .poll: return []
    }
  }

  /// Has the voter nothing more to give.
  package func isComplete(for voter: Voter, in cards: Cards) -> Bool {
    switch blueprint.kind {
    case .dots, .bets: limit(of: voter).map { spent(by: voter) >= $0 } ?? false
    case .scores, .rank: voted.contains(voter) && missing(for: voter, in: cards).isEmpty
    case .poll: counts[voter] != nil
    }
  }

  /// Has the voter finished: by word or by having nothing more to give. A plain choice has no end
  /// of its own: whoever began it has made it.
  package func hasFinished(_ voter: Voter) -> Bool {
    let isPlainChoice = blueprint.kind.hasWeights && blueprint.budget == nil
    return done.contains(voter) || (isPlainChoice && voted.contains(voter))
  }

  /// Voters who have not finished; judges who never came are `expected`.
  package var unfinished: [Voter] { voters.filter { !hasFinished($0) } }
}
