import EdgeTestSupport
import TaktModel
import TaktNetwork
import Testing

@testable import takt

/// Which of a machine's outboxes a person takes up.
@Suite struct OutboxStoreTests {
  private let folder = TemporaryFolder()

  /// Terminals by the groups where they sit; of groups 1 to 5 the fourth was dissolved.
  private func store(
    _ seat: Author.Role, isByCode: Bool = true, isOverNetwork: Bool = false,
    _ terminals: KeyValuePairs<String, GroupNumber>
  ) -> OutboxStore {
    var session = Session()
    func add(_ author: Author, _ events: [Event]) {
      session.apply(
        Record(
          sequence: session.sequence + 1, at: Instant(milliseconds: 0), by: author, request: nil,
          events: events))
    }
    let lead = Author(id: "lead", role: .facilitator)
    add(lead, (1...5).map { .roster(.groupAdded(GroupNumber($0), "")) })
    for (terminal, group) in terminals {
      add(
        Author(id: ParticipantID(terminal), role: .scribe(group)), [.roster(.joined(name: "Вера"))])
    }
    add(lead, [.roster(.groupClosed(4))])
    return OutboxStore(
      session: "s", seat: seat, isByCode: isByCode, roster: session.roster,
      isOverNetwork: isOverNetwork, root: folder.path)
  }

  private func leave(_ seat: String, _ terminal: String, unsent count: Int) throws {
    try folder.makeFolder("s")
    let path = folder("s/\(seat).\(terminal).jsonl")
    guard var outbox = try Outbox(terminal: terminal, path: path) else { throw Held() }
    for _ in 0..<count { _ = try outbox.add(.roster(.join(name: "Вера"))) }
  }

  private struct Held: Error {}

  @Test(arguments: [true, false])
  func `unsent lines of a terminal whose group was dissolved go from any group that is there`(
    isByCode: Bool
  ) throws {
    try leave("group-4", "away", unsent: 1)
    let store = store(.scribe(2), isByCode: isByCode, ["away": 4])
    let outbox = try store.open(.english)
    #expect(outbox.terminal == "away")
    #expect(store.author(of: outbox).role == .scribe(2))
  }

  @Test func `a terminal whose group was dissolved leaves a seat alone where nothing of it waits`()
    throws
  {
    try leave("group-4", "away", unsent: 0)
    #expect(try store(.scribe(2), ["away": 4]).open(.english).terminal != "away")
    #expect(try store(.juror, ["away": 4]).open(.english).terminal != "away")
  }

  @Test func `what waits for the seat itself goes before what a dissolved group has left`() throws {
    try leave("group-2", "own", unsent: 1)
    try leave("group-1", "away", unsent: 1)
    let store = store(.scribe(2), ["own": 2, "away": 4])
    #expect(try store.open(.english).terminal == "own")
  }

  @Test func `who comes for a dissolved group hears which there are and who can help`() throws {
    try leave("group-4", "away", unsent: 1)
    let failure = #expect(throws: Failure.self) {
      try store(.scribe(4), ["away": 4]).open(.english).waiting.count
    }
    #expect(failure?.status == 64)
    #expect(failure?.sentence.contains("there are: 1, 2, 3, 5") == true)
    #expect(failure?.sentence.contains("ask the facilitator") == true)
  }

  @Test(arguments: ["", "\0\0\0"])
  func `a key is drawn once, and anew where a loss of power left nothing of it`(
    left: String
  ) throws {
    let store = store(.scribe(1), [:])
    let first = try store.key(.english)
    #expect(first.count == 24)
    #expect(try store.key(.english) == first)
    SharedFile(path: folder("s/key")).change { _ in left }
    let second = try store.key(.english)
    #expect(second.count == 24 && second != first)
    #expect(try store.key(.english) == second)
  }

  @Test func `a name whose key is lost is not taken up over the network`() throws {
    try leave("group-1", "old", unsent: 0)
    try leave("group-2", "older", unsent: 0)
    let store = store(.scribe(1), isOverNetwork: true, ["old": 1, "older": 2])
    let outbox = try store.open(.english)
    #expect(outbox.terminal != "old")
    // Nor later, with a key that is not theirs.
    _ = try store.key(.english)
    #expect(names(in: folder("s")) == ["group-1.\(outbox.terminal).jsonl", "key"])
  }

  @Test func `a key that cannot be read takes no outbox with it`() throws {
    try leave("group-1", "old", unsent: 0)
    try folder.makeFolder("s/key")
    let store = store(.scribe(1), isOverNetwork: true, ["old": 1])
    #expect(try store.open(.english).terminal == "old")
    #expect(throws: Failure.self) { try store.key(.english) }
  }

  @Test func `over a socket nobody asks for a key`() throws {
    try leave("group-1", "old", unsent: 0)
    #expect(try store(.scribe(1), ["old": 1]).open(.english).terminal == "old")
  }

  @Test func `what is unsent without its key is told with its file, which stays`() throws {
    try leave("group-1", "old", unsent: 2)
    let failure = #expect(throws: Failure.self) {
      try store(.scribe(1), isOverNetwork: true, ["old": 1]).open(.english).waiting.count
    }
    let path = folder("s/group-1.old.jsonl")
    #expect(failure?.status == 74)
    #expect(failure?.sentence.contains("the 2 unsent requests in \(path)") == true)
    #expect(bytes(of: path)?.isEmpty == false)
  }
}
