import TaktModel

/// What a voter has given on a ballot, in the shapes of all kinds.
struct SheetGifts: Equatable {
  private(set) var marks: [CardNumber: Ballot.Mark]
  private(set) var weights: [CardNumber: Int]
  private(set) var order: [CardNumber]
  private(set) var counts: [Int]?
  private(set) var people: Int?
  private(set) var isDone: Bool

  init(of voter: Voter, on ballot: Ballot) {
    marks = ballot.marks[voter] ?? [:]
    weights = (ballot.entries[voter] ?? [:]).mapValues(\.weight)
    order = ballot.orders[voter] ?? []
    counts = ballot.counts[voter]
    people = ballot.heads[voter]?.people
    isDone = ballot.done.contains(voter)
  }

  /// Takes a request that is on its way as if it were granted.
  mutating func take(_ command: BallotsCommand) {
    switch command {
    case .score(_, let card, let given): take(given, on: card)
    case .abstain(_, let card): marks[card] = .abstained
    case .cast(_, let card, let weight, _): weights[card] = weight
    case .rank(_, let order): self.order = order
    case .tally(_, let counts, let people): (self.counts, self.people) = (counts, people)
    case .finish(_, let isDone): self.isDone = isDone
    default: break
    }
  }

  private mutating func take(_ given: [String: Int], on card: CardNumber) {
    guard !given.isEmpty else {
      marks[card] = nil
      return
    }
    marks[card] = .scores(scores(on: card).merging(given) { $1 })
  }

  /// Marks by the names of criteria; none where the judge abstained.
  func scores(on card: CardNumber) -> [String: Int] {
    if case .scores(let scores)? = marks[card] { scores } else { [:] }
  }
}
