import NIOCore
import NIOPosix

/// Terminals that all come at once, until each of them is welcomed and has what is in the log; beside
/// a bare server with the same TLS that answers them a line.
struct JoinBenchmark: Benchmark {
  static let name = "join"

  private enum Seat: String {
    case observers, scribes
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
    var (ours, bare) = (Sample(), Sample())
    for _ in 0..<rounds {
      bare.add(try rate(terminals, seat, NetworkHall.bare))
      ours.add(try rate(terminals, seat) { try NetworkHall.host(run.scratch, on: $0) })
    }
    table.add(
      Row(
        benchmark: Self.name, name: "\(terminals) \(seat) at once",
        value: Quantity(ours.median, .perSecond), referenceName: "bare TLS",
        reference: Quantity(bare.median, .perSecond)))
    table.note("join: \(terminals) \(seat), \(rounds) interleaved rounds, a new server for each.")
  }

  private func rate(
    _ terminals: Int, _ seat: Seat, _ open: (any EventLoop) throws -> NetworkHall
  ) throws -> Double {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    defer { try? group.syncShutdownGracefully() }
    let hall = try open(group.next())
    if seat == .observers { try hall.seatSpeaker() }
    let time =
      switch seat {
      case .observers: try hall.seatObservers(terminals)
      case .scribes: try hall.seatScribes(terminals)
      }
    try hall.stop()
    return Double(terminals) * 1e9 / Double(time)
  }
}
