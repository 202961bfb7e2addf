import EdgeTestSupport
import Synchronization
import TaktFormat
import TaktJournal
import TaktModel
import TaktNetwork
import TaktRoom
import Testing

@testable import TaktHost

@Suite struct RoomLifeTests {
  @Test func `a restart under writing links loses nothing and doubles nothing`() throws {
    let day = try Day()
    try day.start()
    let guests = (1...4).map { Guest(day, "писарь-\($0)", .scribe(GroupNumber($0))) }
    let restarts = 3
    for round in 0...restarts {
      for (index, guest) in guests.enumerated() {
        for number in 1...25 { try guest.link.submit(.line("\(index) \(round) \(number)")) }
      }
      if round < restarts {
        day.stop()
        for (index, guest) in guests.enumerated() {
          try guest.link.submit(.line("\(index) \(round) +"))
        }
        try day.start()
      }
    }
    #expect(eventually { guests.allSatisfy { $0.link.waiting.isEmpty } })
    let expected = guests.indices.map { index in
      (0...restarts).flatMap { round in
        (1...25).map { "\(index) \(round) \($0)" }
          + (round < restarts ? ["\(index) \(round) +"] : [])
      }
    }
    #expect(guests.allSatisfy { $0.now.refused.isEmpty })
    for (index, guest) in guests.enumerated() {
      #expect(eventually { guest.now.session == day.session })
      #expect(guest.sequences == Array(1...guest.sequences.count))
      let own = day.session.cards.all.filter { $0.group?.value == index + 1 }.map(\.text)
      #expect(own == expected[index])
    }
  }

  @Test func `a step that asked for it goes on at zero by the host, once`() throws {
    let day = try Day(step: "one")
    try day.start()
    let guest = Guest(day, "a", .observer)
    day.clock.pass(seconds: 59)
    day.host?.tick()
    day.host?.room.drain()
    #expect(day.session.programme.current == "one")
    day.clock.pass(seconds: 600)
    for _ in 1...20 { day.host?.tick() }
    #expect(eventually { guest.now.session.programme.current == "two" })
    day.host?.room.drain()
    #expect(day.session.programme.current == "two")
    #expect(guest.now.records.last?.by == HostService.author)
  }

  @Test func `ticks that waited for a slow disk take one step`() throws {
    let day = try Day(step: "one")
    let records = try LogReader().records(of: day.log)
    let gate = Gate()
    var room = Room(log: SlowLog(records, gate))
    for record in records { room.restore(record) }
    let host = HostService(
      room: room,
      header: Header(session: "s", title: "", createdAt: day.clock.facts().now, writer: ""),
      facts: day.clock.facts)
    gate.close()
    host.room.submit(
      Room.Submission(.stage(.blank(true)), by: HostService.author)
    ) { _ in }
    #expect(eventually { gate.isWaitedFor })
    day.clock.pass(seconds: 600)
    for _ in 1...20 { host.tick() }
    gate.open()
    host.room.drain()
    host.room.drain()
    #expect(host.room.session().programme.current == "two")
  }

  @Test func `a paused step does not go on at zero`() throws {
    let day = try Day(step: "one")
    try day.start()
    let leader = Guest(day, "leader", .facilitator)
    try leader.link.submit(.programme(.pause))
    #expect(eventually { leader.now.accepted.count == 1 })
    day.clock.pass(seconds: 600)
    day.host?.tick()
    day.host?.room.drain()
    #expect(day.session.programme.current == "one")
  }

  @Test func `everyone hears the host's time with each beat, and tells how they are`() throws {
    let day = try Day()
    try day.start()
    let pace = LinkPace(beatMilliseconds: 20)
    let guests = [
      Guest(day, "a", .facilitator, pace: pace), Guest(day, "b", .scribe(1), pace: pace),
    ]
    #expect(eventually { guests.allSatisfy { $0.now.now != nil } })
    day.clock.pass(seconds: 86_400)
    #expect(eventually { guests.allSatisfy { $0.now.now == day.clock.facts().now } })
    let scribe = eventually {
      day.host?.tick()
      return guests[0].now.presence.contains {
        $0.participant == "b" && $0.latencyMilliseconds != nil
          && $0.lastSeen == day.clock.facts().now
      }
    }
    #expect(scribe)
  }

