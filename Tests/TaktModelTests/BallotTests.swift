import TaktModel
import Testing

/// Opened → closed → published; a budget is never overspent.
@Suite struct BallotTests {
  let first = Author.scribe(1)
  let second = Author.scribe(2)

  /// Three ideas and, where asked, the step that votes on them.
  func session(at step: StepID = "vote") throws -> TestSession {
    var session = try TestSession(at: "ideas")
    for number in 1...3 { try session.add("идея \(number)", by: first) }
    if step != "ideas" { try session.run(.programme(.start(step))) }
    return session
  }

  func cast(_ card: CardNumber, _ weight: Int, reason: String = "") -> Command {
    .ballots(.cast(nil, card, weight: weight, reason: reason))
  }

  func ballot(_ session: TestSession) throws -> Ballot { try #require(session.state.ballots[1]) }

  @Test func aStepOpensItsBallotAndItsEndClosesIt() throws {
    var session = try session()
    #expect(session.state.ballots.open?.number == 1)
    #expect(try ballot(session).voters == [1, 2])
    let events = try session.run(.programme(.next))
    #expect(events.prefix(2) == [.programme(.finished("vote")), .ballots(.closed(1))])
    #expect(session.refusal(cast(1, 1), by: first) != nil)
  }

  @Test func aStepsBallotOnAnEmptyBoardDoesNotOpen() throws {
    let session = try TestSession(at: "vote")
    #expect(session.state.ballots.all.isEmpty)
    #expect(session.refusal(cast(1, 1), by: first) == "No ballot is open now.")
  }

  @Test func dotsFreezeTheirListAndBetsDoNot() throws {
    var session = try session()
    try session.add("поздняя", board: "a", by: TestSession.facilitator)
    #expect(session.refusal(cast(4, 1), by: first) == "Card #4 is not on this ballot.")
    try session.run(.programme(.start("bets")))
    let late = try session.add("кластер", board: "b", by: TestSession.facilitator)
    try session.run(cast(late, 5), by: first)
    #expect(session.refusal(cast(1, 1), by: second) == "Card #1 is not on this ballot.")
  }

  @Test func aBudgetIsNotOverspentAndTheRestIsNamed() throws {
    var session = try session()
    try session.run(cast(1, 2), by: first)
    #expect(session.refusal(cast(2, 2), by: first) == "The group has 1 of 3 left.")
    try session.run(cast(1, 3), by: Author.scribe(1, "b"))
    #expect(session.refusal(cast(2, 1), by: first) == "The group has 0 of 3 left.")
    try session.run(cast(2, 3), by: second)
    #expect(try ballot(session).weight(of: 2) == 3)
    for weight in [-1, 1001, .min, .max] {
      #expect(session.refusal(cast(3, weight), by: second) == "A bet is from 0 to 1000.")
    }
  }

  @Test func whatWasGivenCanBeTakenBackEvenFromACardThatIsGone() throws {
    var session = try session()
    try session.run(cast(1, 3), by: first)
    try session.run(.cards(.withdraw(1)))
    #expect(session.refusal(cast(1, 2), by: first) == "Card #1 is withdrawn.")
    try session.run(cast(1, 0), by: first)
    try session.run(cast(2, 3), by: first)
    #expect(try ballot(session).spent(by: 1) == 3)
  }

  @Test func aWishThatIsAlreadyTrueIsNoVote() throws {
    var session = try session()
    #expect(try session.run(cast(1, 0), by: first).isEmpty)
    #expect(try ballot(session).voted.isEmpty)
    try session.run(cast(1, 1, reason: "да"), by: first)
    #expect(try session.run(cast(1, 1, reason: "да"), by: first).isEmpty)
    #expect(try session.run(cast(1, 1, reason: "нет"), by: first).count == 1)
  }

  @Test func aBudgetIsNotSetBelowWhatIsSpent() throws {
    var session = try session()
    try session.run(cast(1, 3), by: first)
    #expect(session.refusal(.ballots(.setBudget(1, 2))) == "3 is already given: not below that.")
    #expect(
      session.refusal(.ballots(.setBudget(1, nil)))
        == "Bets above 1 are already given: they need a budget.")
    for budget in [0, -1, .max, .min] {
      #expect(session.refusal(.ballots(.setBudget(1, budget))) != nil)
    }
    try session.run(.ballots(.setBudget(1, 8)))
    try session.run(cast(2, 5), by: first)
    #expect(try ballot(session).spent(by: 1) == 8)
  }

  @Test func aPlainChoiceIsYesOrNoAndHasNoEnd() throws {
    var session = try session(at: "ideas")
    try session.run(.ballots(.open(BallotBlueprint(kind: .dots, board: "a"))))
    for card in [1, 2, 3] as [CardNumber] { try session.run(cast(card, 1), by: first) }
    #expect(session.refusal(cast(1, 2), by: first) == "A plain choice: 1 yes, 0 no.")
  }

  @Test func oneBallotAtATimeOverSomethingThatIsThere() throws {
    var session = try session(at: "ideas")
    let open = { Command.ballots(.open(BallotBlueprint(kind: .dots, board: $0, budget: $1))) }
    #expect(session.refusal(open("no", nil)) == "There is no board “no”.")
    #expect(session.refusal(open("b", nil)) == "The board holds nothing to vote on.")
    #expect(session.refusal(open("a", 0)) != nil)
    try session.run(open("a", nil))
    #expect(session.refusal(open("a", nil)) == "A ballot is already open: close it first.")
    try session.run(.ballots(.close(1)))
    try session.run(open("a", nil))
    #expect(session.state.ballots.open?.number == 2)
  }

  @Test func publishingClosesFirstAndHappensOnce() throws {
    var session = try session()
    #expect(
      try session.run(.ballots(.publish(1))) == [.ballots(.closed(1)), .ballots(.published(1))])
    for command in [BallotsCommand.publish(1), .close(1), .setBudget(1, 5)] {
      #expect(session.refusal(.ballots(command)) == "Ballot 1 is in another state.")
    }
    #expect(session.refusal(.ballots(.publish(2))) == "There is no ballot 2.")
    session.fold([.ballots(.closed(1))])
    #expect(try ballot(session).state == .published)
  }

  @Test func aVoteIsUndoneWhileTheBallotIsOpen() throws {
    var session = try session()
    try session.run(cast(1, 1), by: first)
    try session.run(cast(1, 3, reason: "да"), by: first)
    try session.run(UndoTests.undo, by: first)
    #expect(try ballot(session).weight(of: 1) == 1)
    try session.run(UndoTests.redo, by: first)
    #expect(try ballot(session).entries[1]?[1]?.reason == "да")
    try session.run(.ballots(.close(1)))
    #expect(
      session.refusal(UndoTests.undo, by: first) == "The ballot is closed: too late to undo.")
  }

  @Test func anUndoNeitherOverspendsNorTouchesAnothersVote() throws {
    var session = try session()
    let other = Author.scribe(1, "b")
    try session.run(cast(1, 3), by: first)
    try session.run(cast(1, 0), by: first)
    try session.run(cast(2, 3), by: other)
    #expect(session.refusal(UndoTests.undo, by: first) == "The group has 0 of 3 left.")
    try session.run(cast(2, 1), by: first)
    #expect(session.refusal(UndoTests.undo, by: other) != nil)
  }
}
