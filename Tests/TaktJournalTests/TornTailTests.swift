import FormatTestSupport
import TaktFormat
import TaktJournal
import TaktModel
import Testing

/// Invariant 9: only a torn tail is cut, it is kept aside, and that is said.
@Suite struct TornTailTests {
  /// The first bytes of a log of 64 KiB are all that is left, for every number of them. What comes
  /// before the line that is cut is read once, not 65,536 times: the log is opened again from the
  /// beginning of that line, and from its own beginning for the cuts around each line's end.
  @Test func aLogOf64KiBCutAtEveryByteIsItsWholeLines() throws {
    let log = Array(sampleLog(260).prefix(65_536))
    let disk = MemoryFileSystem()
    var lines = try positions(of: log, on: disk)
    #expect(lines.count > 200)
    lines.append(nil)
    var wrong: [Int] = []
    for cut in 0..<lines[0]!.offset where !isRefused(log, cut, on: disk) { wrong.append(cut) }
    for (start, next) in zip(lines, lines.dropFirst()) {
      let start = start!
      let end = next?.offset ?? log.count + 1
      for cut in start.offset..<end {
        let isRead = isRepaired(log, cut, start, from: start, on: disk)
        if !isRead { wrong.append(cut) }
      }
      for cut in [start.offset, start.offset + 1, end - 1] where cut <= log.count {
        if !isRepaired(log, cut, start, from: LogPosition(), on: disk) { wrong.append(cut) }
      }
    }
    #expect(wrong == [])
  }

  /// Where each whole line begins, and where the last of them ends.
  private func positions(of log: [UInt8], on disk: MemoryFileSystem) throws -> [LogPosition?] {
    disk["a"] = log
    var positions: [LogPosition?] = []
    _ = try LogReader(disk).read("a") { _, position in
      positions.append(position)
      return true
    }
    disk["a"] = Array(log[...log.lastIndex(of: UInt8(ascii: "\n"))!])
    positions.append(try disk.reading("a").journal.position)
    disk.dropProcess()
    return positions
  }

  private func isRefused(_ log: [UInt8], _ cut: Int, on disk: MemoryFileSystem) -> Bool {
    disk["a"] = Array(log[..<cut])
    let expected: JournalError = cut == 0 ? .empty(path: "a") : .unfinishedHeader(path: "a")
    return disk.failure(opening: "a") == expected && disk["a"]!.count == cut
  }

  /// `line` is the start of the line that the cut is in.
  private func isRepaired(
    _ log: [UInt8], _ cut: Int, _ line: LogPosition, from start: LogPosition,
    on disk: MemoryFileSystem
  ) -> Bool {
    disk.files = [:]
    disk["a"] = Array(log[..<cut])
    var count = start.sequence
    let header = start.line > 1 ? sampleHeader : nil
    guard let journal = try? open(disk, start, header, { count = $0.sequence }) else {
      return false
    }
    defer { disk.dropProcess() }
    guard count == line.sequence, journal.position == line,
      isSame(disk["a"], log[..<line.offset])
    else { return false }
    if cut == line.offset { return journal.recovery == nil }
    let name = "a.torn-\(line.offset)"
    return journal.recovery?.bytes == cut - line.offset && journal.recovery?.file == name
      && isSame(disk[name], log[line.offset..<cut])
  }

  private func open(
    _ disk: MemoryFileSystem, _ start: LogPosition, _ header: Header?,
    _ body: (Record) -> Void
  ) throws(JournalError) -> Journal {
    guard let header else { return try Journal.open(at: "a", on: disk, each: body) }
    return try Journal.reopen(at: "a", after: start, header: header, on: disk, each: body)
  }

  @Test(arguments: [
    [0], [UInt8](repeating: 0, count: 4096), [0xD0], Array("{\"seq\":".utf8) + [0xD0],
    Array("{\"seq\":4".utf8) + [UInt8](repeating: 0, count: 300), [0xFF, 0xFE],
  ])
  func aTailWithoutANewlineIsKeptAsideWhateverItIs(_ tail: [UInt8]) throws {
    let disk = MemoryFileSystem()
    let log = sampleLog(3)
    disk["a"] = log + tail
    #expect(try LogReader(disk).check("a").tornBytes == tail.count)
    let (journal, records) = try disk.reading("a")
    #expect(records.count == 3)
    let recovery = try #require(journal.recovery)
    #expect(recovery.bytes == tail.count && recovery.offset == log.count)
    #expect(recovery.file == "a.torn-\(log.count)")
    #expect(disk["a"] == log)
    #expect(disk.files[recovery.file]?.synced == tail)
    try journal.append([Array(RealisticLog().prefix(4))[3]], expecting: 4)
    #expect(try LogReader(disk).check("a").records == 4)
  }

  @Test func aSecondRepairAtTheSamePlaceKeepsTheFirst() throws {
    let disk = MemoryFileSystem()
    let log = sampleLog(3)
    var files: [String] = []
    for tail in ["один", "два", "три"] {
      disk["a"] = log + Array(tail.utf8)
      let file = try #require(try disk.reading("a").journal.recovery?.file)
      files.append(file)
      #expect(disk[file] == Array(tail.utf8))
      disk.dropProcess()
    }
    #expect(Set(files).count == 3)
  }

  /// No cut write leaves so much: somebody else wrote it, and it is not cut off.
  @Test func aTailLongerThanAnyLineIsDamage() throws {
    let disk = MemoryFileSystem()
    let log = sampleLog(3) + [UInt8](repeating: 7, count: LogDecoder.longestLine + 1)
    disk["a"] = log
    #expect(disk.failure(opening: "a")?.damage?.line == 5)
    #expect(isSame(disk["a"], log[...]))
  }

  /// A whole line with a wrong sum was not torn by a cut write: it is damage.
  @Test func aLastLineThatEndsButDoesNotAddUpIsDamage() throws {
    let disk = MemoryFileSystem()
    var log = sampleLog(3)
    log[log.count - 30] ^= 1
    disk["a"] = log
    let damage = disk.failure(opening: "a")?.damage
    #expect(damage?.line == 4)
    #expect(damage?.path == "a")
    #expect(disk["a"] == log)
    #expect(disk.files.keys.sorted() == ["a"])
  }
}
