import TaktModel

/// The sheet of this author on the open ballot: what the host has of it, and over that what is on
/// its way.
struct Sheet {
  let ballot: Ballot
  let voter: Voter
  let sent: SheetGifts
  let given: SheetGifts
  let candidates: [CardNumber]
  private let context: Context

  /// nil where nothing is open, this author does not vote, or the votes are given on the board
  /// itself, as bets are, and dots in a tree.
  init?(in context: Context) {
    let session = context.session
    guard let ballot = session.ballots.open, let voter = context.author.voter,
      ballot.takesVotes(of: context.author, in: session), Self.isNeeded(for: ballot, in: context)
    else { return nil }
    self.ballot = ballot
    self.voter = voter
    self.context = context
    candidates = ballot.standing(in: session.cards)
    sent = SheetGifts(of: voter, on: ballot)
    var given = sent
    for case .ballots(let command) in context.unsent { given.take(command) }
    self.given = given
  }

  private static func isNeeded(for ballot: Ballot, in context: Context) -> Bool {
    switch ballot.blueprint.kind {
    case .bets: false
    case .dots: context.session.programme.board(ballot.blueprint.board)?.view != .tree
    case .scores, .rank, .poll: true
    }
  }

  var kind: BallotBlueprint.Kind { ballot.blueprint.kind }
  var criteria: [Criterion] { kind == .scores ? ballot.blueprint.criteria : [] }

  func exclusion(of card: CardNumber) -> Ballot.Exclusion? { ballot.exclusions[voter]?[card] }

  /// Candidates of whom this voter is asked and has not said everything.
  var missing: [CardNumber] {
    let asked = candidates.filter { exclusion(of: $0) == nil }
    switch kind {
    case .scores: return asked.filter { !ballot.isComplete(given.marks[$0]) }
    case .rank: return asked.filter { !given.order.contains($0) }
    case .dots, .bets, .poll: return []
    }
  }

  /// Is what a candidate gets not acknowledged yet.
  func isOnItsWay(_ card: CardNumber) -> Bool {
    sent.marks[card] != given.marks[card]
      || sent.weights[card] ?? 0 != given.weights[card] ?? 0
      || sent.order.firstIndex(of: card) != given.order.firstIndex(of: card)
  }

  /// Candidates of whom this voter is asked.
  var asked: Int { candidates.count { exclusion(of: $0) == nil } }

  /// The weighted sum of a candidate's marks; nil while one is missing.
  func total(of card: CardNumber) -> Int? {
    let scores = given.scores(on: card)
    let marks = criteria.compactMap { criterion in
      scores[criterion.id].map { $0 * criterion.weight }
    }
    return marks.count == criteria.count ? marks.reduce(0, +) : nil
  }

  var largestTotal: Int { criteria.reduce(0) { $0 + $1.most * $1.weight } }
}

// MARK: - Weights and tables

extension Sheet {
  /// All that may be given, and what is left of it; nil for a plain choice.
  var budget: (all: Int, left: Int)? {
    ballot.limit(of: voter).map { ($0, $0 - given.weights.values.reduce(0, +)) }
  }

  var options: [LocalizedText] { ballot.blueprint.options }

  /// The people of the group as the roster knows them; nil where it does not, and for a judge.
  var members: Int? {
    let count = voter.group.map { context.session.roster.members(of: $0).count } ?? 0
    return count > 0 ? count : nil
  }
}
