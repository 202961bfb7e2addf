import TaktModel

/// What the host tells whom (invariant 6). It keeps every secret event with its place in the log,
/// so that a reveal can deliver what was withheld.
struct Disclosure {
  private struct Withheld {
    let sequence: Int
    let index: Int
    let secret: Secret
    let event: Event
  }

  private var secrets: [Withheld] = []
  private var firstSecret: [Int: Int] = [:]

  /// Notes the secrets of a record; called with the session as it is after the record.
  mutating func note(_ record: Record, in session: Session) {
    for (index, event) in record.events.enumerated() {
      guard let secret = session.secret(of: event) else { continue }
      if firstSecret[record.sequence] == nil { firstSecret[record.sequence] = secrets.count }
      secrets.append(
        Withheld(sequence: record.sequence, index: index, secret: secret, event: event))
    }
  }

  /// The record as this viewer may see it, with what it newly opens put before its own events.
  func share(_ record: Record, with listener: inout Hearing, in session: Session) -> Record {
    if listener.viewer.role == .facilitator { return record }
    var events: [Event] = []
    if record.events.contains(where: \.opensSecrets) {
      events = opened(by: record, for: &listener, in: session)
    }
    guard let first = firstSecret[record.sequence] else {
      return events.isEmpty ? record : record.replacing(events + record.events)
    }
    var hidden: Set<Int> = []
    for (place, item) in secrets[first...].enumerated().prefix(while: isOf(record))
    where !session.isOpen(item.secret, to: listener.viewer) {
      listener.withheld.insert(first + place)
      hidden.insert(item.index)
    }
    events += record.events.enumerated().compactMap { index, event in
      hidden.contains(index) ? event.concealed : event
    }
    return record.replacing(events)
  }

  private func isOf(_ record: Record) -> ((offset: Int, element: Withheld)) -> Bool {
    { $0.element.sequence == record.sequence }
  }

  /// Secret events that this viewer has not got and may see now; each is told once.
  private func opened(
    by record: Record, for listener: inout Hearing, in session: Session
  ) -> [Event] {
    var events: [Event] = []
    for (place, item) in secrets.enumerated()
    where item.sequence < record.sequence
      && record.events.contains(where: { $0.opens(item.secret) })
      && session.isOpen(item.secret, to: listener.viewer)
      && listener.takes(place, of: item.sequence, isOwn: item.secret.isOwn(of: listener.viewer))
    {
      events.append(item.event)
    }
    return events
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
  fileprivate func replacing(_ events: [Event]) -> Record {
    Record(sequence: sequence, at: at, by: by, request: request, events: events)
  }
}
