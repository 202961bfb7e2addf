import Testing

@testable import TaktModel

@Suite struct JoinCodesTests {
  private var codes = JoinCodes()
  private var roster = Roster()

  init() {
    var lots = (0...).makeIterator()
    _ = codes.ensure([.facilitator, .scribe(1), .scribe(2), .screen, .observer]) {
      (lots.next() ?? 0) * 7 % $0.count
    }
  }

  private func admits(_ id: ParticipantID, _ role: Author.Role, _ seat: Author.Role) -> Bool {
    codes.admit(id, as: role, with: seat, in: roster)
  }

  @Test func `a code opens its own seat, and looking on`() {
    #expect(admits("a", .scribe(1), .scribe(1)))
    #expect(admits("a", .observer, .scribe(1)))
    #expect(!admits("a", .scribe(2), .scribe(1)))
    #expect(!admits("a", .facilitator, .scribe(1)))
    #expect(!admits("a", .screen, .scribe(1)))
    #expect(admits("a", .screen, .observer))
    #expect(admits("a", .scribe(2), .facilitator))
  }

  @Test mutating func `nobody takes the name of somebody at another seat, or of the host`() {
    let isNews = codes.note("a", with: .scribe(1))
    #expect(isNews)
    #expect(!admits("a", .scribe(2), .scribe(2)))
    #expect(!admits("a", .facilitator, .facilitator))
    #expect(!admits("host", .facilitator, .facilitator))
    #expect(!admits("console", .facilitator, .facilitator))
  }

  @Test mutating func `who was moved to another group comes back with the first code`() {
    _ = codes.note("a", with: .scribe(1))
    join("a", .scribe(1))
    roster.apply(
      .terminalMoved("a", to: 2), by: Author(id: "f", role: .facilitator),
      at: Instant(milliseconds: 0))
    #expect(admits("a", .scribe(2), .scribe(1)))
    #expect(!admits("b", .scribe(2), .scribe(1)))
  }

  @Test mutating func `who is in the log comes back though nobody kept with which code`() {
    join("a", .scribe(1))
    #expect(admits("a", .scribe(1), .scribe(1)))
  }

  @Test mutating func `a code that is taken back has no name any more, its seat may get another`() {
    let old = codes.entries[1].code?.name
    let revoked = codes.revoke(.scribe(1))
    #expect(revoked == old)
    #expect(old.flatMap(codes.code(named:)) == nil)
    let isNews = codes.ensure([.scribe(1)]) { _ in 0 }
    #expect(!isNews)
    _ = codes.reissue(.scribe(1)) { _ in 3 }
    #expect(codes.entries[1].code != nil)
  }

  private mutating func join(_ id: ParticipantID, _ role: Author.Role) {
    roster.apply(
      .joined(name: "А"), by: Author(id: id, role: role), at: Instant(milliseconds: 0))
  }
}
