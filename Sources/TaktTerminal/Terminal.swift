internal import CTerminal
internal import Glibc
package import TaktCanvas

/// The terminal, for the one thread that opened it.
///
/// It cannot be copied or sent to another thread, and its end gives the screen back. At most one
/// exists at a time, because ncurses keeps its state in globals.
package struct Terminal: ~Copyable {
  /// The colours in use; resolve themes for it.
  package let colorMode: ColorMode
  /// Wakes `wait` from any thread.
  package let waker: Waker

  let settings: TerminalSettings
  let output: FrameOutput
  let screen: CursesScreen
  let session: ScreenSession
  let events: EventSource
  private let hasTitle: Bool
  private var shown: [Canvas.Cell] = []
  private var shownTheme: ResolvedTheme?
  private var shownCursor: Canvas.Position?

  /// Blocks the signals that `wait` reports; call it first in `main`, before any thread starts.
  package static func blockSignals() { takt_block_signals() }

  /// Takes the terminal: the second screen, raw keys, paste and focus reports.
  package init(_ settings: TerminalSettings = TerminalSettings()) throws(TerminalError) {
    let (term, description) = try Self.examine(settings)
    Self.chooseLocale()
    let wanted =
      settings.colorMode
      ?? .detect(terminfoColors: description.colors, environment: environmentVariable)
    // ncurses sends 24 bits only to a terminal whose description has them.
    let mode = wanted == .direct && description.colors <= 256 ? .indexed : wanted
    let waker = try Waker()
    let events = try EventSource(settings: settings, waker: waker)
    let output = try FrameOutput(destination: settings.output, sink: settings.sink)
    let screen = try CursesScreen(term: term, output: output, usesColor: mode != .mono)
    // Nothing throws from here on: a noncopyable value is either whole or not there.
    (self.settings, self.waker, self.events) = (settings, waker, events)
    (self.output, self.screen, colorMode) = (output, screen, mode)
    session = ScreenSession(settings: settings, output: output, screen: screen)
    hasTitle = !["linux", "vt", "ansi", "cons"].contains { term.hasPrefix($0) }
    fitToTerminal()
    session.enter()
  }

  deinit { session.leave() }

  /// Gives the terminal back now.
  package consuming func close() {}

  /// The size that the next canvas should have.
  package var columns: Int { screen.columns }
  /// The size that the next canvas should have.
  package var rows: Int { screen.rows }

  // MARK: Drawing

  /// Shows a canvas: the rows that differ from what is shown, in one write.
  package mutating func show(_ canvas: Canvas, theme: ResolvedTheme) {
    show(canvas.cells, columns: canvas.columns, cursor: canvas.cursor, theme: theme)
  }

  /// Shows cells that are laid out as in a canvas `columns` wide.
  package mutating func show(
    _ cells: [Canvas.Cell], columns: Int, cursor: Canvas.Position?, theme: ResolvedTheme
  ) {
    let isAnew = shownTheme != theme || shown.count != cells.count
    if isAnew {
      screen.forgetLooks()
      screen.erase()
    }
    for index in 0..<min(rows, columns == 0 ? 0 : cells.count / columns) {
      let row = cells[index * columns..<(index + 1) * columns]
      if !isAnew, row == shown[row.indices] { continue }
      screen.draw(row.prefix(self.columns), at: index, theme: theme)
    }
    screen.refresh(cursor: cursor)
    output.sendFrame()
    (shown, shownTheme, shownCursor) = (cells, theme, cursor)
  }

  /// Sends the whole picture again, for a terminal that somebody else wrote on (Ctrl+L).
  package func redraw() {
    screen.repaint()
    screen.refresh(cursor: shownCursor)
    output.sendFrame()
  }

  /// Names the window, as harmlessly as a canvas would draw it; where there is no title nothing
  /// happens.
  package func setTitle(_ title: String) {
    guard hasTitle else { return }
    output.send("\u{1b}]2;\(title.clipped(toColumns: 200))\u{07}")
  }

  /// Rings the bell.
  package func bell() { output.send("\u{07}") }

  // MARK: Size and suspension

  /// Stops the program as Ctrl+Z does in a shell, and returns when it is continued.
  package mutating func suspend() {
    session.suspend()
    fitToTerminal()
    redraw()
  }

  /// Asks the terminal for its size; true when that is new.
  @discardableResult
  mutating func fitToTerminal() -> Bool {
    var size = winsize()
    let isKnown =
      settings.sink == nil && ioctl(settings.output, UInt(TIOCGWINSZ), &size) == 0
      && size.ws_col > 0 && size.ws_row > 0
    return resize(
      columns: isKnown ? Int(size.ws_col) : settings.columns,
      rows: isKnown ? Int(size.ws_row) : settings.rows)
  }

  /// Takes a size; true when it is new. Nothing is shown until the next canvas.
  @discardableResult
  package mutating func resize(columns: Int, rows: Int) -> Bool {
    guard columns != self.columns || rows != self.rows else { return false }
    screen.resize(columns: columns, rows: rows)
    (shown, shownTheme, shownCursor) = ([], nil, nil)
    return true
  }
}
