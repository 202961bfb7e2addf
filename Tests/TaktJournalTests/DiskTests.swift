import FormatTestSupport
import Foundation
import TaktJournal
import TaktModel
import Testing

/// The same journal on a real disk.
@Suite struct DiskTests {
  private let folder = Folder()
  private let disk = DiskFileSystem()
  private let records = Array(RealisticLog().prefix(500))

  @Test func whatIsAppendedIsReadBackByTheNextOpening() throws {
    let path = folder.file("a.jsonl")
    do {
      let journal = try Journal.create(at: path, header: sampleHeader)
      for start in stride(from: 0, to: 500, by: 50) {
        try journal.append(Array(records[start..<(start + 50)]), expecting: start + 1)
      }
    }
    let (journal, seen) = try disk.reading(path)
    #expect(seen == records)
    #expect(try journal.read(from: 250, upTo: 260) == Array(records[249..<260]))
    #expect(try LogReader().check(path).tornBytes == 0)
  }

  @Test func aSecondWriterIsRefusedEvenInTheSameProcess() throws {
    let path = folder.file("a.jsonl")
    do {
      let journal = try Journal.create(at: path, header: sampleHeader)
      let failure = try #require(disk.failure(opening: path))
      #expect(failure.message.english.contains("process \(getpid())"))
      #expect(FileManager.default.fileExists(atPath: path + ".lock"))
      try journal.append([records[0]], expecting: 1)
    }
    #expect(!FileManager.default.fileExists(atPath: path + ".lock"))
    #expect(try disk.reading(path).records.count == 1)
  }

  @Test func `a new log and a torn tail beside it are their owner's alone`() throws {
    let path = folder.file("a.jsonl")
    _ = try Journal.create(at: path, header: sampleHeader)
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: [0xD0])
    let recovery = try #require(try disk.reading(path).journal.recovery)
    for name in [path, recovery.file] {
      let attributes = try FileManager.default.attributesOfItem(atPath: name)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test func aTornTailIsKeptBesideTheLog() throws {
    let path = folder.file("a.jsonl")
    let log = sampleLog(5)
    #expect(FileManager.default.createFile(atPath: path, contents: Data(log + [0xD0])))
    let recovery = try #require(try disk.reading(path).journal.recovery)
    #expect(recovery.file == path + ".torn-\(log.count)")
    #expect(FileManager.default.contents(atPath: recovery.file) == Data([0xD0]))
    #expect(FileManager.default.contents(atPath: path) == Data(log))
  }

  @Test func aReaderNeitherWritesNorLocks() throws {
    let path = folder.file("a.jsonl")
    let bytes = Data(sampleLog(5) + [0xD0])
    #expect(FileManager.default.createFile(atPath: path, contents: bytes))
    #expect(try LogReader().check(path).tornBytes == 1)
    #expect(FileManager.default.contents(atPath: path) == bytes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.jsonl"])
  }

  @Test func whatCannotBeOpenedOrCreatedSaysWhy() throws {
    #expect(throws: JournalError.missing(path: folder.file("b"))) {
      try disk.reading(folder.file("b"))
    }
    let path = folder.file("none/a.jsonl")
    #expect(throws: JournalError.failed(FileFailure(.create, path, code: ENOENT))) {
      try Journal.create(at: path, header: sampleHeader)
    }
    guard case .failed(let failure)? = disk.failure(opening: folder.path) else {
      Issue.record("a folder was opened")
      return
    }
    #expect(failure.code == EISDIR)
  }

  /// A process that dies by a signal leaves everything that it had acknowledged (invariant 2).
  @Test func aKilledWriterLeavesWhatItAcknowledged() throws {
    let path = folder.file("a.jsonl")
    var acknowledged = 0
    do {
      let probe = try Probe("append", path)
      for _ in 0..<50 { acknowledged = Int(try #require(probe.line())) ?? 0 }
    }
    #expect(try disk.reading(path).records.count >= acknowledged)
    #expect(acknowledged == 50)
  }

  /// `TAKT_LIMITS` asks for more than the 200 limits of every run.
  @Test func aLimitOnTheFileSizeLosesNothingAcknowledged() throws {
    let count = ProcessInfo.processInfo.environment["TAKT_LIMITS"].flatMap { Int($0) } ?? 200
    let lines = try Probe("limits", folder.file("a.jsonl"), "\(count)").remainingLines()
    #expect(lines.count == count)
    var acknowledged = 0
    for line in lines {
      let numbers = line.split(separator: " ").compactMap { Int($0) }
      #expect(numbers.count == 3 && numbers[1] == numbers[2], "\(line)")
      acknowledged += numbers.dropFirst().first ?? 0
    }
    #expect(acknowledged > count)
  }
}
