/// What takes a vote back, and whether it still may.
extension Ballot {
  /// The event that gives back what was before this one; votes are undone while the ballot is open.
  func inverse(of event: BallotsEvent) -> BallotsEvent? {
    switch event {
    case .chosen: return state == .closed ? .chosen(number, chosen) : nil
    case .excluded(_, let voter, let card, _):
      return .excluded(number, voter, card, exclusions[voter]?[card])
    case .doneSet(_, let voter, _):
      return state == .open ? .doneSet(number, voter, done.contains(voter)) : nil
    default: return state == .open ? inverseOfVote(event) : nil
    }
  }

  private func inverseOfVote(_ event: BallotsEvent) -> BallotsEvent? {
    switch event {
    case .cast(_, let voter, let card, _, _):
      let old = entries[voter]?[card]
      return .cast(number, voter, card, weight: old?.weight ?? 0, reason: old?.reason ?? "")
    case .scored(_, let voter, let card, _):
      return .scored(number, voter, card, marks[voter]?[card])
    case .ranked(_, let voter, _): return .ranked(number, voter, orders[voter] ?? [])
    case .tallied(_, let voter, _, _, let author):
      let heads = heads[voter]
      return .tallied(
        number, voter, tally(of: voter), people: heads?.people ?? 0, by: heads?.by ?? author)
    default: return nil
    }
  }

  /// A voter's answers of a poll, or weights in the order of the candidates.
  private func tally(of voter: Voter) -> [Int] {
    blueprint.kind == .poll
      ? counts[voter] ?? []
      : (candidates ?? []).map { entries[voter]?[$0]?.weight ?? 0 }
  }

  /// Is what an event did still so.
  func stillStands(_ event: BallotsEvent) -> Bool {
    switch event {
    case .cast(_, let voter, let card, let weight, let reason):
      entries[voter]?[card] == Entry(weight: weight, reason: reason).ifGiven
    case .scored(_, let voter, let card, let mark): marks[voter]?[card] == mark
    case .ranked(_, let voter, let order): orders[voter] ?? [] == order
    case .tallied(_, let voter, let given, let people, _):
      tally(of: voter) == given && heads[voter]?.people ?? 0 == people
    case .chosen(_, let cards): chosen == cards
    case .excluded(_, let voter, let card, let exclusion):
      exclusions[voter]?[card] == exclusion
    default: true
    }
  }
}

extension Session {
  func checkUndo(_ event: BallotsEvent) throws(Rejection) {
    guard let ballot = ballots[event.number] else { return }
    let isTooLate =
      switch event {
      case .chosen: ballot.state != .closed
      case .excluded: ballot.state == .published
      default: ballot.state != .open
      }
    guard !isTooLate else {
      throw Rejection(
        "Голосование уже закрыто: отменять поздно.", "The ballot is closed: too late to undo.")
    }
    guard case .cast(_, let voter, let card, let weight, let reason) = event else { return }
    try ballot.check(
      Ballot.Entry(weight: weight, reason: reason), replacing: ballot.entries[voter]?[card],
      on: card, by: voter, over: cards)
  }
}
