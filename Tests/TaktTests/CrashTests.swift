import EdgeTestSupport
import Foundation
import Glibc
import TaktFormat
import TaktJournal
import TaktModel
import TerminalTestSupport
import Testing

/// The whole, with the host killed under it: every line once (invariants 2, 4 and 5).
@Suite struct CrashTests {
  private let box = Sandbox()

  /// `TAKT_FULL=1` is the size of a real session.
  private static let isFull = getenv("TAKT_FULL") != nil

  @Test func `a host killed twice under writing scribes loses and doubles no line`() throws {
    let groups = Self.isFull ? 12 : 4
    let lines = Self.isFull ? 50 : 25
    try box.makeLog(groups: groups)
    var host = try box.host()
    try box.lead("/start ideas")
    let seats = (1...groups).flatMap { group in (1...2).map { (group: group, seat: $0) } }
    let scribes = try seats.map { seat in
      try box.begin(
        "join", "--socket", box.socket, "--group", "\(seat.group)", "--plain", "--name",
        "писарь \(seat.group)-\(seat.seat)")
    }
    func text(_ index: Int, _ line: Int) -> String {
      "группа \(seats[index].group) писарь \(seats[index].seat) строка \(line)"
    }
    func say(_ range: ClosedRange<Int>) {
      for (index, scribe) in scribes.enumerated() {
        for line in range { scribe.write(text(index, line) + "\n") }
      }
    }
    say(1...lines / 3)
    // Killed when some of the lines are answered, not all: in the middle of the work.
    #expect(scribes[0].wait { !$0.lines.isEmpty })
    host.kill()
    say(lines / 3 + 1...2 * lines / 3)
    host = try box.host()
    #expect(scribes[1].wait { $0.lines.count > lines / 3 })
    host.kill()
    say(2 * lines / 3 + 1...lines)
    for scribe in scribes { scribe.endInput() }
    host = try box.host()
    for (index, scribe) in scribes.enumerated() {
      #expect(scribe.exitStatus() == 0, "\(scribe.errors)")
      #expect(scribe.lines.count == lines, "\(text(index, 0))")
      #expect(scribe.lines.allSatisfy { $0.hasPrefix("ok #") })
    }
    host.end()

    let all = seats.indices.flatMap { index in (1...lines).map { text(index, $0) } }
    let check = try box.run("check", box.log)
    #expect(check.status == 0, "\(check.errors)")
    let cards = try exportedCards()
    #expect(cards.map(\.text).sorted() == all.sorted())
    #expect(cards.map(\.number) == Array(1...all.count))
    for card in cards {
      #expect(card.text.hasPrefix("группа \(card.group) "))
      #expect(card.at.hasSuffix("Z") && card.at.count == 24)
    }
    // What each scribe was told is what the log has.
    for (index, scribe) in scribes.enumerated() {
      for (line, answer) in scribe.lines.enumerated() {
        let number = Int(answer.dropFirst("ok #".count)) ?? 0
        #expect(cards[number - 1].text == text(index, line + 1))
      }
    }
  }

  private struct Exported: Decodable {
    let number: Int
    let text: String
    let group: Int
    let at: String
  }

  private func exportedCards() throws -> [Exported] {
    struct Export: Decodable {
      let format: Int
      let cards: [Exported]
    }
    let path = box.folder("out.json")
    let run = try box.run("export", box.log, "--format", "json", "-o", path)
    #expect(run.status == 0 && run.output == "" && run.errors == "")
    let data = Data(try #require(bytes(of: path)))
    let export = try JSONDecoder().decode(Export.self, from: data)
    #expect(export.format == 1)
    return export.cards
  }

  @Test func `a scribe's terminal killed with unsent lines sends them in its next life, once`()
    throws
  {
    try box.makeLog()
    var host = try box.host()
    try box.lead("/start ideas")
    let scribe = try box.screen("join", "--socket", box.socket, "--group", "2")
    #expect(scribe.wait(for: "Список А"), "\(scribe.screen.text)")
    scribe.type("дошла\r")
    #expect(scribe.wait(for: "√ записано"), "\(scribe.screen.text)")
    host.kill()
    #expect(scribe.wait { $0.screen.text.contains("связи нет") }, "\(scribe.screen.text)")
    scribe.type("ждёт одна\rждёт другая\r")
    #expect(scribe.wait(for: "ждёт другая"), "\(scribe.screen.text)")
    scribe.send(signal: SIGKILL)
    #expect(scribe.exitStatus() == -SIGKILL)

    host = try box.host()
    #expect(try texts() == ["дошла"])
    let again = try box.screen("join", "--socket", box.socket, "--group", "2")
    #expect(again.wait { $0.screen.contains("ждёт одна") && $0.screen.contains("ждёт другая") })
    #expect(try eventually { try texts().count == 3 })
    #expect(try texts() == ["дошла", "ждёт одна", "ждёт другая"])
    again.send(signal: SIGTERM)
    #expect(again.exitStatus() == 128 + SIGTERM)
    // A third life has nothing left to send.
    #expect(try box.scribe(2, "/where").status == 0)
    #expect(try texts() == ["дошла", "ждёт одна", "ждёт другая"])
    host.end()
  }

  private func texts() throws -> [String] {
    var session = Session()
    _ = try LogReader().read(box.log) { record, _ in
      session.apply(record)
      return true
    }
    return session.cards.all.map(\.text)
  }
}
