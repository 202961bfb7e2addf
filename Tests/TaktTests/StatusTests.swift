import EdgeTestSupport
import Glibc
import TerminalTestSupport
import Testing

/// The exit statuses of cli.md: each with one line that says what, where and what to do.
@Suite struct StatusTests {
  private let box = Sandbox()

  private func expectOneLine(
    _ run: Sandbox.Run, _ status: Int32, _ words: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == status, sourceLocation: sourceLocation)
    #expect(run.output == "", sourceLocation: sourceLocation)
    #expect(run.errors.hasPrefix("takt: "), "\(run.errors)", sourceLocation: sourceLocation)
    #expect(
      run.errors.count { $0 == "\n" } == 1, "\(run.errors)", sourceLocation: sourceLocation)
    for word in words {
      #expect(run.errors.contains(word), "\(run.errors)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: ["--version", "--help", "help", "--print-paths"])
  func `what is asked for is said on standard output, with 0`(argument: String) throws {
    let run = try box.run(argument)
    #expect(run.status == 0)
    #expect(!run.output.isEmpty && run.errors == "")
  }

  @Test(
    arguments: [
      "demo", "new", "host", "join", "stage", "replay", "check", "export", "programme", "board",
      "theme",
    ])
  func `every command has a help`(command: String) throws {
    let run = try box.run("help", command)
    #expect(run.status == 0 && run.output.contains(command))
  }

  @Test(
    arguments: [
      ["no-such-command"], ["new"], ["check"], ["host"], ["check", "a", "b"],
      ["join", "--group", "x"], ["export", "x", "--format"], ["join", "--role", "king"],
      ["replay", "x", "--speed", "0"], ["demo", "--speed", "0"], ["new", "x", "--groups", "1"],
      ["join", "--lang", "de"], ["board", "show", "none"], ["export", "x", "--format", "pdf"],
      ["host", "x", "--programme", "one-hour", "--groups", "100"],
      ["new", "x", "--programme", "no-such-programme"], ["theme", "check", "none"],
      ["programme", "check", "none"],
    ])
  func `wrong usage is 64 and one line`(arguments: [String]) throws {
    let run = try box.run(arguments)
    if arguments[0] == "theme" {
      #expect(run.status == 1 && run.output == "" && !run.errors.isEmpty)
    } else {
      expectOneLine(run, 64)
    }
  }

  @Test func `a log that is not there is 64 for those who read`() throws {
    expectOneLine(try box.run("check", box.log), 64, box.log, "takt new")
    expectOneLine(try box.run("replay", box.log), 64, box.log)
    expectOneLine(try box.run("export", box.log, "--format", "json"), 64, box.log)
    expectOneLine(try box.run("host", box.log, "--headless"), 64, box.log, "--programme")
  }

  @Test func `a log that exists is 73 for new, and stays`() throws {
    try box.makeLog()
    let before = bytes(of: box.log)
    expectOneLine(
      try box.run("new", box.log, "--programme", "one-hour"), 73, box.log, "уже есть")
    #expect(bytes(of: box.log) == before)
  }

  @Test(arguments: ["new", "host"])
  func `a place where nothing can be made is 73`(command: String) throws {
    for log in [box.folder("no/such/day.jsonl"), "/proc/day.jsonl"] {
      let headless = command == "host" ? ["--headless"] : []
      expectOneLine(
        try box.run([command, log, "--programme", "one-hour"] + headless), 73, log, "путь и права")
    }
  }

  @Test func `an export that cannot be written is 73`() throws {
    try box.makeLog()
    expectOneLine(
      try box.run("export", box.log, "--format", "json", "-o", box.folder("no/such/file")), 73,
      box.folder("no/such/file"))
  }

  @Test func `a socket that cannot be had is 73`() throws {
    try box.makeLog()
    let far = box.folder(String(repeating: "x", count: 100))
    expectOneLine(
      try box.run("host", box.log, "--headless", "--socket", far), 73, "103", "--socket")
    expectOneLine(
      try box.run("host", box.log, "--headless", "--socket", box.folder("no/s")), 73, "--socket")
  }

  @Test func `a damaged log is 65 with line and byte, for check and host alike`() throws {
    try box.makeLog()
    var content = try #require(bytes(of: box.log))
    content[content.count - 40] ^= 1
    try write(content, to: box.log)
    expectOneLine(try box.run("check", box.log), 65, box.log, "строка 2", "байт")
    expectOneLine(try box.run("host", box.log, "--headless"), 65, box.log, "строка 2")
    expectOneLine(try box.run("replay", box.log), 65, box.log)
    expectOneLine(try box.run("export", box.log, "--format", "json"), 65, box.log)
    #expect(bytes(of: box.log) == content)
  }

  @Test func `check --json says the damage on standard output too`() throws {
    try box.makeLog()
    let sound = try box.run("check", box.log, "--json")
    #expect(sound.status == 0 && sound.output.hasPrefix("{\"sound\":true,\"records\":1,"))
    try write(Array("мусор\n".utf8), to: box.log)
    let run = try box.run("check", box.log, "--json")
    #expect(run.status == 65)
    #expect(run.lines.count == 1 && run.output.hasPrefix("{\"sound\":false"))
  }

  @Test(arguments: ["", "привет\n", "{}\n"])
  func `a file that is no log is 65 and stays`(content: String) throws {
    try write(Array(content.utf8), to: box.log)
    expectOneLine(try box.run("host", box.log, "--headless"), 65, box.log)
    expectOneLine(try box.run("check", box.log), 65, box.log)
    #expect(text(of: box.log) == content)
  }

  @Test func `a torn tail is sound for check and said by the host`() throws {
    try box.makeLog()
    let content = try #require(bytes(of: box.log))
    try write(content + Array("{\"seq\":2,".utf8), to: box.log)
    let check = try box.run("check", box.log)
    #expect(check.status == 0 && check.output.contains("9 байт"))
    let host = try box.host()
    #expect(host.wait { $0.errors.contains("оборвана: 9 байт отложены в \(box.log).torn-") })
    #expect(bytes(of: box.log) == content)
    host.end()
  }

  @Test func `a session that does not run is 69`() throws {
    expectOneLine(try box.run("join", "--plain"), 69, "takt host")
    expectOneLine(try box.run("stage"), 69, "takt host")
  }

  @Test func `a socket where nobody answers is 69`() throws {
    _ = RawSocket(binding: box.socket, isListening: true)
    expectOneLine(
      try box.run("join", "--socket", box.socket, "--plain", "--group", "1"), 69, box.socket)
  }

  @Test func `a socket's path that is too long is 64 at once`() throws {
    let far = box.folder(String(repeating: "x", count: 100))
    expectOneLine(try box.run("join", "--socket", far, "--plain"), 64, "103", "--socket")
    expectOneLine(try box.run("stage", "--socket", far), 64, "103")
  }

  @Test func `a group that is not there is 64 with those that are`() throws {
    try box.makeLog(groups: 3)
    let host = try box.host()
    expectOneLine(try box.scribe(9), 64, "1, 2, 3")
    expectOneLine(
      try box.run("join", "--socket", box.socket, "--plain"), 64, "--group N")
    host.end()
  }

  @Test func `a screen without a terminal is 2`() throws {
    try box.makeLog()
    expectOneLine(try box.run(), 2, "--plain")
    expectOneLine(try box.run("demo"), 2)
    expectOneLine(try box.run("replay", box.log), 2)
    expectOneLine(try box.run("host", box.log), 2)
    let host = try box.host()
    expectOneLine(try box.run("join", "--socket", box.socket, "--group", "1"), 2, "--plain")
    expectOneLine(try box.run("stage", "--socket", box.socket), 2)
    host.end()
  }

  @Test func `a terminal that cannot be used is 3 with a way out`() throws {
    try box.makeLog()
    let errors = try Pipe()
    let run = try box.screen(
      "replay", box.log, more: ["TERM=dumb"], standardError: errors.writer)
    #expect(run.exitStatus() == 3)
    #expect(run.output == [])
    let words = errors.readToEnd()
    #expect(words.hasPrefix("takt: ") && words.contains("--plain"))
  }

  @Test func `the second host of a log is refused and told who holds it`() throws {
    try box.makeLog()
    let host = try box.host()
    let before = bytes(of: box.log)
    expectOneLine(
      try box.run("host", box.log, "--headless", "--socket", box.folder("t")), 1, box.log,
      "процесс \(host.processID)", "takt join")
    #expect(bytes(of: box.log) == before)
    #expect(try box.scribe(1).status == 0)
    host.end()
  }

  @Test func `a host does not take the socket of another`() throws {
    try box.makeLog()
    let host = try box.host()
    let other = box.folder("other.jsonl")
    expectOneLine(
      try box.run(
        "host", other, "--programme", "one-hour", "--headless", "--socket", box.socket), 73,
      box.socket, "другой ведущий")
    #expect(try box.scribe(1).status == 0)
    host.end()
    let next = try box.begin("host", other, "--headless", "--socket", box.socket)
    #expect(next.wait { $0.errors.contains(self.box.socket) })
    next.end()
  }

  @Test func `after a killed host its log and socket serve the next`() throws {
    try box.makeLog()
    for _ in 1...3 { try box.host().kill() }
    let host = try box.host()
    #expect(try box.scribe(1).status == 0)
    host.end()
    #expect(!names(in: box.folder.path).contains("s"))
  }

  @Test func `a programme named for a log that has another is mentioned, the same is not`() throws {
    try box.makeLog()
    func words(_ programme: String) throws -> String {
      let host = try box.begin(
        "host", box.log, "--headless", "--socket", box.socket, "--programme", programme)
      #expect(host.wait { $0.errors.contains(self.box.socket) })
      host.end()
      return host.errors
    }
    #expect(try words("one-hour") == "takt: \(box.socket)\n")
    #expect(try words("eco-tsekh").contains("--programme не применена"))
  }

  @Test func `without --socket host and join meet in the runtime folder`() throws {
    try box.folder.makeFolder("run")
    try box.makeLog()
    let host = try box.begin("host", box.log, "--headless")
    #expect(host.wait { $0.errors.contains(".sock\n") })
    let run = try box.run("join", "--group", "1", "--plain", input: "/where\n")
    #expect(run.status == 0 && run.lines.count == 1)
    host.end()
    #expect(names(in: box.folder("run/takt")) == [])
  }
}
