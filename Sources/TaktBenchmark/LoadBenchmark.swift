import Glibc
import NIOCore
import NIOPosix

/// What a host's processor does while scribes type two lines a minute each, say every four seconds
/// that they are there, and all get everything; beside a bare server that sends as many lines to as
/// many.
struct LoadBenchmark: Benchmark {
  static let name = "load"

  private static let linesPerMinute = 2
  private static let beatSeconds = 4

  func run(_ run: Run, into table: inout Table) throws {
    ServerChild.raiseDescriptorLimit()
    let (scribes, seconds) = run.isQuick ? (40, 3) : (400, 20)
    let ours = try percent(scribes, seconds, isHost: true, run)
    let bare = try percent(scribes, seconds, isHost: false, run)
    table.add(
      Row(
        benchmark: Self.name, name: "\(scribes) scribes, of one core",
        value: Quantity(ours, .percent), referenceName: "bare broadcast",
        reference: Quantity(bare, .percent)))
    table.note(
      "load: \(scribes) scribes, \(Self.linesPerMinute) lines a minute each, \(seconds) seconds"
        + " each way; the bare server hears no beats.")
  }

  private func percent(
    _ scribes: Int, _ seconds: Int, isHost: Bool, _ run: Run
  ) throws -> Double {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    defer { try? group.syncShutdownGracefully() }
    let loop = group.next()
    let hall = isHost ? try NetworkHall.host(run.scratch, on: loop) : try NetworkHall.bare(on: loop)
    _ = try hall.seatScribes(scribes)
    usleep(1_000_000)
    let start = (wall: Stopwatch.wall(), processor: hall.server.processorNanoseconds)
    type(scribes, seconds, isHost: isHost, hall.crowd)
    let spent = hall.server.processorNanoseconds - start.processor
    let passed = Stopwatch.wall() - start.wall
    try hall.stop()
    return 100 * Double(spent) / Double(passed)
  }

  /// Lines and beats of all scribes, evenly in turn.
  private func type(_ scribes: Int, _ seconds: Int, isHost: Bool, _ crowd: Crowd) {
    let start = Stopwatch.wall()
    let beats = scribes * seconds / Self.beatSeconds
    let gap = seconds * 1_000_000_000 / beats
    /// Lines that are due with the first so many beats.
    func lines(_ beats: Int) -> Int { beats * Self.beatSeconds * Self.linesPerMinute / 60 }
    for number in 0..<beats {
      let left = (start + number * gap - Stopwatch.wall()) / 1000
      if left > 0 { usleep(UInt32(left)) }
      let index = number % scribes
      if isHost { crowd.write(Speech.beat(number), from: index) }
      guard lines(number) < lines(number + 1) else { continue }
      crowd.write(isHost ? Speech.request(number + 1, by: index) : Speech.record, from: index)
    }
  }
}
