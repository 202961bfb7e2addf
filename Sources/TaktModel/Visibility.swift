/// Something that not every viewer may see yet.
package enum Secret: Hashable, Sendable {
  /// What a voter gave on a ballot that is not published.
  case entry(BallotNumber, of: Voter)
  /// Whom the chair took, before it is published.
  case choice(BallotNumber)
  /// A card on a step that hides it until the reveal, and the group that kept it then.
  case card(CardNumber, on: StepID, of: GroupNumber)
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
        ?? hidden(card.number, on: card.board, of: card.group)
    }
    guard let card = cards[event.number] else { return nil }
    // That a card has another home by now is said to all: one of them is the old home.
    if case .handed = event { return nil }
    return secret(of: card)
  }

  private func secret(of card: Card) -> Secret? {
    draft(card.number, on: card.board, card.fields) ?? hidden(card)
  }

  private func hidden(_ card: Card) -> Secret? {
    hidden(card.number, on: card.board, of: card.group)
  }

  private func draft(
    _ number: CardNumber, on board: BoardID, _ fields: [String: String]
  ) -> Secret? {
    let isDraft = fields[CardField.state] == Request.State.draft.rawValue
    return isDraft && programme.isInbox(board) ? .draft(number) : nil
  }

  private func hidden(
    _ number: CardNumber, on board: BoardID, of group: GroupNumber?
  ) -> Secret? {
    guard let group else { return nil }
    return programme.stepHiding(board).map { .card(number, on: $0, of: group) }
  }

  /// May this viewer see the secret, as things stand now.
  package func isOpen(_ secret: Secret, to viewer: Author) -> Bool {
    if viewer.role == .facilitator { return true }
    switch secret {
    case .entry(let ballot, _):
      if secret.isOwn(of: viewer) { return true }
      guard let ballot = ballots[ballot] else { return false }
      return ballot.state == .published || !ballot.blueprint.isSealed
    case .choice(let ballot): return ballots[ballot]?.state == .published
    case .card(let number, let step, let group):
      // A card that was handed on is its new home's: what that group hides of it is hidden.
      guard let home = cards[number].map(\.group) ?? group else { return true }
      return viewer.role == .scribe(home) || programme.isRevealed(step, to: home)
    case .draft(let number):
      guard let card = cards[number] else { return false }
      if card.requestState != .draft { return hidden(card).map { isOpen($0, to: viewer) } ?? true }
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
  /// Did the viewer have it from the first: it was their group's then, or their own vote. A draft
  /// may be handed to another group, which has not got it yet.
  package func isOwn(of viewer: Author) -> Bool {
    switch self {
    case .entry(_, .group(let group)), .card(_, _, let group): viewer.role == .scribe(group)
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

extension Programme {
  /// The step that hides a board's cards: the one that runs, else the one that began last.
  package func stepHiding(_ board: BoardID) -> StepID? {
    func hides(_ entry: Entry) -> Bool {
      entry.step.isHidden && entry.step.board == board && entry.clock != nil
    }
    if let entry = currentEntry, hides(entry) { return entry.id }
    return entries.filter(hides).max {
      ($0.clock?.startedAt ?? Instant(milliseconds: 0))
        < ($1.clock?.startedAt ?? Instant(milliseconds: 0))
    }?.id
  }

  /// Has the step shown what it hid of a group.
  package func isRevealed(_ step: StepID, to group: GroupNumber?) -> Bool {
    let groups = revealed[step] ?? []
    return groups.contains(nil) || groups.contains(group)
  }
}
