import EdgeTestSupport
import Foundation
import TerminalTestSupport
import Testing
import TextTestSupport

/// Any bytes through standard input, the log, an export and a replay.
@Suite struct PlainTextTests {
  private let box = Sandbox()

  private struct Exported: Decodable {
    struct Card: Decodable {
      let text: String
    }
    let cards: [Card]
  }

  /// Lines of our own as they come, and those of the corpora with their broken bytes.
  private static let lines =
    NaughtyText.own.flatMap { Array($0.utf8).split(separator: 10) }.map(Array.init)
    + NaughtyText.corporaBytes

  /// What a line is stored as; nil where it is blank or a command.
  private func card(_ line: [UInt8]) -> String? {
    let text = String(decoding: line.last == 13 ? line.dropLast() : line[...], as: UTF8.self)
    return text.hasPrefix("/") || text.allSatisfy(\.isWhitespace) ? nil : text
  }

  @Test func `a line of any bytes is a card with that text, in the export and the replay too`()
    throws
  {
    try box.makeLog()
    let host = try box.host()
    try box.lead("/start ideas")
    let scribe = try box.begin("join", "--socket", box.socket, "--group", "1", "--plain")
    scribe.write(bytes: Array(Self.lines.joined(separator: [10])) + [10])
    scribe.endInput()
    _ = scribe.exitStatus()
    let cards = Self.lines.compactMap(card)
    #expect(cards.count > (Corpora.arePresent ? 850 : 80))
    #expect(scribe.lines.count { $0.hasPrefix("ok #") } == cards.count)
    let list = try box.scribe(2, "/list")
    host.end()
    let export = try box.run("export", box.log, "--format", "json")
    let read = try JSONDecoder().decode(Exported.self, from: Data(export.output.utf8))
    #expect(read.cards.count == cards.count)
    for (text, other) in zip(cards, read.cards) {
      let isSame = text.unicodeScalars.elementsEqual(other.text.unicodeScalars)
      #expect(isSame, "\(text.debugDescription)")
    }
    let replay = try box.run("replay", box.log, "--plain")
    let report = try box.run("export", box.log, "--format", "md")
    #expect(list.lines.count == cards.count + 1)
    for output in [scribe.output, list.output, export.output, replay.output, report.output] {
      #expect(output.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHarmful })
    }
    let added = replay.output.utf8.split(separator: 10).count { Array($0).contains([32, 43, 32]) }
    #expect(added >= cards.count)
  }

  @Test func `a table of people is quoted without what a terminal would obey`() throws {
    let hostile = "\u{1B}]0;взлом\u{7}\u{9B}2J\u{202E}"
    let path = box.folder("people.csv")
    try "ФИО;Пол\(hostile);Категория\nВера\(hostile);\(hostile);\(hostile)\n;\(hostile);х\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    let look = try box.run("people", path)
    let wrong = try box.run("export", "нет\(hostile)", "--format", "json")
    for output in [look.output, look.errors, wrong.output, wrong.errors] {
      #expect(output.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHarmful }, "\(output)")
    }
    #expect(look.output.contains("Вера") || look.output.contains("взлом"))
    #expect(wrong.errors.contains("нет"))
  }
}
