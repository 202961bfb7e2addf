/// One decision: one line of the log, whole or absent (invariant 4).
package struct Record: Hashable, Sendable {
  /// The place in the log, from 1, without gaps.
  package let sequence: Int
  package let at: Instant
  package let by: Author
  /// Present when a terminal asked for it; a retry carries the same one.
  package let request: RequestID?
  package let events: [Event]

  package init(sequence: Int, at: Instant, by: Author, request: RequestID?, events: [Event]) {
    self.sequence = sequence
    self.at = at
    self.by = by
    self.request = request
    self.events = events
  }
}

extension Record {
  /// Whose decision it changes: an undo by the facilitator is the change of the one it undoes.
  var editor: ParticipantID {
    switch events.last {
    case .history(.undone(_, let author)), .history(.redone(_, let author)): author
    default: by.id
    }
  }
}

/// A refusal: a sentence for the person in both languages; the draft is kept.
package struct Rejection: Error, Hashable, Sendable {
  package let sentence: LocalizedText

  package init(_ russian: String, _ english: String) {
    sentence = LocalizedText(russian, english)
  }
}

/// The first line of a log: which session it holds, and in which format.
package struct Header: Hashable, Sendable {
  package let format: Int
  /// Random, made once when the log is created.
  package let session: String
  package let title: String
  package let createdAt: Instant
  /// The version of takt that wrote it.
  package let writer: String

  package init(format: Int = 1, session: String, title: String, createdAt: Instant, writer: String)
  {
    self.format = format
    self.session = session
    self.title = title
    self.createdAt = createdAt
    self.writer = writer
  }
}
