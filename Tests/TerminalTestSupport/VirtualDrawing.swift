/// Characters and controls.
extension VirtualScreen {
  mutating func put(_ scalar: Unicode.Scalar) {
    let text = usesLineDrawing ? Self.lineDrawing(scalar) : String(scalar)
    let width = Self.width(scalar)
    if width == 0 { return combine(text) }
    if wrapIsPending || column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = Cell(text: text, pen: pen)
    if width == 2 { cells[row][column + 1] = Cell(text: "", pen: pen) }
    lastText = text
    column += width
    wrapIsPending = column >= columns
    column = min(column, columns - 1)
  }

  private mutating func combine(_ mark: String) {
    var target = wrapIsPending ? column : column - 1
    if target > 0, cells[row][target].text.isEmpty { target -= 1 }
    if target >= 0 { cells[row][target].text += mark }
  }

  /// The widths that the tests need: combining marks, the wide blocks, everything else one.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300..<0x370, 0x200b...0x200f, 0x20d0...0x20ff, 0xfe00...0xfe0f: 0
    case 0x1100..<0x1160, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff: 2
    case 0xfe30...0xfe6f, 0xff01...0xff60, 0x1f300...0x1f64f, 0x1f900...0x1f9ff: 2
    default: 1
    }
  }

  private static func lineDrawing(_ scalar: Unicode.Scalar) -> String {
    let names: [Unicode.Scalar: String] = [
      "q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘", "t": "├", "u": "┤", "w": "┬",
      "v": "┴", "n": "┼", "a": "▒",
    ]
    return names[scalar] ?? String(scalar)
  }

  mutating func perform(_ control: UInt8) {
    if control != 0x07 { wrapIsPending = false }
    switch control {
    case 0x07: bells += 1
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0a...0x0c: lineFeed()
    case 0x0d: column = 0
    case 0x0e: usesLineDrawing = true
    case 0x0f: usesLineDrawing = false
    default: break
    }
  }

  mutating func lineFeed() {
    wrapIsPending = false
    if row == region.upperBound { scroll(1) } else { row = min(rows - 1, row + 1) }
  }

  /// Moves the scrolling region up, or down when `count` is negative.
  mutating func scroll(_ count: Int) {
    for _ in 0..<abs(count) {
      let (gone, new) =
        count > 0
        ? (region.lowerBound, region.upperBound) : (region.upperBound, region.lowerBound)
      cells.remove(at: gone)
      cells.insert(Array(repeating: blank, count: columns), at: new)
    }
  }

  /// What erasing leaves: a blank in the present background.
  var blank: Cell { Cell(text: " ", pen: Pen(background: pen.background)) }

  mutating func clear(_ row: Int, _ range: Range<Int>) {
    for column in range.clamped(to: 0..<columns) { cells[row][column] = blank }
  }

  mutating func escape(_ final: String) {
    switch final {
    case "7": saved = (row, column)
    case "8": (row, column) = saved
    case "M": if row == region.lowerBound { scroll(-1) } else { row = max(0, row - 1) }
    case "(0": usesLineDrawing = true
    case "(B": usesLineDrawing = false
    case "=", ">", "\\": break
    case "c": self = VirtualScreen(columns: columns, rows: rows)
    default: unknown.append("ESC \(final)")
    }
  }

  mutating func command(_ text: String) {
    if text.hasPrefix("2;") || text.hasPrefix("0;") { title = String(text.dropFirst(2)) }
  }
}
