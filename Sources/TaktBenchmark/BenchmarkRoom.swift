import Synchronization
import TaktFormat
import TaktHost
import TaktJournal
import TaktModel
import TaktRoom

/// A session at the step in which groups write List A, with its log on the disk.
enum BenchmarkRoom {
  /// Makes the log with ideas already on the board.
  static func makeLog(at path: String, ideas: Int = 0) throws {
    let journal = try Journal.create(at: path, header: WorkshopLog.header)
    let groups = (1...WorkshopLog.groupCount).map {
      Event.roster(.groupAdded(GroupNumber($0), LocalizedText("Группа \($0)")))
    }
    var events = WorkshopLog.plan + groups
    events += [.programme(.started("t2")), .stage(.shown(.wall("list-a")))]
    let first = Record(sequence: 1, at: now(), by: WorkshopLog.host, request: nil, events: events)
    try journal.append([first], expecting: 1)
    guard ideas > 0 else { return }
    try journal.append((1...ideas).map(idea), expecting: 2)
  }

  private static func idea(_ number: Int) -> Record {
    let group = GroupNumber(number % WorkshopLog.groupCount + 1)
    let card = NewCard(
      number: CardNumber(number), board: "list-a", kind: "idea",
      text: "идея о развитии кадров и цифровых сервисов №\(number)", group: group)
    return Record(
      sequence: number + 1, at: now(), by: scribe(number), request: nil,
      events: [.cards(.added(card))])
  }

  static func scribe(_ index: Int) -> Author {
    let group = index % WorkshopLog.groupCount + 1
    return Author(id: ParticipantID("scribe\(index)"), role: .scribe(GroupNumber(group)))
  }

  /// The line that a scribe types.
  static func line(_ text: String) -> Command {
    .cards(
      .add(
        kind: nil,
        text: "развитие кадров и цифровых сервисов для малого бизнеса в регионах \(text)",
        board: nil, under: nil, fields: [:]))
  }

  /// What comes of such a line.
  static let record: Record = {
    guard case .cards(.add(_, let text, _, _, _)) = line("10000") else {
      preconditionFailure("a line is a card")
    }
    let author = scribe(0)
    let card = NewCard(number: 100, board: "list-a", kind: "idea", text: text, group: author.group)
    return Record(
      sequence: 100, at: now(), by: author,
      request: RequestID(terminal: author.id.value, counter: 10), events: [.cards(.added(card))])
  }()

  static func now() -> Instant {
    Instant(milliseconds: Int64(Stopwatch.sinceEpoch() / 1_000_000))
  }

  static let facts: @Sendable () -> Facts = { Facts(now: now(), offsetMinutes: 180) }
}

/// The journal behind the room, with a note of each batch: the bare loop writes the same ones.
struct NotedLog: RecordLog {
  final class Batches: Sendable {
    let counts = Mutex<[Int]>([])
  }

  private var log: JournalLog
  private let batches: Batches

  init(_ journal: Journal, noting batches: Batches) {
    log = JournalLog(journal)
    self.batches = batches
  }

  var head: Int { log.head }

  mutating func append(_ records: [Record], expecting sequence: Int) throws(LogFailure) {
    batches.counts.withLock { $0.append(records.count) }
    try log.append(records, expecting: sequence)
  }

  mutating func read(from sequence: Int, count: Int) throws(LogFailure) -> [Record] {
    try log.read(from: sequence, count: count)
  }
}
