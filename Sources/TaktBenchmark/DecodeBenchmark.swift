import Glibc
import TaktFormat
import TaktModel
import TaktRoom

/// The speed of reading a log that is in memory: decoding alone, decoding and folding, and what the
/// room does when it opens one; beside a pass that only counts newlines. Processor time of one core.
struct DecodeBenchmark: Benchmark {
  static let name = "decode"

  private struct Work: Sendable {
    let name: String
    var target: Row.Target?
    let body: @Sendable (UnsafeRawBufferPointer, [Int]) -> Void
  }

  private static let works = [
    Work(name: "LogDecoder", target: .atLeast(500_000)) { log, lengths in
      var last = 0
      eachRecord(log, lengths) { last = $0.sequence }
      precondition(last == lengths.count - 1)
    },
    Work(name: "LogDecoder, Session.apply") { log, lengths in
      var session = Session()
      eachRecord(log, lengths) { session.apply($0) }
      precondition(session.sequence == lengths.count - 1)
    },
    Work(name: "LogDecoder, Room.restore") { log, lengths in
      var room = Room()
      eachRecord(log, lengths) { room.restore($0) }
      precondition(room.session.sequence == lengths.count - 1)
    },
  ]

  func run(_ run: Run, into table: inout Table) throws {
    let count = run.isQuick ? 20_000 : 200_000
    let log = LogBytes(WorkshopLog().prefix(count))
    var newlines = Sample()
    var samples = Self.works.map { _ in Sample() }
    log.bytes.withUnsafeBytes { bytes in
      for _ in 0..<(run.isQuick ? 3 : 5) {
        newlines.add(cost { precondition(Self.newlines(bytes) == count + 1) })
        for (index, work) in Self.works.enumerated() {
          samples[index].add(cost { work.body(bytes, log.lengths) })
        }
      }
    }
    for (work, sample) in zip(Self.works, samples) {
      add(work, sample, newlines, count: count, bytes: log.bytes.count, to: &table)
    }
    table.note(
      "decode: \(count) records of \(log.bytes.count / count) bytes; processor time, the median of"
        + " interleaved rounds.")
  }

  private func add(
    _ work: Work, _ sample: Sample, _ newlines: Sample, count: Int, bytes: Int,
    to table: inout Table
  ) {
    func row(_ amount: Double, _ unit: Quantity.Unit, _ target: Row.Target?) {
      table.add(
        Row(
          benchmark: Self.name, name: work.name,
          value: Quantity(amount * 1e9 / sample.median, unit), referenceName: "counting newlines",
          reference: Quantity(amount * 1e9 / newlines.median, unit), target: target))
    }
    row(Double(count), .perSecond, work.target)
    row(Double(bytes) / 1e6, .megabytesPerSecond, nil)
  }

  private func cost(_ body: () -> Void) -> Int {
    let start = Stopwatch.ofThread()
    body()
    return Stopwatch.ofThread() - start
  }

  private static func newlines(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var (count, offset) = (0, 0)
    while let found = memchr(base + offset, 10, bytes.count - offset) {
      count += 1
      offset = UnsafeRawPointer(found) - base + 1
    }
    return count
  }

  private static func eachRecord(
    _ log: UnsafeRawBufferPointer, _ lengths: [Int], _ body: (Record) -> Void
  ) {
    var decoder = LogDecoder()
    var offset = 0
    do throws(FormatError) {
      for (index, length) in lengths.enumerated() {
        let line = UnsafeRawBufferPointer(rebasing: log[offset..<offset + length - 1])
        if index == 0 { _ = try decoder.header(line) } else { body(try decoder.record(line)) }
        offset += length
      }
    } catch {
      preconditionFailure("the benchmark's own log cannot be read: \(error)")
    }
  }
}
