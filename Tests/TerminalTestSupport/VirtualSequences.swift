/// CSI sequences but for SGR.
extension VirtualScreen {
  mutating func sequence(_ parameters: String, _ final: Character) {
    let isPrivate = parameters.first.map { "?>=<".contains($0) } ?? false
    let body = isPrivate ? String(parameters.dropFirst()) : parameters
    if final == "m" { return isPrivate ? () : selectGraphics(body) }
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    wrapIsPending = false
    if isPrivate {
      if final == "h" || final == "l" { setModes(numbers, on: final == "h") }
    } else if !move(final, numbers), !edit(final, numbers), !"ntcqhl".contains(final) {
      unknown.append("CSI \(parameters)\(final)")
    }
  }

  private func count(_ numbers: [Int], _ index: Int = 0) -> Int {
    index < numbers.count && numbers[index] > 0 ? numbers[index] : 1
  }

  private mutating func move(_ final: Character, _ numbers: [Int]) -> Bool {
    switch final {
    case "A": row = max(0, row - count(numbers))
    case "B": row = min(rows - 1, row + count(numbers))
    case "C": column = min(columns - 1, column + count(numbers))
    case "D": column = max(0, column - count(numbers))
    case "G", "`": column = min(columns - 1, count(numbers) - 1)
    case "d": row = min(rows - 1, count(numbers) - 1)
    case "H", "f":
      row = min(rows - 1, count(numbers) - 1)
      column = min(columns - 1, count(numbers, 1) - 1)
    default: return false
    }
    return true
  }

  private mutating func edit(_ final: Character, _ numbers: [Int]) -> Bool {
    let times = count(numbers)
    switch final {
    case "J": eraseScreen(numbers.first ?? 0)
    case "K": clear(row, eraseRange(numbers.first ?? 0))
    case "X": clear(row, column..<column + times)
    case "P": shift(left: times)
    case "@": shift(right: times)
    case "L", "M": moveLines(final == "L" ? -times : times)
    case "S": scroll(times)
    case "T": scroll(-times)
    case "b": for _ in 0..<times { lastText.unicodeScalars.first.map { put($0) } }
    case "r":
      let top = count(numbers) - 1
      region = top...(numbers.count > 1 ? max(top, min(rows, numbers[1]) - 1) : rows - 1)
      (row, column) = (0, 0)
    default: return false
    }
    return true
  }

  private func eraseRange(_ kind: Int) -> Range<Int> {
    switch kind {
    case 0: column..<columns
    case 1: 0..<column + 1
    default: 0..<columns
    }
  }

  private mutating func eraseScreen(_ kind: Int) {
    for line in 0..<rows {
      if line == row {
        clear(line, eraseRange(kind))
      } else if kind >= 2 || (kind == 0) == (line > row) {
        clear(line, 0..<columns)
      }
    }
  }

  private mutating func shift(left count: Int) {
    for _ in 0..<min(count, columns) {
      cells[row].remove(at: column)
      cells[row].append(blank)
    }
  }

  private mutating func shift(right count: Int) {
    for _ in 0..<min(count, columns) {
      cells[row].insert(blank, at: column)
      cells[row].removeLast()
    }
  }

  private mutating func moveLines(_ count: Int) {
    let whole = region
    region = row...region.upperBound
    scroll(count)
    region = whole
  }

  private mutating func setModes(_ numbers: [Int], on: Bool) {
    for mode in numbers {
      if mode == 2026, on { synchronizedFrames += 1 }
      if mode == 1049, on != isAlternate {
        swap(&cells, &mainCells)
        if on { eraseScreen(2) }
      }
      if on { modes.insert(mode) } else { modes.remove(mode) }
    }
  }
}
