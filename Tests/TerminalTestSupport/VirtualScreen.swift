/// A terminal made of memory: fed with the bytes a program writes, it knows what a person would see.
///
/// It understands what ncurses emits for the terminals of ncurses-base, and no more; what it does not
/// understand it keeps in `unknown`.
package struct VirtualScreen: Sendable {
  /// A colour as it was asked for.
  package enum Color: Equatable, Sendable {
    case standard
    case index(Int)
    case rgb(Int)
  }

  /// How a cell looks.
  package struct Pen: Equatable, Sendable {
    package var foreground = Color.standard
    package var background = Color.standard
    package var bold = false
    package var dim = false
    package var italic = false
    package var underline = false
    package var reverse = false

    package init(
      foreground: Color = .standard, background: Color = .standard, bold: Bool = false,
      italic: Bool = false, underline: Bool = false
    ) {
      (self.foreground, self.background) = (foreground, background)
      (self.bold, self.italic, self.underline) = (bold, italic, underline)
    }
  }

  /// One column of one row; the right half of a wide character is empty text.
  package struct Cell: Equatable, Sendable {
    package var text = " "
    package var pen = Pen()
  }

  package let columns: Int
  package let rows: Int
  package internal(set) var cells: [[Cell]]
  package internal(set) var column = 0
  package internal(set) var row = 0
  /// The private modes that are on, such as 1049 and 2004; 7 (wrap) and 25 (cursor) are on at first.
  package internal(set) var modes: Set<Int> = [7, 25]
  package internal(set) var title = ""
  package internal(set) var bells = 0
  /// How often a synchronised update (mode 2026) began.
  package internal(set) var synchronizedFrames = 0
  /// Every SGR parameter that asked for a colour.
  package internal(set) var colorRequests = 0
  package internal(set) var unknown: [String] = []

  var pen = Pen()
  var wrapIsPending = false
  var saved = (row: 0, column: 0)
  var region: ClosedRange<Int>
  var mainCells: [[Cell]]
  var lastText = " "
  var usesLineDrawing = false
  var decoder = VirtualDecoder()

  package init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    mainCells = cells
    region = 0...max(0, rows - 1)
  }

  /// True while the program has the second screen.
  package var isAlternate: Bool { modes.contains(1049) }
  package var isCursorVisible: Bool { modes.contains(25) }

  /// A row's text without the blanks at its end.
  package func line(_ row: Int) -> String {
    let text = cells[row].map(\.text).joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// All rows, one line each.
  package var text: String { (0..<rows).map(line).joined(separator: "\n") }

  package func contains(_ text: String) -> Bool { (0..<rows).contains { line($0).contains(text) } }

  /// Takes what a program wrote.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch decoder.take(byte) {
      case .none: break
      case .character(let scalar): put(scalar)
      case .control(let control): perform(control)
      case .escape(let final): escape(final)
      case .sequence(let parameters, let final): sequence(parameters, final)
      case .command(let text): command(text)
      }
    }
  }
}

/// A failed expectation prints the picture, not its four thousand fields.
extension VirtualScreen: CustomStringConvertible, CustomReflectable {
  package var description: String { text }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
