import ArgumentParser
import Foundation
import TaktHost
import TaktJournal
import TaktModel
import TaktRoom

/// What this program does when it starts itself, so that its memory is that of one task alone.
enum ChildTask: String, ExpressibleByArgument {
  /// Opens a log as a host does.
  case open
  /// Only reads a log's bytes.
  case read
  /// Is a host on the network until its parent closes its input.
  case hall
  /// Is the bare server that a host is compared with.
  case broadcast

  /// What a child measured.
  struct Report: Codable {
    let nanoseconds: Int
    /// Processor time of all its threads, from the start of the process.
    let processorNanoseconds: Int
    /// The most memory that the process ever had.
    let peakBytes: Int
  }

  func run(_ arguments: [String]) throws {
    if self == .broadcast { return try BareBroadcast.run() }
    guard let path = arguments.first else { return }
    let start = Stopwatch.wall()
    switch self {
    case .open:
      let (room, journal) = try Room.open(logAt: path)
      precondition(room.session.sequence == journal.head)
    case .read: try readThrough(path)
    case .hall, .broadcast:
      return try HallServer.run(logAt: path, ideas: arguments.last.flatMap { Int($0) } ?? 0)
    }
    let report = Report(
      nanoseconds: Stopwatch.wall() - start, processorNanoseconds: Stopwatch.ofProcess(),
      peakBytes: Self.peakBytes)
    print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
  }

  private func readThrough(_ path: String) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw BenchmarkFailure("cannot read \(path)")
    }
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {}
  }

  private static var peakBytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) * 1024
  }

  /// Starts this program again to do the task, and waits for what it says.
  static func measure(_ task: ChildTask, _ path: String) throws -> Report {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["--child", task.rawValue, path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard let report = try? JSONDecoder().decode(Report.self, from: bytes) else {
      throw BenchmarkFailure("a child that was to \(task.rawValue) \(path) said nothing")
    }
    return report
  }
}
