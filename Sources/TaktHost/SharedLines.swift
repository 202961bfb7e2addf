import NIOCore
import Synchronization
import TaktFormat
import TaktModel

/// Records as lines, each written once for all who get it in the same form. Most viewers do: what
/// is nobody's secret is the same for everyone, and many come at once to read from the beginning.
final class SharedLines: Sendable {
  /// Bytes of one delivery, if more than one record makes them: with what TLS adds they fit the
  /// 16 KiB that a line keeps for writing, so that catching up needs no memory of its own.
  static let deliverySize = 16_000
  /// Bytes of lines that are kept; then it begins anew.
  private static let limit = 4 << 20

  private struct Delivery {
    let records: [Record]
    let bytes: ByteBuffer
    let count: Int
  }

  private struct Known {
    /// By the record's number, a few forms each.
    var forms: [Int: [(record: Record, line: ByteBuffer)]] = [:]
    /// By the first record's number: those who come at once wait for one and the same memory.
    var deliveries: [Int: Delivery] = [:]
    var bytes = 0

    mutating func line(of record: Record) -> ByteBuffer {
      if let form = forms[record.sequence]?.first(where: { $0.record == record }) {
        return form.line
      }
      if bytes > SharedLines.limit { self = Known() }
      let line = ByteBuffer(bytes: HostMessage.record(record).line())
      forms[record.sequence, default: []].append((record, line))
      bytes += line.readableBytes
      return line
    }

    mutating func delivery(of records: [Record]) -> Delivery {
      let first = records[0].sequence
      if let known = deliveries[first], known.records == records { return known }
      var bytes = ByteBuffer()
      var count = 0
      for record in records {
        let line = line(of: record)
        if count > 0, bytes.readableBytes + line.readableBytes > SharedLines.deliverySize { break }
        bytes.writeImmutableBuffer(line)
        count += 1
      }
      let delivery = Delivery(records: records, bytes: bytes, count: count)
      deliveries[first] = delivery
      self.bytes += bytes.readableBytes
      return delivery
    }
  }

  private let known = Mutex(Known())

  /// As many of the records as one delivery may hold, one at least.
  func lines(of records: [Record]) -> (bytes: ByteBuffer, count: Int) {
    known.withLock { known in
      if records.count == 1 { return (known.line(of: records[0]), 1) }
      let delivery = known.delivery(of: records)
      return (delivery.bytes, delivery.count)
    }
  }
}