  @Test func `when the log fails everybody is told and nothing more is taken`() throws {
    let day = try Day()
    let records = try LogReader().records(of: day.log)
    let gate = Gate()
    var room = Room(log: SlowLog(records, gate))
    for record in records { room.restore(record) }
    try day.serve(
      room, Header(session: "s", title: "", createdAt: day.clock.facts().now, writer: ""))
    let guests = (1...4).map { Guest(day, "g\($0)", .scribe(GroupNumber($0))) }
    for guest in guests { try guest.link.submit(.line("до")) }
    #expect(eventually { guests.allSatisfy { $0.now.accepted.count == 1 } })
    gate.fail()
    try guests[0].link.submit(.line("после"))
    #expect(eventually { guests.allSatisfy { !$0.now.failures.isEmpty } })
    #expect(guests[0].now.failures.first?.english == "the disk is full")
    try guests[1].link.submit(.line("и ещё"))
    #expect(eventually { guests[1].now.failures.count > 1 })
    // Who comes later is told too, and what was typed waits on its terminal.
    let late = Guest(day, "late", .scribe(1))
    #expect(eventually { !late.now.failures.isEmpty })
    #expect(guests.map(\.link.waiting.count) == [1, 1, 0, 0])
    #expect(guests.allSatisfy { $0.now.accepted.count == 1 })
    #expect(guests.allSatisfy { $0.now.session.texts.count == 4 })
    day.stop()
    // A host with a sound log takes what waited.
    try day.start()
    withExtendedLifetime(late) {}
  }

  @Test func `who sits where is told to facilitators, and who only looked in is forgotten`() throws
  {
    let day = try Day()
    try day.start()
    let leader = Guest(day, "leader", .facilitator)
    let scribe = Guest(day, "anna", .scribe(1))
    var visitor: Guest? = Guest(day, "visitor", .observer)
    func names(_ isConnected: Bool) -> [String] {
      leader.now.presence.filter { $0.isConnected == isConnected }.map(\.participant.value)
    }
    #expect(eventually { names(true) == ["anna", "leader", "visitor"] })
    visitor?.link.close()
    visitor = nil
    #expect(eventually { names(true) == ["anna", "leader"] && names(false) == [] })
    scribe.link.close()
    #expect(eventually { names(true) == ["leader"] && names(false) == ["anna"] })
    let again = Guest(day, "anna", .scribe(1))
    #expect(eventually { names(true) == ["anna", "leader"] && names(false) == [] })
    #expect(again.now.presence == [])
  }

  @Test func `who leaves before being seated leaves nothing behind`() throws {
    let day = try Day()
    try day.start()
    for number in 1...200 {
      let visitor = try #require(RawSocket(connecting: day.socket))
      visitor.send(
        .hello(
          Hello(role: .scribe, group: 1, name: "x", participant: ParticipantID("p\(number % 7)"))))
    }
    day.host?.room.drain()
    #expect(eventually { day.host?.registry.withLock(\.lines).isEmpty == true })
  }
}

extension LogReader {
  func records(of path: String) throws -> [Record] {
    var records: [Record] = []
    _ = try read(path) { record, _ in
      records.append(record)
      return true
    }
    return records
  }
}

/// What holds a slow disk back, or breaks it.
final class Gate: Sendable {
  private struct State {
    var isClosed = false
    var isBroken = false
    var isWaitedFor = false
  }

  private let state = Mutex(State())

  var isWaitedFor: Bool { state.withLock(\.isWaitedFor) }

  func close() { state.withLock { $0.isClosed = true } }
  func open() { state.withLock { $0.isClosed = false } }
  func fail() { state.withLock { $0.isBroken = true } }

  func pass() throws(LogFailure) {
    _ = eventually {
      state.withLock { state in
        state.isWaitedFor = state.isClosed
        return !state.isClosed
      }
    }
    if state.withLock(\.isBroken) {
      throw LogFailure(LocalizedText("на диске нет места", "the disk is full"))
    }
  }
}

/// A log in memory behind a gate.
final class SlowLog: RecordLog, Sendable {
  private let records: Mutex<[Record]>
  private let gate: Gate

  init(_ records: [Record], _ gate: Gate) {
    self.records = Mutex(records)
    self.gate = gate
  }

  var head: Int { records.withLock(\.count) }

  func append(_ new: [Record], expecting sequence: Int) throws(LogFailure) {
    try gate.pass()
    records.withLock { $0 += new }
  }

  func read(from sequence: Int, count: Int) throws(LogFailure) -> [Record] {
    records.withLock { Array($0[(sequence - 1)...].prefix(count)) }
  }
}
