internal import Glibc

/// What a terminal is opened on.
package struct TerminalSettings {
  package var input: Int32 = STDIN_FILENO
  package var output: Int32 = STDOUT_FILENO
  /// The terminal's name; nil asks TERM.
  package var term: String?
  /// nil chooses by NO_COLOR, COLORTERM and the terminal's description.
  package var colorMode: ColorMode?
  /// Takes each frame instead of `output`; then `input` need not be a terminal, and neither modes
  /// nor signals nor standard error are touched.
  package var sink: (([UInt8]) -> Void)?
  /// The size where there is no terminal to ask.
  package var columns = 80
  package var rows = 24

  /// The process's own terminal.
  package init() {}

  /// No terminal at all: frames go to `sink`, bytes of `input` (a descriptor, or -1) are keys.
  package static func headless(
    term: String = "xterm-256color", columns: Int = 80, rows: Int = 24,
    colorMode: ColorMode? = .indexed, input: Int32 = -1, sink: @escaping ([UInt8]) -> Void
  ) -> TerminalSettings {
    var settings = TerminalSettings()
    settings.input = input
    settings.output = -1
    settings.term = term
    settings.colorMode = colorMode
    settings.sink = sink
    settings.columns = columns
    settings.rows = rows
    return settings
  }
}

/// A variable of the environment; nil when unset.
func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
