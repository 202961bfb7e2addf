import FormatTestSupport
import TaktHost
import TaktModel

/// A jump to any moment of a past session, beside a fold of the whole session.
struct SeekBenchmark: Benchmark {
  static let name = "seek"

  func run(_ run: Run, into table: inout Table) throws {
    let (count, seeks) = (20_000, run.isQuick ? 20 : 200)
    let path = run.scratch.fresh("seek.jsonl")
    try LogBytes.write(count, to: path)
    let past = try PastSession(path)
    var random = Seeded(seed: 2)
    var (sample, whole) = (Sample(), Sample())
    for round in 0..<seeks {
      let place = random.number(0...count)
      let start = Stopwatch.ofThread()
      let session = past.session(at: place)
      sample.add(Stopwatch.ofThread() - start)
      precondition(session.sequence == place)
      guard round % 20 == 0 else { continue }
      let begin = Stopwatch.ofThread()
      var folded = Session()
      for record in past.records { folded.apply(record) }
      whole.add(Stopwatch.ofThread() - begin)
    }
    for (part, target) in [(0.5, nil), (0.99, Row.Target.atMost(100e6))] {
      table.add(
        Row(
          benchmark: Self.name, name: "in \(count) records, p\(Int(part * 100))",
          value: Quantity(sample.percentile(part), .nanoseconds), referenceName: "folding them all",
          reference: Quantity(whole.median, .nanoseconds), target: target))
    }
    table.note("seek: \(seeks) random places, processor time.")
  }
}
