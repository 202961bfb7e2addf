import TaktModel
import TaktNetwork

/// Who is there, and who was.
struct Registry {
  private var visitors: [ObjectIdentifier: (visitor: Visitor, presence: Presence)] = [:]
  /// Those with a seat of their own; who only looked in is forgotten.
  private var gone: [ParticipantID: Presence] = [:]
  /// So many of them are told; then whoever was heard last longest ago is forgotten.
  static let gone = 1000
  /// Facilitators who did not read when there was news.
  private var missed: Set<ObjectIdentifier> = []
  /// Those who sit in this process.
  var locals: [Presence] = []
  /// Somebody came, left or said how they are since facilitators were told.
  var isNews = false

  var lines: [any HostLine] { visitors.values.map(\.visitor.line) }

  var facilitators: [any HostLine] {
    visitors.values.filter { $0.presence.role == .facilitator }.map(\.visitor.line)
  }

  /// The facilitators that may be told news now; the others have missed it.
  mutating func facilitatorsWhoRead() -> [any HostLine] {
    var reading: [any HostLine] = []
    missed = []
    for (name, visitor) in visitors where visitor.presence.role == .facilitator {
      let line = visitor.visitor.line
      if line.isWritable { reading.append(line) } else { missed.insert(name) }
    }
    return reading
  }

  /// Has the visitor missed the last news. Asked once: the news alone may fill the line again.
  mutating func takeMissed(_ visitor: Visitor) -> Bool {
    missed.remove(ObjectIdentifier(visitor)) != nil
  }

  var screens: [any HostLine] {
    visitors.values.filter { $0.presence.role == .screen }.map(\.visitor.line)
  }

  /// Those who came in with a code.
  func visitors(with code: String) -> [Visitor] {
    visitors.values.map(\.visitor).filter { $0.line.codeName == code }
  }

  var count: Int { visitors.count + locals.count + gone.count }

  /// Terminals here and gone, in a steady order.
  var presence: [Presence] {
    let here = visitors.values.map(\.presence) + locals
    let names = Set(here.map(\.participant))
    return (here + gone.values.filter { !names.contains($0.participant) })
      .sorted { $0.participant.value < $1.participant.value }
  }

  /// Former lines of the same participant.
  func others(of participant: ParticipantID, than visitor: Visitor) -> [Visitor] {
    visitors.values.filter { $0.presence.participant == participant && $0.visitor !== visitor }
      .map(\.visitor)
  }

  mutating func arrive(_ visitor: Visitor, _ presence: Presence) {
    visitors[ObjectIdentifier(visitor)] = (visitor, presence)
    gone[presence.participant] = nil
    isNews = true
  }

  mutating func leave(_ visitor: Visitor) {
    guard let left = visitors.removeValue(forKey: ObjectIdentifier(visitor)) else { return }
    missed.remove(ObjectIdentifier(visitor))
    isNews = true
    if left.presence.role == .observer || left.presence.role == .screen { return }
    var presence = left.presence
    presence.isConnected = false
    gone[presence.participant] = presence
    if gone.count > Registry.gone, let first = gone.min(by: { $0.value.isOlder(than: $1.value) }) {
      gone[first.key] = nil
    }
  }

  /// A terminal says how it is.
  mutating func note(_ visitor: Visitor, unsent: Int, latency: Int?, at now: Instant) {
    let name = ObjectIdentifier(visitor)
    guard var presence = visitors[name]?.presence else { return }
    isNews = isNews || presence.unsent != unsent || presence.latencyMilliseconds != latency
    presence.unsent = unsent
    presence.latencyMilliseconds = latency
    presence.lastSeen = now
    visitors[name]?.presence = presence
  }
}

extension Presence {
  fileprivate func isOlder(than other: Presence) -> Bool {
    (lastSeen?.milliseconds ?? 0) < (other.lastSeen?.milliseconds ?? 0)
  }
}
