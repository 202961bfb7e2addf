import FormatTestSupport
import TaktJournal
import TaktModel
import Testing

@Test func whatIsAppendedIsReadBack() throws {
  let path = "/tmp/takt-smoke-\(UInt64.random(in: 0...UInt64.max)).jsonl"
  let header = Header(
    session: "s1", title: "Сессия", createdAt: Instant(milliseconds: 0), writer: "0.1.0")
  let records = Array(RealisticLog().prefix(1000))
  do {
    let journal = try Journal.create(at: path, header: header)
    try journal.append(Array(records[..<600]), expecting: 1)
    #expect(journal.head == 600)
    #expect(throws: JournalError.self) { try Journal.open(at: path) { _ in } }
  }
  var seen: [Record] = []
  let journal = try Journal.open(at: path) { seen.append($0) }
  #expect(seen == Array(records[..<600]))
  try journal.append(Array(records[600...]), expecting: 601)
  #expect(try journal.read(from: 590, upTo: 610) == Array(records[589..<610]))
  #expect(try LogReader().check(path).records == 1000)
}
