/// Dots, bets, scores, ranks and polls: opened → closed → published. Until published, what others
/// gave is sealed.
package struct Ballots: Hashable, Sendable {
  package internal(set) var all: [Ballot] = []

  package init() {}

  package subscript(number: BallotNumber) -> Ballot? { all.first { $0.number == number } }

  /// The ballot that takes votes now.
  package var open: Ballot? { all.last { $0.state == .open } }
}

extension Ballots {
  mutating func apply(_ event: BallotsEvent) {
    if case .opened(let number, let blueprint, let candidates, let voters) = event {
      guard self[number] == nil else { return }
      all.append(
        Ballot(
          number: number, blueprint: blueprint.bounded, candidates: candidates, voters: voters))
    } else if let index = all.firstIndex(where: { $0.number == event.number }) {
      all[index].apply(event)
    }
  }
}

extension Ballot {
  /// Folds one event of this ballot. Total: what is not there changes nothing.
  mutating func apply(_ event: BallotsEvent) {
    switch event {
    case .opened: break
    case .closed: if state == .open { state = .closed }
    case .published: state = .published
    case .budgetSet(_, let budget): blueprint.budget = budget?.bounded
    case .expected(_, let name): expected.append(name)
    case .admitted(_, let voter, let name):
      expected.removeAll { $0 == name }
      if !voters.contains(voter) { voters.append(voter) }
    case .excluded(_, let voter, let card, let exclusion):
      exclusions[voter, default: [:]][card] = exclusion
    case .chosen(_, let cards): chosen = cards
    case .doneSet(_, let voter, let isDone):
      if isDone { done.insert(voter) } else { done.remove(voter) }
    case .sealed(_, let voter): voted.insert(voter)
    case .cast, .scored, .ranked, .tallied: applyGift(event)
    }
  }

  private mutating func applyGift(_ event: BallotsEvent) {
    switch event {
    case .cast(_, let voter, let card, let weight, let reason):
      voted.insert(voter)
      entries[voter, default: [:]][card] = Entry(weight: weight.bounded, reason: reason).ifGiven
    case .scored(_, let voter, let card, let mark):
      voted.insert(voter)
      marks[voter, default: [:]][card] = mark?.bounded
    case .ranked(_, let voter, let order):
      voted.insert(voter)
      orders[voter] = order.isEmpty ? nil : order.unique
    case .tallied(_, let voter, let given, let people, let author):
      voted.insert(voter)
      heads[voter] = people > 0 ? Heads(people: people.bounded, by: author) : nil
      apply(given.map(\.bounded), of: voter)
    default: break
    }
  }

  private mutating func apply(_ given: [Int], of voter: Voter) {
    guard blueprint.kind != .poll else {
      counts[voter] = given.isEmpty ? nil : given
      return
    }
    var sheet: [CardNumber: Entry] = [:]
    for (card, weight) in zip(candidates ?? [], given) {
      let reason = entries[voter]?[card]?.reason ?? ""
      sheet[card] = Entry(weight: weight, reason: reason).ifGiven
    }
    entries[voter] = sheet
  }
}

extension Ballot.Mark {
  fileprivate var bounded: Ballot.Mark {
    if case .scores(let marks) = self { .scores(marks.mapValues(\.bounded)) } else { self }
  }
}
