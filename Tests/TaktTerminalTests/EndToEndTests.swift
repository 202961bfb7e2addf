import Glibc
import TerminalTestSupport
import Testing

@Suite struct EndToEndTests {
  @Test func `what is typed is shown, and leaving gives the terminal back`() throws {
    let probe = try Probe.start()
    #expect(probe.screen.isAlternate)
    #expect(probe.screen.modes.isSuperset(of: [1004, 2004]))
    #expect(probe.screen.modes.isDisjoint(with: [1000, 1002, 1003, 1006]))
    #expect(!probe.modesAreRestored)
    #expect(probe.screen.title == "probe")
    probe.type("привет")
    #expect(probe.wait(for: "› привет"))
    probe.type("\u{11}")
    #expect(probe.exitStatus() == 0)
    probe.expectTerminalRestored()
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)] as [(Int32, Int32)])
  func `a signal to leave gives the terminal back and the status`(
    signal: Int32, status: Int32
  ) throws {
    let probe = try Probe.start()
    probe.send(signal: signal)
    #expect(probe.exitStatus() == status)
    probe.expectTerminalRestored()
  }

  @Test(
    arguments: [
      ("\u{18}", SIGILL), ("\u{05}", SIGILL), ("\u{13}", SIGSEGV), ("\u{01}", SIGABRT),
    ] as [(String, Int32)])
  func `a crash gives the terminal back and dies by its own signal`(
    key: String, signal: Int32
  ) throws {
    let probe = try Probe.start()
    probe.type(key)
    let status = try #require(probe.exitStatus())
    // A Swift trap is SIGILL on x86 and SIGTRAP on ARM.
    #expect(status == -signal || (signal == SIGILL && status == -SIGTRAP))
    probe.expectTerminalRestored()
  }

  @Test func `the last words of a crash survive the screen`() throws {
    let probe = try Probe.start()
    probe.type("\u{05}")
    #expect(probe.exitStatus() != nil)
    #expect(probe.screen.contains("the last words"))
    #expect(!probe.screen.contains("Секретарь"))
  }

  @Test func `exit without a goodbye gives the terminal back`() throws {
    let probe = try Probe.start()
    probe.type("\u{0f}")
    #expect(probe.exitStatus() == 7)
    probe.expectTerminalRestored()
  }

  @Test(arguments: [true, false])
  func `stopping gives the terminal back, continuing takes it again`(byKey: Bool) throws {
    let shell = try PtyProcess([
      "/bin/sh", "-mc", "\(Probe.path); echo stopped with $?; read go; fg; echo left with $?",
    ])
    #expect(shell.wait(for: "Секретарь"))
    if byKey { shell.type("\u{1a}") } else { shell.sendToForeground(signal: SIGTSTP) }
    #expect(shell.wait(for: "stopped with \(128 + SIGTSTP)"))
    shell.expectTerminalRestored()
    shell.type("\n")
    #expect(shell.wait { $0.screen.isAlternate && $0.screen.contains("Секретарь") })
    shell.type("x")
    #expect(shell.wait(for: "› x"))
    #expect(!shell.modesAreRestored)
    #expect(shell.screen.modes.contains(2004))
    shell.type("\u{11}")
    #expect(shell.wait(for: "left with 0"))
    #expect(shell.exitStatus() == 0)
    shell.expectTerminalRestored()
  }

  @Test func `a window that closes ends the program`() throws {
    let probe = try Probe.start()
    probe.hangUp()
    #expect(probe.exitStatus() == 129)
  }

  @Test func `fifty resizes end with the right picture`() throws {
    let probe = try Probe.start()
    for step in 1...50 { probe.resize(columns: 60 + step, rows: 18 + step % 20) }
    #expect(probe.wait { $0.screen.line(27) == "›" && $0.screen.line(26) == "110x28" })
    #expect(probe.screen.line(0) == "Секретарь")
    #expect(probe.screen.line(1) == "выбранная строка")
    probe.type("\u{11}")
    #expect(probe.exitStatus() == 0)
    probe.expectTerminalRestored()
  }

  @Test func `without colour the stream has none, and the selected row still differs`() throws {
    let probe = try Probe.start(
      environment: ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "NO_COLOR=1"])
    #expect(probe.screen.colorRequests == 0)
    #expect(probe.screen.cells[1][0].pen.reverse)
    #expect(!probe.screen.cells[2][0].pen.reverse)
    probe.type("\u{11}")
    #expect(probe.exitStatus() == 0)
  }

  @Test func `with an empty NO_COLOR there is colour`() throws {
    let probe = try Probe.start(
      environment: ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "NO_COLOR="])
    #expect(probe.screen.cells[1][0].pen.background == .index(6))
    probe.type("\u{11}")
    #expect(probe.exitStatus() == 0)
  }

  @Test(arguments: ["LC_ALL=C", "LC_ALL=POSIX", "LANG=no_SUCH", "LC_CTYPE=C"])
  func `any locale paints UTF-8`(locale: String) throws {
    let probe = try Probe.start(environment: ["TERM=xterm-256color", locale])
    probe.type("ёлка")
    #expect(probe.wait(for: "› ёлка"))
    probe.type("\u{11}")
    #expect(probe.exitStatus() == 0)
  }

  @Test(arguments: ["xterm", "linux", "screen", "tmux-256color", "vt100"])
  func `every common terminal is drawn and given back`(term: String) throws {
    let probe = try Probe.start(environment: ["TERM=\(term)", "LC_ALL=C.UTF-8"])
    #expect(probe.screen.line(2) == "другая строка")
    probe.type("\u{11}")
    #expect(probe.exitStatus() == 0)
    probe.expectTerminalRestored()
  }

  @Test func `a paste of many lines with commands in it is only text`() throws {
    let probe = try Probe.start()
    probe.type("\u{1b}[200~раз\rдва\u{11}\u{1b}[A\u{1b}[201~!")
    #expect(probe.wait(for: "› раз⏎два[A!"))
    probe.type("\u{11}")
    #expect(probe.exitStatus() == 0)
  }

  @Test func `a lone ESC is heard without another key`() throws {
    let probe = try Probe.start()
    probe.type("\u{1b}")
    #expect(probe.wait(for: "escape"))
    probe.type("\u{11}")
    #expect(probe.exitStatus() == 0)
  }

  @Test func `a redraw repairs a spoiled screen`() throws {
    let probe = try Probe.start()
    probe.spoilScreen()
    probe.type("\u{0c}")
    #expect(probe.wait(for: "другая строка"))
    probe.type("\u{11}")
    #expect(probe.exitStatus() == 0)
  }
}
