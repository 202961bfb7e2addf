import EdgeTestSupport
import TerminalTestSupport
import Testing

/// Ballots in line mode: a poll by tables, and a jury that picks the best.
@Suite struct PlainBallotTests {
  private let box = Sandbox()

  private func host(at step: String) throws -> ConversingProcess {
    try box.makeLog(groups: 2)
    let host = try box.host()
    #expect(try facilitator("/start \(step)").lines == ["ok"])
    return host
  }

  private func facilitator(_ lines: String...) throws -> Sandbox.Run {
    try seat("facilitator", "ведущий", lines)
  }

  private func juror(_ name: String, _ lines: String...) throws -> Sandbox.Run {
    try seat("juror", name, lines)
  }

  /// Each judge sits at a machine of their own: their terminals have outboxes apart.
  private func seat(_ role: String, _ name: String, _ lines: [String]) throws -> Sandbox.Run {
    try box.run(
      [
        "join", "--socket", box.socket, "--role", role, "--name", name, "--plain", "--lang", "en",
      ], input: lines.map { $0 + "\n" }.joined(), more: ["XDG_STATE_HOME=\(box.folder(name))"])
  }

  @Test func `a poll is counted by tables and shown in percents`() throws {
    let host = try host(at: "ideas")
    let opened = try facilitator("/ballot open poll Да | Нет | Не знаю")
    #expect(opened.lines == ["ok"], "\(opened.output)")
    let first = try box.scribe(1, "/poll 7/2/1", "/poll 7/2/1 of 10", language: "en")
    #expect(
      first.lines == [
        "refused: How many are at the table? For example: 7/2/1 of 10.", "ok",
      ])
    let second = try box.scribe(2, "/poll да=1 2=4 of 6", "/results", language: "en")
    #expect(second.lines == ["ok", "the results are not published", "ok"])
    let results = try facilitator("/ballot status", "/ballot publish", "/results")
    #expect(
      results.lines == [
        "ballot 1 · poll · open · 2 of 2 have finished", "ok", "ok",
        "1. Да · 53% · sum 8 · voters 2", "2. Нет · 40% · sum 6 · voters 2",
        "3. Не знаю · 7% · sum 1 · voters 1", "ok",
      ], "\(results.output)")
    host.end()
  }

  @Test func `a jury scores, a missing judge is named, and the chair decides the tie`() throws {
    let host = try host(at: "ideas")
    _ = try box.scribe(1, "Мост", "Парк", "Порт")
    _ = try juror("Анна", "/where")
    let opened = try facilitator(
      "/ballot open scores criteria=idea*2,team:0-5 top=1", "/ballot admit Борис",
      "/ballot status")
    #expect(
      opened.lines == [
        "ok", "ok", "ballot 1 · scores · open · 0 of 2 have finished",
        "not finished: Анна, Борис", "ok",
      ], "\(opened.output)")
    let anna = try juror(
      "Анна", "/score #1 idea=7 team=5", "/score #2 idea=11", "/score #2 idea=7 team=5",
      "/abstain #3", "/ballot status")
    #expect(
      anna.lines == [
        "ok", "refused: “idea” is from 1 to 10, not 11.", "ok", "ok",
        "ballot 1 · scores · open · 1 of 2 have finished", "not finished: Борис", "ok",
      ], "\(anna.output)")
    let tie = try facilitator(
      "/ballot close", "/ballot publish", "/results", "/ballot choose #2", "/ballot publish")
    #expect(
      tie.lines == [
        "ok", "refused: A tie at the border: #1, #2. Choose 1 of them.",
        "1. #1 Мост · sum 19 · mean 19 · spread 0 · voters 1",
        "1. #2 Парк · sum 19 · mean 19 · spread 0 · voters 1",
        "3. #3 Порт · sum 0 · voters 0", "a tie at the border: #1 #2; 1 of them are in", "ok",
        "ok", "ok",
      ], "\(tie.output)")
    host.end()
  }
}
