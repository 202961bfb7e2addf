/// From a log on the disk to a room that takes requests: every line checked and folded. In a child
/// process, so that the peak of memory is this task's alone; beside a child that only reads.
struct OpenBenchmark: Benchmark {
  static let name = "open"

  func run(_ run: Run, into table: inout Table) throws {
    for (count, rounds) in run.isQuick ? [(20_000, 2)] : [(20_000, 7), (1_000_000, 3)] {
      let path = run.scratch.fresh("open.jsonl")
      try LogBytes.write(count, to: path)
      var (times, costs, peaks) = (Sample(), Sample(), Sample())
      var (readTimes, readCosts, readPeaks) = (Sample(), Sample(), Sample())
      for _ in 0..<rounds {
        let reading = try ChildTask.measure(.read, path)
        readTimes.add(reading.nanoseconds)
        readCosts.add(reading.processorNanoseconds)
        readPeaks.add(reading.peakBytes)
        let opening = try ChildTask.measure(.open, path)
        times.add(opening.nanoseconds)
        costs.add(opening.processorNanoseconds)
        peaks.add(opening.peakBytes)
      }
      let target = count == 20_000 ? Row.Target.atMost(150e6) : nil
      row("\(count) records, time", times, readTimes, .nanoseconds, target, to: &table)
      row("\(count) records, processor", costs, readCosts, .nanoseconds, nil, to: &table)
      row("\(count) records, peak memory", peaks, readPeaks, .bytes, nil, to: &table)
      table.note(
        "open: \(count) records, the median of \(rounds) child processes, page cache warm.")
    }
  }

  private func row(
    _ name: String, _ sample: Sample, _ reference: Sample, _ unit: Quantity.Unit,
    _ target: Row.Target?, to table: inout Table
  ) {
    table.add(
      Row(
        benchmark: Self.name, name: name, value: Quantity(sample.median, unit),
        referenceName: "reading the bytes", reference: Quantity(reference.median, unit),
        target: target))
  }
}
