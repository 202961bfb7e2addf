import EdgeTestSupport
import TerminalTestSupport
import Testing

/// Two facilitators at a host without a console, in line mode.
@Suite struct PlainLeadTests {
  private let box = Sandbox()

  /// Each facilitator has a machine of their own, and is who they were when they come again.
  private func facilitator(
    _ name: String, _ lines: String..., language: String = "ru"
  ) throws -> [String] {
    let run = try box.run(
      [
        "join", "--socket", box.socket, "--role", "facilitator", "--name", name, "--plain",
        "--lang", language,
      ], input: lines.map { $0 + "\n" }.joined(), more: ["XDG_STATE_HOME=\(box.folder(name))"])
    return run.lines
  }

  @Test func `the first who joins leads, another is refused and may take over`() throws {
    try box.makeLog()
    let host = try box.host()
    #expect(try facilitator("Анна", "/lead", "/next") == ["ok ведёте вы", "ok"])
    #expect(
      try facilitator("Олег", "/lead", "/pause", "/list list-a", "/lead take", "/lead", "/pause")
        == [
          "ok ведёт Анна · не на связи",
          "refused: Ведёт Анна. Взять ведение: H (Р) на пульте или /lead take.", "ok", "ok",
          "ok ведёте вы", "ok",
        ])
    #expect(
      try facilitator("Анна", "/resume", "/undo", "/lead", language: "en") == [
        "refused: Олег leads. To take over: H at the console, or /lead take.",
        "refused: Олег leads. To take over: H at the console, or /lead take.",
        "ok Олег leads · not connected",
      ])
    host.end()
  }

  @Test func `a restart of the host keeps the lead`() throws {
    try box.makeLog()
    let first = try box.host()
    _ = try facilitator("Анна", "/next")
    _ = try facilitator("Олег", "/lead take")
    first.end()
    let second = try box.host()
    #expect(try facilitator("Анна", "/pause").first?.hasPrefix("refused: Ведёт Олег.") == true)
    #expect(try facilitator("Олег", "/pause") == ["ok"])
    second.end()
  }

  @Test func `a scribe hears who leads, and may not`() throws {
    try box.makeLog()
    let host = try box.host()
    _ = try facilitator("Анна", "/next")
    #expect(
      try box.scribe(1, "/lead", "/lead take").lines
        == ["ok ведёт Анна", "refused: Это делает ведущий."])
    host.end()
  }
}
