import Foundation

/// A folder that is gone when the test is.
final class Folder {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "takt-" + UUID().uuidString
    try! FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
}

/// Runs a tool of the system and waits for its end; false where it failed or is not there.
@discardableResult
func run(_ words: String...) -> Bool {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = words
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}

/// A running `journal-probe`, which is built beside the tests.
final class Probe {
  private let process = Process()
  private let output = Pipe()
  private var pending: [UInt8] = []

  init(_ arguments: String...) throws {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(filePath: tests)
      .deletingLastPathComponent().appending(path: "journal-probe")
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    try output.fileHandleForWriting.close()
  }

  deinit { end() }

  /// Kills the process where it stands and waits until it is gone.
  func end() {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Waits for a line; nil at the end of the output.
  func line() -> String? {
    while true {
      if let newline = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending.removeSubrange(...newline) }
        return String(decoding: pending[..<newline], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      pending += more
    }
  }

  func remainingLines() -> [String] {
    var lines: [String] = []
    while let line = line() { lines.append(line) }
    return lines
  }

  /// Stops the process where it stands, whatever it is doing, and waits until it is stopped.
  func stop() {
    kill(process.processIdentifier, SIGSTOP)
    while !isStopped { sched_yield() }
  }

  private var isStopped: Bool {
    let status = try? String(
      contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
    return status?.split(separator: ") ").last?.hasPrefix("T") ?? true
  }

  func resume() { kill(process.processIdentifier, SIGCONT) }

  /// What a stopped process has printed, without waiting for more.
  func printedLines() -> [String] {
    let handle = output.fileHandleForReading
    var ready = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
    while poll(&ready, 1, 0) > 0, ready.revents & Int16(POLLIN) != 0 {
      pending += handle.availableData
    }
    var lines: [String] = []
    while pending.contains(UInt8(ascii: "\n")), let line = line() { lines.append(line) }
    return lines
  }
}
