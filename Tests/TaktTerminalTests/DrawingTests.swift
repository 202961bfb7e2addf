import TaktCanvas
import TerminalTestSupport
import Testing

@testable import TaktTerminal

@Suite struct DrawingTests {
  private static let begin = Array("\u{1b}[?2026h".utf8)
  private static let end = Array("\u{1b}[?2026l".utf8)

  @Test func `text, colours and attributes are shown where they were drawn`() throws {
    try Headless.run { terminal, seen in
      terminal.show([("Ёлка ─│█", .text), ("выбор", .select), ("беда", .error)])
      #expect(seen.screen.line(0) == "Ёлка ─│█")
      #expect(
        seen.screen.cells[1][0].pen
          == .init(foreground: .index(16), background: .index(111), bold: true))
      #expect(
        seen.screen.cells[2][3].pen
          == .init(foreground: .index(209), italic: true, underline: true))
      #expect(seen.screen.unknown == [])
    }
  }

  @Test func `each frame is one write between the marks of mode 2026`() throws {
    try Headless.run(columns: 200, rows: 60) { terminal, seen in
      seen.forgetWrites()
      for step in 0..<5 {
        let lines = (0..<60).map { ("\(step) строка \($0) ███ \(step * $0)", Role.text) }
        terminal.show(lines, columns: 200, rows: 60)
      }
      #expect(seen.writes.count == 5)
      for frame in seen.writes {
        #expect(frame.starts(with: Self.begin))
        #expect(frame.suffix(Self.end.count) == Self.end[...])
      }
      #expect(seen.screen.synchronizedFrames == 5)
    }
  }

  @Test func `the same canvas again sends nothing`() throws {
    try Headless.run { terminal, seen in
      terminal.show([("раз", .text)])
      seen.forgetWrites()
      terminal.show([("раз", .text)])
      #expect(seen.writes.isEmpty)
    }
  }

  @Test func `one changed letter costs a few bytes`() throws {
    try Headless.run { terminal, seen in
      let lines = (0..<24).map { ("строка \($0)", Role.text) }
      terminal.show(lines)
      seen.forgetWrites()
      terminal.show([("строка!", .text)] + lines.dropFirst())
      #expect(seen.screen.line(0) == "строка!")
      #expect(seen.writes.count == 1)
      #expect(seen.writes[0].count < 60)
    }
  }

  @Test func `another theme repaints the same canvas`() throws {
    try Headless.run { terminal, seen in
      terminal.show([("раз", .text)])
      let light = ResolvedTheme(
        colorMode: .indexed, styles: [.text: Style(foreground: 16, background: 231)])
      terminal.show([("раз", .text)], theme: light)
      #expect(seen.screen.cells[0][0].pen.background == .index(231))
      #expect(seen.screen.cells[23][79].pen.background == .index(231))
    }
  }

  @Test func `the cursor stands where the canvas says, or is hidden`() throws {
    try Headless.run { terminal, seen in
      terminal.show([("раз", .text)], cursor: .init(column: 3, row: 0))
      #expect(seen.screen.isCursorVisible)
      #expect(seen.screen.column == 3 && seen.screen.row == 0)
      terminal.show([("раз", .text)])
      #expect(!seen.screen.isCursorVisible)
      terminal.show([("раз", .text)], cursor: .init(column: 300, row: 0))
      #expect(!seen.screen.isCursorVisible)
    }
  }

  @Test func `a canvas of another size than the terminal is cut, not wrapped`() throws {
    try Headless.run { terminal, seen in
      let long = String(repeating: "ж", count: 100)
      terminal.show(
        Array(repeating: (long, .text), count: 30), columns: 100, rows: 30)
      #expect(seen.screen.line(0) == String(repeating: "ж", count: 80))
      #expect(seen.screen.line(23) == String(repeating: "ж", count: 80))
      terminal.show([("узко", .text)], columns: 10, rows: 5)
      #expect(seen.screen.line(0) == "узко")
      #expect(seen.screen.line(1) == "")
    }
  }

  @Test func `wide characters, marks and hostile ones keep the columns`() throws {
    try Headless.run { terminal, seen in
      var cells = Array(repeating: Canvas.Cell(), count: 80 * 24)
      cells[0] = .init("日")
      cells[1] = .init(" ", isContinuation: true)
      cells[2] = .init("|")
      cells[80] = .init("е\u{301}")
      cells[81] = .init("|")
      cells[160] = .init("日")
      cells[161] = .init("|")
      cells[240] = .init("\u{1b}")
      cells[241] = .init("|")
      cells[320] = .init("a")
      cells[321] = .init(" ", isContinuation: true)
      cells[322] = .init("|")
      terminal.show(cells, columns: 80, cursor: nil, theme: .test)
      #expect(seen.screen.line(0) == "日|")
      #expect(seen.screen.cells[0][2].text == "|")
      #expect(seen.screen.line(1) == "е\u{301}|")
      #expect(seen.screen.line(2) == "?|")
      #expect(seen.screen.line(3) == "?|")
      #expect(seen.screen.line(4) == "a |")
    }
  }

  @Test func `without colour no colour is sent`() throws {
    try Headless.run(colorMode: .mono) { terminal, seen in
      let mono = ResolvedTheme(
        colorMode: .mono, styles: [.text: Style(), .select: Style(attributes: .reverse)])
      terminal.show([("раз", .text), ("два", .select)], theme: mono)
      #expect(seen.screen.colorRequests == 0)
      #expect(seen.screen.cells[1][0].pen.reverse)
    }
  }

  @Test func `eight colours show a bright one as bold`() throws {
    try Headless.run(term: "xterm", colorMode: .sixteen) { terminal, seen in
      let theme = ResolvedTheme(
        colorMode: .sixteen, styles: [.text: Style(foreground: 9, background: 15)])
      terminal.show([("раз", .text)], theme: theme)
      #expect(
        seen.screen.cells[0][0].pen
          == .init(foreground: .index(1), background: .index(7), bold: true))
    }
  }

  @Test func `a title is as harmless as what a canvas shows`() throws {
    try Headless.run { terminal, seen in
      terminal.setTitle("takt\u{1b}]0;\u{07} 18:42 Сбор\nидей\u{9c}\u{202E}")
      #expect(seen.screen.title == "takt�]0;� 18:42 Сбор идей��")
      #expect(seen.screen.bells == 0)
      terminal.bell()
      #expect(seen.screen.bells == 1)
    }
  }

  @Test func `the end of a terminal leaves its screen`() throws {
    let seen = try Headless.run { terminal, seen in
      terminal.show([("раз", .text)])
      #expect(seen.screen.isAlternate)
    }
    #expect(!seen.screen.isAlternate)
    #expect(seen.screen.isCursorVisible)
    #expect(seen.screen.modes == [7, 25])
  }
}
