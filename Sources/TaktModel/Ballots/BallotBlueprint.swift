/// What a programme says of a step's ballot.
package struct BallotBlueprint: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Equal dots; the list is frozen when the ballot opens.
    case dots
    /// Weights on the group's own choice; new cards may still come.
    case bets
    /// Marks of judges by criteria; the list is frozen.
    case scores
    /// The candidates in an order, the best first; the list is frozen.
    case rank
    /// A question with answers of its own, no cards.
    case poll
  }

  package var kind: Kind
  package var board: BoardID
  /// The kind of card that is voted on; nil means every kind of the board.
  package var cardKind: String?
  /// Weight that a voter may give in all; nil is a plain choice of any number of cards.
  package var budget: Int?
  package var criteria: [Criterion]
  /// The answers of a poll.
  package var options: [LocalizedText]
  /// How many of the candidates are taken: "10 of 23"; nil takes none.
  package var top: Int?
  package var voters: Electorate
  /// Until published, nobody but the facilitator knows what others gave. Not so where it is open:
  /// then everybody sees who gave what.
  package var isSealed: Bool
  /// From 1; a later round asks the same again.
  package var round: Int

  package init(
    kind: Kind, board: BoardID, cardKind: String? = nil, budget: Int? = nil,
    criteria: [Criterion] = [], options: [LocalizedText] = [], top: Int? = nil,
    voters: Electorate? = nil, isSealed: Bool = true, round: Int = 1
  ) {
    self.kind = kind
    self.board = board
    self.cardKind = cardKind
    self.budget = budget
    self.criteria = criteria
    self.options = options
    self.top = top
    self.voters = voters ?? kind.usualVoters
    self.isSealed = isSealed
    self.round = round
  }
}

extension BallotBlueprint {
  /// Is the card of the kind and the board that it is about.
  func asks(about card: Card) -> Bool {
    card.board == board && (cardKind == nil || cardKind == card.kind)
  }

  /// The cards that it is about now, in the order of their numbers.
  func listed(in cards: Cards) -> [CardNumber] {
    kind.hasCandidates ? cards.live(on: board).filter(asks).map(\.number) : []
  }
}

extension BallotBlueprint.Kind {
  /// Who votes unless the programme says otherwise: judges give marks, tables all the rest.
  package var usualVoters: Electorate { self == .scores ? .jurors : .groups }

  /// Is a weight given to a card.
  package var hasWeights: Bool { self == .dots || self == .bets }

  /// Is it about cards at all.
  package var hasCandidates: Bool { self != .poll }
}

/// What a judge gives a mark for.
package struct Criterion: Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  /// How many times its mark counts in the total.
  package var weight: Int
  package var least: Int
  package var most: Int

  package init(
    id: String, title: LocalizedText, weight: Int = 1, least: Int = 1, most: Int = 10
  ) {
    self.id = id
    self.title = title
    self.weight = weight
    self.least = least
    self.most = most
  }

  /// The only criterion of a ballot that names none.
  package static let mark = Criterion(id: "mark", title: LocalizedText("Оценка", "Mark"))
}

extension BallotBlueprint {
  static let largestBudget = 10_000
  package static let weights = 1...100
  package static let marks = -1000...1000
  package static let mostCriteria = 12
  package static let mostOptions = 12
  package static let largestTop = 1000

  var bounded: BallotBlueprint {
    var blueprint = self
    blueprint.budget = budget?.bounded
    blueprint.top = top?.bounded
    blueprint.round = round.bounded
    blueprint.criteria = criteria.map(\.bounded)
    return blueprint
  }

  /// Refuses what no ballot can be held by.
  func check() throws(Rejection) {
    guard budget.map({ (1...Self.largestBudget).contains($0) }) ?? true else { throw .badBudget }
    guard top.map({ (1...Self.largestTop).contains($0) }) ?? true else {
      throw Rejection(
        "Сколько выбирают: от 1 до \(Self.largestTop).",
        "How many are taken: 1 to \(Self.largestTop).")
    }
    if kind == .poll { try checkOptions() }
    if kind == .scores { try checkCriteria() }
  }

  private func checkOptions() throws(Rejection) {
    guard (2...Self.mostOptions).contains(options.count) else {
      throw Rejection(
        "У опроса от 2 до \(Self.mostOptions) ответов.",
        "A poll has from 2 to \(Self.mostOptions) answers.")
    }
    for option in options { _ = try option.checked() }
  }

  private func checkCriteria() throws(Rejection) {
    guard (1...Self.mostCriteria).contains(criteria.count),
      Set(criteria.map(\.id)).count == criteria.count
    else {
      throw Rejection(
        "Критериев от 1 до \(Self.mostCriteria), у каждого своё имя.",
        "There are 1 to \(Self.mostCriteria) criteria, each with a name of its own.")
    }
    for criterion in criteria where !criterion.isSound {
      throw Rejection(
        "Критерий «\(criterion.id)»: вес от 1 до 100, наименьший балл меньше наибольшего.",
        "Criterion “\(criterion.id)”: a weight from 1 to 100, the least mark below the most.")
    }
  }
}

extension Criterion {
  package var range: ClosedRange<Int> { least...max(least, most) }

  fileprivate var isSound: Bool {
    BallotBlueprint.weights.contains(weight) && BallotBlueprint.marks.contains(least)
      && BallotBlueprint.marks.contains(most) && least < most
  }

  fileprivate var bounded: Criterion {
    Criterion(
      id: id, title: title, weight: weight.bounded, least: least.bounded, most: most.bounded)
  }
}

extension Rejection {
  static let badBudget = Rejection(
    "Бюджет — от 1 до \(BallotBlueprint.largestBudget).",
    "A budget is from 1 to \(BallotBlueprint.largestBudget).")
}
