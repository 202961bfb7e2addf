internal import Glibc

/// A program without any terminal: standard input is empty, both outputs are pipes.
package struct PipedProcess {
  package let exitStatus: Int32
  package let standardOutput: String
  package let standardError: String

  /// Runs `arguments` to the end.
  package init(_ arguments: [String], environment: [String]) throws {
    let (output, error) = (try Pipe(), try Pipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writer, 1)
    posix_spawn_file_actions_adddup2(&actions, error.writer, 2)
    let processID = try Spawn.run(arguments, environment: environment, actions: &actions)
    standardOutput = output.readToEnd()
    standardError = error.readToEnd()
    var status: Int32 = 0
    waitpid(processID, &status, 0)
    exitStatus = status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f)
  }
}

/// A pipe whose ends are not inherited.
package final class Pipe {
  package let reader: Int32
  package private(set) var writer: Int32

  package init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemFailure() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reader, writer) = (ends[0], ends[1])
  }

  deinit {
    close(reader)
    closeWriter()
  }

  package func write(_ text: String) { write(Array(text.utf8)) }

  package func write(_ bytes: [UInt8]) {
    _ = Glibc.write(writer, bytes, bytes.count)
  }

  /// The reader sees the end once what was written is read.
  package func closeWriter() {
    if writer >= 0 { close(writer) }
    writer = -1
  }

  /// All that was written, after this side's writer is closed.
  package func readToEnd() -> String {
    closeWriter()
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(reader, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
