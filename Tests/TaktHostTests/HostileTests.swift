import EdgeTestSupport
import FormatTestSupport
import NIOCore
import Synchronization
import TaktFormat
import TaktJournal
import TaktModel
import Testing

@testable import TaktHost
@testable import TaktNetwork

@Suite struct HostileTests {
  /// Thousands of spoiled frames, many on one line until the host ends it.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `spoiled frames never disturb the room`(seed: UInt64) throws {
    let day = try Day()
    try day.start()
    let honest = Guest(day, "honest", .scribe(1))
    try honest.link.submit(.line("до"))
    #expect(eventually { honest.now.accepted.count == 1 })
    var random = Seeded(seed: seed)
    var frames = 0
    while frames < 500 {
      guard let visitor = RawSocket(connecting: day.socket) else {
        Issue.record("seed \(seed): the host is gone after \(frames) frames")
        return
      }
      let hello = Hello(role: .screen, name: "", participant: "stranger")
      if random.chance(70) { visitor.send(.hello(hello)) }
      for _ in 0..<random.number(1...20) {
        visitor.send(spoiled(random.frame(), &random) + (random.chance(90) ? [10] : []))
        frames += 1
      }
    }
    try honest.link.submit(.line("после"))
    #expect(eventually { honest.now.accepted.count == 2 }, "seed \(seed)")
    #expect(honest.now.losses == 0)
    let texts = day.session.cards.all.filter { $0.author == "honest" }.map(\.text)
    #expect(texts == ["до", "после"])
    #expect(eventually { day.host?.registry.withLock(\.lines).count == 1 })
    day.stop()
    #expect(try LogReader().check(day.log).tornBytes == 0)
  }

  @Test func `who never reads slows nobody, costs little, and catches up`() throws {
    let day = try Day()
    try day.start()
    let asleep = try #require(RawSocket(connecting: day.socket))
    asleep.send(.hello(Hello(role: .screen, name: "", participant: "asleep")))
    guard case .welcome = try asleep.message() else {
      Issue.record("no welcome")
      return
    }
    #expect(eventually { day.host?.registry.withLock(\.lines).count == 1 })
    let sleeper = try #require(day.host?.registry.withLock(\.lines).first as? Connection)
    let writers = (1...4).map { Guest(day, "w\($0)", .scribe(GroupNumber($0))) }
    let filler = String(repeating: "длинно ", count: 500)
    // 4 × 500 lines of some 6.5 KB: 13 MB, far over what may wait for one terminal.
    for number in 1...500 {
      for writer in writers { try writer.link.submit(.line("\(number) \(filler)")) }
    }
    #expect(eventually(seconds: 120) { writers.allSatisfy { $0.now.accepted.count == 500 } })
    let waiting = sleeper.bytesWaiting()
    #expect(waiting > 0)
    #expect(waiting < 1 << 20 + 1 << 19)
    let head = day.session.sequence
    var sequences: [Int] = []
    while sequences.last != head, let message = try asleep.message() {
      if case .record(let record) = message { sequences.append(record.sequence) }
    }
    #expect(sequences == Array(1...head))
  }

  @Test func `a terminal that asks and never reads is kept within bounds`() throws {
    let day = try Day()
    try day.start()
    let asker = try Seat(day, "asker")
    let connection = try #require(day.host?.registry.withLock(\.lines).first as? Connection)
    var counter = 0
    var bytes: [UInt8] = []
    for _ in 1...20_000 {
      counter += 1
      bytes += ClientMessage.request(
        RequestID(terminal: "asker", counter: counter), .programme(.reopen("нет такого шага"))
      ).line()
    }
    let taken = asker.socket.sendWhatFits(bytes, milliseconds: 3000)
    #expect(taken < bytes.count)
    // The watermark, and the answers to what had been read when it was reached.
    let waiting = connection.bytesWaiting()
    #expect(waiting < 3 << 20)
    // The rest is taken as the answers are read; none is missing.
    var rest = bytes[taken...]
    var answers = 0
    while answers < counter {
      if !rest.isEmpty {
        rest = rest.dropFirst(asker.socket.sendWhatFits(Array(rest.prefix(65536)), milliseconds: 0))
      }
      guard let answer = try asker.answer() else { break }
      guard case .refused = answer else {
        Issue.record("\(answer)")
        break
      }
      answers += 1
    }
    #expect(answers == counter)
  }
}

extension Seeded {
  /// A sound frame of a stranger's.
  mutating func frame() -> [UInt8] {
    if chance(15) { return ClientMessage.hello(hello()).line().dropLast() }
    if chance(5) { return ClientMessage.ping.line().dropLast() }
    let kinds: [CommandKind] =
      CommandKind.Cards.allCases.map { .cards($0) }
      + CommandKind.Ballots.allCases.map { .ballots($0) }
      + CommandKind.Programme.allCases.map { .programme($0) }
      + CommandKind.Roster.allCases.map { .roster($0) }
      + CommandKind.Stage.allCases.map { .stage($0) }
    return ClientMessage.request(
      RequestID(terminal: "stranger", counter: number(1...50)), command(pick(kinds))
    ).line().dropLast()
  }
}
