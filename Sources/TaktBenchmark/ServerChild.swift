import Foundation
import Glibc
import TaktModel

/// A server in a process of its own: what it uses of memory and time is nobody else's.
final class ServerChild {
  /// What a server says when it is ready.
  struct Greeting: Codable {
    let port: Int
    /// Codes of the seats as they are typed; a server without seats says one for all.
    let facilitator: String
    let observer: String
    let scribes: [String]

    func say() throws {
      FileHandle.standardOutput.write(try JSONEncoder().encode(self) + [10])
      // Its parent ends it by closing the other end.
      while !FileHandle.standardInput.availableData.isEmpty {}
    }
  }

  let greeting: Greeting
  private let process = Process()
  private let input = Pipe()

  init(_ task: ChildTask, _ arguments: String...) throws {
    let output = Pipe()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["--child", task.rawValue] + arguments
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    guard
      let said = try? JSONDecoder().decode(
        Greeting.self, from: output.fileHandleForReading.availableData)
    else { throw BenchmarkFailure("a child that was to \(task.rawValue) said nothing") }
    greeting = said
  }

  func stop() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  var residentBytes: Int {
    let path = "/proc/\(process.processIdentifier)/statm"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }

  /// Processor time of all its threads so far.
  var processorNanoseconds: Int {
    var clock = clockid_t()
    guard clock_getcpuclockid(process.processIdentifier, &clock) == 0 else { return 0 }
    return Stopwatch.read(clock)
  }

  /// Thousands of connections need as many descriptors, here and in the children.
  static func raiseDescriptorLimit() {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
