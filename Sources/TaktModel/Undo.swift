extension Session {
  /// Undo is mine: it takes back the author's own last decision, as long as it is still theirs.
  func decide(_ command: HistoryCommand, by author: Author, given facts: Facts) throws(Rejection)
    -> [Event]
  {
    switch command {
    case .undo(let other):
      let target = other ?? author.id
      guard target == author.id || author.role == .facilitator else {
        throw Rejection(
          "Отменять чужое может только ведущий.", "Only the facilitator may undo others.")
      }
      guard let change = history.done[target]?.last else {
        throw Rejection("Отменять нечего.", "There is nothing to undo.")
      }
      try check(change, of: target, by: author, given: facts)
      return change.inverse + [.history(.undone(change.sequence, of: target))]
    case .redo:
      guard let change = history.undone[author.id]?.last else {
        throw Rejection("Возвращать нечего.", "There is nothing to redo.")
      }
      try check(change, of: author.id, by: author, given: facts)
      return change.inverse + [.history(.redone(change.sequence, of: author.id))]
    }
  }

  /// Nobody's undo touches what another has changed since, nor writes where writing is closed.
  private func check(
    _ change: History.Change, of target: ParticipantID, by author: Author, given facts: Facts
  ) throws(Rejection) {
    guard change.events.allSatisfy(stillStands) else {
      throw Rejection(
        "После вас это уже изменили: отменять нельзя.",
        "This was changed by another since: it cannot be undone.")
    }
    for case .cards(let event) in change.inverse {
      guard let card = cards[event.number] else { continue }
      if author.role != .facilitator {
        try checkZeroLock(given: facts)
        try cardsContext(of: author).checkOpen(card.board, for: .move)
      }
      try card.check(untouchedSince: change.sequence, byOthersThan: target)
    }
    for case .ballots(let event) in change.inverse { try checkUndo(event) }
    try roster.checkUndo(change)
    try checkEmptied(change)
    try cards.checkUndo(change, of: target)
  }

  /// Is what an event did still so. Cards know who changed them and are asked apart.
  private func stillStands(_ event: Event) -> Bool {
    switch event {
    case .ballots(let event): return ballots[event.number]?.stillStands(event) ?? true
    case .programme(let event): return programme.stillStands(event)
    case .stage(.shown(let scene)): return stage.current == scene
    case .stage(.blanked(let isBlank)): return stage.isBlank == isBlank
    case .stage(.frozen(let isFrozen)): return stage.isFrozen == isFrozen
    case .stage(.messageSet(let text)): return stage.message == text
    case .stage(.queued(let scene)): return stage.queue.contains(scene)
    case .roster(let event): return roster.stillStands(event)
    default: return true
    }
  }
}

extension Programme {
  fileprivate func stillStands(_ event: ProgrammeEvent) -> Bool {
    switch event {
    case .extended(let step, let seconds):
      current == step && (currentEntry?.clock?.totalSeconds ?? 0) >= seconds.bounded
    case .replanned(let changes): current(changes) == changes
    case .locked(let group): locked.contains(group)
    case .unlocked(let group): !locked.contains(group) && !locked.contains(nil)
    case .inserted(let step, _): entry(step.id)?.isUntouched ?? false
    case .changed(let step): entry(step.id)?.step == step
    case .moved(let id, let after): previous(of: id) == after && entry(id)?.isUntouched ?? false
    case .dropped(let id): dropped[id] != nil
    case .restored(let id, _): entry(id)?.isUntouched ?? false
    case .turn(.extended(let card, _)): speaker?.card == card
    case .skipped(let step): entry(step)?.isSkipped == true
    case .unskipped(let step): entry(step).map { !$0.isSkipped && $0.clock == nil } ?? false
    default: true
    }
  }
}

extension Programme.Entry {
  /// Has it not begun: only then may it leave its place.
  fileprivate var isUntouched: Bool { clock == nil }
}

extension Card {
  fileprivate func check(
    untouchedSince sequence: Int, byOthersThan author: ParticipantID
  ) throws(Rejection) {
    guard lastSequence(byOthersThan: author) > sequence else { return }
    throw Rejection(
      "Карточку №\(number.value) после вас уже изменили: отменять нельзя.",
      "Card #\(number.value) was changed by another since: it cannot be undone.")
  }
}

extension Cards {
  /// Tries the undo on a copy and refuses it where a live card would fall out of its tree.
  fileprivate func checkUndo(
    _ change: History.Change, of author: ParticipantID
  ) throws(Rejection) {
    var after = self
    for case .cards(let event) in change.inverse {
      after.apply(event, by: author, at: Instant(milliseconds: 0), sequence: change.sequence)
      if case .moved(let number, let parent, _) = event, after[number]?.parent != parent {
        throw .gone(number)
      }
    }
    for case .cards(let event) in change.inverse {
      guard let card = after[event.number] else { continue }
      let parent = after.shownParent(of: card)
      switch card.status {
      case .live:
        guard parent.map({ after[$0]?.isLive == true }) ?? true else { throw .gone(card.number) }
      case .merged:
        let survivor = after.survivor(of: card.number)
        guard after[survivor]?.isLive == true else { throw .gone(card.number) }
      case .withdrawn:
        let wasMerged = after.mergedInto(card.number).contains {
          $0.lastSequence(byOthersThan: author) > change.sequence
        }
        guard after.under(card.number).isEmpty, !wasMerged else { throw .held(card.number) }
      }
    }
  }
}

extension Rejection {
  fileprivate static func gone(_ number: CardNumber) -> Rejection {
    Rejection(
      "Места карточки №\(number.value) больше нет: отменять нельзя.",
      "The place of card #\(number.value) is gone: it cannot be undone.")
  }

  fileprivate static func held(_ number: CardNumber) -> Rejection {
    Rejection(
      "В карточке №\(number.value) уже лежат другие: отменять нельзя.",
      "Card #\(number.value) holds others by now: it cannot be undone.")
  }
}
