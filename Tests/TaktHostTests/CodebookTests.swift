import EdgeTestSupport
import NIOPosix
import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork
import TaktRoom
import Testing

@testable import TaktHost

@Suite struct CodebookTests {
  private let folder = TemporaryFolder()
  private var path: String { folder("codes.json") }

  private final class Notes: Sendable {
    let book = Mutex<Codebook?>(nil)
    let written = Mutex<[[UInt8]]>([])
    let onLoops = Atomic<Int>(0)
  }

  @Test func `a handshake gets its key while the file is being written`() throws {
    let notes = Notes()
    let book = try Codebook(path: path) { _, bytes in
      let known = notes.book.withLock { $0 }?.entries.count ?? 0
      notes.written.withLock { $0.append(bytes) }
      #expect(known == 2)
      return true
    }
    notes.book.withLock { $0 = book }
    book.ensure([.facilitator, .scribe(1)])
    #expect(notes.written.withLock(\.count) == 1)
    book.save()
    #expect(notes.written.withLock(\.count) == 1)
    notes.book.withLock { $0 = nil }
  }

  @Test func `no event loop waits for the file`() throws {
    let notes = Notes()
    let book = try Codebook(path: path) { _, bytes in
      if MultiThreadedEventLoopGroup.currentEventLoop != nil {
        notes.onLoops.wrappingAdd(1, ordering: .relaxed)
      }
      notes.written.withLock { $0.append(bytes) }
      return true
    }
    let day = try Day()
    day.codes = book
    try day.start()
    let endpoint = try day.listen(at: 0)
    let scribe = try #require(book.entries.first { $0.seat == .scribe(1) }?.code)
    let guest = Guest(.network(endpoint, scribe), "vera", .scribe(1))
    let lead = Guest(day, "lead", .facilitator)
    #expect(eventually { !guest.now.records.isEmpty && !lead.now.records.isEmpty })
    #expect(eventually { notes.written.withLock(\.count) >= 2 })
    #expect(lead.link.ask(.reissue(.scribe(2))))
    #expect(lead.link.ask(.revoke(.scribe(1))))
    #expect(eventually { notes.written.withLock(\.count) >= 4 })
    #expect(eventually { guest.now.farewell != nil })
    #expect(notes.onLoops.load(ordering: .relaxed) == 0)
  }

  @Test func `a code that was taken back is written as soon as the file can be`() throws {
    let path = folder("aside/codes.json")
    try folder.makeFolder("aside")
    let book = try Codebook(path: path)
    book.ensure([.facilitator, .scribe(1)])
    #expect(rename(folder("aside"), folder("away")) == 0)
    #expect(!book.revoke(.scribe(1)).isSaved)
    #expect(!book.save())
    #expect(rename(folder("away"), folder("aside")) == 0)
    #expect(book.save())
    #expect(names(in: folder("aside")) == ["codes.json"])
    let again = try Codebook(path: path)
    #expect(again.entries == book.entries)
    #expect(again.entries.last?.code == nil)
  }

  @Test func `who takes a code back hears that it could not be written, and it opens nothing`()
    throws
  {
    let isFull = Mutex(false)
    let day = try Day()
    day.codes = try Codebook(path: path) { _, _ in !isFull.withLock(\.self) }
    try day.start()
    let endpoint = try day.listen(at: 0)
    let book = try #require(day.codes)
    let scribe = try #require(book.entries.first { $0.seat == .scribe(1) }?.code)
    let guest = Guest(.network(endpoint, scribe), "vera", .scribe(1))
    let lead = Guest(day, "lead", .facilitator)
    #expect(eventually { !guest.now.records.isEmpty && !lead.now.records.isEmpty })
    isFull.withLock { $0 = true }
    #expect(lead.link.ask(.revoke(.scribe(1))))
    #expect(eventually { lead.now.refused == [book.unsaved] })
    #expect(eventually { guest.now.farewell != nil })
  }

  private func hello(_ id: ParticipantID, key: String) -> Hello {
    Hello(role: .scribe, group: 1, name: "", participant: id, key: key)
  }

  @Test func `a file of any length is read`() throws {
    let terminals = (1...5000).map {
      (ParticipantID("\($0)" + String(repeating: "\u{7F}", count: 250)), "k")
    }
    let codes = JoinCodes(keys: Dictionary(uniqueKeysWithValues: terminals))
    try EdgeTestSupport.write(codes.line(), to: path)
    #expect(try #require(bytes(of: path)).count > 4 << 20)
    let book = try Codebook(path: path)
    #expect(!book.isOwn(hello(terminals[4999].0, key: "x"), as: .scribe(1), in: Roster()))
  }

  @Test func `of terminals without end only so many are kept`() throws {
    let book = try Codebook(path: path)
    book.ensure([.scribe(1)])
    for number in 1...Codebook.terminals + 100 {
      book.note(hello(ParticipantID("\(number)"), key: "k"))
    }
    book.save()
    let again = try JoinCodes(file: try #require(bytes(of: path)).filter { $0 != 10 })
    #expect(again.keys.count == Codebook.terminals)
  }

  @Test func `a code with a wrong letter is told by its seat, and never shown`() throws {
    var codes = JoinCodes()
    var lots = (1...).makeIterator()
    _ = codes.ensure([.facilitator, .scribe(4)]) { (lots.next() ?? 0) % $0.count }
    let code = try #require(codes.entries.last?.code)
    let damaged = code.text.replacing(/.$/, with: "2")
    let file = String(decoding: codes.line(), as: UTF8.self).replacing(code.text, with: damaged)
    try EdgeTestSupport.write(Array(file.utf8), to: path)
    let failure = try #require(throws: LogAside.self) { try Codebook(path: path) }
    for sentence in [failure.sentence.russian, failure.sentence.english] {
      #expect(sentence.contains("scribe.4"))
      #expect(!sentence.contains(damaged.prefix(9)))
    }
  }
}
