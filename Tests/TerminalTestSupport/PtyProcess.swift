internal import Glibc

/// A real program on a real (pseudo) terminal, and the screen that a person would see.
package final class PtyProcess {
  /// What the screen shows now; replace it when the terminal is given another size.
  package private(set) var screen: VirtualScreen
  /// Everything the program wrote, in order.
  package private(set) var output: [UInt8] = []
  package private(set) var processID: Int32 = 0
  private let controller: Int32
  /// Our own hold on the terminal's other end, so that its modes can be read after the program ended.
  private let terminal: Int32
  private let initialModes: [UInt32]
  private var rawStatus: Int32?
  private var isHungUp = false

  /// Starts `arguments[0]` (a path) as the leader of a session whose terminal is the new one.
  ///
  /// `standardError` may be another descriptor, to tell the two outputs apart.
  package init(
    _ arguments: [String], columns: Int = 80, rows: Int = 24,
    environment: [String] = ["TERM=xterm-256color", "LC_ALL=C.UTF-8"], standardError: Int32? = nil
  ) throws {
    var (controller, terminal): (Int32, Int32) = (-1, -1)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&controller, &terminal, nil, nil, &size) == 0 else { throw SystemFailure() }
    (self.controller, self.terminal) = (controller, terminal)
    _ = fcntl(controller, F_SETFD, FD_CLOEXEC)
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
    screen = VirtualScreen(columns: columns, rows: rows)
    initialModes = Self.modes(terminal)
    guard let name = ttyname(terminal) else { throw SystemFailure() }
    processID = try Spawn.run(
      arguments, environment: environment, terminalPath: String(cString: name),
      standardError: standardError)
  }

  deinit {
    if rawStatus == nil {
      kill(processID, SIGKILL)
      waitpid(processID, nil, 0)
    }
    if !isHungUp { close(controller) }
    close(terminal)
  }

  /// The terminal's modes are what they were before the program began.
  package var modesAreRestored: Bool { Self.modes(terminal) == initialModes }

  private static func modes(_ descriptor: Int32) -> [UInt32] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  // MARK: The person

  package func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(controller, bytes, bytes.count)
  }

  /// Gives the terminal another size, which the program is told by SIGWINCH.
  package func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
    screen = VirtualScreen(columns: columns, rows: rows)
  }

  package func send(signal: Int32) { kill(processID, signal) }

  /// Sends a signal to the job that has the terminal, which a shell may have started.
  package func sendToForeground(signal: Int32) { kill(-tcgetpgrp(controller), signal) }

  /// Closes the window under the program.
  package func hangUp() {
    close(controller)
    isHungUp = true
  }

  /// Wipes what the screen shows, as another program's output would.
  package func spoilScreen() { screen.feed("\u{1b}[2J".utf8) }

  // MARK: Waiting

  /// Reads until the screen shows `text`; false when it does not within the time.
  package func wait(for text: String, seconds: Int = 20) -> Bool {
    wait(seconds: seconds) { $0.screen.contains(text) }
  }

  /// Reads until `condition` holds; false when it does not within the time.
  package func wait(seconds: Int = 20, until condition: (PtyProcess) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !condition(self) {
      if ContinuousClock.now > end { return false }
      _ = read(milliseconds: 20)
    }
    return true
  }

  /// Reads to the end: the exit status, or minus the number of the signal that ended it.
  package func exitStatus(seconds: Int = 20) -> Int32? {
    var status: Int32 = 0
    guard wait(seconds: seconds, until: { _ in waitpid(processID, &status, WNOHANG) != 0 }) else {
      return nil
    }
    rawStatus = status
    while read(milliseconds: 0) {}
    return status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f)
  }

  private func read(milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard !isHungUp, poll(&waiting, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = Glibc.read(controller, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer[..<count]
    screen.feed(buffer[..<count])
    return true
  }
}

/// A call to the system failed; the number is `errno`.
package struct SystemFailure: Error {
  package let number: Int32
  init(_ number: Int32 = errno) { self.number = number }
}
