import NIOCore
import NIOPosix

/// Terminals that all come at once, until each of them is welcomed and has what is in the log; beside
/// a bare server with the same TLS that answers them a line.
struct JoinBenchmark: Benchmark {
  static let name = "join"

  private enum Seat: String {
    case observers, scribes
  }

  private struct Costs {
    var rates = Sample()
    /// Processor time of the server for one terminal.
    var work = Sample()
  }

  func run(_ run: Run, into table: inout Table) throws {
    ServerChild.raiseDescriptorLimit()
    for terminals in run.isQuick ? [40] : [40, 400, 4000] {
      try measure(terminals, .observers, run, &table)
    }
    // Each scribe's coming is a record of its own that all the others get.
    for terminals in run.isQuick ? [40] : [40, 400] {
      try measure(terminals, .scribes, run, &table)
    }
  }

  private func measure(_ terminals: Int, _ seat: Seat, _ run: Run, _ table: inout Table) throws {
    let rounds = run.isQuick ? 1 : terminals > 1000 ? 2 : 5
    var (ours, bare) = (Costs(), Costs())
    for _ in 0..<rounds {
      try measure(terminals, seat, NetworkHall.bare, &bare)
      try measure(terminals, seat, { try NetworkHall.host(run.scratch, on: $0) }, &ours)
    }
    func row(_ name: String, _ part: KeyPath<Costs, Sample>, _ unit: Quantity.Unit) {
      table.add(
        Row(
          benchmark: Self.name, name: "\(terminals) \(seat) at once\(name)",
          value: Quantity(ours[keyPath: part].median, unit), referenceName: "bare TLS",
          reference: Quantity(bare[keyPath: part].median, unit)))
    }
    row("", \.rates, .perSecond)
    row(", processor for one", \.work, .nanoseconds)
    table.note("join: \(terminals) \(seat), \(rounds) interleaved rounds, a new server for each.")
  }

  private func measure(
    _ terminals: Int, _ seat: Seat, _ open: (any EventLoop) throws -> NetworkHall,
    _ costs: inout Costs
  ) throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    defer { try? group.syncShutdownGracefully() }
    let hall = try open(group.next())
    if seat == .observers { try hall.seatSpeaker() }
    let start = hall.server.processorNanoseconds
    let time =
      switch seat {
      case .observers: try hall.seatObservers(terminals)
      case .scribes: try hall.seatScribes(terminals)
      }
    costs.work.add((hall.server.processorNanoseconds - start) / terminals)
    costs.rates.add(Double(terminals) * 1e9 / Double(time))
    try hall.stop()
  }
}
