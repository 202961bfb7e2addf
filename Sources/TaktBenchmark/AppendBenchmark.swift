import TaktFormat
import TaktJournal
import TaktModel

/// One record made durable by the journal, beside the same bytes written and synced bare.
struct AppendBenchmark: Benchmark {
  static let name = "append"

  func run(_ run: Run, into table: inout Table) throws {
    let (rounds, perRound) = run.isQuick ? (3, 40) : (10, 100)
    let journal = try Journal.create(
      at: run.scratch.fresh("append.jsonl"), header: WorkshopLog.header)
    let file = try BareFile(run.scratch.fresh("append.bare"))
    var (ours, bare) = (Sample(), Sample())
    var records = WorkshopLog()
    for _ in 0..<rounds {
      for _ in 0..<perRound {
        guard let record = records.next() else { break }
        ours.add(try time { try journal.append([record], expecting: record.sequence) })
        let line = LogBytes.line(of: record)
        bare.add(try time { try file.append(line) })
      }
    }
    for (part, target) in [(0.5, Row.Target.ratioAtMost(1.5)), (0.99, nil)] {
      table.add(
        Row(
          benchmark: Self.name, name: "one record, p\(Int(part * 100))",
          value: Quantity(ours.percentile(part), .nanoseconds), referenceName: "write+fdatasync",
          reference: Quantity(bare.percentile(part), .nanoseconds), target: target))
    }
    table.note(
      "append: \(rounds * perRound) records, each followed by its bare twin on the same file system."
    )
  }

  private func time(_ body: () throws -> Void) throws -> Int {
    let start = Stopwatch.wall()
    try body()
    return Stopwatch.wall() - start
  }
}

extension LogBytes {
  /// The line of one record, as the log would have it.
  static func line(of record: Record) -> [UInt8] {
    var bytes: [UInt8] = []
    var encoder = LogEncoder()
    encoder.append(record, to: &bytes)
    return bytes
  }
}
