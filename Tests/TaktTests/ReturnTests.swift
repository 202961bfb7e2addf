import EdgeTestSupport
import Foundation
import TaktFormat
import TaktJournal
import TaktModel
import TerminalTestSupport
import Testing

/// A terminal that comes back after a crash takes up what it had not sent, wherever it sits now.
@Suite struct ReturnTests {
  private let box = Sandbox()

  @Test(arguments: ["group 1", "group 2"])
  func `unsent lines of a terminal that was moved go to its group, by the code of either`(
    _ typed: String
  ) throws {
    try box.makeLog()
    let host = try box.host(listening: 0)
    let code = try box.code("group 1")
    let scribe = try box.begin(
      "join", "127.0.0.1:\(try host.port)", code, "--plain", "--name", "Вера")
    // The host writes once a second who came with which code.
    #expect(eventually { text(of: box.folder("day.codes.json"))?.contains("participant") == true })
    try leaveUnsent(scribe, host)
    let next = try box.host(listening: 0)
    let again = try box.run("join", "127.0.0.1:\(try next.port)", try box.code(typed), "--plain")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try session().cards.all.map(\.text) == ["дошла", "ждёт одна", "ждёт другая"])
    #expect(try session().cards.all.map(\.group) == [1, 2, 2])
    #expect(try session().roster.participants.values.count { $0.name == "Вера" } == 0)
    next.end()
  }

  @Test func `a file of a former version, named by the group of a move, is found`() throws {
    try box.makeLog()
    let host = try box.host()
    let scribe = try box.begin(
      "join", "--socket", box.socket, "--group", "1", "--plain", "--name", "Вера")
    try leaveUnsent(scribe, host)
    let file = try #require(outboxes.first)
    try FileManager.default.moveItem(
      atPath: file, toPath: file.replacingOccurrences(of: "group-1.", with: "group-2."))
    let next = try box.host()
    #expect(try box.scribe(1).status == 0)
    #expect(try session().cards.all.map(\.group) == [1, 2, 2])
    next.end()
  }

  @Test func `the group that is asked for may have been dissolved while its terminal was away`()
    throws
  {
    try box.makeLog()
    let host = try box.host()
    try box.lead("/start ideas")
    let scribe = try box.begin(
      "join", "--socket", box.socket, "--group", "3", "--plain", "--name", "Вера")
    scribe.write("первая\n")
    #expect(scribe.wait { $0.lines == ["ok #1"] })
    try box.lead("/regroup initiatives #1")
    scribe.kill()
    let again = try box.scribe(3, "вторая")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try session().cards.all.map(\.group) == [5, 5])
    let stranger = try box.scribe(4)
    #expect(stranger.status == 64 && stranger.errors.contains("есть: 5"), "\(stranger.errors)")
    host.end()
  }

  @Test func `an open group is taken as asked by a terminal that has nothing unsent`() throws {
    try box.makeLog()
    let host = try box.host()
    try box.lead("/start ideas")
    let first = try box.run(
      "join", "--socket", box.socket, "--group", "1", "--plain", "--name", "Вера", input: "раз\n")
    #expect(first.status == 0)
    try box.lead("/seat Вера 2")
    #expect(try box.scribe(1, "два").status == 0)
    #expect(try box.scribe(2, "три").status == 0)
    #expect(try session().cards.all.map(\.group) == [1, 1, 2])
    let authors = try session().cards.all.map(\.author)
    #expect(authors[0] == authors[2] && authors[0] != authors[1])
    host.end()
  }

  @Test(arguments: [true, false])
  func `a terminal that was moved while its host was away from it hears where it is`(
    isPlain: Bool
  ) throws {
    try box.makeLog()
    let host = try box.host()
    try box.lead("/start ideas")
    let scribe = try box.screen(
      ["join", "--socket", box.socket, "--group", "1", "--name", "Вера", "--lang", "en"]
        + (isPlain ? ["--plain"] : []))
    if isPlain { scribe.type("one\n") }
    #expect(scribe.wait(for: isPlain ? "ok #1" : "List A"), "\(scribe.screen.text)")
    host.kill()
    let hidden = try box.begin("host", box.log, "--headless", "--socket", box.folder("hidden"))
    #expect(hidden.wait { $0.errors.contains("hidden\n") }, "\(hidden.errors)")
    let lead = try box.run(
      "join", "--socket", box.folder("hidden"), "--role", "facilitator", "--plain",
      input: "/seat Вера 2\n")
    #expect(lead.status == 0, "\(lead.output)")
    hidden.kill()
    let next = try box.host()
    #expect(
      scribe.wait(for: isPlain ? "* you are in group 2" : "You are in group 2"),
      "\(scribe.screen.text)")
    scribe.type(isPlain ? "\u{4}" : "\u{11}\r")
    next.end()
  }

  /// Types a line, is moved from group 1 to group 2, loses its host, types two more and is killed.
  private func leaveUnsent(_ scribe: ConversingProcess, _ host: ConversingProcess) throws {
    try box.lead("/start ideas")
    scribe.write("дошла\n")
    #expect(scribe.wait { $0.lines == ["ok #1"] }, "\(scribe.errors)")
    try box.lead("/seat Вера 2")
    host.kill()
    scribe.write("ждёт одна\nждёт другая\n")
    #expect(eventually { outboxes.contains { text(of: $0)?.contains("ждёт другая") == true } })
    scribe.kill()
  }

  /// Of scribes; the facilitator's is not meant.
  private var outboxes: [String] {
    let folder = box.folder("state/takt/outboxes")
    return names(in: folder).flatMap { session in
      names(in: "\(folder)/\(session)").filter { $0.hasPrefix("group") }
        .map { "\(folder)/\(session)/\($0)" }
    }
  }

  private func session() throws -> Session {
    var session = Session()
    _ = try LogReader().read(box.log) { record, _ in
      session.apply(record)
      return true
    }
    return session
  }
}
