package import TaktModel

/// Where a subscriber's records go. Called on the room's thread; must not block.
package protocol Outlet: Sendable {
  /// Takes records in the order of the log, already filtered for the viewer; returns how many, one
  /// at least: the rest comes again.
  func deliver(_ records: [Record]) -> Int
  /// The log failed: nothing will ever be acknowledged again.
  func fail(_ sentence: LocalizedText)
  /// Is there room for more. When not, the room leaves the subscriber behind; it catches up from
  /// the log after `Room.resume`.
  var isReady: Bool { get }
}

/// Someone who follows the session: a terminal, the projector, the console in the host's process.
/// Belongs to one room, which looks at thousands of them for each record.
final class Subscriber {
  let id: SubscriberID
  let outlet: any Outlet
  /// The last record that was delivered.
  var position: Int
  var hearing: Hearing
  /// Records that come again before the next one, which opens something of them.
  var again: [Int] = []
  /// The last record whose openings were looked up.
  var opened = 0

  init(_ id: SubscriberID, _ outlet: any Outlet, _ hearing: Hearing) {
    (self.id, self.outlet, self.hearing) = (id, outlet, hearing)
    position = hearing.start
  }
}

/// Names a subscription for its whole life.
package struct SubscriberID: Hashable, Sendable {
  package let value: Int
}

/// What came of a request.
package enum Outcome: Hashable, Sendable {
  /// It is on disk, in this record; the numbers of the cards that it made.
  case accepted(sequence: Int, cards: [CardNumber])
  case refused(LocalizedText)
  /// The log failed: whether it took effect is not known; ask again after a restart.
  case failed(LocalizedText)
}
