package import TaktModel

/// The only writer of a session: decide → append and sync → apply → publish, without a suspension
/// point. It lives on one thread; `RoomService` gives it one.
///
/// Invariants kept here: 2 (nothing is acknowledged or published before it is on disk), 4 (one
/// record a decision, consecutive numbers), 5 (a retry takes effect once), 6 (filtering at the host).
package struct Room {
  /// A request as it reached the room.
  package struct Submission: Sendable {
    package let command: Command
    package let author: Author
    package let request: RequestID?

    package init(_ command: Command, by author: Author, request: RequestID? = nil) {
      self.command = command
      self.author = author
      self.request = request
    }
  }

  /// How many records one subscriber gets at once while catching up: the room stays responsive.
  static let chunk = 64
  /// How many records are kept in memory for those who keep up.
  static let recentLimit = 4096

  private var log: any RecordLog
  package private(set) var session: Session
  private var receipts = Receipts()
  private var disclosure = Disclosure()
  private var recent: [Record] = []
  private var past = PastPages()
  /// In the order in which they came.
  private var subscribers: [Subscriber] = []
  private var lastSubscriber = 0
  /// The head of the log when records were last delivered.
  private var published = 0
  /// Those who may lack records up to there: newcomers, and whoever was not ready.
  private var behind: [Subscriber] = []
  /// Set when a write or a sync failed: from then on everything is refused.
  package private(set) var failure: LocalizedText?

  /// Makes a room over an open log whose records are then folded by `restore`.
  package init(log: any RecordLog) {
    self.log = log
    self.session = Session()
  }

  /// Makes a room whose log is still being opened: records are folded as they are read, and then
  /// `begin` gives it the log. Until then nothing can be written.
  package init() {
    self.init(log: UnopenedLog())
  }

  /// Goes on with the log whose records were restored.
  package mutating func begin(on log: any RecordLog) {
    self.log = log
  }

  /// Folds one record of the log while it is opened: recovery is the same fold.
  package mutating func restore(_ record: Record) {
    fold(record)
    remember(record)
  }

  /// Decides a batch of requests that waited together; they share one sync (group commit).
  /// The outcomes are in the order of the requests: publish, then reply, so that a terminal sees
  /// its card before it hears that the card is taken.
  package mutating func submit(_ submissions: [Submission], given facts: Facts) -> [Outcome] {
    if let failure { return submissions.map { _ in .failed(failure) } }
    let first = session.sequence + 1
    var written: [Record] = []
    let outcomes = submissions.map { decide($0, given: facts, into: &written) }
    if !written.isEmpty {
      do {
        try log.append(written, expecting: first)
      } catch {
        fail(error.sentence)
        return submissions.map { _ in .failed(error.sentence) }
      }
      for record in written {
        remember(record)
        if record.movesTerminals { follow(record) }
      }
    }
    return outcomes
  }

  private mutating func decide(
    _ submission: Submission, given facts: Facts, into written: inout [Record]
  ) -> Outcome {
    if let sequence = submission.request.flatMap({ receipts[$0] }) {
      let record = written.first { $0.sequence == sequence } ?? record(sequence)
      return .accepted(sequence: sequence, cards: record?.newCards ?? [])
    }
    do {
      let events = try session.decide(submission.command, by: submission.author, given: facts)
      guard !events.isEmpty else { return .accepted(sequence: session.sequence, cards: []) }
      let record = Record(
        sequence: session.sequence + 1, at: facts.now, by: submission.author,
        request: submission.request, events: events)
      fold(record)
      written.append(record)
      return .accepted(sequence: record.sequence, cards: record.newCards)
    } catch {
      return .refused(error.sentence)
    }
  }

  private mutating func fold(_ record: Record) {
    session.apply(record)
    receipts.note(record)
    disclosure.note(record, in: session)
  }

  private mutating func remember(_ record: Record) {
    recent.append(record)
    if recent.count >= 2 * Room.recentLimit { recent.removeFirst(Room.recentLimit) }
  }

  private mutating func record(_ sequence: Int) -> Record? {
    try? records(at: sequence, count: 1).first
  }

  private mutating func follow(_ move: Record) {
    for subscriber in subscribers where subscriber.hearing.note(move) {
      subscriber.again += disclosure.kept(from: subscriber.hearing, openIn: session)
    }
  }

  /// After a failed write nobody knows what is on disk: say so to everyone, and never pretend. What
  /// was decided last is not true any more: nobody may see what it would have opened.
  private mutating func fail(_ sentence: LocalizedText) {
    failure = sentence
    foldAgain()
    for subscriber in subscribers { subscriber.outlet.fail(sentence) }
  }
}

