import EdgeTestSupport
import TaktFormat
import TaktModel
import TaktNetwork
import Testing

@testable import TaktHost

/// All lines cut at once, and a clock that jumps.
@Suite struct StormTests {
  @Test func `a hall whose lines are all cut comes back, again and again, without a gap`() throws {
    let terminals = count("TAKT_FAULT_TERMINALS", else: 24)
    let storms = count("TAKT_FAULT_STORMS", else: 3)
    let day = try Day(groups: 8)
    try day.start()
    var endpoint = try day.listen(at: 0)
    let codes = try #require(day.host).codes.entries
    let guests = try (0..<terminals).map { index in
      let seat = Author.Role.scribe(GroupNumber(index % 8 + 1))
      let code = try #require(codes.first { $0.seat == seat }?.code)
      return Guest(.network(endpoint, code), "t\(index)", seat)
    }
    #expect(eventually(seconds: 120) { guests.allSatisfy { !$0.now.records.isEmpty } })
    var longest = Duration.zero
    for storm in 1...storms {
      let begun = ContinuousClock.now
      day.stop()
      try day.start()
      endpoint = try day.listen(at: endpoint.port)
      try guests[storm % terminals].link.submit(.line("после бури \(storm)"))
      let head = { day.session.texts.count == storm ? day.session.sequence : Int.max }
      #expect(
        eventually(seconds: 120) { guests.allSatisfy { $0.sequences.last ?? 0 >= head() } })
      longest = max(longest, ContinuousClock.now - begun)
    }
    for guest in guests {
      #expect(guest.sequences == Array(1...guest.sequences.count))
      #expect(guest.now.session == day.session)
      #expect(!guest.now.isCodeRefused)
    }
    print("storms \(storms) of \(terminals) terminals: no gap, the longest took \(longest)")
  }

  @Test(arguments: [86_400, -86_400, 365 * 86_400, -30])
  func `the laptop's clock may jump`(seconds: Int) throws {
    let day = try Day()
    try day.start()
    let endpoint = try day.listen(at: 0)
    let code = try #require(day.host?.codes.entries.first { $0.seat == .scribe(1) }?.code)
    let guests = [
      Guest(.network(endpoint, code), "far", .scribe(1)), Guest(day, "near", .facilitator),
    ]
    for round in 0..<6 {
      if round == 3 { day.clock.pass(seconds: seconds) }
      for guest in guests { try guest.link.submit(.line("\(round)")) }
      day.host?.tick()
    }
    #expect(eventually { guests.allSatisfy { $0.now.accepted.count == 6 } })
    #expect(eventually { guests.allSatisfy { $0.now.session == day.session } })
    #expect(guests.allSatisfy { $0.sequences == Array(1...$0.sequences.count) })
    #expect(guests.allSatisfy { $0.now.losses == 0 })
    let folded = day.session
    day.stop()
    try day.start()
    #expect(day.session == folded)
  }
}

extension Day {
  /// Opens the network on loopback. The codes outlive a restart as they do beside a log.
  func listen(at port: Int) throws -> Endpoint {
    guard let host else { preconditionFailure("a day listens once it has started") }
    return try host.listen(to: Endpoint(host: "127.0.0.1", port: port), on: Day.loops)
  }
}
