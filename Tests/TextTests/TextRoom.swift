import EdgeTestSupport
import Synchronization
import TaktCanvas
import TaktFormat
import TaktHost
import TaktJournal
import TaktModel
import TaktRoom
import TaktScreens
import TaktTerminal

/// A room on a real log, with a scribe who types at a terminal's edge: bytes → keys → screen →
/// line of the wire → room → line of the log, and the news back as lines of the wire.
final class TextRoom {
  let folder = TemporaryFolder()
  let header: Header
  private(set) var room: Room
  private var scribe = Shell(ScribeScreen())
  private let news = News()
  private var parser = InputParser()
  private var requests = 0
  /// What the scribe's terminal knows.
  private(set) var replica = Replica()
  /// What the host said to the last wish.
  private(set) var outcome: Outcome?

  static let start = Instant(milliseconds: 1_669_111_201_000)
  static let author = Author(id: "scribe", role: .scribe(1))
  static let facilitator = Author(id: "lead", role: .facilitator)

  var log: String { folder("day.jsonl") }

  init(title: String = "День", plan: Plan = .texts(step: "Шаг")) throws {
    header = Header(session: "s", title: title, createdAt: Self.start, writer: "test")
    let journal = try Journal.create(at: folder("day.jsonl"), header: header)
    room = Room(log: JournalLog(journal))
    _ = room.subscribe(.scribe(1), as: Self.author.id, after: 0, news)
    for command in [.programme(.adopt(plan)), .roster(.addGroup("Первая"))] as [Command] {
      ask(command)
    }
    ask(.programme(.next))
  }

  func context(_ author: Author, _ replica: Replica? = nil) -> Context {
    Context(
      replica: replica ?? self.replica, now: Self.start, author: author, title: header.title)
  }

  func ask(_ command: Command, by author: Author = facilitator) { ask([(command, author)]) }

  /// Asks over the wire, all at once: what is decided is what the lines say.
  func ask(_ wishes: [(command: Command, author: Author)]) {
    let facts = Facts(now: Self.start)
    outcome = room.submit(wishes.map { submission($0.command, by: $0.author) }, given: facts).last
    while room.publish() {}
    for record in news.take() { replica.apply(record) }
  }

  private func submission(_ command: Command, by author: Author) -> Room.Submission {
    requests += 1
    let request = RequestID(terminal: author.id.value, counter: requests)
    let line = ClientMessage.request(request, command).line()
    guard case .request(request, let command)? = try? ClientMessage(line: line.dropLast()) else {
      preconditionFailure("a line is read as it was written")
    }
    return Room.Submission(command, by: author, request: request)
  }

  /// The scribe's terminal gets these bytes.
  func type(_ bytes: [UInt8]) {
    for event in parser.feed(bytes) + parser.flush() {
      for effect in scribe.handle(event, in: context(Self.author)) {
        if case .submit(let command) = effect { ask(command, by: Self.author) }
      }
    }
  }

  /// Types a line, or pastes it between the marks of a terminal, and ends it with Enter.
  func enter(_ bytes: [UInt8], isPasted: Bool) {
    type(isPasted ? Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8) : bytes)
    type([13])
  }
}

/// What a terminal is sent, as lines of the wire.
private final class News: Outlet {
  private let lines = Mutex<[[UInt8]]>([])

  var isReady: Bool { true }
  func fail(_ sentence: LocalizedText) {}

  func deliver(_ records: [Record]) -> Int {
    lines.withLock { $0 += records.map { HostMessage.record($0).line() } }
    return records.count
  }

  func take() -> [Record] {
    let new = lines.withLock { lines in
      defer { lines = [] }
      return lines
    }
    return new.compactMap { line in
      guard case .record(let record)? = try? HostMessage(line: line.dropLast()) else { return nil }
      return record
    }
  }
}

extension Plan {
  /// A list and a tree that takes from it; the title of the step is somebody's too.
  static func texts(step: String) -> Plan {
    Plan(
      id: "p", title: LocalizedText(step), place: step,
      steps: [
        Step(
          id: "list", title: LocalizedText(step), instruction: LocalizedText(step), minutes: 40,
          board: "a", permissions: [.write]),
        Step(
          id: "tree", title: "Дерево", minutes: 40, board: "b", permissions: [.write, .move]),
      ],
      boards: [
        Board(
          id: "a", title: "Список", view: .list,
          kinds: [
            CardKind(
              id: "idea", title: "идея",
              fields: [CardField(id: "why", title: "зачем", content: .text)])
          ]),
        Board(
          id: "b", title: "Дерево", view: .tree,
          kinds: [
            CardKind(id: "cluster", title: "кластер"),
            CardKind(id: "taken", title: "взятое", under: ["cluster"], isTaken: true),
          ], source: "a"),
      ])
  }
}

extension String {
  /// Equal as scalars: two spellings of one letter are two texts.
  func isExactly(_ other: String?) -> Bool {
    other.map { unicodeScalars.elementsEqual($0.unicodeScalars) } ?? false
  }

  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Without white space at its ends, as the entry line takes it.
  var withoutEnds: String {
    let start = drop(while: \.isWhitespace)
    let end = start.reversed().prefix(while: \.isWhitespace).count
    return String(start.dropLast(end))
  }
}
