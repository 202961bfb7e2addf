import FormatTestSupport
import TaktFormat
import TaktJournal
import TaktModel
import TaktRoom
import Testing

@testable import TaktHost

/// Each of 10,000 commands comes one to three times, shuffled, over restarts with a failing disk.
@Suite struct TenThousandTests {
  private struct Wish: Hashable {
    let terminal: Int
    let counter: Int

    var request: RequestID { RequestID(terminal: "t\(terminal)", counter: counter) }
    var text: String { "\(terminal) \(counter)" }
    var submission: Room.Submission {
      Room.Submission(
        .cards(.add(kind: nil, text: text, board: nil, under: nil, fields: [:])),
        by: Author(
          id: ParticipantID("t\(terminal)"), role: .scribe(GroupNumber(terminal % 3 + 1))),
        request: request)
    }
  }

  private static let facts = Facts(now: Instant(milliseconds: 1_669_111_201_000))
  private static let restarts = 8

  @Test func `each of ten thousand commands takes effect once`() throws {
    var random = Seeded(seed: 1)
    let disk = SimulatedDisk(log: "day.jsonl", luck: Luck(1, "disk"))
    try begin(on: disk)
    let wishes = (1...40).flatMap { terminal in
      (1...250).map { Wish(terminal: terminal, counter: $0) }
    }
    var waiting = wishes.flatMap { Array(repeating: $0, count: random.number(1...3)) }
    waiting.shuffle(using: &random)
    var answers: [Wish: Set<Outcome>] = [:]
    let share = waiting.count / Self.restarts + 1
    while !waiting.isEmpty {
      waiting = try live(on: disk, waiting, upTo: share, &random, &answers)
    }
    #expect(answers.count == wishes.count)
    #expect(answers.values.allSatisfy { $0.count == 1 })
    let texts = try PastSession("day.jsonl", reader: LogReader(DiskView(disk)))
      .session(at: .max).cards.all.map(\.text)
    #expect(texts.sorted() == wishes.map(\.text).sorted())
  }

  private func begin(on disk: SimulatedDisk) throws {
    let journal = try Journal.create(
      at: disk.log,
      header: Header(session: "day", title: "", createdAt: Self.facts.now, writer: "test"),
      on: DiskView(disk))
    try journal.append([.opening(at: Self.facts)], expecting: 1)
  }

  /// One life of the host, which ends with a failing disk and a power cut. Gives back what was not
  /// answered.
  private func live(
    on disk: SimulatedDisk, _ waiting: [Wish], upTo count: Int, _ random: inout Seeded,
    _ answers: inout [Wish: Set<Outcome>]
  ) throws -> [Wish] {
    var (room, _) = try Room.open(logAt: disk.log, on: DiskView(disk))
    var rest = waiting[...]
    while waiting.count - rest.count < count, !rest.isEmpty {
      let batch = Array(rest.prefix(random.number(1...30)))
      rest = rest.dropFirst(batch.count)
      note(room.submit(batch.map(\.submission), given: Self.facts), of: batch, &answers)
    }
    disk.trouble(random.pick([.failingWrite, .failingSync, .full]))
    let lost = Array(rest.prefix(30))
    note(room.submit(lost.map(\.submission), given: Self.facts), of: lost, &answers)
    disk.cutPower()
    disk.trouble(.none)
    return Array(rest)
  }

  private func note(
    _ outcomes: [Outcome], of batch: [Wish], _ answers: inout [Wish: Set<Outcome>]
  ) {
    for (wish, outcome) in zip(batch, outcomes) {
      if case .failed = outcome { continue }
      answers[wish, default: []].insert(outcome)
    }
  }
}
