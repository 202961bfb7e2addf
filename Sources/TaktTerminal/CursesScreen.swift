internal import CNcurses
internal import Glibc
internal import TaktCanvas

/// ncurses, all of it: the only file that sees the library.
///
/// ncurses keeps its state in globals, so there is one of these at a time, on one thread.
final class CursesScreen {
  /// The entry of a terminal in terminfo, as far as it matters before anything is opened.
  struct Description {
    let colors: Int
    let canMoveCursor: Bool
  }

  private let screen: OpaquePointer
  private let inputStream: UnsafeMutablePointer<FILE>
  private let colorCount: Int32
  private let usesColor: Bool
  private var pairs: [UInt64: Int32] = [:]
  private var looks: [Role: Look] = [:]
  private var cells: [cchar_t] = []

  /// A style in ncurses' terms.
  private struct Look {
    let attributes: UInt32
    let pair: Int32
  }

  /// Asks terminfo for `term`; nil when there is no such entry.
  static func describe(_ term: String) -> Description? {
    var status: Int32 = 0
    guard setupterm(term, STDOUT_FILENO, &status) == OK else { return nil }
    defer { takt_forget_terminal() }
    return Description(
      colors: Int(tigetnum("colors")), canMoveCursor: takt_capability("cup") != nil)
  }

  init(term: String, output: FrameOutput, usesColor: Bool) throws(TerminalError) {
    guard let input = fopen("/dev/null", "r") else { throw .system(errno) }
    // Only to have some size: TERM=linux names none. The true one is set right after.
    use_env(true)
    guard let screen = newterm(term, output.stream, input) else {
      fclose(input)
      throw .termUnknown(term)
    }
    self.screen = screen
    inputStream = input
    // A frame must not be given up because a key waits.
    typeahead(-1)
    // Our own raw mode leaves \n alone, so ncurses may use it to move down.
    nonl()
    colorCount = tigetnum("colors")
    self.usesColor = usesColor && colorCount >= 8
    if self.usesColor {
      start_color()
      use_default_colors()
    }
  }

  deinit {
    delscreen(screen)
    fclose(inputStream)
  }

  var columns: Int { Int(takt_columns()) }
  var rows: Int { Int(takt_lines()) }

  /// What a crash has to write, without ncurses, to leave the screen.
  var leaveBytes: String {
    let leave = ["sgr0", "cnorm", "rmcup"].map(Self.capability).joined()
    return leave + (takt_capability("rmcup") == nil ? "\r\n" : "\r")
  }

  private static func capability(_ name: String) -> String {
    guard let value = takt_capability(name) else { return "" }
    // Padding (`$<5>`) is for tputs, and no terminal with two screens needs it.
    return String(String(cString: value).prefix { $0 != "$" })
  }

  func resize(columns: Int, rows: Int) {
    resizeterm(Int32(rows), Int32(columns))
    werase(takt_standard_window())
    repaint()
  }

  /// The next `refresh` sends every cell, whatever the terminal shows.
  func repaint() { clearok(takt_current_window(), true) }

  func erase() { werase(takt_standard_window()) }

  /// Composes the difference to the terminal's picture, with the cursor at `cursor` or hidden.
  func refresh(cursor: Canvas.Position?) {
    let visible = cursor.map { (0..<columns).contains($0.column) && (0..<rows).contains($0.row) }
    if let cursor, visible == true {
      wmove(takt_standard_window(), Int32(cursor.row), Int32(cursor.column))
    }
    curs_set(visible == true ? 1 : 0)
    wnoutrefresh(takt_standard_window())
    doupdate()
  }

  /// Leaves the terminal's second screen; the next `refresh` enters it again.
  func leave() { endwin() }

  // MARK: Cells

  /// Styles are looked up once per theme: call this when it changes.
  func forgetLooks() { looks = [:] }

