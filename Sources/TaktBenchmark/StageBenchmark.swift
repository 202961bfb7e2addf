import Dispatch
import Foundation
import NIOPosix
import TaktFormat
import TaktHost
import TaktModel
import TaktNetwork
import TaktRoom

/// From a scribe's Enter to the frame on the stage that holds the line: a real host on a Unix socket,
/// real lines with outboxes on disk, the real stage. Beside what no program could leave out.
struct StageBenchmark: Benchmark {
  static let name = "stage"

  func run(_ run: Run, into table: inout Table) throws {
    for scribes in [1, 8, 40] {
      let gap = scribes == 1 ? 100_000 : 25_000
      try measure(scribes, lines: run.isQuick ? 40 : 400, gapMicroseconds: gap, run, &table)
    }
  }

  private func measure(
    _ scribes: Int, lines: Int, gapMicroseconds gap: Int, _ run: Run, _ table: inout Table
  ) throws {
    let hall = try BenchmarkHall(run.scratch, ideas: 1000)
    let links = try hall.scribes(scribes, run.scratch)
    let stage = StageSeat(socket: hall.socket)
    let chain = try BareChain(run.scratch)
    var (starts, syncs, chains) = ([String: Int](), Sample(), Sample())
    for number in 0..<lines {
      let start = Stopwatch.wall()
      starts[Typing.mark(number)] = start
      try links[number % links.count].submit(Typing.line(number))
      sleep(until: start + gap * 500)
      let bare = try chain.measure()
      syncs.add(bare.sync)
      chains.add(bare.chain)
      sleep(until: start + gap * 1000)
    }
    usleep(500_000)
    for link in links { link.close() }
    let seen = stage.stop()
    hall.close()
    var sample = Sample()
    for (mark, moment) in seen.moments {
      if let start = starts[mark] { sample.add(moment - start) }
    }
    add(scribes, sample, chains, to: &table)
    table.note(
      "stage: \(scribes) scribes, \(lines) lines, one each \(gap / 1000) ms in turn, on a board of"
        + " 1000; \(sample.values.count) painted, \(seen.hidden) of them not on the page; a bare"
        + " fdatasync between took \(Quantity(syncs.median, .nanoseconds).text).")
  }

  private func add(_ scribes: Int, _ sample: Sample, _ chains: Sample, to table: inout Table) {
    for part in [0.5, 0.99] {
      table.add(
        Row(
          benchmark: Self.name,
          name: "Enter → frame, \(scribes) scribe\(scribes == 1 ? "" : "s"), p\(Int(part * 100))",
          value: Quantity(sample.percentile(part), .nanoseconds),
          referenceName: "2 fdatasync + socket",
          reference: Quantity(chains.percentile(part), .nanoseconds)))
    }
  }

  private func sleep(until moment: Int) {
    let left = (moment - Stopwatch.wall()) / 1000
    if left > 0 { usleep(UInt32(left)) }
  }
}
