import EdgeTestSupport
import TerminalTestSupport
import Testing

/// Line mode, as cli.md promises it to scripts and screen readers.
@Suite struct PlainModeTests {
  private let box = Sandbox()

  /// A host whose session stands at one step of the one-hour workshop.
  private func host(at step: String) throws -> ConversingProcess {
    try box.makeLog()
    let host = try box.host()
    try box.lead("/start \(step)")
    return host
  }

  @Test func `a line is a card, answered with its number`() throws {
    let host = try host(at: "ideas")
    let run = try box.scribe(2, "Мобильное приложение", "", "  ", "Второй экран")
    #expect(run.status == 0)
    #expect(run.lines == ["ok #1", "ok #2"])
    #expect(run.errors == "")
    host.end()
  }

  @Test func `the first line may already ask for the list`() throws {
    let host = try host(at: "ideas")
    _ = try box.scribe(1, "раз", "два")
    let run = try box.scribe(2, "/list")
    #expect(run.lines == ["#1 idea раз · Г1", "#2 idea два · Г1", "ok"])
    host.end()
  }

  @Test func `a card may have fields from the first line on`() throws {
    let host = try host(at: "trends")
    let run = try box.scribe(
      1, "/add threat Вода дорожает horizon=mid year=2030", "/add trend x=y horizon=far", "/list")
    #expect(
      run.lines == [
        "ok #1", "ok #2", "#1 threat Вода дорожает · Г1 horizon=mid year=2030",
        "#2 trend x=y · Г1 horizon=far", "ok",
      ])
    #expect(run.status == 0)
    host.end()
  }

  @Test func `clusters are built, merged, split, bet on, and the last thing undone`() throws {
    let host = try host(at: "ideas")
    _ = try box.scribe(1, "А", "Б", "В")
    try box.lead("/start clusters")
    let run = try box.scribe(
      1, "/add cluster Вода", "/add cluster under #4 Река", "/into #4 #1 #2", "/into #5 #3",
      "/edit #5 Большая река", "/merge #6 #7", "/split #6", "/bet #4 3 важно", "/bet #4 9",
      "/undo", "/redo", "/withdraw #8", "/restore #8", "/list list-b")
    #expect(
      run.lines == [
        "ok #4", "ok #5", "ok #6 #7", "ok #8", "ok", "ok", "ok", "ok",
        run.lines.count > 8 ? run.lines[8] : "", "ok", "ok", "ok", "ok",
        "#4 cluster Вода · Г1", "  #5 cluster Большая река · Г1", "    #8 selection В · Г1 ← #3",
        "  #6 selection А · Г1 ← #1", "  #7 selection Б · Г1 ← #2", "ok",
      ], "\(run.output)")
    #expect(run.lines.count > 8 && run.lines[8].hasPrefix("refused: "))
    #expect(run.status == 1)
    host.end()
  }

  @Test func `a refusal is one line with its reason, and the status is 1`() throws {
    let host = try host(at: "ideas")
    let run = try box.scribe(
      1, "/next", "/edit #77 x", "/nonsense", "/edit", "/add", "/request 2 x", "хорошо")
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(run.lines.count == 7)
    #expect(run.lines.dropLast().allSatisfy { $0.hasPrefix("refused: ") }, "\(run.output)")
    #expect(run.lines[0] == "refused: Это делает ведущий.")
    #expect(run.lines.last == "ok #1")
    host.end()
  }

  @Test func `answers come in the order of the lines, in both languages`() throws {
    let host = try host(at: "ideas")
    let run = try box.scribe(1, "один", "/nonsense", "два", "/where", "три", language: "en")
    #expect(run.lines[0] == "ok #1")
    #expect(run.lines[1].hasPrefix("refused: There is no /nonsense"))
    #expect(run.lines[2] == "ok #2")
    #expect(run.lines[3].hasPrefix("ok step 3 of 5 · Ideas · "))
    #expect(run.lines[3].contains("write to “List A”: idea"))
    #expect(run.lines[4] == "ok #3")
    host.end()
  }

  @Test func `a line longer than the wire takes is refused here, and others go on`() throws {
    let host = try host(at: "ideas")
    let long = String(repeating: "я", count: 40_000)
    let run = try box.scribe(1, "до", long, "после")
    #expect(run.lines == ["ok #1", run.lines[1], "ok #2"])
    #expect(run.lines[1].hasPrefix("refused: Слишком длинно: 78 КБ"))
    #expect(run.status == 1)
    host.end()
  }

  @Test func `no control sequence comes out, whatever comes in`() throws {
    let host = try host(at: "ideas")
    let hostile = "a\u{1b}[31mb\u{7}c\u{9b}2J\u{202e}d\re"
    _ = try box.scribe(1, hostile)
    let run = try box.scribe(2, "/list", "/edit \u{1b}]0;x\u{7}")
    let controls = run.output.unicodeScalars.filter {
      $0 != "\n" && ($0.value < 32 || (127...159).contains($0.value) || $0 == "\u{202e}")
    }
    #expect(controls.isEmpty, "\(run.output)")
    #expect(run.lines.count == 3)
    host.end()
  }

  @Test func `the facilitator leads the whole programme`() throws {
    try box.makeLog()
    let host = try box.host()
    let run = try box.run(
      "join", "--socket", box.socket, "--role", "facilitator", "--plain",
      input: [
        "/next", "/where", "/pause", "/resume", "/extend 5", "/extend -1", "/next", "/back",
        "/lock 2", "/unlock 2", "/lock", "/unlock", "/clock 3 1", "/clock off",
        "/insert 10 Перерыв",
        "/skip", "/group Новая", "/groups", "/start ideas", "Мысль", "/ballot open dots 3",
        "/ballot close", "/ballot publish", "/reopen welcome", "/start clusters", "/ballot close",
        "/stage blank", "/stage blank", "/stage freeze", "/stage freeze", "/stage timer",
        "/stage wall list-a", "/stage tree list-b 1", "/stage where", "/stage results",
        "/message Обед",
        "/message", "/help",
      ].joined(separator: "\n") + "\n")
    let refused = run.lines.filter { $0.hasPrefix("refused") }
    #expect(refused == [], "\(run.output)")
    #expect(run.status == 0)
    #expect(run.lines.contains("5 Новая"))
    #expect(run.lines.contains("/unlock [GROUP]"))
    #expect(run.lines[1].hasPrefix("ok шаг 1 из 5 · Начало · "))
    host.end()
    let check = try box.run("check", box.log)
    #expect(check.status == 0)
  }

  @Test func `what a step hides is not told to others until the reveal`() throws {
    try write(Array(hiding.utf8), to: box.folder("hiding.yaml"))
    try box.makeLog(programme: box.folder("hiding.yaml"))
    let host = try box.host()
    try box.lead("/next")
    _ = try box.scribe(1, "тайна")
    #expect(try box.scribe(2, "/list").lines == ["ok"])
    #expect(try box.scribe(1, "/list").lines == ["#1 idea тайна · Г1", "ok"])
    try box.lead("/reveal 1")
    #expect(try box.scribe(2, "/list").lines == ["#1 idea тайна · Г1", "ok"])
    host.end()
  }

  private let hiding = """
    format: 1
    id: hiding
    title: Тайна
    boards: [list-a]
    steps:
      - {id: ideas, title: Идеи, minutes: 10, board: list-a, may: [write], hidden: true}
    """

  @Test func `what others do is not told to a script`() throws {
    let host = try host(at: "ideas")
    let first = try box.begin("join", "--socket", box.socket, "--group", "1", "--plain")
    first.write("раз\n")
    #expect(first.wait { $0.lines == ["ok #1"] })
    _ = try box.scribe(2, "два")
    first.write("/list\n")
    #expect(first.wait { $0.lines.count == 4 })
    #expect(first.lines == ["ok #1", "#1 idea раз · Г1", "#2 idea два · Г2", "ok"])
    first.endInput()
    #expect(first.exitStatus() == 0)
    host.end()
  }

  @Test func `a person at a terminal hears what others do`() throws {
    let host = try host(at: "ideas")
    let person = try box.screen("join", "--socket", box.socket, "--group", "1", "--plain")
    person.type("раз\n")
    #expect(person.wait(for: "ok #1"))
    _ = try box.scribe(2, "чужая мысль")
    #expect(person.wait { $0.screen.text.contains("чужая мысль") })
    #expect(!person.output.contains(0x1b))
    person.type("\u{4}")
    #expect(person.exitStatus() == 0)
    host.end()
  }

  @Test func `what is typed while the host is away goes when it comes back`() throws {
    let host = try host(at: "ideas")
    let scribe = try box.begin("join", "--socket", box.socket, "--group", "1", "--plain")
    scribe.write("до\n")
    #expect(scribe.wait { $0.lines == ["ok #1"] })
    host.kill()
    scribe.write("без ведущего\n")
    scribe.endInput()
    let again = try box.host()
    #expect(scribe.exitStatus() == 0)
    #expect(scribe.lines == ["ok #1", "ok #2"])
    again.end()
  }

  @Test func `a log that cannot grow is told, and what was typed waits`() throws {
    let host = try host(at: "ideas")
    host.end()
    // A file size limit stands for a full disk; the signal that comes with it must not end takt.
    let size = try #require(bytes(of: box.log)).count
    let limit = size / 512 + 1
    let full = try ConversingProcess(
      [
        "/bin/sh", "-c", "ulimit -f \(limit); exec \"$0\" host \"$1\" --headless --socket \"$2\"",
        Sandbox.program, box.log, box.socket,
      ], environment: box.environment())
    #expect(full.wait { $0.errors.contains(self.box.socket) })
    let line = String(repeating: "длинно ", count: 200)
    let run = try box.scribe(1, line, line, line)
    #expect(run.status == 74)
    #expect(run.errors.contains("больше не пишется") || run.errors.contains("предельного размера"))
    full.end()
    let next = try box.host()
    #expect(try box.scribe(1).status == 0)
    let rest = try box.scribe(2, "/list")
    #expect(rest.lines.count { $0.contains(" idea ") } == 3, "\(rest.output)")
    next.end()
  }

  @Test func `an outbox that cannot be written refuses the line`() throws {
    let host = try host(at: "ideas")
    let scribe = try ConversingProcess(
      [
        "/bin/sh", "-c", "ulimit -f 0; exec \"$0\" join --plain --group 1 --socket \"$1\"",
        Sandbox.program, box.socket,
      ], environment: box.environment())
    scribe.write("раз\n")
    scribe.endInput()
    #expect(scribe.exitStatus() == 1)
    #expect(scribe.output.hasPrefix("refused: Не удалось записать исходящие"))
    #expect(try box.scribe(2, "/list").lines == ["ok"])
    host.end()
  }
}
