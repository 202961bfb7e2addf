internal import CTerminal
internal import Glibc

/// Keeps what is said on standard error while the screen is ours, and says it afterwards.
final class StandardErrorCapture {
  /// The memory file in place of standard error.
  let captured: Int32
  /// The true standard error.
  let original: Int32
  private var isActive = true

  /// nil when standard error is no terminal (then it disturbs nothing) or the system refuses.
  init?() {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    captured = takt_memory_file("stderr")
    original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard captured >= 0, original >= 0, dup2(captured, STDERR_FILENO) >= 0 else {
      close(captured)
      close(original)
      return nil
    }
  }

  /// Puts standard error back and writes there what came meanwhile.
  func end() {
    guard isActive else { return }
    isActive = false
    dup2(original, STDERR_FILENO)
    lseek(captured, 0, SEEK_SET)
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(captured, &buffer, buffer.count), count > 0 {
      _ = write(STDERR_FILENO, buffer, count)
    }
    close(captured)
    close(original)
  }

  deinit { end() }
}
