import TaktModel

/// What the host tells whom (invariant 6). It keeps the place of every secret in the log, so that the
/// records in which they were withheld can be told again when they open.
struct Disclosure {
  private struct Withheld {
    let sequence: Int
    let index: Int
    let secret: Secret
  }

  private var secrets: [Withheld] = []
  private var firstSecret: [Int: Int] = [:]

  /// Notes the secrets of a record; called with the session as it is after the record.
  mutating func note(_ record: Record, in session: Session) {
    for (index, event) in record.events.enumerated() {
      guard let secret = session.secret(of: event) else { continue }
      if firstSecret[record.sequence] == nil { firstSecret[record.sequence] = secrets.count }
      secrets.append(Withheld(sequence: record.sequence, index: index, secret: secret))
    }
  }

  /// The record as this viewer may see it.
  func share(_ record: Record, with listener: inout Hearing, in session: Session) -> Record {
    guard listener.viewer.role != .facilitator, let first = firstSecret[record.sequence] else {
      return record
    }
    var hidden: Set<Int> = []
    for (offset, item) in secrets[first...].enumerated().prefix(while: isOf(record)) {
      let isOpen = session.isOpen(item.secret, to: listener.viewer)
      listener.note(first + offset, of: record.sequence, isOpen: isOpen)
      if !isOpen { hidden.insert(item.index) }
    }
    guard !hidden.isEmpty else { return record }
    return record.replacing(
      record.events.enumerated().compactMap { hidden.contains($0) ? $1.concealed : $1 })
  }

  /// Records of which something was kept from the viewer that they may see now.
  func kept(from listener: Hearing, openIn session: Session) -> [Int] {
    let sequences = listener.withheld
      .filter { session.isOpen(secrets[$0].secret, to: listener.viewer) }
      .map { secrets[$0].sequence }
    return Set(sequences).sorted()
  }

  private func isOf(_ record: Record) -> ((offset: Int, element: Withheld)) -> Bool {
    { $0.element.sequence == record.sequence }
  }

  /// Secrets of earlier records that this one opens and the viewer has not got: the record and the
  /// place of the event in it. What they got before the hearing began is not known: all of it that
  /// is opened counts.
  func opened(
    by record: Record, for listener: Hearing, in session: Session
  ) -> [(sequence: Int, index: Int)] {
    guard listener.viewer.role != .facilitator, record.events.contains(where: \.opensSecrets)
    else { return [] }
    return secrets.enumerated().compactMap { place, item in
      let isNews =
        item.sequence < record.sequence
        && record.events.contains(where: { $0.opens(item.secret) })
        && session.isOpen(item.secret, to: listener.viewer)
        && listener.lacks(place, of: item.sequence, isOwn: item.secret.isOwn(of: listener.viewer))
      return isNews ? (item.sequence, item.index) : nil
    }
  }
}

extension Event {
  fileprivate func opens(_ secret: Secret) -> Bool {
    switch (self, secret) {
    case (.ballots(.published(let number)), .entry(let ballot, _)),
      (.ballots(.published(let number)), .choice(let ballot)):
      number == ballot
    // Whose card it is by now, the session knows.
    case (.programme(.revealed(let id, _)), .card(_, let step, _)): id == step
    // A request that was sent on a step that hides requests.
    case (.programme(.revealed), .draft): true
    case (.cards(let event), .draft(let number)): event.number == number
    case (.cards(.handed(let handed, _)), .card(let number, _, _)): handed == number
    default: false
    }
  }
}

extension Record {
  func replacing(_ events: [Event]) -> Record {
    Record(sequence: sequence, at: at, by: by, request: request, events: events)
  }
}
