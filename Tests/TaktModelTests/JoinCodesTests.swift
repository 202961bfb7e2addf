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
    codes.opens(role, to: id, with: seat, in: roster)
  }

  private func isOwn(_ id: ParticipantID, _ key: String, _ role: Author.Role) -> Bool {
    codes.isOwn(id, key, as: role, in: roster)
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

  @Test mutating func `nobody takes the name of another terminal, or of the host`() {
    #expect(isOwn("a", "k", .scribe(1)))
    let isNews = codes.note("a", "k", with: .scribe(1))
    #expect(isNews)
    #expect(isOwn("a", "k", .scribe(2)))
    for role in [Author.Role.scribe(1), .juror, .observer, .facilitator] {
      #expect(!isOwn("a", "other", role))
    }
    #expect(!isOwn("host", "k", .facilitator))
    #expect(!isOwn("console", "k", .facilitator))
    let isReservedNews = codes.note("console", "k", with: .facilitator)
    #expect(!isReservedNews)
  }

  @Test mutating func `a terminal goes to another seat by that seat's code, and keeps its key`() {
    _ = codes.note("a", "k", with: .scribe(1))
    #expect(admits("a", .scribe(2), .scribe(2)))
    let isNews = codes.note("a", "stolen", with: .scribe(2))
    #expect(isNews)
    #expect(codes.terminals["a"] == JoinCodes.Terminal(seat: .scribe(2), key: "k"))
    #expect(!admits("a", .scribe(3), .scribe(1)))
  }

  @Test mutating func `who was moved to another group comes back with the first code`() {
    _ = codes.note("a", "k", with: .scribe(1))
    join("a", .scribe(1))
    roster.apply(
      .terminalMoved("a", to: 2), by: Author(id: "f", role: .facilitator),
      at: Instant(milliseconds: 0))
    #expect(admits("a", .scribe(2), .scribe(1)))
    #expect(!admits("b", .scribe(2), .scribe(1)))
  }

  @Test mutating func `whose group was dissolved takes any group, with the first code`() {
    _ = codes.note("a", "k", with: .scribe(1))
    join("a", .scribe(1))
    #expect(!admits("a", .scribe(2), .scribe(1)))
    for event in [RosterEvent.groupAdded(1, "А"), .groupAdded(2, "Б"), .groupClosed(1)] {
      roster.apply(
        event, by: Author(id: "f", role: .facilitator), at: Instant(milliseconds: 0))
    }
    #expect(admits("a", .scribe(2), .scribe(1)))
    #expect(!admits("b", .scribe(2), .scribe(1)))
  }

  @Test mutating func `who is in the log comes back as what they are though nobody kept their key`()
  {
    join("a", .scribe(1))
    #expect(admits("a", .scribe(1), .scribe(1)))
    #expect(isOwn("a", "k", .scribe(1)))
    #expect(!isOwn("a", "k", .observer))
    #expect(!isOwn("a", "k", .juror))
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
