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
  func share(_ record: Record, with subscriber: inout Subscriber, in session: Session) -> Record {
    if subscriber.viewer.role == .facilitator { return record }
    guard let first = firstSecret[record.sequence] else { return record }
    var hidden: Set<Int> = []
    for item in secrets[first...].prefix(while: { $0.sequence == record.sequence })
    where !session.isOpen(item.secret, to: subscriber.viewer) {
      hidden.insert(item.index)
    }
    guard !hidden.isEmpty else { return record }
    subscriber.withheld.insert(record.sequence)
    return record.replacing(
      record.events.enumerated().compactMap { hidden.contains($0) ? $1.concealed : $1 })
  }

  /// Earlier records of which this one opens something that the subscriber has not got. What it got
  /// before it began is not known: all that are opened come again, and that changes nothing.
  func opened(by record: Record, for subscriber: Subscriber, in session: Session) -> [Int] {
    guard subscriber.viewer.role != .facilitator, record.events.contains(where: \.opensSecrets)
    else { return [] }
    var sequences: [Int] = []
    for item in secrets
    where item.sequence < record.sequence && item.sequence != sequences.last
      && (item.sequence <= subscriber.start || subscriber.withheld.contains(item.sequence))
      && !item.secret.isOwn(of: subscriber.viewer)
      && record.events.contains(where: { $0.opens(item.secret) })
      && session.isOpen(item.secret, to: subscriber.viewer)
    {
      sequences.append(item.sequence)
    }
    return sequences
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
