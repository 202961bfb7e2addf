import TaktModel
import Testing

/// Who may ask for what, command by command.
@Suite struct PermissionTests {
  static let facilitators: [Command] =
    ([
      .adopt(.day), .start("vote"), .next, .back, .pause, .resume, .extend(seconds: 60),
      .skip("vote"), .reopen("ideas"),
      .edit(
        .insert(Step(id: "new", title: "х"), after: nil), repair: nil, confirmingAnchors: false),
      .repair(.shift, confirmingAnchors: true), .startGroupClock(nil, seconds: 60, label: "х"),
      .stopGroupClock(nil), .lock(nil), .unlock(nil), .reveal(nil),
    ] as [ProgrammeCommand]).map(Command.programme)
    + ([
      .addGroup("х"), .renameGroup(1, "х"), .closeGroup(1),
      .addPerson(Roster.Person(id: "p", name: "х")), .assign([]),
    ] as [RosterCommand]).map(Command.roster)
    + ([
      .open(BallotBlueprint(kind: .dots, board: "a")), .close(1), .publish(1), .setBudget(1, 5),
    ] as [BallotsCommand]).map(Command.ballots)
    + ([
      .show(.timer), .queue(.timer), .advance, .back, .blank(true), .freeze(true), .message("х"),
    ] as [StageCommand]).map(Command.stage)

  static let writers: [Command] =
    ([
      .add(kind: nil, text: "х", board: nil, under: nil, fields: [:]), .edit(1, text: "х"),
      .set(1, field: "note", value: "х"), .withdraw(1), .restore(2),
      .place([1], under: nil, before: 3), .merge([1], into: 3), .unmerge(4),
      .split(1, into: ["х", "у"]),
    ] as [CardsCommand]).map(Command.cards)
    + [
      .ballots(.cast(1, 1, weight: 1, reason: "")), .history(.undo(of: nil)), .history(.redo),
    ]

  static let watchers: [Author] = [
    Author(id: "j", role: .juror), Author(id: "o", role: .observer), Author(id: "s", role: .screen),
  ]

  /// A step on which a scribe of group 1 may do everything that scribes do.
  func session() throws -> TestSession {
    var session = try TestSession(at: "ideas")
    let scribe = Author.scribe(1)
    for number in 1...6 { try session.add("идея \(number)", by: scribe) }
    try session.run(.cards(.withdraw(2)), by: scribe)
    try session.run(.cards(.merge([5], into: 4)), by: scribe)
    try session.run(.ballots(.open(BallotBlueprint(kind: .bets, board: "a", budget: 3))))
    try session.run(.cards(.edit(6, text: "х")), by: scribe)
    try session.run(.cards(.edit(6, text: "у")), by: scribe)
    try session.run(.history(.undo(of: nil)), by: scribe)
    return session
  }

  @Test(arguments: facilitators)
  func onlyTheFacilitatorLeads(command: Command) throws {
    let session = try session()
    for author in [.scribe(1)] + Self.watchers {
      #expect(session.refusal(command, by: author) == "Only the facilitator may do this.")
    }
    #expect(session.refusal(command) != "Only the facilitator may do this.")
  }

  @Test(arguments: writers)
  func scribesWriteAndWatchersLook(command: Command) throws {
    let session = try session()
    #expect(session.refusal(command, by: .scribe(1)) == nil)
    for author in Self.watchers {
      if case .history = command, author.role == .juror { continue }
      let isVote = if case .ballots = command { true } else { false }
      #expect(
        session.refusal(command, by: author)
          == (isVote && author.role == .juror ? "Only groups vote." : "Your role may only look."))
    }
  }

  @Test func aJurorMayUndoOnlyWhatTheyWrote() throws {
    let session = try session()
    let juror = Author(id: "j", role: .juror)
    #expect(session.refusal(.history(.undo(of: nil)), by: juror) == "There is nothing to undo.")
    #expect(session.refusal(.history(.undo(of: "1")), by: juror) != nil)
  }

  @Test func everyRoleMayJoin() throws {
    let session = try session()
    for author in [.scribe(1), TestSession.facilitator] + Self.watchers {
      #expect(session.refusal(.roster(.join(name: "х")), by: author) == nil)
    }
  }

  @Test func theFacilitatorWritesAnywhereButDoesNotVote() throws {
    var session = try session()
    try session.run(.programme(.start("look")))
    try session.run(.programme(.lock(nil)))
    for command in Self.writers.prefix(9) {
      #expect(session.refusal(command) == nil)
    }
    try session.run(.ballots(.open(BallotBlueprint(kind: .bets, board: "a"))))
    #expect(
      session.refusal(.ballots(.cast(nil, 1, weight: 1, reason: ""))) == "Only groups vote.")
  }
}
