/// What a viewer was given of a log, and the session that it makes.
///
/// A record that comes again replaces the one that was held: something was withheld of it that the
/// viewer may see now. So the session is at any moment what a newcomer in the viewer's place would
/// have, in whatever order it came to know things.
package struct VisibleLog: Sendable {
  package private(set) var session: Session
  private var records: [Record] = []
  /// The session before the first of the records.
  private let base: Session

  package init(after base: Session = Session()) {
    session = base
    self.base = base
  }

  /// Folds records as they came; those that come again are folded in their own place.
  package mutating func take(_ batch: [Record]) {
    var isChanged = false
    for record in batch {
      if record.sequence > session.sequence {
        records.append(record)
        if isChanged { refold() } else { session.apply(record) }
        isChanged = false
      } else if let place = place(of: record.sequence) {
        records[place] = record
        isChanged = true
      }
    }
    if isChanged { refold() }
  }

  /// Sequence numbers are consecutive: the place is known without a search.
  private func place(of sequence: Int) -> Int? {
    guard let first = records.first?.sequence, sequence >= first else { return nil }
    return sequence - first
  }

  private mutating func refold() {
    session = base
    for record in records { session.apply(record) }
  }
}
