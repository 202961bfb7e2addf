import Foundation
import TaktFormat
import TaktModel

/// The lines of a workshop's log in memory.
struct LogBytes {
  private(set) var bytes: [UInt8] = []
  /// How long each line is with its newline; the header is the first.
  private(set) var lengths: [Int] = []

  init(_ records: some Sequence<Record>) {
    var encoder = LogEncoder()
    encoder.append(WorkshopLog.header, to: &bytes)
    lengths.append(bytes.count)
    for record in records {
      let start = bytes.count
      encoder.append(record, to: &bytes)
      lengths.append(bytes.count - start)
    }
  }

  /// Writes a log of `count` records piece by piece, so that even a long one needs little memory.
  static func write(_ count: Int, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else {
      throw BenchmarkFailure("cannot write \(path)")
    }
    var encoder = LogEncoder()
    var piece: [UInt8] = []
    encoder.append(WorkshopLog.header, to: &piece)
    for record in WorkshopLog().prefix(count) {
      encoder.append(record, to: &piece)
      guard piece.count > 1 << 20 else { continue }
      try file.write(contentsOf: piece)
      piece.removeAll(keepingCapacity: true)
    }
    try file.write(contentsOf: piece)
    try file.synchronize()
    try file.close()
  }
}
