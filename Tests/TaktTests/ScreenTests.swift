import EdgeTestSupport
import Glibc
import TerminalTestSupport
import Testing

/// The whole program on a real terminal.
@Suite struct ScreenTests {
  private let box = Sandbox()

  private func expectRestored(
    _ screen: PtyProcess, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(!screen.screen.isAlternate, sourceLocation: sourceLocation)
    #expect(screen.screen.modes == [7, 25], sourceLocation: sourceLocation)
    #expect(screen.modesAreRestored, sourceLocation: sourceLocation)
    #expect(screen.screen.unknown == [], sourceLocation: sourceLocation)
  }

  private func end(
    _ screen: PtyProcess, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    screen.send(signal: SIGTERM)
    #expect(screen.exitStatus() == 128 + SIGTERM, sourceLocation: sourceLocation)
    expectRestored(screen, sourceLocation: sourceLocation)
  }

  @Test(arguments: ["ru", "en"])
  func `what a scribe types is on the stage and on the console`(language: String) throws {
    try box.makeLog()
    let console = try box.screen(
      "host", box.log, "--socket", box.socket, "--lang", language, columns: 120, rows: 40)
    let isRussian = language == "ru"
    #expect(console.wait(for: isRussian ? "Начало" : "Welcome"))
    try box.lead("/lead take", "/start ideas")
    #expect(console.wait(for: isRussian ? "взять ведение" : "take over"))
    let stage = try box.screen("stage", "--socket", box.socket, "--lang", language)
    #expect(stage.wait(for: isRussian ? "СПИСОК А" : "LIST A"), "\(stage.screen.text)")
    let scribe = try box.screen(
      "join", "--socket", box.socket, "--group", "1", "--lang", language)
    #expect(scribe.wait(for: isRussian ? "Список А" : "List A"), "\(scribe.screen.text)")
    scribe.type("Съешь ещё ёлку\r")
    #expect(scribe.wait(for: "Съешь ещё ёлку"), "\(scribe.screen.text)")
    #expect(stage.wait(for: "Съешь ещё ёлку"), "\(stage.screen.text)")
    #expect(console.wait(for: isRussian ? "пишет" : "writing"), "\(console.screen.text)")
    #expect(console.wait(for: "Съешь ещё ёлку"), "\(console.screen.text)")
    for screen in [scribe, stage, console] { end(screen) }
    #expect(try box.run("check", box.log).status == 0)
  }

  @Test func `a console joined from elsewhere leads a host without one`() throws {
    try box.makeLog()
    let host = try box.host()
    let console = try box.screen(
      "join", "--socket", box.socket, "--role", "facilitator", "--name", "Анна")
    #expect(console.wait(for: "1 Начало"), "\(console.screen.text)")
    console.type("\u{1b}[C")
    #expect(console.wait(for: "Начать «"), "\(console.screen.text)")
    console.type("\r")
    #expect(console.wait(for: "ШАГ 1 ИЗ 5"), "\(console.screen.text)")
    #expect(try box.scribe(1, "/lead").lines == ["ok ведёт Анна"])
    end(console)
    host.end()
  }

  @Test func `the console of a log that another led takes over with one key and a yes`() throws {
    try box.makeLog()
    let first = try box.host()
    try box.lead("/start ideas")
    first.end()
    let console = try box.screen(
      "host", box.log, "--socket", box.socket, columns: 120, rows: 40)
    #expect(console.wait(for: "Р взять ведение · ведёт"), "\(console.screen.text)")
    console.type("l")
    #expect(console.wait(for: "! Ведёт ведущий"), "\(console.screen.text)")
    console.type("h")
    #expect(console.wait(for: "Сейчас ведёт ведущий"), "\(console.screen.text)")
    console.type("\r")
    #expect(console.wait { !$0.screen.contains("H взять ведение") }, "\(console.screen.text)")
    console.type("l")
    #expect(console.wait(for: "запись закрыта"), "\(console.screen.text)")
    end(console)
  }

  @Test(arguments: ["LC_ALL=C", "LC_ALL=POSIX", "LANG=no_SUCH"])
  func `any locale types and shows Cyrillic`(locale: String) throws {
    try box.makeLog()
    let host = try box.host()
    try box.lead("/start ideas")
    let scribe = try box.screen(
      "join", "--socket", box.socket, "--group", "1", "--lang", "ru", more: [locale])
    #expect(scribe.wait(for: "Список А"))
    scribe.type("ёжик\r")
    #expect(scribe.wait(for: "ёжик"))
    #expect(try box.scribe(2, "/list").lines == ["#1 idea ёжик · Г1", "ok"])
    end(scribe)
    host.end()
  }

