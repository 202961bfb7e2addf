import TaktFormat
import TaktJournal
import TaktModel
import Testing

/// Every operation of a session of 200 records is failed in turn, in every way. Afterwards, both when
/// the process died and when the power went: every acknowledged record is there, the log is a
/// contiguous prefix of what was sent, and it can be gone on with. Invariants 2, 4 and 9.
@Suite struct FaultTests {
  private static let records = shortRecords(200)

  /// One run: which records were acknowledged, and what was wrong with that.
  private struct Run {
    let disk: FaultyFileSystem
    var acknowledged = 0
    var complaints: [String] = []

    init(_ fault: Fault, at target: Int) {
      disk = FaultyFileSystem(MemoryFileSystem(), fault, at: target)
      guard let journal = try? Journal.create(at: "a", header: sampleHeader, on: disk) else {
        return
      }
      for record in FaultTests.records { append(record, to: journal) }
    }

    private mutating func append(_ record: Record, to journal: Journal) {
      let wasFailed = journal.isFailed
      do throws(JournalError) {
        try journal.append([record], expecting: acknowledged + 1)
        acknowledged += 1
        if wasFailed { complaints.append("acknowledged after a failure") }
        if disk.hasFailedSync { complaints.append("acknowledged after a failed sync") }
      } catch {
        if !journal.isFailed { complaints.append("an error that is not remembered: \(error)") }
      }
    }
  }

  private func check(_ run: Run, _ complaints: inout [String]) {
    let killed = run.disk.memory.copy()
    killed.dropProcess()
    let unplugged = run.disk.memory.copy()
    unplugged.cutPower()
    complaints += run.complaints
    complaints += complaint(killed, run).map { "after the process died: \($0)" }
    complaints += complaint(unplugged, run).map { "after the power went: \($0)" }
  }

  private func complaint(_ disk: MemoryFileSystem, _ run: Run) -> [String] {
    var records: [Record] = []
    do throws(JournalError) {
      let journal = try Journal.open(at: "a", on: disk) { records.append($0) }
      guard records == Array(Self.records.prefix(records.count)) else { return ["not a prefix"] }
      guard records.count >= run.acknowledged else { return ["lost an acknowledged record"] }
      if records.count < Self.records.count {
        try journal.append([Self.records[records.count]], expecting: records.count + 1)
      }
      return []
    } catch {
      return run.acknowledged > 0 ? ["cannot be opened: \(error)"] : []
    }
  }

  private static let operations = Run(.shortOne, at: .max).disk.operations

  @Test(arguments: Fault.allCases)
  func everyOperationMayFailInEveryWay(_ fault: Fault) {
    #expect(Self.operations > 400)
    var complaints: [String] = []
    var struck = 0
    for target in 1...Self.operations {
      let run = Run(fault, at: target)
      guard run.disk.isStruck else { continue }
      struck += 1
      var found: [String] = []
      check(run, &found)
      complaints += found.map { "\(fault) at operation \(target): \($0)" }
    }
    #expect(complaints.isEmpty, "\(complaints.count), first: \(complaints.first ?? "")")
    #expect(struck >= 200)
  }

  /// The same while a log with a torn tail is opened: the tail is in the log or beside it.
  @Test(arguments: Fault.allCases)
  func everyOperationOfARepairMayFailInEveryWay(_ fault: Fault) {
    let log = sampleLog(5)
    let torn = log + Array("{\"seq\":6,\"at\"".utf8)
    for target in 1...20 {
      let disk = FaultyFileSystem(MemoryFileSystem(), fault, at: target)
      disk.memory["a"] = torn
      _ = try? Journal.open(at: "a", on: disk) { _ in }
      for isUnplugged in [false, true] {
        let after = disk.memory.copy()
        isUnplugged ? after.cutPower() : after.dropProcess()
        let bytes = after["a"] ?? []
        let aside = after.files.filter { $0.key.contains(".torn-") }.values.map(\.bytes)
        #expect(bytes == torn || bytes == log && aside.contains(Array(torn[log.count...])))
        let again = try? after.reading("a")
        #expect(again?.records.count == 5, "\(fault) at operation \(target)")
      }
    }
  }

  /// Never retried, never acknowledged again, whatever later syncs say.
  @Test func afterAFailedSyncNothingIsEverAcknowledged() throws {
    let disk = FaultyFileSystem(MemoryFileSystem(), .failingSync, at: 101)
    let journal = try Journal.create(at: "a", header: sampleHeader, on: disk)
    var refused = 0
    for record in Self.records {
      let before = disk.operations
      do throws(JournalError) {
        try journal.append([record], expecting: journal.head + 1)
        #expect(!disk.hasFailedSync)
      } catch {
        refused += 1
        if refused > 1 { #expect(disk.operations == before) }
      }
    }
    #expect(refused > 50)
    #expect(journal.isFailed)
    #expect(try journal.read(from: 1).count == journal.head)
  }

  /// What opening gives is on the disk before anyone sees it, even where its writer died before its
  /// sync (invariant 2).
  @Test func whatAnOpeningGivesIsOnTheDisk() throws {
    let disk = FaultyFileSystem(MemoryFileSystem(), .kill, at: 101)
    let journal = try Journal.create(at: "a", header: sampleHeader, on: disk)
    for record in Self.records { try? journal.append([record], expecting: record.sequence) }
    disk.memory.dropProcess()
    let given = try disk.memory.reading("a").records
    #expect(given.count == journal.head + 1)
    disk.memory.cutPower()
    #expect(try disk.memory.reading("a").records == given)
  }

  /// The host goes on in the same process once there is space again.
  @Test func aLogIsReopenedAfterAFailureWithoutReadingItAgain() throws {
    let disk = FaultyFileSystem(MemoryFileSystem(), .fullAfterHalf, at: 100)
    var position = LogPosition()
    do {
      let journal = try Journal.create(at: "a", header: sampleHeader, on: disk)
      for record in Self.records {
        try? journal.append([record], expecting: record.sequence)
      }
      #expect(journal.isFailed)
      position = journal.position
    }
    var given = 0
    let journal = try Journal.reopen(
      at: "a", after: position, header: sampleHeader, on: disk.memory
    ) { _ in given += 1 }
    #expect(given == 0)
    #expect(journal.recovery != nil)
    let rest = Array(Self.records[journal.head...])
    try journal.append(rest, expecting: journal.head + 1)
    #expect(try journal.read(from: 1) == Self.records)
  }

  @Test func aLogThatBecameShorterIsNotReopened() throws {
    let disk = MemoryFileSystem()
    var position = LogPosition()
    do {
      let journal = try Journal.create(at: "a", header: sampleHeader, on: disk)
      try journal.append(Array(Self.records.prefix(5)), expecting: 1)
      position = journal.position
    }
    let shorter = Array(disk["a"]!.dropLast(10))
    disk["a"] = shorter
    #expect(throws: JournalError.self) {
      try Journal.reopen(at: "a", after: position, header: sampleHeader, on: disk) { _ in }.head
    }
    #expect(disk["a"] == shorter)
  }
}
