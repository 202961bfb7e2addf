import ArgumentParser
import Foundation
import Glibc
import TaktTerminal

/// Measures takt on this machine, each figure beside a reference of the same run: read the ratios,
/// because absolutes say more about the machine.
@main
struct TaktBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "takt-benchmark",
    abstract: "Measure takt, each figure beside a reference of the same run.")

  @Argument(help: "Benchmarks to run: \(names.joined(separator: ", ")); none is all.")
  var chosen: [String] = []

  @Flag(help: "Small counts: to see that everything works.")
  var quick = false

  @Flag(help: "Print JSON instead of a table.")
  var json = false

  @Option(help: "A folder on the disk to measure; the default is the one of this program.")
  var folder: String?

  @Option(help: .hidden)
  var child: ChildTask?

  private static var names: [String] { Benchmarks.all.map { $0.name } }

  func validate() throws {
    guard child == nil else { return }
    for name in chosen where !Self.names.contains(name) {
      throw ValidationError("“\(name)” is none of: \(Self.names.joined(separator: ", "))")
    }
  }

  func run() throws {
    if let child { return try child.run(chosen) }
    signal(SIGPIPE, SIG_IGN)
    let program = CommandLine.arguments.first.map { URL(filePath: $0) }
    let parent = folder ?? program?.deletingLastPathComponent().path ?? "."
    let run = Run(scratch: try Scratch(in: parent), isQuick: quick)
    var table = Table()
    for benchmark in Benchmarks.all where chosen.isEmpty || chosen.contains(benchmark.name) {
      if isatty(STDERR_FILENO) == 1 { writeToStandardError("\(benchmark.name)…\n") }
      try benchmark.init().run(run, into: &table)
    }
    table.note(Self.machine)
    print(json ? table.json : table.text)
  }

  /// The machine, and how busy others kept it: at a load above its processors, trust ratios only.
  private static var machine: String {
    var loads = [0.0, 0, 0]
    getloadavg(&loads, 3)
    let load = loads.map { Quantity.short($0) }.joined(separator: " ")
    return "\(ProcessInfo.processInfo.activeProcessorCount) processors; load of the last"
      + " 1, 5 and 15 minutes, this run included: \(load)."
  }
}

func writeToStandardError(_ text: String) {
  let bytes = Array(text.utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
