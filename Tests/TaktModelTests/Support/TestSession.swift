import TaktModel
import Testing

/// A session with a hand on its clock: it decides, folds and keeps the records.
struct TestSession {
  var state = Session()
  var records: [Record] = []
  var now: Instant

  static let facilitator = Author(id: "host", role: .facilitator)

  /// Two groups and a plan, before its first step; 2022-11-22 at 14:00 in a room without offset.
  init(_ plan: Plan = .cards, groups: Int = 2) throws {
    now = .day.advanced(bySeconds: 14 * 3600)
    try run(.programme(.adopt(plan)))
    for number in 0..<groups {
      try run(.roster(.addGroup(LocalizedText("Группа \(number + 1)"))))
    }
  }

  /// The same, with one step begun.
  init(_ plan: Plan = .cards, at step: StepID, groups: Int = 2) throws {
    try self.init(plan, groups: groups)
    try run(.programme(.start(step)))
  }

  /// Decides and folds; no record is written where there is nothing to do.
  @discardableResult
  mutating func run(_ command: Command, by author: Author = facilitator) throws -> [Event] {
    let events = try state.decide(command, by: author, given: Facts(now: now))
    if !events.isEmpty { fold(events, by: author) }
    return events
  }

  mutating func fold(_ events: [Event], by author: Author = facilitator) {
    let record = Record(
      sequence: state.sequence + 1, at: now, by: author, request: nil, events: events)
    state.apply(record)
    records.append(record)
  }

  mutating func wait(minutes: Int = 0, seconds: Int = 0) {
    now = now.advanced(bySeconds: minutes * 60 + seconds)
  }

  /// The refusal in English, or nil where the wish is granted. Nothing is folded.
  func refusal(_ command: Command, by author: Author = facilitator) -> String? {
    do throws(Rejection) {
      _ = try state.decide(command, by: author, given: Facts(now: now))
      return nil
    } catch {
      return error.sentence.english
    }
  }

  /// The cards a writer adds, by number.
  @discardableResult
  mutating func add(
    _ text: String, under: CardNumber? = nil, kind: String? = nil, board: BoardID? = nil,
    by author: Author
  ) throws -> CardNumber {
    let number = state.cards.nextNumber
    try run(
      .cards(.add(kind: kind, text: text, board: board, under: under, fields: [:])), by: author)
    return number
  }

  func card(_ number: CardNumber) throws -> Card { try #require(state.cards[number]) }

  func step(_ id: StepID) throws -> Programme.Entry { try #require(state.programme.entry(id)) }

  /// The session that a second fold of the same records gives.
  var refolded: Session {
    var session = Session()
    for record in records { session.apply(record) }
    return session
  }
}

extension Instant {
  /// 2022-11-22T00:00:00Z.
  static let day = Instant(milliseconds: 1_669_075_200_000)
}

extension Author {
  /// The first scribe of a group, or another with their own terminal.
  static func scribe(_ group: GroupNumber, _ name: String = "a") -> Author {
    Author(id: ParticipantID("\(group.value)\(name)"), role: .scribe(group))
  }
}
