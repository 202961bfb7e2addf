import EdgeTestSupport
import NIOCore
import NIOPosix
import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork
import TaktRoom
import Testing

@testable import TaktHost

/// Terminals over TCP with a code as the key, on loopback.
@Suite struct NetworkTests {
  private let day: Day
  private let endpoint: Endpoint

  init() throws {
    day = try Day()
    try day.start()
    let host = try #require(day.host)
    endpoint = try host.listen(to: Endpoint(host: "127.0.0.1", port: 0), on: Day.loops)
  }

  private func code(_ seat: Author.Role) throws -> JoinCode {
    let entry = try #require(day.host?.codes.entries.first { $0.seat == seat })
    return try #require(entry.code)
  }

  private func guest(
    _ name: String, _ role: Author.Role, with seat: Author.Role? = nil
  ) throws -> Guest {
    Guest(.network(endpoint, try code(seat ?? role)), name, role)
  }

  @Test func `a code lets a scribe in, who writes and sees what others write`() throws {
    let scribe = try guest("vera", .scribe(2))
    let local = Guest(day, "local", .scribe(1))
    try scribe.link.submit(.line("из сети"))
    try local.link.submit(.line("с ноутбука"))
    #expect(
      eventually { scribe.now.session.texts.count == 2 && local.now.session.texts.count == 2 })
    #expect(scribe.now.session.texts.sorted() == ["из сети", "с ноутбука"])
  }

  @Test func `a wrong code is refused at once, by both ends`() throws {
    let good = try code(.scribe(1))
    var lots = (1...).makeIterator()
    let wrong = JoinCode(besides: []) { _ in (lots.next() ?? 0) % 31 }
    let sameName = try forged(good)
    for code in [wrong, sameName] {
      let guest = Guest(.network(endpoint, code), "x", .scribe(1))
      #expect(eventually { guest.now.isCodeRefused })
      #expect(guest.now.records.isEmpty)
    }
    let host = try #require(day.host)
    let tries = { host.places.withLock { $0.listeners.flatMap(\.wrongTries).map(\.count) } }
    #expect(eventually { tries() == [2] })
  }

  /// Another secret under the same name.
  private func forged(_ code: JoinCode) throws -> JoinCode {
    let name = code.name.compactMap { JoinCode.alphabet.firstIndex(of: $0) }
    var drawn = name.makeIterator()
    let forged = JoinCode(besides: []) { _ in drawn.next() ?? 7 }
    try #require(forged.name == code.name && forged != code)
    return forged
  }

  @Test func `a group's code does not open another group, the console or the jury`() throws {
    for role in [Author.Role.scribe(2), .facilitator, .juror, .screen] {
      let guest = try guest("x", role, with: .scribe(1))
      #expect(eventually { guest.now.farewell != nil }, "\(role)")
      #expect(guest.now.farewell?.russian.contains("группа 1") == true)
      #expect(guest.now.records.isEmpty)
    }
  }

  @Test func `nobody takes the name of another terminal, or of the host`() throws {
    let own = try guest("vera", .scribe(1))
    #expect(eventually { !own.now.records.isEmpty })
    let other = Guest(.network(endpoint, try code(.scribe(2))), "vera", .scribe(2), key: "guess")
    #expect(eventually { other.now.farewell != nil })
    let host = try guest("host", .facilitator)
    #expect(eventually { host.now.farewell != nil })
  }

  @Test func `a terminal that was moved to another group keeps its code`() throws {
    let facilitator = try guest("lead", .facilitator)
    let scribe = try guest("vera", .scribe(1))
    try scribe.link.submit(.line("до"))
    #expect(eventually { facilitator.now.session.texts == ["до"] })
    try facilitator.link.submit(.roster(.moveTerminal("vera", to: 3)))
    #expect(eventually { scribe.now.records.count == facilitator.now.records.count })
    scribe.link.move(to: 3, isChosen: false)
    try scribe.link.submit(.line("после"))
    #expect(eventually { facilitator.now.session.cards.all.map(\.group) == [1, 3] })
  }

  @Test func `a terminal that was moved while it was away sits where it was moved to`() throws {
    let facilitator = try guest("lead", .facilitator)
    var scribe: Guest? = try guest("vera", .scribe(1))
    #expect(eventually { day.session.roster.participants["vera"] != nil })
    scribe = nil
    _ = scribe
    try facilitator.link.submit(.roster(.moveTerminal("vera", to: 3)))
    #expect(eventually { day.session.roster.participants["vera"]?.role == .scribe(3) })
    // With the first code or with the new group's.
    for seat in [Author.Role.scribe(1), .scribe(3)] {
      let again = try guest("vera", seat)
      try again.link.submit(.line("с места"))
      #expect(eventually { again.now.accepted.count == 1 })
      #expect(again.now.farewell == nil)
    }
    // The second one sent the same request.
    #expect(day.session.cards.all.map(\.group) == [3])
  }

  @Test func `a scribe whose group was dissolved takes another with the code of the first`() throws
  {
    let facilitator = try guest("lead", .facilitator)
    let scribe = try guest("vera", .scribe(1))
    #expect(eventually { !scribe.now.records.isEmpty })
    try facilitator.link.submit(.roster(.closeGroup(1)))
    #expect(eventually { scribe.lastSequence == facilitator.lastSequence })
    scribe.link.move(to: 2, isChosen: true)
    try scribe.link.submit(.line("здесь"))
    #expect(eventually { scribe.now.accepted.count == 1 })
    #expect(day.session.cards[1]?.group == 2)
  }

  @Test func `who takes another juror's name does not see what that juror gave`() throws {
    let judge = try guest("anna", .juror)
    #expect(eventually { !judge.now.records.isEmpty })
    for role in [Author.Role.juror, .observer] {
      let impostor = Guest(.network(endpoint, try code(.juror)), "anna", role, key: "guess")
      #expect(eventually { impostor.now.farewell != nil })
      #expect(impostor.now.records.isEmpty)
    }
    #expect(judge.now.losses == 0)
  }

  @Test func `nobody takes over the network the name of who sits at the host's machine`() throws {
    let local = Guest(day, "local", .scribe(1))
    #expect(eventually { !local.now.records.isEmpty })
    let impostor = Guest(
      .network(endpoint, try code(.scribe(1))), "local", .scribe(1), key: "guess")
    #expect(eventually { impostor.now.farewell != nil })
    #expect(local.now.losses == 0)
  }

  @Test func `a code that is taken back puts its terminal out at once and opens nothing`() throws {
    let facilitator = try guest("lead", .facilitator)
    let old = try code(.scribe(1))
    let scribe = try guest("vera", .scribe(1))
    #expect(eventually { !scribe.now.records.isEmpty && !facilitator.now.records.isEmpty })
    #expect(facilitator.link.ask(.reissue(.scribe(1))))
    #expect(eventually { scribe.now.farewell?.russian.contains("Код отозван") == true })
    let late = Guest(.network(endpoint, old), "late", .scribe(1))
    #expect(eventually { late.now.isCodeRefused })
    #expect(eventually { facilitator.now.door?.code(for: .scribe(1)) != nil })
    let again = try guest("vera", .scribe(1))
    #expect(eventually { !again.now.records.isEmpty })
    facilitator.link.ask(.revoke(.scribe(2)))
    #expect(eventually { facilitator.now.door?.code(for: .scribe(2))?.text == "" })
  }

  @Test func `who does not lead does not take codes back`() throws {
    let lead = try guest("lead", .facilitator)
    #expect(eventually { day.session.roster.lead == "lead" })
    let second = try guest("second", .facilitator)
    #expect(eventually { second.now.door != nil })
    let old = try code(.scribe(1))
    #expect(second.link.ask(.revoke(.scribe(1))))
    #expect(eventually { second.now.refused.first?.english.contains("lead leads") == true })
    #expect(try code(.scribe(1)) == old)
    #expect(lead.link.ask(.revoke(.scribe(1))))
    #expect(eventually { lead.now.door?.code(for: .scribe(1))?.text == "" })
  }

  @Test func `the code of a dissolved group is off the stage, and can be taken back`() throws {
    let lead = try guest("lead", .facilitator)
    let stage = try guest("stage", .screen)
    let scribe = try guest("vera", .scribe(1))
    #expect(eventually { !scribe.now.records.isEmpty && lead.now.door != nil })
    try lead.link.submit(.stage(.show(.join(nil))))
    #expect(eventually { stage.now.door?.code(for: .scribe(1)) != nil })
    try lead.link.submit(.roster(.moveTerminal("vera", to: 2)))
    try lead.link.submit(.roster(.closeGroup(1)))
    #expect(eventually { stage.now.door.map { $0.code(for: .scribe(1)) == nil } == true })
    #expect(lead.now.door?.codes.last?.seat == .scribe(1))
    #expect(lead.link.ask(.revoke(.scribe(1))))
    #expect(eventually { scribe.now.farewell?.english.contains("taken back") == true })
    #expect(eventually { lead.now.door.map { $0.code(for: .scribe(1)) == nil } == true })
  }

  @Test func `a seat that is not there gets no code`() throws {
    let lead = try guest("lead", .facilitator)
    #expect(eventually { lead.now.door != nil })
    #expect(lead.link.ask(.reissue(.scribe(77))))
    #expect(
      eventually { lead.now.refused.first?.english == "There is no such seat: group 77." })
    #expect(day.host?.codes.entries.contains { $0.seat == .scribe(77) } == false)
  }

  @Test func `a facilitator opens a closed network from the console`() throws {
    let day = try Day()
    try day.start()
    let host = try #require(day.host)
    let facilitator = Guest(day, "lead", .facilitator)
    #expect(eventually { facilitator.now.door == Door() })
    #expect(eventually { facilitator.link.ask(.open) })
    #expect(facilitator.now.door == Door())
    host.offerNetwork(at: Endpoint(host: "127.0.0.1", port: 0), on: Day.loops)
    facilitator.link.ask(.open)
    facilitator.link.ask(.open)
    #expect(eventually { facilitator.now.door?.code(for: .scribe(1)) != nil })
    #expect(host.places.withLock { $0.listeners.count } == 2)
  }

  @Test func `a network that cannot be opened is told to who asked`() throws {
    let host = try #require(day.host)
    let other = try Day()
    try other.start()
    let facilitator = Guest(other, "lead", .facilitator)
    other.host?.offerNetwork(at: endpoint, on: Day.loops)
    #expect(eventually { facilitator.link.ask(.open) })
    #expect(eventually { facilitator.now.refused.count == 1 })
    #expect(host.places.withLock { $0.endpoint } == endpoint)
  }

  @Test func `a projector hears a code only while it is on stage, and no other`() throws {
    let facilitator = try guest("lead", .facilitator)
    let screen = try guest("hall", .screen)
    #expect(eventually { facilitator.now.door?.codes.isEmpty == false })
    let codes = try #require(facilitator.now.door?.codes)
    func show(_ command: StageCommand) throws { try facilitator.link.submit(.stage(command)) }
    #expect(screen.now.doors.isEmpty)
    try show(.show(.join(2)))
    #expect(eventually { screen.now.door?.codes == codes.filter { $0.seat == .scribe(2) } })
    #expect(screen.now.door?.addresses == facilitator.now.door?.addresses)
    #expect(screen.now.door?.wrongTries.isEmpty == true)
    try show(.show(.join(nil)))
    #expect(eventually { (screen.now.door?.codes.count ?? 0) > 1 })
    #expect(
      screen.now.door?.codes.allSatisfy { if case .scribe = $0.seat { true } else { false } }
        == true)
    try show(.blank(true))
    #expect(eventually { screen.now.door == Door() })
    try show(.show(.join(1)))
    #expect(eventually { screen.now.door?.codes.map(\.seat) == [.scribe(1)] })
    try show(.show(.timer))
    #expect(eventually { screen.now.door == Door() })
    #expect(
      screen.now.doors.flatMap(\.codes).allSatisfy { code in
        codes.contains { $0 == code && ![.facilitator, .juror].contains(code.seat) }
      })
    let log = try #require(text(of: day.log))
    #expect(codes.allSatisfy { !log.contains($0.text) })
  }

  @Test func `after five wrong codes an address waits, and who sits there is not disturbed`() throws
  {
    let scribe = try guest("vera", .scribe(1))
    #expect(eventually { !scribe.now.records.isEmpty })
    let wrong = try forged(try code(.scribe(1)))
    for number in 1...5 {
      let guest = Guest(.network(endpoint, wrong), "x\(number)", .scribe(1))
      #expect(eventually { guest.now.isCodeRefused })
    }
    // The terminal hears of it a moment before the host has counted it.
    let host = try #require(day.host)
    let tries = { host.places.withLock { $0.listeners.flatMap(\.wrongTries).map(\.count) } }
    #expect(eventually { tries() == [5] })
    let honest = try guest("late", .scribe(2))
    #expect(eventually { honest.now.isTurnedAway })
    #expect(!honest.now.isCodeRefused)
    try scribe.link.submit(.line("пишу"))
    #expect(eventually { scribe.now.accepted.count == 1 })
    #expect(scribe.now.losses == 0)
  }

  @Test func `codes are kept beside the log, for the owner's eyes only, and never in it`() throws {
    let book = try Codebook(path: day.folder("book.codes.json"))
    book.ensure([.facilitator, .scribe(1)])
    let vera = Hello(role: .scribe, group: 1, name: "Вера", participant: "vera", key: "k")
    book.note(vera)
    book.save()
    let again = try Codebook(path: day.folder("book.codes.json"))
    #expect(again.entries == book.entries)
    #expect(again.isOwn(vera, as: .scribe(1), in: day.session.roster))
    let other = Hello(role: .scribe, group: 1, name: "Вера", participant: "vera", key: "other")
    #expect(!again.isOwn(other, as: .scribe(1), in: day.session.roster))
    #expect(mode(of: day.folder("book.codes.json")) == 0o600)
    let log = try #require(text(of: day.log))
    for entry in day.host?.codes.entries ?? [] {
      #expect(entry.code.map { log.contains($0.text) || log.contains($0.letters) } == false)
    }
  }

  @Test func `a terminal that sits learns of a new address, and comes back over it`() throws {
    let host = try #require(day.host)
    let proxy = try StallingProxy(to: endpoint)
    let guest = Guest(.network(proxy.endpoint, try code(.scribe(1))), "vera", .scribe(1))
    #expect(eventually { !guest.now.records.isEmpty })
    let next = try host.listen(to: Endpoint(host: "127.0.0.1", port: 0), on: Day.loops)
    #expect(host.places.withLock(\.endpoint) == next)
    try guest.link.submit(.line("до"))
    #expect(eventually { guest.now.accepted.count == 1 })
    proxy.close()
    host.places.withLock(\.listeners)[1].close()
    try guest.link.submit(.line("после"))
    #expect(eventually { guest.now.accepted.count == 2 })
  }

  @Test func `an address where something else answers is not a wrong code`() throws {
    let guest = Guest(
      .network(Endpoint(host: "127.0.0.1", port: try stranger()), try code(.scribe(1))), "x",
      .scribe(1))
    #expect(eventually { guest.link.attempts > 1 })
    #expect(!guest.now.isCodeRefused)
  }

  /// A server that answers every line with a web server's words. Returns its port.
  private func stranger() throws -> Int {
    let channel = try ServerBootstrap(group: Day.loops)
      .childChannelInitializer { channel in
        channel.writeAndFlush(ByteBuffer(string: "HTTP/1.1 400 Bad Request\r\n\r\n"), promise: nil)
        return channel.eventLoop.makeSucceededVoidFuture()
      }
      .bind(host: "127.0.0.1", port: 0).wait()
    return try #require(channel.localAddress?.port)
  }

  @Test func `under ever new names only so many come with one code, and the others wait`() throws {
    let host = try #require(day.host)
    let name = try code(.scribe(1)).name
    func comes(_ id: Int) -> Bool {
      let line = DeafLine(codeName: name)
      let visitor = Visitor(line, of: host)
      visitor.receive(
        .hello(Hello(role: .scribe, group: 1, name: "Вера", participant: ParticipantID("\(id)"))))
      host.room.drain()
      defer { visitor.closed() }
      return !line.isClosed
    }
    let last = try #require((1...2 * Int(WireLimits.newcomers)).first { !comes($0) })
    #expect(last > Int(WireLimits.newcomers))
    #expect(day.session.roster.participants.count == last - 1)
    // Who is known comes back all the same.
    #expect(comes(1))
  }

  @Test func `who sends more than their share waits, and nothing of it is lost`() throws {
    let scribe = try guest("vera", .scribe(1))
    for number in 1...70 { try scribe.link.submit(.line("\(number)")) }
    #expect(eventually(seconds: 60) { scribe.now.accepted.count == 70 })
    #expect(scribe.now.session.texts == (1...70).map(String.init))
    #expect(scribe.now.losses == 0)
  }
}
