internal import Synchronization

/// ncurses knows one terminal at a time, and tests run side by side.
package enum TerminalLock {
  private static let mutex = Mutex(())

  /// Runs `body` while no other test has a terminal in this process.
  package static func hold<Result>(_ body: () throws -> Result) rethrows -> Result {
    try mutex.withLock { _ in try body() }
  }
}
