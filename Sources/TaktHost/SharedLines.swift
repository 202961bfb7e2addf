import NIOCore
import Synchronization
import TaktFormat
import TaktModel

/// Records as lines, each written once for all who get it in the same form. Most viewers do: what
/// is nobody's secret is the same for everyone.
final class SharedLines: Sendable {
  /// Forms kept: the records of a moment, a few forms each.
  private static let limit = 64
  /// Bytes of one delivery, if more than one record makes them: a terminal that does not read costs
  /// so much beyond the watermark and no more.
  static let deliverySize = 256 * 1024

  private let known = Mutex<[(record: Record, line: ByteBuffer)]>([])

  /// As many of the records as one delivery may hold, one at least.
  func lines(of records: [Record]) -> (bytes: ByteBuffer, count: Int) {
    guard records.count > 1 else { return (records.first.map(line) ?? ByteBuffer(), records.count) }
    var bytes = ByteBuffer()
    var count = 0
    for record in records {
      if count > 0, bytes.readableBytes >= SharedLines.deliverySize { break }
      bytes.writeBytes(HostMessage.record(record).line())
      count += 1
    }
    return (bytes, count)
  }

  private func line(of record: Record) -> ByteBuffer {
    known.withLock { known in
      if let found = known.last(where: { $0.record == record }) { return found.line }
      if known.count == SharedLines.limit { known.removeFirst(SharedLines.limit / 2) }
      let line = ByteBuffer(bytes: HostMessage.record(record).line())
      known.append((record, line))
      return line
    }
  }
}
