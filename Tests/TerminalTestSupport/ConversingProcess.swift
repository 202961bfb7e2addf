internal import Glibc

/// A program without a terminal that one talks with: lines go in, both outputs are read as they come.
package final class ConversingProcess {
  package private(set) var output = ""
  package private(set) var errors = ""
  package let processID: Int32
  private let input: Pipe
  private let streams: [Pipe]
  private var rawStatus: Int32?

  package init(_ arguments: [String], environment: [String]) throws {
    // A program that died must not take the tests with it when they write to it.
    signal(SIGPIPE, SIG_IGN)
    (input, streams) = (try Pipe(), [try Pipe(), try Pipe()])
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.reader, 0)
    posix_spawn_file_actions_adddup2(&actions, streams[0].writer, 1)
    posix_spawn_file_actions_adddup2(&actions, streams[1].writer, 2)
    processID = try Spawn.run(arguments, environment: environment, actions: &actions)
    for stream in streams { stream.closeWriter() }
  }

  deinit {
    if rawStatus == nil {
      kill(processID, SIGKILL)
      waitpid(processID, nil, 0)
    }
  }

  package var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Writes to the program's standard input; more than a pipe holds waits for it to read.
  package func write(_ text: String) { write(bytes: Array(text.utf8)) }

  package func write(bytes: [UInt8]) { input.write(bytes) }

  package func endInput() { input.closeWriter() }

  package func send(signal: Int32) { kill(processID, signal) }

  /// Reads until `condition` holds; false when it does not within the time.
  package func wait(seconds: Int = 60, until condition: (ConversingProcess) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !condition(self) {
      if ContinuousClock.now > end { return false }
      read(milliseconds: 20)
    }
    return true
  }

  /// Reads to the end: the exit status, or minus the number of the signal that ended it.
  package func exitStatus(seconds: Int = 60) -> Int32? {
    var status: Int32 = 0
    guard wait(seconds: seconds, until: { _ in waitpid(processID, &status, WNOHANG) != 0 }) else {
      return nil
    }
    rawStatus = status
    while read(milliseconds: 0) {}
    decode(isEnd: true)
    return status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f)
  }

  @discardableResult
  private func read(milliseconds: Int32) -> Bool {
    var waiting = streams.map { pollfd(fd: $0.reader, events: Int16(POLLIN), revents: 0) }
    guard poll(&waiting, 2, milliseconds) > 0 else { return false }
    var hasRead = false
    for index in 0..<2 where waiting[index].revents & Int16(POLLIN) != 0 {
      var buffer = [UInt8](repeating: 0, count: 65536)
      let count = Glibc.read(waiting[index].fd, &buffer, buffer.count)
      guard count > 0 else { continue }
      pending[index] += buffer[..<count]
      hasRead = true
    }
    if hasRead { decode() } else { usleep(1000) }
    return hasRead
  }

  /// Bytes of a character may come apart: text is made of whole lines, and of all at the end.
  private var pending: [[UInt8]] = [[], []]

  private func decode(isEnd: Bool = false) {
    for index in 0..<2 where !pending[index].isEmpty {
      let last = isEnd ? pending[index].count - 1 : pending[index].lastIndex(of: 10)
      guard let end = last else { continue }
      let text = String(decoding: pending[index][...end], as: UTF8.self)
      pending[index].removeFirst(end + 1)
      if index == 0 { output += text } else { errors += text }
    }
  }
}
