internal import CTerminal
internal import Glibc

/// The way of a frame to the terminal.
///
/// ncurses flushes after every jump of the cursor, so it writes into a file in memory, and the frame
/// leaves as one `write` between the marks of mode 2026 (a terminal that knows the mode shows the
/// frame at once; another ignores the marks).
final class FrameOutput {
  private static let beginMark = Array("\u{1b}[?2026h".utf8)
  private static let endMark = Array("\u{1b}[?2026l".utf8)

  /// What ncurses writes to; ncurses or nobody uses it after `CursesScreen` is gone.
  let stream: UnsafeMutablePointer<FILE>
  private let memory: Int32
  private let destination: Int32
  private let sink: (([UInt8]) -> Void)?

  init(destination: Int32, sink: (([UInt8]) -> Void)?) throws(TerminalError) {
    memory = takt_memory_file("frame")
    guard memory >= 0 else { throw .system(errno) }
    guard let stream = fdopen(memory, "w") else {
      let number = errno
      close(memory)
      throw .system(number)
    }
    self.stream = stream
    self.destination = destination
    self.sink = sink
  }

  deinit { fclose(stream) }

  /// Sends what ncurses has written since the last time, in one piece; nothing when that is nothing.
  func sendFrame() {
    let frame = takeFrame()
    if !frame.isEmpty { send(Self.beginMark + frame + Self.endMark) }
  }

  /// Sends what ncurses has written, unmarked, with `text` before it.
  func send(_ text: String) { send(Array(text.utf8) + takeFrame()) }

  private func takeFrame() -> [UInt8] {
    let length = Int(lseek(memory, 0, SEEK_CUR))
    guard length > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = max(0, pread(memory, buffer.baseAddress, length, 0))
    }
    lseek(memory, 0, SEEK_SET)
    ftruncate(memory, 0)
    return bytes
  }

  private func send(_ bytes: [UInt8]) {
    if let sink { return sink(bytes) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(destination, $0.baseAddress, $0.count) }
      // A terminal that is gone shows itself to `poll`; until then its frames are lost.
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
