import FormatTestSupport
import Glibc
import TaktFormat
import TaktJournal
import TaktModel

let sampleHeader = Header(
  session: "7f3k9q2m", title: "Сессия", createdAt: Instant(milliseconds: 1_669_128_067_123),
  writer: "0.1.0")

/// The bytes of a log with the first `count` realistic records.
func sampleLog(_ count: Int) -> [UInt8] {
  var bytes: [UInt8] = []
  var encoder = LogEncoder()
  encoder.append(sampleHeader, to: &bytes)
  for record in RealisticLog().prefix(count) { encoder.append(record, to: &bytes) }
  return bytes
}

/// Records with short lines, for tests that write many.
func shortRecords(_ count: Int) -> [Record] {
  (1...count).map { number in
    Record(
      sequence: number, at: Instant(milliseconds: Int64(number)),
      by: Author(id: "k3x9", role: .scribe(4)), request: nil,
      events: [.cards(.edited(CardNumber(number), text: "идея"))])
  }
}

extension FileSystem {
  /// Why a log cannot be opened; nil where it can.
  func failure(opening path: String) -> JournalError? {
    do throws(JournalError) {
      _ = try reading(path)
      return nil
    } catch {
      return error
    }
  }

  /// Opens a log and gives what it holds.
  func reading(_ path: String) throws(JournalError) -> (journal: Journal, records: [Record]) {
    var records: [Record] = []
    let journal = try Journal.open(at: path, on: self) { records.append($0) }
    return (journal, records)
  }
}

extension JournalError {
  var damage: Damage? {
    if case .damaged(let damage) = self { damage } else { nil }
  }
}

/// Are these the same bytes: `==` of arrays is slow where nothing is optimised.
func isSame(_ left: [UInt8]?, _ right: ArraySlice<UInt8>) -> Bool {
  guard let left, left.count == right.count else { return false }
  return left.withUnsafeBytes { left in
    right.withUnsafeBytes { memcmp(left.baseAddress!, $0.baseAddress!, left.count) == 0 }
  }
}
