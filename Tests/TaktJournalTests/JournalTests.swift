import FormatTestSupport
import Glibc
import TaktFormat
import TaktJournal
import TaktModel
import Testing

@Suite struct JournalTests {
  private let disk = MemoryFileSystem()
  private let records = Array(RealisticLog().prefix(1000))

  @Test func whatIsAppendedIsReadBackByTheNextOpening() throws {
    do {
      let journal = try Journal.create(at: "a", header: sampleHeader, on: disk)
      #expect(journal.head == 0)
      try journal.append(Array(records[..<600]), expecting: 1)
      #expect(journal.head == 600)
    }
    let (journal, seen) = try disk.reading("a")
    #expect(seen == Array(records[..<600]))
    #expect(journal.header == sampleHeader)
    #expect(journal.recovery == nil)
    try journal.append(Array(records[600...]), expecting: 601)
    #expect(try LogReader(disk).check("a").records == 1000)
  }

  @Test func anyStretchOfRecordsCanBeReadFromTheMiddle() throws {
    let journal = try Journal.create(at: "a", header: sampleHeader, on: disk)
    for start in stride(from: 0, to: 1000, by: 7) {
      try journal.append(Array(records[start..<min(start + 7, 1000)]), expecting: start + 1)
    }
    for (first, last) in [(1, 1), (1, 1000), (256, 258), (257, 257), (513, 600), (1000, 1000)] {
      #expect(try journal.read(from: first, upTo: last) == Array(records[(first - 1)..<last]))
    }
    #expect(try journal.read(from: 990).count == 11)
    #expect(try journal.read(from: 1001).isEmpty)
    #expect(try journal.read(from: 5, upTo: 4).isEmpty)
    let (again, _) = try {
      disk.dropProcess()
      return try disk.reading("a")
    }()
    #expect(try again.read(from: 500, upTo: 520) == Array(records[499..<520]))
  }

  @Test func recordsOutOfTurnAreRefusedAndNothingIsWritten() throws {
    let journal = try Journal.create(at: "a", header: sampleHeader, on: disk)
    let before = disk["a"]
    #expect(throws: JournalError.outOfOrder(path: "a", expected: 1, found: 2)) {
      try journal.append([records[1]], expecting: 2)
    }
    #expect(throws: JournalError.outOfOrder(path: "a", expected: 2, found: 3)) {
      try journal.append([records[0], records[2]], expecting: 1)
    }
    #expect(disk["a"] == before)
    try journal.append([records[0]], expecting: 1)
    #expect(journal.head == 1)
  }

  @Test func aRecordLongerThanALineIsRefusedAndNothingIsWritten() throws {
    let journal = try Journal.create(at: "a", header: sampleHeader, on: disk)
    let before = disk["a"]
    let text = String(repeating: "я", count: 3 << 20)
    let record = Record(
      sequence: 1, at: Instant(milliseconds: 0), by: records[0].by, request: nil,
      events: [.cards(.edited(1, text: text))])
    #expect(throws: JournalError.self) { try journal.append([record], expecting: 1) }
    #expect(disk["a"] == before)
    #expect(!journal.isFailed)
  }

  /// Invariant 4: one process writes.
  @Test func aSecondWriterIsRefusedAndToldWhoHoldsTheLog() throws {
    let journal = try Journal.create(at: "a", header: sampleHeader, on: disk)
    let failure = try #require(disk.failure(opening: "a"))
    guard case .held("a", let holder) = failure else {
      Issue.record("a second writer was let in")
      return
    }
    #expect(holder?.process == Int(getpid()))
    #expect(failure.message.english.contains("\(getpid())"))
    #expect(try LogReader(disk).check("a").records == 0)
    try journal.append([records[0]], expecting: 1)
  }

  @Test func aLogIsNeverCreatedOverAnotherFile() throws {
    disk["a"] = [1, 2, 3]
    #expect(throws: JournalError.exists(path: "a")) {
      try Journal.create(at: "a", header: sampleHeader, on: disk)
    }
    #expect(disk["a"] == [1, 2, 3])
  }

  @Test func filesThatAreNotLogsAreNamedAndLeftAlone() throws {
    #expect(throws: JournalError.missing(path: "a")) { try disk.reading("a") }
    let foreign: [[UInt8]] = [
      Array("привет\n".utf8), Array("{\"a\":1}\n".utf8), Array("PK\u{3}\u{4}".utf8), [0xFF, 0x0A],
      Array("{\"takt\":2,\"sum\":\"00000000\"}\n".utf8), Array("\n".utf8),
      [UInt8](repeating: 7, count: 5 << 20),
    ]
    for bytes in foreign {
      disk["a"] = bytes
      guard case .foreign("a", _)? = disk.failure(opening: "a") else {
        Issue.record("not foreign")
        continue
      }
      #expect(disk["a"] == bytes)
    }
    disk["a"] = []
    #expect(throws: JournalError.empty(path: "a")) { try disk.reading("a") }
    for bytes in [Array(sampleLog(0).dropLast()), [UInt8](repeating: 0, count: 200)] {
      disk["a"] = bytes
      #expect(throws: JournalError.unfinishedHeader(path: "a")) { try disk.reading("a") }
    }
  }

  @Test func everyMessageSaysItInBothLanguagesAndNamesTheFile() {
    let failure = FileFailure(.write, "a.jsonl", code: 28)
    let errors: [JournalError] = [
      .failed(failure), .stopped(path: "a.jsonl", by: failure), .exists(path: "a.jsonl"),
      .missing(path: "a.jsonl"), .empty(path: "a.jsonl"), .unfinishedHeader(path: "a.jsonl"),
      .foreign(path: "a.jsonl", FormatError(.notHeader, at: 0)), .held(path: "a.jsonl", by: nil),
      .outOfOrder(path: "a.jsonl", expected: 1, found: 2),
      .tooLong(path: "a.jsonl", sequence: 1, bytes: 5),
    ]
    for error in errors {
      #expect(error.message.russian.contains("a.jsonl"))
      #expect(error.message.english.contains("a.jsonl"))
      #expect(error.message.russian != error.message.english)
    }
  }
}