  func draw(_ row: ArraySlice<Canvas.Cell>, at index: Int, theme: ResolvedTheme) {
    cells.removeAll(keepingCapacity: true)
    var role: Role?
    var look = Look(attributes: 0, pair: 0)
    for position in row.indices where !(row[position].isContinuation && position > row.startIndex) {
      let cell = row[position]
      if cell.role != role { (role, look) = (cell.role, self.look(cell.role, theme)) }
      let isWide = position + 1 < row.endIndex && row[position + 1].isContinuation
      append(cell.character, columns: isWide ? 2 : 1, look)
    }
    mvwadd_wchnstr(takt_standard_window(), Int32(index), 0, cells, Int32(cells.count))
  }

  /// Appends one character that fills exactly `columns`, also where libc disagrees about its width:
  /// a character that libc finds too wide, or unprintable, becomes a question mark.
  private func append(_ character: Character, columns: Int32, _ look: Look) {
    var cell = cchar_t()
    takt_set_style(&cell, look.attributes, look.pair)
    var count: Int32 = 0
    var width: Int32 = 1
    for scalar in character.unicodeScalars where count < TAKT_CELL_SCALARS {
      let scalarWidth = Self.width(scalar)
      if count == 0 {
        let fits = (1...columns).contains(scalarWidth)
        width = fits ? scalarWidth : 1
        takt_set_scalar(&cell, 0, fits ? scalar.value : 0x3f)
        count = 1
        if !fits { break }
      } else if scalarWidth == 0, !Self.isJoiner(scalar) {
        takt_set_scalar(&cell, count, scalar.value)
        count += 1
      }
    }
    cells.append(cell)
    if width < columns { append(" ", columns: 1, look) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int32 {
    if scalar.isControl { return -1 }
    return scalar.value < 0x300 ? 1 : takt_width(scalar.value)
  }

  /// ZWJ and variation selectors: terminals disagree about what they do to a width.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200d || (0xfe00...0xfe0f).contains(scalar.value)
  }

  // MARK: Styles

  private func look(_ role: Role, _ theme: ResolvedTheme) -> Look {
    if let look = looks[role] { return look }
    var style = theme[role]
    if theme.colorMode == .direct { keepOffPalette(&style) } else { foldBrightColors(&style) }
    let look = Look(attributes: Self.attributes(style.attributes), pair: pair(style))
    looks[role] = look
    return look
  }

  /// Eight colours: a bright one is the plain one, and bold in the foreground.
  private func foldBrightColors(_ style: inout Style) {
    guard colorCount < 16 else { return }
    if let bright = style.foreground, bright >= 8 { style.attributes.insert(.bold) }
    style.foreground = style.foreground.map { $0 % 8 }
    style.background = style.background.map { $0 % 8 }
  }

  /// In 24-bit mode terminfo still takes 0–7 for the palette; #000008 passes for black.
  private func keepOffPalette(_ style: inout Style) {
    style.foreground = style.foreground.map { max($0, 8) }
    style.background = style.background.map { max($0, 8) }
  }

  private static func attributes(_ attributes: Style.Attributes) -> UInt32 {
    var bits: UInt32 = 0
    if attributes.contains(.bold) { bits |= TAKT_BOLD }
    if attributes.contains(.dim) { bits |= TAKT_DIM }
    if attributes.contains(.italic) { bits |= TAKT_ITALIC }
    if attributes.contains(.underline) { bits |= TAKT_UNDERLINE }
    if attributes.contains(.reverse) { bits |= TAKT_REVERSE }
    return bits
  }

  private func pair(_ style: Style) -> Int32 {
    let (foreground, background) = (style.foreground ?? -1, style.background ?? -1)
    guard usesColor, foreground >= 0 || background >= 0 else { return 0 }
    let key =
      UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
    if let known = pairs[key] { return known }
    let pair = Int32(pairs.count + 1)
    guard init_extended_pair(pair, foreground, background) == OK else { return 0 }
    pairs[key] = pair
    return pair
  }
}
