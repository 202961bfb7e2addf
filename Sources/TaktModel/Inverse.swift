extension Session {
  /// The events that would take this one back, in the state before it; nil if none can.
  func inverse(of event: Event) -> [Event]? {
    switch event {
    case .cards(.fieldSet(let number, CardField.state, let value)) where isRequest(number):
      inverse(ofStating: number, as: value.flatMap(Request.State.init))
    case .cards(let event): cards.inverse(of: event).map { [.cards($0)] }
    case .ballots(let event):
      ballots[event.number].flatMap { $0.inverse(of: event) }.map { [.ballots($0)] }
    case .programme(let event): programme.inverse(of: event)?.map(Event.programme)
    case .stage(let event): stage.inverse(of: event).map { [.stage($0)] }
    case .roster(let event): roster.inverse(of: event)?.map(Event.roster)
    case .history: []
    }
  }
}

extension Cards {
  fileprivate func inverse(of event: CardsEvent) -> CardsEvent? {
    if case .added(let card) = event {
      return self[card.number] == nil ? .withdrawn(card.number) : nil
    }
    guard let card = self[event.number] else { return nil }
    switch (event, card.status) {
    case (.edited(let number, _), _): return .edited(number, text: card.text)
    case (.fieldSet(let number, let field, _), _):
      return .fieldSet(number, field: field, value: card.fields[field])
    case (.moved(let number, _, _), _):
      return .moved(number, parent: card.parent, before: sibling(after: card))
    case (.withdrawn(let number), .live): return .restored(number)
    case (.restored(let number), .withdrawn): return .withdrawn(number)
    case (.merged(let number, _), .live): return .unmerged(number)
    case (.handed(let number, _), _): return .handed(number, to: card.group)
    case (.unmerged(let number), .merged(let into)): return .merged(number, into: into)
    default: return nil
    }
  }

  private func sibling(after card: Card) -> CardNumber? {
    let row = card.parent.map { children[$0] ?? [] } ?? roots[card.board] ?? []
    guard let index = row.firstIndex(of: card.number), index + 1 < row.count else { return nil }
    return row[index + 1]
  }
}

extension Programme {
  fileprivate func inverse(of event: ProgrammeEvent) -> [ProgrammeEvent]? {
    switch event {
    case .extended(let step, let seconds): [.extended(step, seconds: -seconds.bounded)]
    case .replanned(let changes): [.replanned(current(changes))]
    case .locked(nil): [.unlocked(nil)] + locked.compactMap(\.self).sorted().map { .locked($0) }
    case .locked(let group): [.unlocked(group)]
    case .unlocked(.some(let group)): [.locked(group)]
    case .inserted(let step, _): [.dropped(step.id)]
    case .changed(let step): entry(step.id).map { [.changed($0.step)] }
    case .moved(let id, _): [.moved(id, after: previous(of: id))]
    case .dropped(let id): [.restored(id, after: previous(of: id))]
    case .restored(let id, _): [.dropped(id)]
    case .skipped(let step): [.unskipped(step)]
    case .unskipped(let step): [.skipped(step)]
    case .turn(.extended(let card, let seconds)):
      [.turn(.extended(card, seconds: -seconds.bounded))]
    default: nil
    }
  }

  /// The times that a repair would change, as they stand.
  func current(_ changes: [PlanChange]) -> [PlanChange] {
    changes.compactMap { change in
      entry(change.step).map {
        PlanChange(step: $0.id, startMinute: $0.step.startMinute, minutes: $0.step.minutes)
      }
    }
  }
}

extension Stage {
  fileprivate func inverse(of event: StageEvent) -> StageEvent? {
    switch event {
    case .shown: .shown(current)
    case .queued(let scene): .unqueued(scene)
    case .blanked: .blanked(isBlank)
    case .frozen: .frozen(isFrozen)
    case .messageSet: .messageSet(message)
    case .unqueued: nil
    }
  }
}
