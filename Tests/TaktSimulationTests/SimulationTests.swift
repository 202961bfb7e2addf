import Foundation
import Testing

/// A day in a room on one thread: everything that may happen to terminals, network, host and disk,
/// in an order that a seed decides.
@Suite struct SimulationTests {
  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  private static let steps = setting("TAKT_SIMULATION_STEPS") ?? 500
  /// One seed where it is named, as many as are asked for from it on.
  private static let seeds: [UInt64] = {
    let first = setting("TAKT_SIMULATION_SEED")
    let count = setting("TAKT_SIMULATION_SEEDS") ?? (first == nil ? 500 : 1)
    return (0..<count).map { UInt64((first ?? 1) + $0) }
  }()

  @Test func `whatever happens nothing is lost, nothing doubled, and all see the same`() {
    var steps = 0
    var failures = 0
    for seed in Self.seeds {
      let run = Run(seed: seed, steps: Self.steps)
      steps += run.steps
      guard !run.faults.isEmpty else { continue }
      Issue.record("\(run.message)")
      failures += 1
      if failures == 5 { break }
    }
    print("Simulation: \(Self.seeds.count) seeds, \(steps) steps")
  }

  @Test(arguments: seeds.prefix(20))
  func `the same seed gives the same bytes`(seed: UInt64) {
    #expect(Run(seed: seed, steps: Self.steps).sum == Run(seed: seed, steps: Self.steps).sum)
  }
}
