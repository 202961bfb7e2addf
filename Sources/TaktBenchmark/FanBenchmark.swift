import NIOCore
import NIOPosix

/// From a scribe's line to the last terminal that has it, durable between, over TLS on loopback; and
/// the memory that a terminal takes. Beside a bare `fdatasync` and a bare server that sends the same
/// bytes to as many.
struct FanBenchmark: Benchmark {
  static let name = "fan"

  private struct Costs {
    var ours = Sample()
    var sums = Sample()
    var syncs = Sample()
    var sends = Sample()
    /// Processor time of a line, of the host and of the bare server, which
    /// hardly changes when others keep the machine busy.
    var (work, bareWork) = (0.0, 0.0)
  }

  func run(_ run: Run, into table: inout Table) throws {
    ServerChild.raiseDescriptorLimit()
    for terminals in run.isQuick ? [1, 40] : [1, 40, 400, 4000] {
      let rounds = run.isQuick ? 20 : terminals > 1000 ? 60 : 300
      try measure(terminals, rounds, run, &table)
    }
  }

  private func measure(
    _ terminals: Int, _ rounds: Int, _ run: Run, _ table: inout Table
  ) throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    defer { try? group.syncShutdownGracefully() }
    let bare = try NetworkHall.bare(on: group.next())
    let host = try NetworkHall.host(run.scratch, ideas: 1000, on: group.next())
    let halls = [host, bare]
    for hall in halls { try hall.seatSpeaker() }
    let before = halls.map(\.server.residentBytes)
    for hall in halls { _ = try hall.seatObservers(terminals) }
    let costs = try measure(rounds, host, bare, run)
    let memory = zip(halls, before).map { hall, before in
      Double(hall.server.residentBytes - before) / Double(terminals)
    }
    for hall in halls { try hall.stop() }
    add(terminals, costs, &table)
    if terminals >= 40 { add(terminals, memory: memory, &table) }
    table.note(
      "fan: \(terminals) terminals, \(rounds) interleaved rounds; a bare fdatasync took"
        + " \(text(costs.syncs.median)), the bare broadcast \(text(costs.sends.median)),"
        + " p99 \(text(costs.sends.p99)).")
  }

  private func measure(
    _ rounds: Int, _ host: NetworkHall, _ bare: NetworkHall, _ run: Run
  ) throws -> Costs {
    let file = try BareFile(run.scratch.fresh("fan.bare"))
    let line = LogBytes.line(of: BenchmarkRoom.record)
    // The first rounds only warm everything up.
    for _ in 0..<5 {
      _ = try (bare.speak(), host.speak())
    }
    var costs = Costs()
    let start = (host.server.processorNanoseconds, bare.server.processorNanoseconds)
    for _ in 0..<rounds {
      let start = Stopwatch.wall()
      try file.append(line)
      let sync = Stopwatch.wall() - start
      let send = try bare.speak()
      let ours = try host.speak()
      costs.syncs.add(sync)
      costs.sends.add(send)
      costs.sums.add(sync + send)
      costs.ours.add(ours)
    }
    costs.work = Double(host.server.processorNanoseconds - start.0) / Double(rounds)
    costs.bareWork = Double(bare.server.processorNanoseconds - start.1) / Double(rounds)
    return costs
  }

  private func text(_ nanoseconds: Double) -> String { Quantity(nanoseconds, .nanoseconds).text }

  private func add(_ terminals: Int, _ costs: Costs, _ table: inout Table) {
    let reference = costs.syncs.median + costs.sends.median
    func row(
      _ name: String, _ value: Double, _ referenceName: String, _ reference: Double,
      _ target: Row.Target?
    ) {
      table.add(
        Row(
          benchmark: Self.name, name: "line → \(terminals) terminals, \(name)",
          value: Quantity(value, .nanoseconds), referenceName: referenceName,
          reference: Quantity(reference, .nanoseconds), target: target))
    }
    let (median, p99) = (costs.ours.median, costs.ours.p99)
    row("p50", median, "fdatasync + broadcast", reference, .ratioAtMost(1.5))
    row("p99", p99, "fdatasync + broadcast", costs.sums.p99, nil)
    row("p99", p99, "its own p50", median, .ratioAtMost(2))
    row("processor of the host", costs.work, "broadcast", costs.bareWork, nil)
  }

  private func add(_ terminals: Int, memory: [Double], _ table: inout Table) {
    table.add(
      Row(
        benchmark: Self.name, name: "memory of a terminal, of \(terminals)",
        value: Quantity(memory[0], .bytes), referenceName: "bare broadcast",
        reference: Quantity(memory[1], .bytes),
        // Of few, most is what the host itself came to need.
        target: terminals >= 400 ? .atMost(64 * 1024) : nil))
  }
}
