import Glibc
import TerminalTestSupport

/// A terminal's two ends, and the moment at which something shows on it.
final class Pty {
  private let controller: Int32
  private let terminal: Int32
  private var program: Int32 = 0

  init() throws {
    (controller, terminal) = try Spawn.openTerminal(columns: 80, rows: 24)
  }

  deinit {
    end()
    close(controller)
    close(terminal)
  }

  /// Starts a program on this terminal.
  func start(_ arguments: [String], environment: [String]) throws {
    program = try Spawn.run(
      arguments, environment: environment, terminalPath: try Spawn.path(of: terminal),
      standardError: nil)
  }

  /// Ends the program that was started here.
  func end() {
    guard program > 0 else { return }
    kill(program, SIGTERM)
    // Its last words must be read, or it could not say them.
    while waitpid(program, nil, WNOHANG) == 0 { _ = read(milliseconds: 10) }
    program = 0
  }

  /// Types text and waits for it to appear; nil when it does not within two seconds.
  func echo(_ text: String) -> Int? {
    let wanted = Array(text.utf8)
    let start = Stopwatch.wall()
    _ = write(controller, wanted, wanted.count)
    var seen: [UInt8] = []
    while let bytes = read(milliseconds: 2000) {
      let moment = Stopwatch.wall()
      seen += bytes
      if seen.contains(wanted) { return moment - start }
    }
    return nil
  }

  /// Types without looking.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(controller, bytes, bytes.count)
  }

  /// Reads until nothing comes for a while; true if anything came within `patience`.
  func settle(patienceMilliseconds patience: Int32 = 200) -> Bool {
    guard read(milliseconds: patience) != nil else { return false }
    // A running clock draws each second: the silence between must suffice.
    while read(milliseconds: 300) != nil {}
    return true
  }

  private func read(milliseconds: Int32) -> [UInt8]? {
    var waiting = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = Glibc.read(controller, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard count >= part.count else { return false }
    return indices.dropLast(part.count - 1).contains {
      self[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}
