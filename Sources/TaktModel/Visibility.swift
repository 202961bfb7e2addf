/// Something that not every viewer may see yet.
package enum Secret: Hashable, Sendable {
  /// What a voter gave on a ballot that is not published.
  case entry(BallotNumber, of: Voter)
  /// Whom the chair took, before it is published.
  case choice(BallotNumber)
  /// A group's cards on a step that hides them until the reveal.
  case cards(StepID, of: GroupNumber)
  /// A request that its group has not sent yet.
  case draft(CardNumber)
}

extension Session {
  /// The secret that an event is part of, judged by the state it came into. The host asks once,
  /// when the record is written, and keeps the answer (invariant 6).
  package func secret(of event: Event) -> Secret? {
    switch event {
    case .ballots(let event): return secret(of: event)
    case .cards(let event): return secret(of: event)
    default: return nil
    }
  }

  /// An open ballot has no secrets.
  private func secret(of event: BallotsEvent) -> Secret? {
    if case .chosen(let ballot, _) = event { return .choice(ballot) }
    guard let voter = event.voteOf, ballots[event.number]?.blueprint.isSealed ?? true else {
      return nil
    }
    return .entry(event.number, of: voter)
  }

  private func secret(of event: CardsEvent) -> Secret? {
    if case .added(let card) = event {
      return draft(card.number, on: card.board, card.fields)
        ?? hiddenCards(on: card.board, of: card.group)
    }
    guard let card = cards[event.number] else { return nil }
    // That a card has another home by now is said to all: one of them is the old home.
    if case .handed = event { return hiddenCards(on: card.board, of: card.group) }
    return secret(of: card)
  }

  private func secret(of card: Card) -> Secret? {
    draft(card.number, on: card.board, card.fields)
      ?? hiddenCards(on: card.board, of: card.group)
  }

  private func draft(
    _ number: CardNumber, on board: BoardID, _ fields: [String: String]
  ) -> Secret? {
    let isDraft = fields[CardField.state] == Request.State.draft.rawValue
    return isDraft && programme.isInbox(board) ? .draft(number) : nil
  }

  private func hiddenCards(on board: BoardID, of group: GroupNumber?) -> Secret? {
    guard let group else { return nil }
    let hiding = programme.entries.last {
      $0.step.isHidden && $0.step.board == board && $0.clock != nil
    }
    return hiding.map { .cards($0.id, of: group) }
  }

  /// May this viewer see the secret, as things stand now.
  package func isOpen(_ secret: Secret, to viewer: Author) -> Bool {
    if viewer.role == .facilitator || secret.isOwn(of: viewer) { return true }
    switch secret {
    case .entry(let ballot, _), .choice(let ballot): return ballots[ballot]?.state == .published
    case .cards(let step, let group):
      let revealed = programme.revealed[step] ?? []
      return revealed.contains(nil) || revealed.contains(group)
    case .draft(let number):
      guard let card = cards[number], card.requestState == .draft else { return true }
      return card.group.map { viewer.role == .scribe($0) } ?? false
    }
  }

  /// The same for a viewer whose name opens nothing: the projector, an export.
  package func isOpen(_ secret: Secret, to role: Author.Role) -> Bool {
    isOpen(secret, to: Author(id: "", role: role))
  }

  /// May the viewer see a card, as things stand now.
  package func isOpen(_ card: Card, to viewer: Author.Role) -> Bool {
    secret(of: card).map { isOpen($0, to: viewer) } ?? true
  }
}

extension Secret {
  /// A group's own secrets, and a judge's, are never withheld from them. A draft may be handed to
  /// another group, which has not got it yet.
  package func isOwn(of viewer: Author) -> Bool {
    switch self {
    case .entry(_, .group(let group)), .cards(_, let group): viewer.role == .scribe(group)
    case .entry(_, .person(let person)): viewer.role == .juror && viewer.id == person
    case .choice, .draft: false
    }
  }
}

extension Event {
  /// What a viewer who may not see this event gets in its place: that something happened.
  package var concealed: Event? {
    switch self {
    case .ballots(let event): event.voteOf.map { .ballots(.sealed(event.number, $0)) }
    case .cards(.added(let card)):
      card.group.map { .cards(.concealed(card.number, board: card.board, group: $0)) }
    case .cards(.withdrawn(let number)), .cards(.merged(let number, _)): .cards(.withdrawn(number))
    case .cards(.restored(let number)), .cards(.unmerged(let number)): .cards(.restored(number))
    default: nil
    }
  }

  /// Does this event open secrets: must the host look what it may now tell.
  package var opensSecrets: Bool {
    switch self {
    case .ballots(.published), .programme(.revealed), .cards(.handed): true
    case .cards(.fieldSet(_, CardField.state, _)): true
    default: false
    }
  }
}
