import TerminalTestSupport
import Testing

/// The probe on a terminal of its own.
enum Probe {
  static var path: String { builtExecutable("terminal-probe") }

  /// Starts it and waits for its first picture.
  static func start(
    columns: Int = 80, rows: Int = 24,
    environment: [String] = ["TERM=xterm-256color", "LC_ALL=C.UTF-8"]
  ) throws -> PtyProcess {
    let probe = try PtyProcess([path], columns: columns, rows: rows, environment: environment)
    try #require(probe.wait(for: "Секретарь"), "\(probe.screen.text)")
    return probe
  }
}

extension PtyProcess {
  /// Everything that a program may change is as it was.
  func expectTerminalRestored(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!screen.isAlternate, sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
    #expect(screen.modes == [7, 25], sourceLocation: sourceLocation)
    #expect(modesAreRestored, sourceLocation: sourceLocation)
    #expect(screen.unknown == [], sourceLocation: sourceLocation)
  }
}
