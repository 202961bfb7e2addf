/// What a ballot gave, as far as its entries are known: pure arithmetic, the best first.
///
/// The value by which candidates are ordered: for dots and bets the sum of weights (what a merged
/// card got counts for its survivor); for scores the mean over judges of their weighted totals; for
/// a rank the Borda points, of n candidates the first gets n − 1 and the last 0, and those a voter
/// left unranked share the places that are left. A poll keeps the order of its answers.
package struct BallotResults: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case card(CardNumber)
    /// An answer of a poll, by its place from 0.
    case option(Int)
  }

  package struct Item: Hashable, Sendable {
    package let subject: Subject
    /// Weights, marks, points or people, all together.
    package let sum: Double
    /// What the mean is of: judges or voters with a full say on this candidate; for dots and bets
    /// those who gave it something.
    package let voters: Int
    /// nil where nobody has said anything, and for a poll.
    package let mean: Double?
    /// The standard deviation of what voters gave, all of them being the whole room.
    package let spread: Double?
    /// The room disagrees (`BallotResults.disagrees`).
    package let isDisputed: Bool
    package internal(set) var abstained = 0
    package internal(set) var excluded = 0
    /// Means by the names of criteria.
    package internal(set) var byCriterion: [String: Double] = [:]
    /// The mean place of a rank, from 1.
    package internal(set) var meanPlace: Double?
    /// Of all who answered a poll; whole percents of all answers make 100.
    package internal(set) var percent: Int?
    package let byVoter: [Voter: Double]
    /// From 1; equals share it.
    package internal(set) var place = 0

    package var card: CardNumber? { if case .card(let card) = subject { card } else { nil } }
  }

  package let items: [Item]
  /// Who gave anything: voters, and for a poll the people counted.
  package let voters: Int
  /// People who were counted at their tables but answered nothing.
  package let abstained: Int
  package let top: Top?

  package init(of ballot: Ballot, over cards: Cards) {
    let sums: [Item]
    switch ballot.blueprint.kind {
    case .dots, .bets: sums = ballot.weighed(over: cards)
    case .scores: sums = ballot.judged
    case .rank: sums = ballot.ranked
    case .poll: sums = ballot.polled
    }
    let kind = ballot.blueprint.kind
    let items = kind == .poll ? sums : Self.ordered(sums) { kind == .scores ? $0.mean : $0.sum }
    self.items = items
    let people = ballot.heads.values.reduce(0) { $0 + $1.people }
    let answered = ballot.counts.values.joined().reduce(0, +)
    voters = kind == .poll ? answered : ballot.givers.count
    abstained = kind == .poll ? max(0, people - answered) : 0
    top = ballot.blueprint.top.flatMap { kind == .poll ? nil : Top($0, of: items, ballot.chosen) }
  }

  /// The best first, equals by their numbers and with one place.
  private static func ordered(_ items: [Item], by value: (Item) -> Double?) -> [Item] {
    var items = items.sorted { left, right in
      let (first, second) = (value(left) ?? -.infinity, value(right) ?? -.infinity)
      guard first == second else { return first > second }
      return (left.card?.value ?? 0) < (right.card?.value ?? 0)
    }
    for index in items.indices {
      let isTied = index > 0 && value(items[index]) == value(items[index - 1])
      items[index].place = isTied ? items[index - 1].place : index + 1
    }
    return items
  }

  /// The rule of the mark "the room disagrees". On scores and ranks, where everyone says something
  /// of everything: at least three voters, and a spread of at least a quarter of the scale. On dots
  /// and bets, where most give nothing to most: two camps of at least two, those who gave and those
  /// who gave nothing, and a spread of at least 0.45 of the largest weight given. Half the scale is
  /// the most that a spread can be.
  static func disagrees(_ spread: Double?, of voters: Int, onScale scale: Double) -> Bool {
    voters >= 3 && scale > 0 && (spread ?? 0) >= 0.25 * scale
  }

  static func disagrees(_ spread: Double?, for supporters: Int, of voters: Int, most: Double)
    -> Bool
  {
    supporters >= 2 && voters - supporters >= 2 && (spread ?? 0) >= 0.45 * most
  }
}

extension Ballot {
  /// Voters whose sheets hold something.
  fileprivate var givers: Set<Voter> {
    var givers = Set(entries.filter { !$0.value.isEmpty }.keys)
    givers.formUnion(marks.filter { !$0.value.isEmpty }.keys)
    givers.formUnion(orders.keys)
    return givers
  }

  // MARK: Dots and bets

