import TaktCanvas
import TaktTerminal
import TerminalTestSupport
import Testing
import TextTestSupport

/// Invariant 10 in the bytes: a terminal is sent nothing of people's text but signs to show.
@Suite struct HostileTextTests {
  private static let pages = stride(from: 0, to: NaughtyText.all.count, by: 20).map {
    Array(NaughtyText.all[$0..<min($0 + 20, NaughtyText.all.count)])
  }

  private func canvas(_ texts: [String]) -> Canvas {
    var canvas = Canvas(columns: 80, rows: 24)
    for (row, text) in texts.enumerated() { canvas.put(text, column: 2, row: row) }
    return canvas
  }

  @Test func `no text makes a terminal do anything but show it`() throws {
    try Headless.run { terminal, seen in
      terminal.show(canvas([]), theme: .test)
      let modes = seen.screen.modes
      for page in Self.pages {
        seen.forgetWrites()
        terminal.show(canvas(page), theme: .test)
        let bytes = Array(seen.writes.joined())
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.utf8.elementsEqual(bytes))
        #expect(seen.screen.unknown == [], "\(page)")
        #expect(seen.screen.bells == 0 && seen.screen.title == "" && seen.screen.modes == modes)
        let commands = text.unicodeScalars.filter(\.isHarmful)
        #expect(Set(commands).isSubset(of: ["\u{1B}", "\r", "\n", "\u{8}"]), "\(page)")
      }
    }
  }
}
