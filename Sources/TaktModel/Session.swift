/// What a session is: the fold of records 1…n of its log, and nothing else (invariant 1).
package struct Session: Hashable, Sendable {
  package internal(set) var programme = Programme()
  package internal(set) var roster = Roster()
  package internal(set) var cards = Cards()
  package internal(set) var ballots = Ballots()
  package internal(set) var stage = Stage()
  package internal(set) var history = History()
  package internal(set) var activity = Activity()
  /// The sequence number of the last folded record; 0 before the first.
  package internal(set) var sequence = 0
  package internal(set) var startedAt: Instant?
  package internal(set) var lastAt: Instant?

  package init() {}

  /// Folds a record into the state. Total: history is never refused (invariant 3).
  package mutating func apply(_ record: Record) {
    var inverse: [Event]? = []
    for event in record.events {
      if let later = inverse {
        let undo = self.inverse(of: event)
        inverse = later.isEmpty ? undo : undo.map { $0 + later }
      }
      apply(event, of: record)
    }
    history.note(record, inverse: inverse ?? [])
    activity.note(record)
    sequence = record.sequence
    startedAt = startedAt ?? record.at
    lastAt = record.at
  }

  private mutating func apply(_ event: Event, of record: Record) {
    switch event {
    case .programme(let event): programme.apply(event, at: record.at, sequence: record.sequence)
    case .roster(let event): roster.apply(event, by: record.by, at: record.at)
    case .cards(let event):
      cards.apply(event, by: record.editor, at: record.at, sequence: record.sequence)
    case .ballots(let event): ballots.apply(event)
    case .stage(let event): stage.apply(event)
    case .history: break
    }
  }
}
