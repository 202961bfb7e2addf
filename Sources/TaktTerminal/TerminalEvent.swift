package import TaktCanvas

/// What wakes the loop that owns the terminal.
package enum TerminalEvent: Equatable, Sendable {
  case input(InputEvent)
  /// The terminal has this many columns and rows now; draw anew.
  case resized(columns: Int, rows: Int)
  /// Another thread called `Waker.wake()`.
  case woken
  /// The deadline that `wait` was given has come.
  case tick
  /// Leave: the exit status is 128 + `signal`.
  case terminate(signal: Int32)
  /// Back from being stopped; the screen shows what was drawn last.
  case resumed
}
