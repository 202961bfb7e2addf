/// Dots and bets: opened → closed → published. Until published, what others gave is sealed.
package struct Ballots: Hashable, Sendable {
  package internal(set) var all: [Ballot] = []

  package init() {}

  package subscript(number: BallotNumber) -> Ballot? { all.first { $0.number == number } }

  /// The ballot that takes votes now.
  package var open: Ballot? { all.last { $0.state == .open } }
}

/// What a programme says of a step's ballot.
package struct BallotBlueprint: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Equal dots; the list is frozen when the ballot opens.
    case dots
    /// Weights on the group's own choice; new cards may still come.
    case bets
  }

  package var kind: Kind
  package var board: BoardID
  /// The kind of card that is voted on; nil means every kind of the board.
  package var cardKind: String?
  /// Weight that a group may give in all; nil is a plain choice of any number of cards.
  package var budget: Int?

  package init(kind: Kind, board: BoardID, cardKind: String? = nil, budget: Int? = nil) {
    self.kind = kind
    self.board = board
    self.cardKind = cardKind
    self.budget = budget
  }
}

extension BallotBlueprint {
  var bounded: BallotBlueprint {
    var blueprint = self
    blueprint.budget = budget?.bounded
    return blueprint
  }
}

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

  package let number: BallotNumber
  package var blueprint: BallotBlueprint
  /// Frozen at opening for dots; nil means that the list is live.
  package let candidates: [CardNumber]?
  package let voters: [GroupNumber]
  package internal(set) var state: State = .open
  package internal(set) var entries: [GroupNumber: [CardNumber: Entry]] = [:]
  /// Groups known to have voted, even where what they gave is sealed.
  package internal(set) var voted: Set<GroupNumber> = []

  package func spent(by group: GroupNumber) -> Int {
    entries[group, default: [:]].values.reduce(0) { $0 + $1.weight }
  }

  /// The sum of weights that a card has got from the groups this viewer may see.
  package func weight(of card: CardNumber) -> Int {
    entries.values.reduce(0) { $0 + ($1[card]?.weight ?? 0) }
  }
}

extension Ballots {
  mutating func apply(_ event: BallotsEvent) {
    switch event {
    case .opened(let number, let blueprint, let candidates, let voters):
      guard self[number] == nil else { return }
      all.append(
        Ballot(
          number: number, blueprint: blueprint.bounded, candidates: candidates, voters: voters))
    case .closed(let number): change(number) { if $0.state == .open { $0.state = .closed } }
    case .published(let number): change(number) { $0.state = .published }
    case .budgetSet(let number, let budget):
      change(number) { $0.blueprint.budget = budget?.bounded }
    case .cast(let number, let group, let card, let weight, let reason):
      change(number) {
        $0.voted.insert(group)
        $0.entries[group, default: [:]][card] =
          Ballot.Entry(weight: weight.bounded, reason: reason).ifGiven
      }
    case .sealed(let number, let group): change(number) { $0.voted.insert(group) }
    }
  }

  private mutating func change(_ number: BallotNumber, _ body: (inout Ballot) -> Void) {
    if let index = all.firstIndex(where: { $0.number == number }) { body(&all[index]) }
  }
}
