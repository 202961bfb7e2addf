internal import CTerminal
internal import Glibc

/// Wakes the loop that owns the terminal; any thread may keep and use it, however long.
package final class Waker: Sendable {
  /// Readable when somebody woke the loop.
  let descriptor: Int32

  init() throws(TerminalError) {
    descriptor = takt_event_descriptor()
    if descriptor < 0 { throw .system(errno) }
  }

  deinit { close(descriptor) }

  /// Makes `Terminal.wait` return `.woken`; many calls before it looks are one.
  package func wake() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, 8)
  }

  /// True when somebody woke the loop since the last call.
  func takeWakes() -> Bool {
    var count: UInt64 = 0
    return read(descriptor, &count, 8) == 8
  }
}
