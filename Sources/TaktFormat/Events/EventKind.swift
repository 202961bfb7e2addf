/// The words of the format: what an event of each kind is called in a log, for ever. They are
/// written by hand and owe nothing to Swift names; a word, once released, never changes meaning.
package enum EventKind: Hashable, Sendable {
  case cards(Cards)
  case ballots(Ballots)
  case programme(Programme)
  case turns(Turns)
  case roster(Roster)
  case stage(Stage)
  case history(History)

  package enum Cards: String, CaseIterable, Sendable {
    case added = "card.added"
    case edited = "card.edited"
    case fieldSet = "card.field"
    case moved = "card.moved"
    case withdrawn = "card.withdrawn"
    case restored = "card.restored"
    case merged = "card.merged"
    case unmerged = "card.unmerged"
    case concealed = "card.concealed"
    case handed = "card.handed"
  }

  package enum Ballots: String, CaseIterable, Sendable {
    case opened = "ballot.opened"
    case closed = "ballot.closed"
    case published = "ballot.published"
    case budgetSet = "ballot.budget"
    case expected = "ballot.expected"
    case admitted = "ballot.admitted"
    case excluded = "ballot.excluded"
    case chosen = "ballot.chosen"
    case cast = "ballot.cast"
    case scored = "ballot.scored"
    case ranked = "ballot.ranked"
    case tallied = "ballot.tallied"
    case doneSet = "ballot.done"
    case sealed = "ballot.sealed"
  }

  package enum Programme: String, CaseIterable, Sendable {
    case adopted = "plan.adopted"
    case dayOpened = "day.opened"
    case started = "step.started"
    case finished = "step.finished"
    case paused = "step.paused"
    case resumed = "step.resumed"
    case extended = "step.extended"
    case skipped = "step.skipped"
    case unskipped = "step.unskipped"
    case reopened = "step.reopened"
    case inserted = "step.inserted"
    case changed = "step.changed"
    case moved = "step.moved"
    case dropped = "step.dropped"
    case restored = "step.restored"
    case replanned = "plan.changed"
    case groupClockStarted = "clock.started"
    case groupClockStopped = "clock.stopped"
    case locked = "group.locked"
    case unlocked = "group.unlocked"
    case revealed = "step.revealed"
    case phaseStarted = "phase.started"
  }

  package enum Turns: String, CaseIterable, Sendable {
    case started = "turn.started"
    case questioned = "turn.questions"
    case ended = "turn.ended"
    case postponed = "turn.postponed"
    case extended = "turn.extended"
  }

  package enum Roster: String, CaseIterable, Sendable {
    case joined = "terminal.joined"
    case groupAdded = "group.added"
    case groupRenamed = "group.renamed"
    case groupClosed = "group.closed"
    case groupReopened = "group.reopened"
    case personAdded = "person.added"
    case personEdited = "person.edited"
    case personWithdrawn = "person.withdrawn"
    case personRestored = "person.restored"
    case attended = "person.attended"
    case assigned = "person.assigned"
    case terminalMoved = "terminal.moved"
    case leadTaken = "lead.taken"
  }

  package enum Stage: String, CaseIterable, Sendable {
    case shown = "scene.shown"
    case queued = "scene.queued"
    case unqueued = "scene.unqueued"
    case blanked = "stage.blanked"
    case frozen = "stage.frozen"
    case messageSet = "stage.message"
  }

  package enum History: String, CaseIterable, Sendable {
    case undone = "undo.taken"
    case redone = "redo.taken"
  }
}

extension EventKind {
  /// nil for a word that is no kind of today.
  init?(_ node: JSONNode) throws(FormatError) {
    let kind: EventKind? =
      node.token.kind == .plain ? Self.byBytes[node.bytes] : Self.named[try node.text()]
    guard let kind else { return nil }
    self = kind
  }

  /// Kinds by the bytes of their words: a line of the log asks once for each event.
  private static let byBytes = WordTable(named)

  /// Every kind by its word.
  package static let named: [String: EventKind] = {
    var kinds: [String: EventKind] = [:]
    for kind in Cards.allCases { kinds[kind.rawValue] = .cards(kind) }
    for kind in Ballots.allCases { kinds[kind.rawValue] = .ballots(kind) }
    for kind in Programme.allCases { kinds[kind.rawValue] = .programme(kind) }
    for kind in Turns.allCases { kinds[kind.rawValue] = .turns(kind) }
    for kind in Roster.allCases { kinds[kind.rawValue] = .roster(kind) }
    for kind in Stage.allCases { kinds[kind.rawValue] = .stage(kind) }
    for kind in History.allCases { kinds[kind.rawValue] = .history(kind) }
    return kinds
  }()
}