  @Test func `NO_COLOR asks for no colour`() throws {
    try box.makeLog()
    let host = try box.host()
    let stage = try box.screen("stage", "--socket", box.socket, more: ["NO_COLOR=1"])
    #expect(stage.wait(for: "Мастерская на час"), "\(stage.screen.text)")
    #expect(stage.screen.colorRequests == 0)
    end(stage)
    host.end()
  }

  @Test func `every size between 60×18 and 200×60 ends with the right picture`() throws {
    try box.makeLog()
    let host = try box.host()
    try box.lead("/start ideas")
    let scribe = try box.screen("join", "--socket", box.socket, "--group", "1")
    #expect(scribe.wait(for: "Список А"))
    scribe.type("мысль\r")
    for size in [(60, 18), (200, 60), (80, 24), (120, 40)] {
      scribe.resize(columns: size.0, rows: size.1)
      #expect(
        scribe.wait { $0.screen.contains("Список А") && $0.screen.contains("мысль") },
        "\(size) \(scribe.screen.text)")
    }
    end(scribe)
    host.end()
  }

  @Test func `stopping gives the terminal back, continuing takes it again`() throws {
    try box.makeLog()
    let host = try box.host()
    try box.lead("/start ideas")
    let shell = try PtyProcess(
      [
        "/bin/sh", "-mc",
        "\(Sandbox.program) join --socket \(box.socket) --group 1; echo stopped with $?; read go; "
          + "fg; echo left with $?",
      ], environment: box.environment())
    #expect(shell.wait(for: "Список А"))
    shell.type("\u{1a}")
    #expect(shell.wait(for: "stopped with \(128 + SIGTSTP)"), "\(shell.screen.text)")
    expectRestored(shell)
    _ = try box.scribe(2, "пока вы стояли")
    shell.type("\n")
    #expect(shell.wait { $0.screen.isAlternate && $0.screen.contains("пока вы стояли") })
    shell.type("и дальше\r")
    #expect(shell.wait(for: "и дальше"))
    #expect(shell.sendToForeground(signal: SIGTERM))
    #expect(shell.wait(for: "left with \(128 + SIGTERM)"), "\(shell.screen.text)")
    #expect(shell.exitStatus() == 0)
    expectRestored(shell)
    host.end()
  }

  @Test func `the start screen shows what there is and leaves without a trace`() throws {
    try box.makeLog()
    let start = try box.screen()
    #expect(start.wait(for: "Продолжить журнал"), "\(start.screen.text)")
    #expect(start.screen.contains("1 журнал"), "\(start.screen.text)")
    start.type("\u{11}")
    #expect(start.exitStatus() == 0)
    expectRestored(start)
  }

  @Test func `the demo shows its first screen and ends`() throws {
    let demo = try box.screen("demo", columns: 120, rows: 40)
    #expect(demo.wait(for: "━ Таймер ━"), "\(demo.screen.text)")
    demo.type("\u{14}")
    #expect(demo.wait { !$0.screen.contains("━ Таймер ━") }, "\(demo.screen.text)")
    end(demo)
  }

  @Test func `a replay opens, goes to both ends and plays`() throws {
    try box.makeLog()
    let host = try box.host()
    try box.lead("/start ideas")
    for number in 1...20 { _ = try box.scribe(1, "мысль \(number)") }
    host.end()
    let records = try Int(
      #require(
        box.run("check", box.log, "--json").output.split(separator: ",").first {
          $0.hasPrefix("\"records\":")
        }?.dropFirst("\"records\":".count)))
    let replay = try box.screen("replay", box.log, columns: 120, rows: 40)
    let total = try #require(records)
    #expect(replay.wait { $0.screen.text.contains("\(total)") }, "\(replay.screen.text)")
    #expect(replay.wait(for: " 1/\(total) "), "\(replay.screen.text)")
    replay.type("\u{1b}[F")
    #expect(replay.wait(for: " \(total)/\(total) "), "\(replay.screen.text)")
    #expect(replay.screen.contains("СПИСОК А"))
    replay.type("\u{1b}[H")
    #expect(replay.wait { !$0.screen.contains("СПИСОК А") }, "\(replay.screen.text)")
    end(replay)
    let playing = try box.screen("replay", box.log, "--speed", "1000", columns: 120, rows: 40)
    #expect(playing.wait(for: " \(total)/\(total) "), "\(playing.screen.text)")
    end(playing)
    let plain = try box.run("replay", box.log, "--plain")
    #expect(plain.status == 0 && plain.errors == "")
    #expect(plain.lines.count { $0.contains("мысль") } == 20)
  }

  @Test func `a window that closes ends the program`() throws {
    try box.makeLog()
    let host = try box.host()
    let scribe = try box.screen("join", "--socket", box.socket, "--group", "1")
    #expect(scribe.wait { $0.screen.isAlternate })
    scribe.hangUp()
    #expect(scribe.exitStatus() == 128 + SIGHUP)
    host.end()
  }
}
