import Glibc
import TerminalTestSupport

/// From a key to its letter on the screen, through a pseudo terminal and the real `takt join`; beside
/// the kernel's own echo on the same terminal.
struct KeyBenchmark: Benchmark {
  static let name = "key"

  private static let letters = ["ж", "щ", "ф", "э", "ю"]
  private static let perLine = 30

  func run(_ run: Run, into table: inout Table) throws {
    let program = builtExecutable("takt")
    guard access(program, X_OK) == 0 else {
      return table.note("key: left out; build takt first: swift build -c release --product takt")
    }
    let lines = run.isQuick ? 2 : 10
    let hall = try BenchmarkHall(run.scratch, ideas: 1000)
    defer { hall.close() }
    var (ours, kernel) = (Sample(), Sample())
    let pty = try Pty()
    for _ in 0..<2 {
      try type(lines / 2, on: pty, into: &kernel, erasing: "\u{15}")
      try pty.start(
        [program, "join", "--socket", hall.socket, "--group", "1", "--name", "писарь"],
        environment: [
          "TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOME=\(run.scratch.path)",
          "XDG_STATE_HOME=\(run.scratch.path)", "XDG_RUNTIME_DIR=\(run.scratch.path)",
        ])
      guard pty.settle(patienceMilliseconds: 10_000) else {
        throw BenchmarkFailure("takt join shows nothing")
      }
      let backspaces = String(repeating: "\u{7f}", count: Self.perLine)
      try type(lines / 2, on: pty, into: &ours, erasing: backspaces)
      pty.end()
      _ = pty.settle()
    }
    add(ours, kernel, to: &table)
    table.note(
      "key: \(ours.values.count) letters at 80×24 on a board of 1000, as many for the kernel before"
        + " each start of the program.")
  }

  private func type(
    _ lines: Int, on pty: Pty, into sample: inout Sample, erasing: String
  ) throws {
    for _ in 0..<lines {
      for index in 0..<Self.perLine {
        guard let delay = pty.echo(Self.letters[index % Self.letters.count]) else {
          throw BenchmarkFailure("a key was not echoed")
        }
        sample.add(delay)
        usleep(5000)
      }
      pty.type(erasing)
      _ = pty.settle()
    }
  }

  private func add(_ ours: Sample, _ kernel: Sample, to table: inout Table) {
    for (part, target) in [(0.5, Row.Target.aboveAtMost(1e6)), (0.99, nil)] {
      table.add(
        Row(
          benchmark: Self.name, name: "key → echo, p\(Int(part * 100))",
          value: Quantity(ours.percentile(part), .nanoseconds), referenceName: "kernel's echo",
          reference: Quantity(kernel.percentile(part), .nanoseconds), target: target))
    }
  }
}
