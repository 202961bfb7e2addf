/// SGR.
extension VirtualScreen {
  mutating func selectGraphics(_ body: String) {
    var numbers = body.split { $0 == ";" || $0 == ":" }.map { Int($0) ?? 0 }[...]
    if numbers.isEmpty { pen = Pen() }
    while let number = numbers.popFirst() {
      if setAttribute(number) { continue }
      colorRequests += 1
      setColor(number, &numbers)
    }
  }

  private mutating func setAttribute(_ number: Int) -> Bool {
    switch number {
    case 0: pen = Pen()
    case 1: pen.bold = true
    case 2: pen.dim = true
    case 3: pen.italic = true
    case 4: pen.underline = true
    case 7: pen.reverse = true
    case 22: (pen.bold, pen.dim) = (false, false)
    case 23: pen.italic = false
    case 24: pen.underline = false
    case 27: pen.reverse = false
    case 10, 11: usesLineDrawing = number == 11
    default: return false
    }
    return true
  }

  private mutating func setColor(_ number: Int, _ rest: inout ArraySlice<Int>) {
    switch number {
    case 30...37: pen.foreground = .index(number - 30)
    case 40...47: pen.background = .index(number - 40)
    case 90...97: pen.foreground = .index(number - 82)
    case 100...107: pen.background = .index(number - 92)
    case 38: pen.foreground = extended(&rest)
    case 48: pen.background = extended(&rest)
    case 39: pen.foreground = .standard
    case 49: pen.background = .standard
    default: unknown.append("SGR \(number)")
    }
  }

  private func extended(_ rest: inout ArraySlice<Int>) -> Color {
    guard rest.popFirst() == 2 else { return .index(rest.popFirst() ?? 0) }
    return .rgb((0..<3).reduce(0) { value, _ in value << 8 | (rest.popFirst() ?? 0) })
  }
}
