import TaktModel
import Testing

/// "N of M": a tie at the border stops and the chair decides.
@Suite struct BallotTopTests {
  /// One judge gives each of five ideas a mark; the best `top` are taken.
  func scored(_ marks: [Int], top: Int) throws -> Jury {
    var jury = try Jury(ideas: marks.count)
    try jury.open(.scores, top: top)
    for (index, mark) in marks.enumerated() {
      try jury.run(.score(nil, CardNumber(index + 1), ["mark": mark]), by: Jury.anna)
    }
    return jury
  }

  @Test func withoutATieTheBestAreTaken() throws {
    var jury = try scored([5, 9, 7, 8, 1], top: 3)
    #expect(jury.results.top?.included == [2, 4, 3])
    try jury.lead(.publish(1))
    #expect(jury.ballot.state == .published)
  }

  @Test func aTieInsideOrOutsideTheTopIsNone() throws {
    #expect(try scored([9, 9, 8, 1, 1], top: 3).results.top?.isUndecided == false)
    #expect(try scored([9, 8, 7], top: 5).results.top?.included == [1, 2, 3])
  }

  @Test func aTieAtTheBorderStopsThePublishing() throws {
    var jury = try scored([9, 7, 7, 7, 1], top: 3)
    let top = try #require(jury.results.top)
    #expect(top.sure == [1] && top.tied == [2, 3, 4] && top.places == 2 && top.isUndecided)
    #expect(
      jury.refusal(.publish(1))
        == "A tie at the border: #2, #3, #4. Close the ballot and choose 2 of them.")
    #expect(jury.refusal(.choose(1, [2, 3])) == "Ballot 1 is in another state.")
    try jury.lead(.close(1))
    #expect(jury.refusal(.publish(1)) == "A tie at the border: #2, #3, #4. Choose 2 of them.")
    for choice in [[], [2], [2, 3, 4], [1, 2], [2, 2]] as [[CardNumber]] {
      #expect(jury.refusal(.choose(1, choice)) != nil, "\(choice)")
    }
    try jury.lead(.choose(1, [4, 2]))
    #expect(jury.results.top?.included == [1, 4, 2])
    #expect(try jury.lead(.choose(1, [4, 2])).isEmpty)
    try jury.lead(.publish(1))
  }

  @Test func theChairsChoiceMayBeUndoneUntilItIsPublished() throws {
    var jury = try scored([7, 7, 1], top: 1)
    try jury.lead(.close(1))
    try jury.lead(.choose(1, [2]))
    try jury.session.run(.history(.undo(of: nil)))
    #expect(jury.results.top?.isUndecided == true)
    try jury.session.run(.history(.redo))
    #expect(jury.results.top?.included == [2])
    try jury.lead(.publish(1))
    #expect(jury.session.refusal(.history(.undo(of: "host"))) != nil)
  }

  @Test func whoGotNothingIsNotTakenHoweverFewThereAre() throws {
    var session = try TestSession(at: "ideas")
    for number in 1...4 { try session.add("идея \(number)", by: .scribe(1)) }
    try session.run(.ballots(.open(BallotBlueprint(kind: .dots, board: "a", budget: 3, top: 2))))
    try session.run(.ballots(.cast(nil, 3, weight: 2, reason: "")), by: .scribe(1))
    let top = BallotResults(of: try #require(session.state.ballots[1]), over: session.state.cards)
      .top
    #expect(top?.included == [3] && top?.isUndecided == false)
  }

  @Test func whereThereIsNoTieThereIsNothingToChoose() throws {
    var jury = try scored([9, 7, 1], top: 1)
    try jury.lead(.close(1))
    #expect(jury.refusal(.choose(1, [1])) == "There is no tie at the border.")
    #expect(jury.refusal(.choose(7, [1])) == "There is no ballot 7.")
  }

  @Test func anotherRoundAsksTheSameAgainOrOnlyOfSome() throws {
    var jury = try scored([7, 7, 1], top: 1)
    #expect(jury.refusal(.newRound(1, among: [])) != nil, "one ballot at a time")
    try jury.lead(.close(1))
    #expect(jury.refusal(.newRound(1, among: [9])) == "Card #9 is not on this ballot.")
    try jury.lead(.newRound(1, among: [2, 1]))
    #expect(jury.ballot.candidates == [2, 1] && jury.ballot.blueprint.round == 2)
    #expect(jury.ballot.voted.isEmpty && jury.ballot.voters.count == 3)
    try jury.lead(.close(2))
    try jury.session.run(.cards(.withdraw(1)))
    try jury.lead(.newRound(1, among: []))
    #expect(jury.ballot.candidates == [2, 3])
  }
}
