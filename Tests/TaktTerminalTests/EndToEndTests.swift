import Testing
import TerminalTestSupport

@Suite struct EndToEndTests {
  @Test func `what is typed is shown, and leaving gives the terminal back`() throws {
    let probe = try Probe.start()
    probe.type("привет")
    #expect(probe.wait(for: "› привет"))
    probe.type("\u{11}")
    #expect(probe.exitStatus() == 0)
    probe.expectTerminalRestored()
  }
}
