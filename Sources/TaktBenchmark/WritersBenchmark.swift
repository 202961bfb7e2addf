import Dispatch
import Synchronization
import TaktHost
import TaktJournal
import TaktModel
import TaktRoom

/// Writers who wait for their answers: the room over its journal, beside a bare group commit of as
/// many threads, and beside the room's own batches written in a bare loop.
struct WritersBenchmark: Benchmark {
  static let name = "writers"

  private struct Result {
    var latencies = Sample()
    var rates = Sample()

    mutating func add(_ round: TimedSample) {
      latencies += round.sample
      rates.add(Double(round.sample.values.count) * 1e9 / Double(round.nanoseconds))
    }
  }

  func run(_ run: Run, into table: inout Table) throws {
    let rounds = run.isQuick ? 2 : 5
    for writers in [1, 8, 40] {
      let each = (run.isQuick ? 20 : 60) * (writers == 1 ? 3 : 1)
      var (ours, commit, bare) = (Result(), Result(), Result())
      for _ in 0..<rounds {
        let batches = NotedLog.Batches()
        ours.add(try room(run, writers, each, batches))
        commit.add(try bareCommit(run, writers, each))
        bare.add(try bareLoop(run, batches.counts.withLock { $0 }))
      }
      add(writers, ours, commit, bare, to: &table)
      table.note("writers: \(writers) threads × \(each) requests × \(rounds) interleaved rounds.")
    }
  }

  private func add(
    _ writers: Int, _ ours: Result, _ commit: Result, _ bare: Result, to table: inout Table
  ) {
    func row(
      _ name: String, _ value: Double, _ reference: String, _ other: Double, _ unit: Quantity.Unit,
      _ target: Row.Target? = nil
    ) {
      table.add(
        Row(
          benchmark: Self.name, name: "\(writers) at once, \(name)", value: Quantity(value, unit),
          referenceName: reference, reference: Quantity(other, unit), target: target))
    }
    let target = writers == 40 ? Row.Target.ratioAtLeast(0.7) : nil
    row(
      "requests", ours.rates.median, "bare group commit", commit.rates.median, .perSecond, target)
    row("requests", ours.rates.median, "same batches, bare", bare.rates.median, .perSecond)
    for part in [0.5, 0.99] {
      row(
        "p\(Int(part * 100))", ours.latencies.percentile(part), "bare group commit",
        commit.latencies.percentile(part), .nanoseconds)
    }
  }

  private func room(
    _ run: Run, _ writers: Int, _ each: Int, _ batches: NotedLog.Batches
  ) throws -> TimedSample {
    let path = run.scratch.fresh("room.jsonl")
    try BenchmarkRoom.makeLog(at: path)
    let service = try Self.service(path, batches)
    return Threads.run(writers) { index in
      let author = BenchmarkRoom.scribe(index)
      let answered = DispatchSemaphore(value: 0)
      return Sample(each) { round in
        let submission = Room.Submission(
          BenchmarkRoom.line("\(round)"), by: author,
          request: RequestID(terminal: author.id.value, counter: round + 1))
        service.submit(submission) { _ in answered.signal() }
        answered.wait()
      }
    }
  }

  private static func service(
    _ path: String, _ batches: NotedLog.Batches
  ) throws -> RoomService {
    var room = Room()
    let journal = try Journal.open(at: path) { room.restore($0) }
    room.begin(on: NotedLog(journal, noting: batches))
    return RoomService(room, facts: BenchmarkRoom.facts)
  }

  private func bareCommit(_ run: Run, _ writers: Int, _ each: Int) throws -> TimedSample {
    let commit = BareCommit(try BareFile(run.scratch.fresh("commit.bare")))
    defer { commit.close() }
    let line = Self.line
    return Threads.run(writers) { _ in
      let written = DispatchSemaphore(value: 0)
      return Sample(each) { _ in commit.append(line, written) }
    }
  }

  private func bareLoop(_ run: Run, _ batches: [Int]) throws -> TimedSample {
    let file = try BareFile(run.scratch.fresh("loop.bare"))
    let begin = Stopwatch.wall()
    var sample = Sample()
    for count in batches {
      let start = Stopwatch.wall()
      try file.append(Array(repeatElement(Self.line, count: count).joined()))
      let end = Stopwatch.wall()
      for _ in 0..<count { sample.add(end - start) }
    }
    return TimedSample(sample: sample, nanoseconds: Stopwatch.wall() - begin)
  }

  /// A line as long as the room's.
  private static let line = LogBytes.line(of: BenchmarkRoom.record)
}

extension Sample {
  /// How long each of `count` calls takes.
  init(_ count: Int, _ body: (Int) -> Void) {
    self.init()
    for round in 0..<count {
      let start = Stopwatch.wall()
      body(round)
      add(Stopwatch.wall() - start)
    }
  }
}
