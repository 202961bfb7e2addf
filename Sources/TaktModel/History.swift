/// What each author can undo: their own last decisions, by compensating events. Nothing is erased.
package struct History: Hashable, Sendable {
  /// A decision that can be taken back, and what would take it back.
  package struct Change: Hashable, Sendable {
    package let sequence: Int
    /// Compensating events, in the order in which they apply.
    package let inverse: [Event]
  }

  /// How many decisions of one author are remembered.
  static let depth = 50

  package internal(set) var done: [ParticipantID: [Change]] = [:]
  package internal(set) var undone: [ParticipantID: [Change]] = [:]

  package init() {}
}

package enum HistoryCommand: Hashable, Sendable {
  /// nil takes back the author's own; a facilitator may name another.
  case undo(of: ParticipantID?)
  case redo
}

package enum HistoryEvent: Hashable, Sendable {
  case undone(Int, of: ParticipantID)
  case redone(Int, of: ParticipantID)
}

extension History {
  /// Remembers what a folded record changed; `inverse` was computed before it was applied.
  mutating func note(_ record: Record, inverse: [Event]) {
    switch record.events.last {
    case .history(.undone(_, let author)):
      _ = done[author]?.popLast()
      undone[author, default: []].append(Change(sequence: record.sequence, inverse: inverse))
    case .history(.redone(_, let author)):
      _ = undone[author]?.popLast()
      push(Change(sequence: record.sequence, inverse: inverse), of: author)
    default:
      guard !inverse.isEmpty else { return }
      undone[record.by.id] = nil
      push(Change(sequence: record.sequence, inverse: inverse), of: record.by.id)
    }
  }

  private mutating func push(_ change: Change, of author: ParticipantID) {
    done[author, default: []].append(change)
    if done[author, default: []].count > History.depth { done[author]?.removeFirst() }
  }

  func decide(_ command: HistoryCommand, by author: Author, over cards: Cards) throws(Rejection)
    -> [Event]
  {
    switch command {
    case .undo(let other):
      let target = other ?? author.id
      guard target == author.id || author.role == .facilitator else {
        throw Rejection(
          "Отменять чужое может только ведущий.", "Only the facilitator may undo others.")
      }
      guard let change = done[target]?.last else {
        throw Rejection("Отменять нечего.", "There is nothing to undo.")
      }
      try change.check(of: target, over: cards)
      return change.inverse + [.history(.undone(change.sequence, of: target))]
    case .redo:
      guard let change = undone[author.id]?.last else {
        throw Rejection("Возвращать нечего.", "There is nothing to redo.")
      }
      try change.check(of: author.id, over: cards)
      return change.inverse + [.history(.redone(change.sequence, of: author.id))]
    }
  }
}

extension History.Change {
  /// Nobody's undo touches a card that another has changed since.
  fileprivate func check(of author: ParticipantID, over cards: Cards) throws(Rejection) {
    for case .cards(let event) in inverse {
      guard let card = cards[event.number], card.lastSequence > sequence,
        card.lastEditor != author
      else { continue }
      throw Rejection(
        "Карточку №\(card.number.value) после вас уже изменили: отменять нельзя.",
        "Card #\(card.number.value) was changed by another since: it cannot be undone.")
    }
  }
}

extension Session {
  /// The event that would take this one back, in the state before it; nil if none can.
  func inverse(of event: Event) -> Event? {
    switch event {
    case .cards(let event): cards.inverse(of: event).map(Event.cards)
    case .ballots(.cast(let ballot, let group, let card, _, _)):
      ballots.inverseOfCast(ballot, group, card).map(Event.ballots)
    case .programme(.extended(let step, let seconds)):
      .programme(.extended(step, seconds: -seconds))
    case .programme(.replanned(let changes)): .programme(.replanned(programme.current(changes)))
    case .programme(.locked(let group)): .programme(.unlocked(group))
    case .programme(.skipped(let step)): .programme(.unskipped(step))
    case .programme(.unskipped(let step)): .programme(.skipped(step))
    case .stage(.shown): .stage(.shown(stage.current))
    case .stage(.blanked(let isBlank)): .stage(.blanked(!isBlank))
    case .stage(.messageSet): .stage(.messageSet(stage.message))
    case .roster(.groupRenamed(let number, _)):
      roster.group(number).map { .roster(.groupRenamed(number, $0.name)) }
    default: nil
    }
  }
}

extension Cards {
  fileprivate func inverse(of event: CardsEvent) -> CardsEvent? {
    if case .added(let card) = event { return .withdrawn(card.number) }
    guard let card = self[event.number] else { return nil }
    switch event {
    case .edited(let number, _): return .edited(number, text: card.text)
    case .fieldSet(let number, let field, _):
      return .fieldSet(number, field: field, value: card.fields[field])
    case .moved(let number, _, _):
      return .moved(number, parent: card.parent, before: sibling(after: card))
    case .withdrawn(let number): return .restored(number)
    case .restored(let number): return .withdrawn(number)
    case .merged(let number, _): return .unmerged(number)
    case .unmerged(let number):
      guard case .merged(let into) = card.status else { return nil }
      return .merged(number, into: into)
    case .added, .concealed: return nil
    }
  }

  private func sibling(after card: Card) -> CardNumber? {
    let row = card.parent.map { children[$0] ?? [] } ?? roots[card.board] ?? []
    guard let index = row.firstIndex(of: card.number), index + 1 < row.count else { return nil }
    return row[index + 1]
  }
}

extension Ballots {
  fileprivate func inverseOfCast(
    _ number: BallotNumber, _ group: GroupNumber, _ card: CardNumber
  ) -> BallotsEvent? {
    guard let ballot = self[number], ballot.state == .open else { return nil }
    let old = ballot.entries[group]?[card]
    return .cast(number, group, card, weight: old?.weight ?? 0, reason: old?.reason ?? "")
  }
}

extension Programme {
  fileprivate func current(_ changes: [PlanChange]) -> [PlanChange] {
    changes.compactMap { change in
      entry(change.step).map {
        PlanChange(step: $0.id, startMinute: $0.step.startMinute, minutes: $0.step.minutes)
      }
    }
  }
}
