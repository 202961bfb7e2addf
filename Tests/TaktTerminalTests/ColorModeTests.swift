import TaktTerminal
import Testing

@Suite struct ColorModeTests {
  private func detect(_ colors: Int, _ environment: [String: String] = [:]) -> ColorMode {
    .detect(terminfoColors: colors) { environment[$0] }
  }

  @Test func `the terminal's description decides`() {
    #expect(detect(-1) == .mono)
    #expect(detect(8) == .sixteen)
    #expect(detect(16) == .sixteen)
    #expect(detect(256) == .indexed)
    #expect(detect(0x100_0000) == .direct)
  }

  @Test func `NO_COLOR wins over everything unless it is empty`() {
    #expect(detect(256, ["NO_COLOR": "1", "COLORTERM": "truecolor"]) == .mono)
    #expect(detect(256, ["NO_COLOR": ""]) == .indexed)
  }

  @Test func `COLORTERM can promise 24 bits`() {
    #expect(detect(256, ["COLORTERM": "truecolor"]) == .direct)
    #expect(detect(8, ["COLORTERM": "24bit"]) == .direct)
    #expect(detect(256, ["COLORTERM": "yes"]) == .indexed)
    #expect(detect(-1, ["COLORTERM": "truecolor"]) == .mono)
  }
}
