/// What groups ask of each other, on a board whose view is `inbox`: a request is a card at its top,
/// an offer lies under it. What people did is kept in fields; what follows from offers is not.
package struct Request: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    /// Seen by its own group only.
    case draft
    case sent
    /// Opened by a group that is asked.
    case seen
    /// Has an offer that is not declined.
    case answered
    case accepted
    case declined
  }

  package let card: Card
  package let state: State
  /// In the order in which they came.
  package let offers: [Offer]

  package var number: CardNumber { card.number }

  /// The group that asks; nil is the facilitator.
  package var from: GroupNumber? { card.group }

  package var to: [GroupNumber] { card.groups(CardField.to) }

  /// Is it of this group or to it; nil, the facilitator, is concerned with all.
  package func concerns(_ group: GroupNumber?) -> Bool {
    group.map { from == $0 || to.contains($0) } ?? true
  }

  package var isUnanswered: Bool { state == .sent || state == .seen }

  package var isSettled: Bool { state == .accepted || state == .declined }
}

/// What a group answers.
package struct Offer: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    case offered, accepted, declined
  }

  package let card: Card

  package var state: State { card.fields[CardField.state].flatMap(State.init) ?? .offered }
}

/// The fields that the views `inbox` and `rota` read, by the names that board files give them.
extension CardField {
  /// The groups that a request is addressed to.
  package static let to = "to"
  /// Where a request or an offer stands, as people left it.
  package static let state = "state"
  /// The group that presents in a talk.
  package static let group = "group"
  /// How long a talk is.
  package static let minutes = "minutes"
  /// Set where an expert's note is to be taken up.
  package static let take = "take"
}

extension Card {
  /// What was last done to a request by those who asked and those who read.
  var requestState: Request.State {
    fields[CardField.state].flatMap(Request.State.init) ?? .sent
  }
}

extension Cards {
  /// The live requests of a board, in the order in which they came.
  package func requests(on board: BoardID) -> [Request] {
    topNumbers(of: board).sorted().compactMap(request)
  }

  /// A request with what has become of it.
  package func request(_ number: CardNumber) -> Request? {
    guard let card = self[number] else { return nil }
    let offers = under(number).map(Offer.init)
    return Request(card: card, state: state(of: card, given: offers), offers: offers)
  }

  private func state(of card: Card, given offers: [Offer]) -> Request.State {
    let kept = card.requestState
    if kept == .draft || kept == .declined { return kept }
    if offers.contains(where: { $0.state == .accepted }) { return .accepted }
    if offers.contains(where: { $0.state == .offered }) { return .answered }
    return kept == .sent ? .sent : .seen
  }
}

/// Who waits for whose answer, counted: the matrix of the unanswered.
package struct Unanswered: Hashable, Sendable {
  /// The requests that nobody has answered, the oldest first.
  package let requests: [Request]

  package init(_ requests: [Request]) {
    self.requests = requests.filter(\.isUnanswered)
  }

  /// How many requests of one group wait for another; nil stands for the facilitator.
  package func count(from: GroupNumber?, to: GroupNumber) -> Int {
    requests.count { $0.from == from && $0.to.contains(to) }
  }

  package func count(from: GroupNumber?) -> Int { requests.count { $0.from == from } }

  package func count(to: GroupNumber) -> Int { requests.count { $0.to.contains(to) } }
}
