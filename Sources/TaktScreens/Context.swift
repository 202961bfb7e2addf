package import TaktCanvas
package import TaktModel

/// Everything that a screen may look at while it draws and while it takes a key.
package struct Context: Sendable {
  package var replica: Replica
  /// The host's time (invariant 11), not this machine's.
  package var now: Instant
  /// Minutes to add to UTC for the wall clock of the room.
  package var offsetMinutes: Int
  package var language: Language
  package var author: Author
  package var title: String
  package var link: LinkState
  /// Requests that the host has not acknowledged, oldest first.
  package var unsent: [Command]
  package var presence: [Presence]
  /// How terminals come in: all of it for a facilitator, what is on stage for a projector.
  package var door = Door()
  /// Where the host was found over the network; nil on its own machine.
  package var hostAddress: String?
  /// Did the person last type in Cyrillic: hints then show letters of that layout.
  package var typesCyrillic: Bool
  package var glyphs: Glyphs
  /// Where a replay stands; nil outside of one.
  package var replay: ReplayState?

  package init(
    replica: Replica = Replica(), now: Instant, offsetMinutes: Int = 0,
    language: Language = .russian, author: Author, title: String = "",
    link: LinkState = .connected, unsent: [Command] = [], presence: [Presence] = [],
    typesCyrillic: Bool = false, glyphs: Glyphs = .full
  ) {
    self.replica = replica
    self.now = now
    self.offsetMinutes = offsetMinutes
    self.language = language
    self.author = author
    self.title = title
    self.link = link
    self.unsent = unsent
    self.presence = presence
    self.typesCyrillic = typesCyrillic
    self.glyphs = glyphs
  }

  package var session: Session { replica.session }

  package func text(_ text: LocalizedText) -> String { text.text(in: language) }

  /// The wall clock of the room: "14:18", or "14:18:05" with seconds.
  package func wallClock(_ instant: Instant, withSeconds: Bool = false) -> String {
    let second = (instant.milliseconds / 1000 + Int64(offsetMinutes) * 60) % 86_400
    let ofDay = Int(second < 0 ? second + 86_400 : second)
    let minutes = "\(twoDigits(ofDay / 3600)):\(twoDigits(ofDay / 60 % 60))"
    return withSeconds ? "\(minutes):\(twoDigits(ofDay % 60))" : minutes
  }
}

/// 7 → "07".
package func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// The line between this screen and the host.
package enum LinkState: Equatable, Sendable {
  case connected
  /// The host is out of reach since then; typing goes on.
  case lost(since: Instant)
  /// The host is there but lets nobody in for now; typing goes on.
  case turnedAway(since: Instant)
  /// The host does not talk to this terminal any more; what was typed is kept.
  case closed(LocalizedText)
  /// The log cannot be written any more: the room refuses everything.
  case failed(LocalizedText)
}

/// A fold that a screen looks at, with its latest records for the feed.
package struct Replica: Sendable {
  private var log: VisibleLog
  /// The latest records, oldest first; enough for every feed.
  package private(set) var recent: [Record] = []
  /// The session as it was when the projector was frozen; nil while it is not.
  package private(set) var frozen: Session?

  static let recentLimit = 400

  package init() { log = VisibleLog() }

  /// A replica that begins in the middle: for a replay.
  package init(session: Session, frozen: Session?) {
    log = VisibleLog(after: session)
    self.frozen = frozen
  }

  package var session: Session { log.session }

  package mutating func apply(_ record: Record) { apply([record]) }

  /// Folds records as they came. One that comes again stands where it stood (`VisibleLog`); so does
  /// the frozen picture.
  package mutating func apply(_ records: [Record]) {
    var again: [Record] = []
    for record in records {
      guard record.sequence > session.sequence else {
        again.append(record)
        continue
      }
      log.take(again + [record])
      again = []
      if !session.stage.isFrozen { frozen = nil } else if frozen == nil { frozen = session }
      remember(record)
    }
    log.take(again)
  }

  private mutating func remember(_ record: Record) {
    recent.append(record)
    if recent.count >= 2 * Replica.recentLimit { recent.removeFirst(Replica.recentLimit) }
  }
}
