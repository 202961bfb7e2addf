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
  func share(_ record: Record, with subscriber: inout Subscriber, in session: Session) -> Record {
    if subscriber.viewer.role == .facilitator { return record }
    var events: [Event] = []
    if record.events.contains(where: \.opensSecrets) {
      events = opened(by: record, for: subscriber, in: session)
    }
    guard let first = firstSecret[record.sequence] else {
      return events.isEmpty ? record : record.replacing(events + record.events)
    }
    var hidden: [Int: Secret] = [:]
    for item in secrets[first...].prefix(while: { $0.sequence == record.sequence })
    where !session.isOpen(item.secret, to: subscriber.viewer) {
      hidden[item.index] = item.secret
    }
    if !hidden.isEmpty { subscriber.withheld.insert(record.sequence) }
    events += record.events.enumerated().compactMap { index, event in
      hidden[index] == nil ? event : event.concealed
    }
    return record.replacing(events)
  }

  /// Secret events that this subscriber has not got and may see now.
  private func opened(by record: Record, for subscriber: Subscriber, in session: Session) -> [Event]
  {
    secrets.lazy.filter { item in
      item.sequence < record.sequence
        && (item.sequence <= subscriber.start || subscriber.withheld.contains(item.sequence))
        && !item.secret.isOwn(of: subscriber.viewer)
        && record.events.contains { $0.opens(item.secret) }
        && session.isOpen(item.secret, to: subscriber.viewer)
    }.map(\.event)
  }
}

extension Event {
  fileprivate func opens(_ secret: Secret) -> Bool {
    switch (self, secret) {
    case (.ballots(.published(let number)), .entry(let ballot, _)),
      (.ballots(.published(let number)), .choice(let ballot)):
      number == ballot
    case (.programme(.revealed(let id, let groups)), .cards(let step, let group)):
      id == step && (groups == nil || groups == group)
    case (.cards(let event), .draft(let number)): event.number == number
    default: false
    }
  }
}

extension Record {
  fileprivate func replacing(_ events: [Event]) -> Record {
    Record(sequence: sequence, at: at, by: by, request: request, events: events)
  }
}
