import TaktFormat
package import TaktModel

/// Requests on this terminal's disk until the host has acknowledged them (invariant 5).
///
/// A file of JSON lines: a request as it goes over the wire, or `{"done":17}` once the host
/// answered. When nothing waits and it has grown, one line with the highest counter replaces all:
/// a counter that began again would make the host take new requests for retries of old ones.
package struct Outbox: ~Copyable {
  /// The terminal that these requests come from; kept over restarts with the file.
  package let terminal: String
  /// Requests that wait, oldest first.
  package private(set) var waiting: [(request: RequestID, command: Command)] = []
  private var lastCounter = 0
  private var file: OutboxFile?

  /// Bytes from which an outbox with nothing in it is made short.
  static let compactionSize = 4096

  /// An outbox in memory only: for the console, whose keys should not act again after a restart.
  /// Its requests are numbered from `counter` on, so that those of two lives never meet.
  package init(terminal: String, after counter: Int = 0) {
    self.terminal = terminal
    lastCounter = counter
    file = nil
  }

  /// Opens or makes the file and reads what still waits. nil when another process holds it.
  package init?(terminal: String, path: String) throws(LinkError) {
    guard let file = try HeldFile.hold(path) else { return nil }
    try self.init(terminal: terminal, on: file)
  }

  /// Reads what still waits in a file that nobody else has.
  package init(terminal: String, on disk: any OutboxDisk) throws(LinkError) {
    self.terminal = terminal
    var file = OutboxFile(on: disk)
    let lines = try file.readLines()
    self.file = file
    for line in lines { take(line) }
  }

  /// Keeps a command on disk under a new request id; only then may it be sent or shown as taken.
  /// A number whose write failed is not used again.
  package mutating func add(_ command: Command) throws(LinkError) -> RequestID {
    let request = RequestID(terminal: terminal, counter: lastCounter + 1)
    let line = ClientMessage.request(request, command).line()
    guard line.count - 1 <= WireLimits.frameFromTerminal else {
      throw Outbox.tooLong(line.count)
    }
    lastCounter += 1
    try file?.append(line, isSynced: true)
    waiting.append((request, command))
    return request
  }

  /// The host answered: the request waits no longer. Returns its command.
  ///
  /// The note of it may fail, and that of an accepted request is not synced: then it goes out once
  /// more in the next life, and the host recognises it. A refused one it would not recognise: what
  /// the person was told did not happen could happen then.
  package mutating func settle(_ request: RequestID, isRefused: Bool = false) -> Command? {
    guard let index = waiting.firstIndex(where: { $0.request == request }) else { return nil }
    let command = waiting.remove(at: index).command
    let isNoted = (try? file?.append(Outbox.done(request.counter), isSynced: isRefused)) != nil
    if isNoted, waiting.isEmpty, (file?.length ?? 0) >= Outbox.compactionSize {
      file?.replaceAll(with: Outbox.done(lastCounter))
    }
    return command
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    if let message = try? ClientMessage(line: Array(line)),
      case .request(let request, let command) = message
    {
      lastCounter = max(lastCounter, request.counter)
      if request.terminal == terminal { waiting.append((request, command)) }
    } else if let done = Outbox.doneCounter(line) {
      lastCounter = max(lastCounter, done)
      waiting.removeAll { $0.request.counter == done }
    }
  }

  private static func done(_ counter: Int) -> [UInt8] {
    Array("{\"done\":\(counter)}\n".utf8)
  }

  private static func doneCounter(_ line: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: line, as: UTF8.self)
    guard text.hasPrefix(#"{"done":"#), text.hasSuffix("}") else { return nil }
    return Int(text.dropFirst(8).dropLast())
  }

  /// Sent all the same, it would be thrown back and sent again for ever.
  private static func tooLong(_ bytes: Int) -> LinkError {
    let (size, limit) = (bytes / 1024, WireLimits.frameFromTerminal / 1024)
    return LinkError(
      "Слишком длинно: \(size) КБ, а за раз уходит не больше \(limit). Разбейте на части.",
      "Too long: \(size) KB where \(limit) go at once. Split it.")
  }
}
