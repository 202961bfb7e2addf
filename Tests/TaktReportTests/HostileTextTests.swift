import Foundation
import TaktModel
import TaktReport
import Testing

struct HostileTextTests {
  @Test(arguments: [
    "\"кавычки\" \\ и / черта", "строка\nдругая\r\n\tтретья", "\u{1B}[31mкрасный\u{7}\u{0}",
    "\u{9B}31m\u{85}", "\u{202E}наоборот\u{2066}\u{200F}", "\u{2028}\u{2029}\u{FEFF}",
    "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é и́", "</script>", "\u{10FFFF}\u{FFFF}\u{AD}\u{E0001}", "\u{1D173}𝄞",
  ])
  func whatPeopleTypeSurvivesAsText(text: String) throws {
    var table = try Table()
    try table.write(text, by: 1)
    let json = JSONExport(table.session, header: Table.header).text
    let cards = try #require(try parsed(json)["cards"] as? [[String: Any]])
    let read = try #require(cards.first?["text"] as? String)
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func noCommandReachesWhoeverPrintsTheFile() throws {
    var table = try Table()
    let commands = "\u{1B}\u{7}\u{7F}\u{9B}\u{85}\u{202E}\u{2066}\u{200E}\u{2028}\u{FEFF}"
    try table.write("x" + commands, by: 1)
    let json = JSONExport(table.session, header: Table.header).text
    let scalars = Set(json.unicodeScalars)
    #expect(scalars.isDisjoint(with: commands.unicodeScalars))
    #expect(json.contains(#"x\u001b\u0007\u007f\u009b\u0085\u202e\u2066\u200e\u2028\ufeff"#))
  }

  @Test func namesAndTitlesAreTextToo() throws {
    var table = try Table()
    try table.run(.roster(.join(name: "\"Боб\"\u{1B}")), by: 2)
    try table.write("x", by: 2)
    let header = Header(
      session: "s", title: "\u{1B}]0;\"", createdAt: table.now, writer: "takt 1")
    let json = JSONExport(table.session, header: header).text
    #expect(!json.unicodeScalars.contains("\u{1B}"))
    let cards = try #require(try parsed(json)["cards"] as? [[String: Any]])
    #expect(cards.first?["author"] as? String == "\"Боб\"\u{1B}")
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
    (951_782_400_123, "2000-02-29T00:00:00.123Z"),
    (1_709_251_199_999, "2024-02-29T23:59:59.999Z"),
    (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
    (1_669_128_067_045, "2022-11-22T14:41:07.045Z"),
  ])
  func instantsAreWrittenInUTC(milliseconds: Int64, expected: String) {
    let instant = Instant(milliseconds: milliseconds)
    let author = Author(id: "host", role: .facilitator)
    var session = Session()
    session.apply(Record(sequence: 1, at: instant, by: author, request: nil, events: []))
    let json = JSONExport(session, header: Table.header).text
    #expect(json.contains("\"started_at\": \"\(expected)\""))
  }
}
