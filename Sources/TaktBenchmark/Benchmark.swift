/// One part of the table.
protocol Benchmark: Sendable {
  /// What it is chosen by on the command line.
  static var name: String { get }
  init()
  func run(_ run: Run, into table: inout Table) throws
}

/// What all benchmarks of a run share.
struct Run: Sendable {
  let scratch: Scratch
  /// Small counts, to see that everything works.
  let isQuick: Bool
}

enum Benchmarks {
  static let all: [any Benchmark.Type] = [
    AppendBenchmark.self, WritersBenchmark.self, DecodeBenchmark.self, OpenBenchmark.self,
    SeekBenchmark.self, StageBenchmark.self, KeyBenchmark.self, TickBenchmark.self,
    FanBenchmark.self, JoinBenchmark.self, LoadBenchmark.self,
  ]
}