extension Room {
  /// The fold of what is on disk alone. Where the log does not read either, it stays as it is.
  private mutating func foldAgain() {
    var room = Room()
    while room.session.sequence < log.head {
      let next = try? records(at: room.session.sequence + 1, count: Room.chunk)
      guard let next, !next.isEmpty else { return }
      for record in next { room.fold(record) }
    }
    (session, receipts, disclosure) = (room.session, room.receipts, room.disclosure)
  }
}

// MARK: - Subscribers

extension Room {
  /// Begins to deliver every record after `sequence` that the viewer may see; what is a
  /// participant's own they are known by.
  package mutating func subscribe(
    _ role: Author.Role, as participant: ParticipantID = "", after sequence: Int,
    _ outlet: any Outlet
  ) -> SubscriberID {
    lastSubscriber += 1
    let id = SubscriberID(value: lastSubscriber)
    let start = min(max(0, sequence), log.head)
    let subscriber = Subscriber(
      id, outlet, Hearing(Author(id: participant, role: role), after: start))
    subscribers.append(subscriber)
    behind.append(subscriber)
    if let failure { outlet.fail(failure) }
    return id
  }

  package mutating func unsubscribe(_ id: SubscriberID) {
    subscribers.removeAll { $0.id == id }
    behind.removeAll { $0.id == id }
  }

  /// Delivers what each ready subscriber lacks, a chunk each. True while somebody ready still
  /// lacks records: call again after the next requests, so that catching up never holds them.
  package mutating func publish() -> Bool {
    let due = published < log.head ? subscribers : behind
    published = log.head
    behind = []
    for subscriber in due where subscriber.position < log.head {
      do {
        if subscriber.outlet.isReady { try deliver(to: subscriber) }
        if subscriber.position < log.head { behind.append(subscriber) }
      } catch {
        // The log cannot be read: the subscription ends, for a record is never left out.
        unsubscribe(subscriber.id)
        subscriber.outlet.fail(error.sentence)
      }
    }
    return behind.contains(where: \.outlet.isReady)
  }

  private mutating func deliver(to subscriber: Subscriber) throws(LogFailure) {
    if subscriber.again.isEmpty {
      let next = try recordsBeforeOpening(for: subscriber)
      subscriber.position += give(next, to: subscriber)
    }
    if !subscriber.again.isEmpty {
      var again: [Record] = []
      for sequence in subscriber.again.prefix(Room.chunk) {
        again += try records(at: sequence, count: 1)
      }
      subscriber.again.removeFirst(give(again[...], to: subscriber))
    }
  }

  /// Returns how many were taken.
  private func give(_ records: ArraySlice<Record>, to subscriber: Subscriber) -> Int {
    if records.isEmpty { return 0 }
    let shared = records.map { disclosure.share($0, with: &subscriber.hearing, in: session) }
    return subscriber.outlet.deliver(shared)
  }

  /// What follows, up to a record that opens secrets: before it come the records again that they
  /// were withheld from, so that the subscriber's log is whole at that moment.
  private mutating func recordsBeforeOpening(
    for subscriber: Subscriber
  ) throws(LogFailure) -> ArraySlice<Record> {
    let records = try records(at: subscriber.position + 1, count: Room.chunk)
    for record in records where record.sequence > subscriber.opened {
      let again = disclosure.opened(by: record, for: subscriber.hearing, in: session)
      if again.isEmpty { continue }
      if record.sequence == subscriber.position + 1 {
        subscriber.again = again.map(\.sequence).reduce(into: []) { sequences, sequence in
          if sequences.last != sequence { sequences.append(sequence) }
        }
        subscriber.opened = record.sequence
      }
      return records.prefix { $0.sequence < record.sequence }
    }
    return records
  }

  /// Durable records from this one on, at most so many; fewer where memory ends, never none.
  private mutating func records(
    at sequence: Int, count: Int
  ) throws(LogFailure) -> ArraySlice<Record> {
    guard let first = recent.first, sequence >= first.sequence else {
      return try past.records(at: sequence, in: &log).prefix(count)
    }
    return recent[(sequence - first.sequence)...].prefix(count)
  }
}

extension Record {
  fileprivate var newCards: [CardNumber] {
    events.compactMap { if case .cards(.added(let card)) = $0 { card.number } else { nil } }
  }

  fileprivate var movesTerminals: Bool {
    events.contains { if case .roster(.terminalMoved) = $0 { true } else { false } }
  }
}
