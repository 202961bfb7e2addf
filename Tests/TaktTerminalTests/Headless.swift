import TaktCanvas
import TaktTerminal
import TerminalTestSupport

/// What a headless terminal sent, and the screen that shows it.
final class Headless {
  private(set) var screen: VirtualScreen
  /// One element for each write.
  private(set) var writes: [[UInt8]] = []

  private init(_ columns: Int, _ rows: Int) {
    screen = VirtualScreen(columns: columns, rows: rows)
  }

  private func take(_ bytes: [UInt8]) {
    writes.append(bytes)
    screen.feed(bytes)
  }

  func forgetWrites() { writes = [] }

  /// Opens a terminal without a terminal, while no other test has one.
  @discardableResult
  static func run(
    term: String = "xterm-256color", columns: Int = 80, rows: Int = 24,
    colorMode: ColorMode = .indexed, input: Int32 = -1,
    _ body: (inout Terminal, Headless) throws -> Void
  ) throws -> Headless {
    let seen = Headless(columns, rows)
    try TerminalLock.hold {
      var terminal = try Terminal(
        .headless(
          term: term, columns: columns, rows: rows, colorMode: colorMode, input: input,
          sink: seen.take))
      try body(&terminal, seen)
    }
    return seen
  }
}

extension Terminal {
  /// Shows lines of text, each in a role.
  mutating func show(
    _ lines: [(String, Role)], columns: Int = 80, rows: Int = 24,
    cursor: Canvas.Position? = nil, theme: ResolvedTheme = .test
  ) {
    var cells = Array(repeating: Canvas.Cell(), count: columns * rows)
    for (row, line) in lines.enumerated() {
      for (column, character) in line.0.prefix(columns).enumerated() {
        cells[row * columns + column] = Canvas.Cell(character, role: line.1)
      }
    }
    show(cells, columns: columns, cursor: cursor, theme: theme)
  }
}

extension ResolvedTheme {
  static let test = ResolvedTheme(
    colorMode: .indexed,
    styles: [
      .text: Style(), .select: Style(foreground: 16, background: 111, attributes: .bold),
      .error: Style(foreground: 209, attributes: [.underline, .italic]),
    ])
}