  fileprivate func weighed(over cards: Cards) -> [BallotResults.Item] {
    var given: [CardNumber: [Voter: Double]] = [:]
    for (voter, sheet) in entries {
      for (card, entry) in sheet {
        given[cards.survivor(of: card), default: [:]][voter, default: 0] += Double(entry.weight)
      }
    }
    let all = givers
    let most = given.values.flatMap(\.values).max() ?? 0
    return given.map { card, byVoter in
      let spread = Spread(of: all.map { byVoter[$0] ?? 0 })
      return BallotResults.Item(
        subject: .card(card), sum: byVoter.values.reduce(0, +), voters: byVoter.count,
        mean: spread.mean, spread: spread.deviation,
        isDisputed: BallotResults.disagrees(
          spread.deviation, for: byVoter.count, of: all.count, most: most),
        byVoter: byVoter)
    }
  }

  // MARK: Scores

  fileprivate var judged: [BallotResults.Item] {
    let criteria = blueprint.criteria
    let scale = criteria.reduce(0.0) {
      $0 + Double($1.weight) * (Double($1.most) - Double($1.least))
    }
    return (candidates ?? []).map { card in
      let full = fullMarks(on: card)
      let totals = full.mapValues { marks in
        criteria.reduce(0.0) { $0 + Double($1.weight) * Double(marks[$1.id] ?? 0) }
      }
      var item = BallotResults.Item(card, totals, scale: scale)
      item.excluded = exclusions.values.count { $0[card] != nil }
      item.abstained = marks.count { exclusions[$0]?[card] == nil && $1[card] == .abstained }
      for criterion in criteria {
        let given = full.values.compactMap { $0[criterion.id] }.map(Double.init)
        item.byCriterion[criterion.id] = Spread(of: given).mean
      }
      return item
    }
  }

  /// The marks of judges who have a say on the card and have given them all.
  private func fullMarks(on card: CardNumber) -> [Voter: [String: Int]] {
    var full: [Voter: [String: Int]] = [:]
    for (voter, sheet) in marks where exclusions[voter]?[card] == nil {
      if case .scores(let marks)? = sheet[card], isComplete(.scores(marks)) { full[voter] = marks }
    }
    return full
  }

  // MARK: Ranks

  fileprivate var ranked: [BallotResults.Item] {
    let candidates = candidates ?? []
    let places = orders.mapValues { self.places(of: $0, among: candidates) }
    let last = Double(candidates.count)
    return candidates.map { card in
      let byVoter = places.filter { exclusions[$0.key]?[card] == nil }
        .compactMapValues { $0[card] }
      var item = BallotResults.Item(card, byVoter.mapValues { last - $0 }, scale: last - 1)
      item.meanPlace = Spread(of: Array(byVoter.values)).mean
      item.excluded = exclusions.values.count { $0[card] != nil }
      return item
    }
  }

  /// Each candidate's place in an order, from 1.
  private func places(of order: [CardNumber], among candidates: [CardNumber])
    -> [CardNumber: Double]
  {
    let ranked = order.filter(Set(candidates).contains)
    var places: [CardNumber: Double] = [:]
    for (index, card) in ranked.enumerated() { places[card] = Double(index + 1) }
    let shared = Double(ranked.count + 1 + candidates.count) / 2
    for card in candidates where places[card] == nil { places[card] = shared }
    return places
  }

  // MARK: Polls

  fileprivate var polled: [BallotResults.Item] {
    let sums = blueprint.options.indices.map { option in
      counts.values.reduce(0) { $0 + ($1.indices.contains(option) ? $1[option] : 0) }
    }
    let percents = sums.percents
    return sums.indices.map { option in
      let byVoter = counts.compactMapValues { counts in
        counts.indices.contains(option) && counts[option] > 0 ? Double(counts[option]) : nil
      }
      var item = BallotResults.Item(
        subject: .option(option), sum: Double(sums[option]), voters: byVoter.count, mean: nil,
        spread: nil, isDisputed: false, byVoter: byVoter)
      item.percent = percents[option]
      item.place = 1 + sums.count { $0 > sums[option] }
      return item
    }
  }
}

extension BallotResults.Item {
  /// A candidate of whom every voter has said something; a quarter of the scale is a dispute.
  fileprivate init(_ card: CardNumber, _ byVoter: [Voter: Double], scale: Double) {
    let spread = Spread(of: Array(byVoter.values))
    self.init(
      subject: .card(card), sum: byVoter.values.reduce(0, +), voters: byVoter.count,
      mean: spread.mean, spread: spread.deviation,
      isDisputed: BallotResults.disagrees(
        spread.deviation, of: byVoter.count, onScale: scale),
      byVoter: byVoter)
  }
}
