internal import CTerminal
internal import Glibc

/// What a terminal is put through while the screen is ours, and has to forget afterwards.
///
/// 1. `leave` undoes `enter` completely; both do nothing when there is nothing to do.
/// 2. From before the first byte until after the last, the crash guard can do the same.
final class ScreenSession {
  /// Bracketed paste and focus reports; the mouse stays with the terminal, for select and copy.
  private static let enterModes = "\u{1b}[?2004h\u{1b}[?1004h"
  private static let leaveModes = "\u{1b}[?2026l\u{1b}[?1004l\u{1b}[?2004l"

  private let settings: TerminalSettings
  private let output: FrameOutput
  private let screen: CursesScreen
  private var capture: StandardErrorCapture?
  private var savedModes = termios()
  private var isEntered = false
  private var ownsTerminal: Bool { settings.sink == nil }

  init(settings: TerminalSettings, output: FrameOutput, screen: CursesScreen) {
    self.settings = settings
    self.output = output
    self.screen = screen
  }

  deinit { leave() }

  /// Takes the terminal; the next frame has to be drawn whole.
  func enter() {
    guard !isEntered else { return }
    isEntered = true
    if ownsTerminal {
      tcgetattr(settings.input, &savedModes)
      capture = StandardErrorCapture()
      armGuard()
      setRawMode()
    }
    output.send(Self.enterModes)
    screen.repaint()
  }

  /// Gives the terminal back as it was found.
  func leave() {
    guard isEntered else { return }
    isEntered = false
    screen.leave()
    output.send(Self.leaveModes)
    guard ownsTerminal else { return }
    // Keys typed ahead, or the rest of a paste, must not reach the shell as commands.
    tcflush(settings.input, TCIFLUSH)
    tcsetattr(settings.input, TCSANOW, &savedModes)
    takt_guard_disarm()
    capture?.end()
    capture = nil
  }

  /// Lets the shell have the terminal until SIGCONT.
  func suspend() {
    leave()
    takt_stop_self()
    enter()
  }

  /// Whoever continued us may have changed the modes.
  func reenterAfterContinue() {
    guard isEntered else { return }
    if ownsTerminal { setRawMode() }
    output.send(Self.enterModes)
    screen.repaint()
  }

  private func setRawMode() {
    var modes = savedModes
    cfmakeraw(&modes)
    tcsetattr(settings.input, TCSANOW, &modes)
  }

  private func armGuard() {
    let bytes = Self.leaveModes + screen.leaveBytes
    bytes.withCString { text in
      var guardState = takt_guard(
        terminal: settings.output, captured: capture?.captured ?? -1,
        standard_error: capture?.original ?? -1, bytes: text, count: bytes.utf8.count,
        modes: savedModes)
      takt_guard_arm(&guardState)
    }
  }
}
