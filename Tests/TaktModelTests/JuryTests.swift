import TaktModel
import Testing

/// Judges give marks by criteria; who they are is frozen, and nobody judges their own team.
@Suite struct JuryTests {
  typealias Event = BallotsEvent

  @Test func theJudgesAndTheListAreFrozenAtTheOpening() throws {
    var jury = try Jury.scoring()
    #expect(jury.ballot.voters == [.person("anna"), .person("boris"), .person("vera")])
    try jury.session.add("поздняя", board: "a", by: TestSession.facilitator)
    #expect(
      jury.refusal(.score(nil, 6, ["idea": 5]), by: Jury.anna) == "Card #6 is not on this ballot.")
    #expect(jury.refusal(.score(nil, 1, ["idea": 5]), by: .scribe(1)) == "Only the jury votes.")
    #expect(jury.refusal(.score(nil, 1, ["idea": 5])) == "Only the jury votes.")
    let watcher = Author(id: "o", role: .observer)
    #expect(jury.refusal(.score(nil, 1, ["idea": 5]), by: watcher) == "Your role may only look.")
  }

  @Test func aMarkOutsideTheRangeIsRefusedWithTheRange() throws {
    var jury = try Jury.scoring()
    for value in [0, 11, .min, .max] {
      let refusal = jury.refusal(.score(nil, 1, ["idea": value]), by: Jury.anna)
      #expect(refusal == "“Idea” is from 1 to 10, not \(value).")
    }
    #expect(
      jury.refusal(.score(nil, 1, ["price": 5]), by: Jury.anna)
        == "There is no criterion “price”; there are: idea, team.")
    try jury.run(.score(nil, 1, ["team": 0]), by: Jury.anna)
    #expect(jury.refusal(.cast(nil, 1, weight: 1, reason: ""), by: Jury.anna) != nil)
  }

  @Test func marksAreAddedOneByOneAndCanBeTakenBack() throws {
    var jury = try Jury.scoring()
    let anna = Voter.person("anna")
    try jury.run(.score(nil, 1, ["idea": 7]), by: Jury.anna)
    try jury.run(.score(nil, 1, ["team": 4]), by: Jury.anna)
    #expect(jury.ballot.marks[anna]?[1] == .scores(["idea": 7, "team": 4]))
    #expect(try jury.run(.score(nil, 1, ["team": 4]), by: Jury.anna).isEmpty)
    try jury.session.run(.history(.undo(of: nil)), by: Jury.anna)
    #expect(jury.ballot.marks[anna]?[1] == .scores(["idea": 7]))
    try jury.run(.score(nil, 1, [:]), by: Jury.anna)
    #expect(jury.ballot.marks[anna]?[1] == nil)
    try jury.run(.abstain(nil, 1), by: Jury.anna)
    #expect(jury.ballot.marks[anna]?[1] == .abstained)
  }

  @Test func aJudgeHasFinishedWhenEveryCandidateHasAWord() throws {
    var jury = try Jury.scoring()
    for card in 1...4 { try jury.score(CardNumber(card), 5, 5, by: Jury.anna) }
    #expect(jury.ballot.missing(for: .person("anna"), in: jury.session.state.cards) == [5])
    let last = try jury.run(.abstain(nil, 5), by: Jury.anna)
    #expect(
      last == [.scored(1, .person("anna"), 5, .abstained), .doneSet(1, .person("anna"), true)])
    try jury.session.run(.history(.undo(of: nil)), by: Jury.anna)
    #expect(!jury.ballot.hasFinished(.person("anna")))
    try jury.run(.finish(nil, true), by: Jury.anna)
    #expect(jury.ballot.unfinished == [.person("boris"), .person("vera")])
    try jury.run(.finish(nil, false), by: Jury.anna)
    #expect(!jury.ballot.hasFinished(.person("anna")))
  }

  @Test func aWithdrawnCandidateIsNotWaitedFor() throws {
    var jury = try Jury.scoring()
    for card in 1...4 { try jury.score(CardNumber(card), 5, 5, by: Jury.anna) }
    try jury.session.run(.cards(.withdraw(5)))
    #expect(jury.ballot.missing(for: .person("anna"), in: jury.session.state.cards).isEmpty)
    #expect(jury.refusal(.abstain(nil, 5), by: Jury.boris) == "Card #5 is withdrawn.")
  }

  // MARK: - Late and missing judges

  @Test func aLateJudgeIsLetInOnlyByTheFacilitator() throws {
    var jury = try Jury.scoring()
    let late = Author(id: "late", role: .juror)
    try jury.session.run(.roster(.join(name: "Глеб")), by: late)
    let closed = "The list of voters is closed: ask the facilitator to admit you."
    #expect(jury.refusal(.abstain(nil, 1), by: late) == closed)
    #expect(jury.refusal(.finish(nil, true), by: late) == closed)
    #expect(try jury.lead(.admit(1, name: "глеб")) == [.admitted(1, .person("late"), name: "")])
    #expect(try jury.lead(.admit(1, name: "Глеб")).isEmpty)
    try jury.score(1, 5, 5, by: late)
    #expect(jury.ballot.unfinished.contains(.person("late")))
  }

  @Test func aJudgeWhoNeverJoinedIsMissedByName() throws {
    var jury = try Jury.scoring()
    try jury.lead(.admit(1, name: "Иванов"))
    #expect(try jury.lead(.admit(1, name: "ИВАНОВ")).isEmpty)
    #expect(jury.ballot.expected == ["Иванов"])
    let ivanov = Author(id: "i", role: .juror)
    try jury.session.run(.roster(.join(name: "иванов")), by: ivanov)
    let events = try jury.run(.score(nil, 1, ["idea": 5]), by: ivanov)
    #expect(events.first == .admitted(1, .person("i"), name: "Иванов"))
    #expect(jury.ballot.expected.isEmpty && jury.ballot.voters.contains(.person("i")))
  }

  @Test func twoJudgesOfOneNameAreToldApartByThemselves() throws {
    var jury = try Jury.scoring()
    for id in ["x", "y"] as [ParticipantID] {
      try jury.session.run(.roster(.join(name: "Пётр")), by: Author(id: id, role: .juror))
    }
    #expect(jury.refusal(.admit(1, name: "петр")) != nil)
    #expect(jury.refusal(.exclude(1, name: "Пётр", 1)) != nil)
  }

  // MARK: - Own teams

  @Test func aJudgeOfTheirOwnTeamIsExcludedWhenItOpens() throws {
    var jury = try Jury()
    try jury.seat("АННА", in: 2)
    let events = try jury.lead(
      .open(BallotBlueprint(kind: .scores, board: "a", criteria: Jury.criteria)))
    #expect(
      events.dropFirst() == [
        .excluded(1, .person("anna"), 2, .ownTeam), .excluded(1, .person("anna"), 4, .ownTeam),
      ])
    #expect(
      jury.refusal(.score(nil, 2, ["idea": 5]), by: Jury.anna)
        == "#2 is your own team's card: you do not judge it.")
    for card in [1, 3, 5] as [CardNumber] { try jury.score(card, 5, 5, by: Jury.anna) }
    #expect(jury.ballot.hasFinished(.person("anna")))
  }

  @Test func namesAreComparedWithoutCaseAndWithoutYo() throws {
    var jury = try Jury()
    let judge = Author(id: "q", role: .juror)
    try jury.session.run(.roster(.join(name: " семён  ОРЛОВ")), by: judge)
    try jury.seat("Семен Орлов", in: 1)
    try jury.open(.scores)
    #expect(jury.ballot.exclusions[.person("q")] == [1: .ownTeam, 3: .ownTeam, 5: .ownTeam])
  }

  @Test func whoTurnsOutToBeOfTheTeamIsLeftOutAtTheClosing() throws {
    var jury = try Jury.scoring()
    try jury.score(2, 10, 5, by: Jury.anna)
    try jury.score(2, 4, 1, by: Jury.boris)
    try jury.seat("Анна", in: 2)
    #expect(jury.refusal(.score(nil, 4, ["idea": 5]), by: Jury.anna) != nil)
    let events = try jury.lead(.close(1))
    #expect(events.contains(.excluded(1, .person("anna"), 2, .ownTeam)))
    let item = try jury.item(2)
    #expect(item.mean == 9 && item.voters == 1 && item.excluded == 1)
  }

  @Test func theFacilitatorExcludesAJudgeByNameAndMayUndoIt() throws {
    var jury = try Jury.scoring()
    try jury.score(3, 10, 5, by: Jury.boris)
    try jury.lead(.exclude(1, name: "борис", 3))
    #expect(try jury.lead(.exclude(1, name: "Борис", 3)).isEmpty)
    #expect(jury.refusal(.abstain(nil, 3), by: Jury.boris) != nil)
    #expect(try jury.item(3).voters == 0)
    #expect(jury.refusal(.exclude(1, name: "Никто", 3)) == "“Никто” is not one of the voters.")
    #expect(jury.refusal(.exclude(1, name: "Анна", 99)) == "Card #99 is not on this ballot.")
    try jury.session.run(.history(.undo(of: nil)))
    #expect(try jury.item(3).voters == 1)
  }
}
