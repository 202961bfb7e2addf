import FormatTestSupport
import TaktFormat
import TaktJournal
import TaktModel
import Testing
import TextTestSupport

/// Invariant 9: damage anywhere is found, said by line and offset, and the file is never written.
@Suite struct DamageTests {
  @Test(arguments: 0..<8)
  func everyFlippedBitOfALogOf4KiBIsFound(_ bit: Int) throws {
    let log = Self.log
    let records = Array(RealisticLog().prefix(Self.count))
    let disk = MemoryFileSystem()
    var wrong: [Int] = []
    for place in log.indices {
      var flipped = log
      flipped[place] ^= 1 << UInt8(bit)
      disk.files = [:]
      disk["a"] = flipped
      if !isFound(flipped, at: place, of: log, records, on: disk) { wrong.append(place) }
      disk.dropProcess()
    }
    #expect(wrong == [])
  }

  /// A log of 4,096 bytes and a little more, to the end of its last line.
  private static let log: [UInt8] = sampleLog(count)
  private static let count = (1...40).first { sampleLog($0).count >= 4096 }!

  /// The last newline alone makes a torn tail: cut, kept aside, and said.
  private func isFound(
    _ flipped: [UInt8], at place: Int, of log: [UInt8], _ records: [Record],
    on disk: MemoryFileSystem
  ) -> Bool {
    var seen: [Record] = []
    do throws(JournalError) {
      let journal = try Journal.open(at: "a", on: disk) { seen.append($0) }
      guard place == log.count - 1, let recovery = journal.recovery else { return false }
      return seen == records.dropLast() && isSame(disk[recovery.file], flipped[recovery.offset...])
    } catch .damaged(let damage) {
      let line = log[..<place].count { $0 == UInt8(ascii: "\n") } + 1
      let isNamed = damage.line == line && damage.offset < flipped.count
      return isNamed && seen == Array(records.prefix(max(0, line - 2)))
        && isSame(disk["a"], flipped[...])
    } catch .foreign {
      return seen.isEmpty && place < 200 && isSame(disk["a"], flipped[...])
    } catch {
      return false
    }
  }

  @Test func aLostLineAnAddedOneAndASwapAreFoundWhereTheyStand() throws {
    let lines = sampleLog(30).split(separator: UInt8(ascii: "\n")).map { $0 + [UInt8(ascii: "\n")] }
    let disk = MemoryFileSystem()
    for index in 1..<29 {
      for broken in [
        lines[..<index] + lines[(index + 1)...], lines[...index] + lines[index...],
        lines[..<index] + [lines[index + 1], lines[index]] + lines[(index + 2)...],
      ] {
        disk["a"] = Array(broken.joined())
        let line = disk.failure(opening: "a")?.damage?.line
        #expect(line == index + 1 || line == index + 2)
        disk.dropProcess()
      }
    }
  }

  @Test func aReaderOfADamagedLogGivesTheSoundRecordsBeforeIt() throws {
    var log = sampleLog(10)
    let disk = MemoryFileSystem()
    log[log.count - 100] ^= 1
    disk["a"] = log
    var count = 0
    #expect(throws: JournalError.self) {
      try LogReader(disk).read("a") { _, _ in
        count += 1
        return true
      }
    }
    #expect(count == 9)
  }

  @Test(.enabled(if: Corpora.arePresent, "the corpora are not here"))
  func noJSONTestIsALogAndNoneIsWritten() throws {
    let files = Corpora.files(in: "JSONTestSuite/test_parsing")
    #expect(files.count > 300)
    let disk = MemoryFileSystem()
    for file in files {
      for bytes in [
        file.bytes, file.bytes + [UInt8(ascii: "\n")], sampleLog(1) + file.bytes + [10],
      ] {
        disk["a"] = bytes
        #expect(throws: JournalError.self, "\(file)") { try LogReader(disk).check("a").tornBytes }
        #expect(disk["a"] == bytes)
      }
    }
  }
}
