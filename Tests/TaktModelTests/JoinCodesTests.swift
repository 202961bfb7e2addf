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
    JoinCodes.opens(role, to: id, with: seat, in: roster)
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
    let isNews = codes.note("a", "k")
    #expect(isNews)
    #expect(isOwn("a", "k", .scribe(2)))
    for role in [Author.Role.scribe(1), .juror, .observer, .facilitator] {
      #expect(!isOwn("a", "other", role))
      #expect(!isOwn("a", "", role))
    }
    #expect(!isOwn("host", "k", .facilitator))
    #expect(!isOwn("console", "k", .facilitator))
    let isReservedNews = codes.note("console", "k")
    #expect(!isReservedNews)
  }

  @Test mutating func `the first key stays, and who has none is not known`() {
    let isNews = codes.note("a", "")
    #expect(!isNews)
    #expect(codes.keys.isEmpty)
    _ = codes.note("a", "k")
    let isStolen = codes.note("a", "stolen")
    #expect(!isStolen)
    #expect(codes.keys == ["a": "k"])
  }

  @Test mutating func `who was moved comes back with the first code or the new one`() {
    join("a", .scribe(1))
    for group in 2...20 {
      roster.apply(
        .terminalMoved("a", to: GroupNumber(group)), by: Author(id: "f", role: .facilitator),
        at: Instant(milliseconds: 0))
    }
    #expect(admits("a", .scribe(20), .scribe(1)))
    #expect(admits("a", .scribe(20), .scribe(20)))
    #expect(!admits("a", .scribe(19), .scribe(1)))
    #expect(!admits("a", .scribe(20), .scribe(30)))
    #expect(!admits("b", .scribe(20), .scribe(1)))
  }

  @Test mutating func `whose group was dissolved takes any group, with the first code`() {
    join("a", .scribe(1))
    #expect(!admits("a", .scribe(2), .scribe(1)))
    for event in [RosterEvent.groupAdded(1, "А"), .groupAdded(2, "Б"), .groupClosed(1)] {
      roster.apply(
        event, by: Author(id: "f", role: .facilitator), at: Instant(milliseconds: 0))
    }
    #expect(admits("a", .scribe(2), .scribe(1)))
    #expect(!admits("b", .scribe(2), .scribe(1)))
  }

  @Test mutating func `who is in the log comes back as what they are though their key is lost`() {
    join("a", .scribe(1))
    #expect(isOwn("a", "k", .scribe(1)))
    #expect(isOwn("a", "k", .scribe(2)))
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
