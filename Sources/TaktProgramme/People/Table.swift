/// A table of separated values: rows of cells with the lines they stand on (RFC 4180, and what
/// spreadsheets make of it).
///
/// A cell in quotes may hold separators, line breaks and doubled quotes. Nothing makes the reader
/// give up: a quote inside a bare cell is a character; text after a closing quote is kept and told
/// with its line, and so is a quote that nobody closed, which is then a character too.
struct Table {
  struct Row: Equatable {
    /// Where it begins, from 1.
    let line: Int
    var cells: [String]
  }

  enum Fault: Equatable {
    /// Text between a closing quote and the next separator.
    case textAfterQuote(line: Int, column: Int)
    case openQuote(line: Int, column: Int)
  }

  private(set) var rows: [Row] = []
  private(set) var faults: [Fault] = []
  let separator: Unicode.Scalar

  init(_ text: String, separator: Unicode.Scalar? = nil) {
    self.separator = separator ?? Table.guessSeparator(of: text)
    var literals: Set<Int> = []
    var reader = Reader(separator: self.separator, literals: literals)
    reader.read(text)
    while let quote = reader.openQuote, literals.count < Table.mostOpenQuotes {
      literals.insert(quote)
      reader = Reader(separator: self.separator, literals: literals)
      reader.read(text)
    }
    rows = reader.rows.filter { row in row.cells.contains { !$0.isEmpty } }
    faults = reader.faults
  }

  /// Each costs a reading of the whole text; no table of people has so many.
  private static let mostOpenQuotes = 16

  /// The separator that occurs most outside quotes in the first lines; `;` among equals.
  private static func guessSeparator(of text: String) -> Unicode.Scalar {
    let candidates: [Unicode.Scalar] = [";", "\t", ","]
    var counts = [0, 0, 0]
    var isQuoted = false
    for scalar in text.unicodeScalars.prefix(4096) {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, let index = candidates.firstIndex(of: scalar) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}

private struct Reader {
  private enum State {
    case atStart, bare, quoted
    /// After a quote inside quotes: it closes the cell, unless another follows.
    case afterQuote
  }

  let separator: Unicode.Scalar
  /// Quotes that open nothing, by their places in the text.
  let literals: Set<Int>
  var rows: [Table.Row] = []
  /// The first quote that nobody closed.
  var openQuote: Int?
  var faults: [Table.Fault] = []
  private var state = State.atStart
  private var cell = String.UnicodeScalarView()
  private var cells: [String] = []
  private var line = 1
  private var rowLine = 1
  private var place = 0
  private var quote = 0
  private var wasReturn = false

  init(separator: Unicode.Scalar, literals: Set<Int>) {
    self.separator = separator
    self.literals = literals
  }

  mutating func read(_ text: String) {
    for scalar in text.unicodeScalars {
      take(scalar)
      wasReturn = scalar == "\r"
      place += 1
    }
    if state == .quoted { openQuote = openQuote ?? quote }
    if state != .atStart || !cells.isEmpty { endRow() }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar == "\n", wasReturn {
      if state == .quoted { cell.append(scalar) }
      return
    }
    if scalar == "\n" || scalar == "\r" { line += 1 }
    switch (state, scalar) {
    case (.quoted, "\""): state = .afterQuote
    case (.quoted, _): cell.append(scalar)
    case (.afterQuote, "\""):
      cell.append(scalar)
      state = .quoted
    case (.atStart, "\""): openCell()
    case (_, separator): endCell()
    case (_, "\n"), (_, "\r"): endRow()
    case (.atStart, " "): break
    case (.afterQuote, " "), (.afterQuote, "\t"): cell.append(" ")
    case (.afterQuote, _): goOn(with: scalar)
    default: bare(scalar)
    }
  }

  private mutating func openCell() {
    guard literals.contains(place) else {
      state = .quoted
      quote = place
      return
    }
    faults.append(.openQuote(line: line, column: cells.count + 1))
    bare("\"")
  }

  /// Text after a closing quote. Where the quoted text runs over several lines, it was not closed
  /// there: another cell's quote was taken for its end.
  private mutating func goOn(with scalar: Unicode.Scalar) {
    if cell.contains(where: { $0 == "\n" || $0 == "\r" }) {
      openQuote = openQuote ?? quote
    } else {
      faults.append(.textAfterQuote(line: line, column: cells.count + 1))
    }
    bare(scalar)
  }

  private mutating func bare(_ scalar: Unicode.Scalar) {
    state = .bare
    cell.append(scalar)
  }

  private mutating func endCell() {
    cells.append(String(cell).oneSpaced)
    cell = String.UnicodeScalarView()
    state = .atStart
  }

  private mutating func endRow() {
    endCell()
    rows.append(Table.Row(line: rowLine, cells: cells))
    cells = []
    rowLine = line
  }
}

extension String {
  /// On one line: every run of blanks, breaks and control characters is one space, none at the ends.
  var oneSpaced: String {
    var result = String.UnicodeScalarView()
    var isAfterSpace = true
    for scalar in unicodeScalars {
      let isSpace = scalar.properties.isWhitespace || scalar.isControl
      if !isSpace { result.append(scalar) } else if !isAfterSpace { result.append(" ") }
      isAfterSpace = isSpace
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: value == 0xFEFF
    }
  }
}
