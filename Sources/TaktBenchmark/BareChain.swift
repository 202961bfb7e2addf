import Foundation
import Glibc

/// What an Enter cannot do without: a line synced in the outbox, one way to the host, a line synced
/// in the log, and the way back. Two bare writes with `fdatasync` around one round trip of a socket.
final class BareChain: Sendable {
  private let outbox: BareFile
  private let log: BareFile
  private let near: Int32
  private let far: Int32
  private let line = [UInt8](repeating: 0x61, count: 250)

  init(_ scratch: Scratch) throws {
    outbox = try BareFile(scratch.fresh("outbox.bare"))
    log = try BareFile(scratch.fresh("log.bare"))
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0 else {
      throw BenchmarkFailure("no socket pair: \(errno)")
    }
    (near, far) = (ends[0], ends[1])
    Thread.detachNewThread { [far] in
      var buffer = [UInt8](repeating: 0, count: 4096)
      while case let count = read(far, &buffer, buffer.count), count > 0 {
        _ = write(far, buffer, count)
      }
      Glibc.close(far)
    }
  }

  deinit { Glibc.close(near) }

  /// Nanoseconds of one sync, and of the whole chain.
  func measure() throws -> (sync: Int, chain: Int) {
    let start = Stopwatch.wall()
    try outbox.append(line)
    let synced = Stopwatch.wall()
    var buffer = [UInt8](repeating: 0, count: line.count)
    _ = write(near, line, line.count)
    var count = 0
    while count < line.count {
      let part = read(near, &buffer, buffer.count)
      guard part > 0 else { throw BenchmarkFailure("the socket pair ended") }
      count += part
    }
    try log.append(line)
    return (synced - start, Stopwatch.wall() - start)
  }
}
