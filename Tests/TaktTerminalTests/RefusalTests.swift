import Glibc
import TaktTerminal
import TerminalTestSupport
import Testing

@Suite struct RefusalTests {
  @Test func `without a terminal it refuses with 2`() throws {
    let run = try PipedProcess([Probe.path], environment: ["TERM=xterm-256color"])
    #expect(run.exitStatus == 2)
    #expect(run.standardOutput == "")
    #expect(run.standardError.contains("--plain"))
  }

  @Test(arguments: [
    (["TERM=dumb"], "--plain"), (["TERM=no-such-terminal"], "TERM=no-such-terminal"),
    (["TERM=no-such-terminal"], "TERM=xterm-256color takt"), ([], "TERM"), (["TERM="], "TERM"),
  ])
  func `a terminal that cannot be used is refused with 3`(
    environment: [String], words: String
  ) throws {
    let errors = try Pipe()
    let run = try PtyProcess(
      [Probe.path], environment: environment, standardError: errors.writer)
    #expect(run.exitStatus() == 3)
    #expect(run.output == [])
    #expect(run.modesAreRestored)
    #expect(errors.readToEnd().contains(words))
  }

  @Test(arguments: [
    TerminalError.notATerminal, .termUnset, .termUnknown("xyzzy"), .termTooSimple("dumb"),
    .system(12),
  ])
  func `each refusal is one line in both languages`(error: TerminalError) {
    for sentence in [error.sentence(russian: true), error.sentence(russian: false)] {
      #expect(!sentence.contains("\n"))
      #expect(sentence.hasPrefix("takt: "))
    }
    #expect(error.sentence(russian: true) != error.sentence(russian: false))
  }

  @Test func `a hostile TERM is shown without its control characters`() {
    let sentence = TerminalError.termUnknown("x\u{1b}[31m\ny").sentence(russian: false)
    #expect(sentence.contains("TERM=x[31my"))
  }
}
