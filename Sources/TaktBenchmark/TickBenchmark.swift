import Synchronization
import TaktCanvas
import TaktModel
import TaktScreens
import TaktTerminal
import TaktThemes

/// What a second of the stage's clock costs: bytes for the terminal, time of the processor; beside
/// the whole picture sent anew.
struct TickBenchmark: Benchmark {
  static let name = "tick"

  private struct Costs {
    var bytes = Sample()
    var times = Sample()
    var wholeBytes = Sample()
    var wholeTimes = Sample()
  }

  func run(_ run: Run, into table: inout Table) throws {
    let ticks = run.isQuick ? 60 : 900
    for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
      let costs = try measure(columns, rows, ticks)
      let size = "\(columns)×\(rows)"
      row("\(size), bytes, p50", costs.bytes.median, costs.wholeBytes.median, .bytes, &table)
      let limit = columns == 200 ? Row.Target.atMost(12 * 1024) : nil
      row("\(size), bytes, most", costs.bytes.most, costs.wholeBytes.most, .bytes, &table, limit)
      row("\(size), time, p50", costs.times.median, costs.wholeTimes.median, .nanoseconds, &table)
    }
    table.note("tick: \(ticks) seconds of a running step; processor time of drawing and sending.")
  }

  private func row(
    _ name: String, _ value: Double, _ whole: Double, _ unit: Quantity.Unit,
    _ table: inout Table, _ target: Row.Target? = nil
  ) {
    table.add(
      Row(
        benchmark: Self.name, name: name, value: Quantity(value, unit),
        referenceName: "whole picture", reference: Quantity(whole, unit), target: target))
  }

  private func measure(_ columns: Int, _ rows: Int, _ ticks: Int) throws -> Costs {
    let sent = Mutex(0)
    var terminal = try Terminal(
      .headless(columns: columns, rows: rows) { bytes in sent.withLock { $0 += bytes.count } })
    func takeSent() -> Int {
      sent.withLock { sent in
        defer { sent = 0 }
        return sent
      }
    }
    let theme = try ThemeLibrary(folder: "").find("stage-light").theme
      .resolved(for: terminal.colorMode)
    let shell = Shell(StageScreen())
    var context = Self.context
    terminal.show(shell.canvas(columns: columns, rows: rows, in: context), theme: theme)
    var costs = Costs()
    for _ in 0..<ticks {
      context.now = context.now.advanced(bySeconds: 1)
      _ = takeSent()
      let start = Stopwatch.ofThread()
      let canvas = shell.canvas(columns: columns, rows: rows, in: context)
      let drawn = Stopwatch.ofThread()
      terminal.show(canvas, theme: theme)
      let shown = Stopwatch.ofThread()
      costs.bytes.add(takeSent())
      terminal.redraw()
      let redrawn = Stopwatch.ofThread()
      costs.times.add(shown - start)
      costs.wholeTimes.add(redrawn - shown + drawn - start)
      costs.wholeBytes.add(takeSent())
    }
    return costs
  }

  /// The beginning of a step in which groups write.
  private static var context: Context {
    let begun = Instant(milliseconds: 1_669_100_467_000)
    var replica = Replica()
    replica.apply(
      Record(
        sequence: 1, at: begun, by: WorkshopLog.host, request: nil,
        events: WorkshopLog.plan + [.programme(.started("t2")), .stage(.shown(.timer))]))
    return Context(
      replica: replica, now: begun, offsetMinutes: 180,
      author: Author(id: "stage", role: .screen))
  }
}
