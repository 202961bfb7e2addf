import Glibc
import TaktFormat
package import TaktModel

/// Requests on this terminal's disk until the host has acknowledged them (invariant 5).
///
/// A file of JSON lines: a request as it goes over the wire, or `{"done":17}` once the host
/// answered. It is emptied whenever nothing waits. A line that was cut off by a crash was never
/// shown as taken, so it is dropped.
package struct Outbox: ~Copyable {
  /// The terminal that these requests come from; kept over restarts with the file.
  package let terminal: String
  /// Requests that wait, oldest first.
  package private(set) var waiting: [(request: RequestID, command: Command)] = []
  private var lastCounter = 0
  private let file: Int32?
  private let path: String

  /// An outbox in memory only: for the console, whose keys should not act again after a restart.
  /// Its requests are numbered from `counter` on, so that those of two lives never meet.
  package init(terminal: String, after counter: Int = 0) {
    self.terminal = terminal
    lastCounter = counter
    file = nil
    path = ""
  }

  /// Opens or makes the file and reads what still waits. nil when another process holds it.
  package init?(terminal: String, path: String) throws(LinkError) {
    self.terminal = terminal
    self.path = path
    let opened = Glibc.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard opened >= 0 else { throw Outbox.failure("открыть", "open", path) }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      Glibc.close(opened)
      return nil
    }
    file = opened
    for line in Outbox.lines(of: opened) { take(line) }
  }

  deinit {
    if let file { Glibc.close(file) }
  }

  /// Keeps a command on disk under a new request id; only then may it be sent or shown as taken.
  package mutating func add(_ command: Command) throws(LinkError) -> RequestID {
    let request = RequestID(terminal: terminal, counter: lastCounter + 1)
    try write(ClientMessage.request(request, command).line())
    lastCounter += 1
    waiting.append((request, command))
    return request
  }

  /// The host answered: the request waits no longer. Returns its command.
  package mutating func settle(_ request: RequestID) throws(LinkError) -> Command? {
    guard let index = waiting.firstIndex(where: { $0.request == request }) else { return nil }
    let command = waiting.remove(at: index).command
    try write(Array("{\"done\":\(request.counter)}\n".utf8), isSynced: false)
    return command
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    if let message = try? ClientMessage(line: Array(line)),
      case .request(let request, let command) = message
    {
      lastCounter = max(lastCounter, request.counter)
      waiting.append((request, command))
    } else if let done = Outbox.doneCounter(line) {
      lastCounter = max(lastCounter, done)
      waiting.removeAll { $0.request.counter == done }
    }
  }

  private static func doneCounter(_ line: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: line, as: UTF8.self)
    guard text.hasPrefix(#"{"done":"#), text.hasSuffix("}") else { return nil }
    return Int(text.dropFirst(8).dropLast())
  }

  /// Whole lines only: what a crash cut off is left out.
  private static func lines(of file: Int32) -> [ArraySlice<UInt8>] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(file, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
    let end = bytes.lastIndex(of: 10).map { $0 + 1 } ?? 0
    if end < bytes.count { _ = ftruncate(file, off_t(end)) }
    return bytes[..<end].split(separator: 10)
  }

  private func write(_ line: [UInt8], isSynced: Bool = true) throws(LinkError) {
    guard let file else { return }
    let written = Glibc.write(file, line, line.count)
    guard written == line.count, !isSynced || fdatasync(file) == 0 else {
      throw Outbox.failure("записать", "write", path)
    }
  }

  private static func failure(_ russian: String, _ english: String, _ path: String) -> LinkError {
    let reason = String(cString: strerror(errno))
    return LinkError(
      "Не удалось \(russian) исходящие \(path): \(reason). Освободите место и повторите.",
      "Cannot \(english) the outbox \(path): \(reason). Make room and try again.")
  }
}
