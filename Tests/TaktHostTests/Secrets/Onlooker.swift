import Synchronization
import TaktFormat
import TaktModel
import TaktRoom

/// A viewer at a room without a socket, who keeps the bytes that one would have been sent.
final class Onlooker: Outlet {
  let role: Author.Role
  /// The last record that it already had when it came.
  let start: Int
  private let bytes = Mutex<[UInt8]>([])
  /// Marks that were open to the viewer at some time.
  private let allowed = Mutex<Set<String>>([])

  init(_ role: Author.Role, after start: Int) { (self.role, self.start) = (role, start) }

  var isReady: Bool { true }
  func fail(_ sentence: LocalizedText) {}

  func deliver(_ records: [Record]) -> Int {
    bytes.withLock { bytes in
      for record in records { bytes += HostMessage.record(record).line() }
    }
    return records.count
  }

  func allow(_ marks: Set<String>) { allowed.withLock { $0.formUnion(marks) } }

  /// Marks in the bytes that came since the last time, and which of them were never open.
  func leaks() -> Set<String> {
    let text = bytes.withLock { bytes in
      defer { bytes = [] }
      return String(decoding: bytes, as: UTF8.self)
    }
    let heard = text.marks
    heardMarks.withLock { $0.formUnion(heard) }
    return allowed.withLock { heard.subtracting($0) }
  }

  private let heardMarks = Mutex<Set<String>>([])
  var heard: Set<String> { heardMarks.withLock(\.self) }
}

extension String {
  /// Marks look like `zq17q`.
  var marks: Set<String> {
    Set(
      split(separator: "zq", omittingEmptySubsequences: false).dropFirst().compactMap { part in
        let digits = part.prefix { $0.isASCII && $0.isNumber }
        return part.dropFirst(digits.count).first == "q" ? "zq\(digits)q" : nil
      })
  }
}

/// A log in memory.
struct ShortLog: RecordLog {
  private let records = Shared()

  private final class Shared: Sendable {
    let list = Mutex<[Record]>([])
  }

  var head: Int { records.list.withLock(\.count) }
  var all: [Record] { records.list.withLock(\.self) }

  func append(_ new: [Record], expecting sequence: Int) throws(LogFailure) {
    records.list.withLock { $0 += new }
  }

  func read(from sequence: Int, count: Int) throws(LogFailure) -> [Record] {
    Array(all.dropFirst(sequence - 1).prefix(count))
  }
}
