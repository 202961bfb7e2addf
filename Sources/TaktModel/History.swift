/// What each author can undo: their own last decisions, by compensating events. Nothing is erased.
package struct History: Hashable, Sendable {
  /// A decision that can be taken back, and what would take it back.
  package struct Change: Hashable, Sendable {
    package let sequence: Int
    /// What the decision was.
    let events: [Event]
    /// Compensating events, in the order in which they apply.
    package let inverse: [Event]
  }

  /// How many decisions of one author are remembered.
  static let depth = 50

  package internal(set) var done: [ParticipantID: [Change]] = [:]
  package internal(set) var undone: [ParticipantID: [Change]] = [:]

  package init() {}
}

/// What may be asked of one's own past.
package enum HistoryCommand: Hashable, Sendable {
  /// nil takes back the author's own; a facilitator may name another.
  case undo(of: ParticipantID?)
  case redo
}

/// What became of a decision; always the last event of its record.
package enum HistoryEvent: Hashable, Sendable {
  case undone(Int, of: ParticipantID)
  case redone(Int, of: ParticipantID)
}

extension History {
  /// Remembers what a folded record changed; `inverse` was computed before it was applied and is
  /// empty where the record as a whole cannot be taken back: half a decision is never undone.
  mutating func note(_ record: Record, inverse: [Event]) {
    let change = Change(sequence: record.sequence, events: record.events, inverse: inverse)
    switch record.events.last {
    case .history(.undone(_, let author)):
      _ = done[author]?.popLast()
      undone[author, default: []].append(change)
    case .history(.redone(_, let author)):
      _ = undone[author]?.popLast()
      done[author, default: []].push(change)
    case .roster(.joined), .roster(.leadTaken): break
    default:
      if !undone.isEmpty { undone[record.by.id] = nil }
      if !inverse.isEmpty { done[record.by.id, default: []].push(change) }
    }
  }
}

extension [History.Change] {
  fileprivate mutating func push(_ change: History.Change) {
    append(change)
    if count > History.depth { removeFirst() }
  }
}
