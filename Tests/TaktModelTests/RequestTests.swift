import TaktModel
import Testing

/// Requests and solutions: who may do what, and where a request then stands.
@Suite struct RequestTests {
  /// Three groups on a step that lets them ask and answer; group 1 has asked the others (#1).
  func asked(to groups: String = "2,3") throws -> TestSession {
    var session = try TestSession(.exchange, at: "both", groups: 3)
    try session.run(.ask(to: groups), by: .scribe(1))
    return session
  }

  func request(_ number: CardNumber = 1, in session: TestSession) throws -> Request {
    try #require(session.state.cards.request(number))
  }

  @Test func aRequestIsSentThenSeenThenAnsweredThenAccepted() throws {
    var session = try asked()
    #expect(try request(in: session).state == .sent)
    try session.run(.request(.see([1])), by: .scribe(2))
    #expect(try request(in: session).state == .seen)
    try session.run(.request(.answer(1, text: "мы")), by: .scribe(2))
    #expect(try request(in: session).state == .answered)
    try session.run(.request(.accept(2)), by: .scribe(1))
    #expect(try request(in: session).state == .accepted)
    #expect(try request(in: session).offers.map(\.state) == [.accepted])
    #expect(session.refolded == session.state)
  }

  @Test func aRequestWithOneOfferIsAcceptedByItsOwnNumber() throws {
    var session = try asked()
    #expect(
      session.refusal(.request(.accept(1)), by: .scribe(1)) == "There is no answer to accept yet.")
    try session.run(.request(.answer(1, text: "мы")), by: .scribe(2))
    #expect(session.refusal(.request(.accept(1)), by: .scribe(1)) == nil)
    try session.run(.request(.answer(1, text: "и мы")), by: .scribe(3))
    #expect(
      session.refusal(.request(.accept(1)), by: .scribe(1))
        == "There are several answers: name one of 2, 3.")
    try session.run(.request(.decline(2)), by: .scribe(1))
    try session.run(.request(.accept(1)), by: .scribe(1))
    #expect(try request(in: session).offers.map(\.state) == [.declined, .accepted])
  }

  @Test func aRequestWhoseOffersAreDeclinedWaitsAgain() throws {
    var session = try asked()
    try session.run(.request(.see([1])), by: .scribe(2))
    try session.run(.request(.answer(1, text: "мы")), by: .scribe(2))
    try session.run(.request(.decline(2)), by: .scribe(1))
    #expect(try request(in: session).state == .seen)
    try session.run(.request(.decline(1)), by: .scribe(1))
    #expect(try request(in: session).state == .declined)
    #expect(
      session.refusal(.request(.answer(1, text: "ещё")), by: .scribe(2))
        == "Request #1 is already settled.")
    try session.run(.request(.accept(2)), by: .scribe(1))
    #expect(try request(in: session).state == .accepted)
  }

  @Test func onlyThoseWhoAreAskedAnswer() throws {
    let session = try asked(to: "2")
    let answer = Command.request(.answer(1, text: "мы"))
    #expect(session.refusal(answer, by: .scribe(3)) == "Request #1 is not to you: it asks 2.")
    #expect(session.refusal(answer, by: .scribe(1)) == "Request #1 is not to you: it asks 2.")
    #expect(session.refusal(answer, by: .scribe(2)) == nil)
    #expect(session.refusal(answer, by: .juror) != nil)
  }

  @Test func onlyThoseWhoAskedAcceptDeclineAndReaddress() throws {
    var session = try asked(to: "2")
    try session.run(.request(.answer(1, text: "мы")), by: .scribe(2))
    for command in [RequestCommand.accept(2), .decline(1), .decline(2), .readdress(1, to: "3")] {
      #expect(
        session.refusal(.request(command), by: .scribe(2)) == "Card #1 belongs to group 1.")
      #expect(session.refusal(.request(command), by: .scribe(1)) == nil)
      #expect(session.refusal(.request(command)) == nil)
    }
    #expect(
      session.refusal(.cards(.edit(2, text: "х")), by: .scribe(1)) == "Card #2 belongs to group 2.")
  }

  @Test func oneAsksOthersAndAllMeansEveryOther() throws {
    var session = try TestSession(.exchange, at: "both", groups: 3)
    #expect(session.refusal(.ask(to: "1"), by: .scribe(1)) == "Ask another group.")
    #expect(session.refusal(.ask(to: "7"), by: .scribe(1)) == "There is no group 7.")
    try session.run(.ask(to: "all"), by: .scribe(2))
    #expect(try request(in: session).to == [1, 3])
    try session.run(.ask(to: "all"))
    #expect(try request(2, in: session).to == [1, 2, 3])
    #expect(try request(2, in: session).from == nil)
  }

  @Test func aLineWithoutAddresseesSaysWhatItLacks() throws {
    let session = try TestSession(.exchange, at: "both")
    #expect(
      session.refusal(
        .cards(.add(kind: nil, text: "кто?", board: nil, under: nil, fields: [:])), by: .scribe(1))
        == "Say whom you ask: groups or “all”.")
  }

  @Test func theCommonCommandsKeepTheRules() throws {
    var session = try TestSession(.exchange, at: "both", groups: 3)
    let add = CardsCommand.add(
      kind: "request", text: "кто?", board: nil, under: nil,
      fields: [CardField.to: "2", CardField.state: "accepted"])
    try session.run(.cards(add), by: .scribe(1))
    #expect(try request(in: session).state == .sent)
    #expect(
      session.refusal(
        .cards(.set(1, field: CardField.state, value: "accepted")), by: .scribe(1))
        == "The state follows what you do: send, answer, accept, decline.")
    try session.run(.cards(.set(1, field: CardField.to, value: "2, 3")), by: .scribe(1))
    #expect(try request(in: session).to == [2, 3])
    try session.run(
      .cards(.add(kind: nil, text: "мы", board: nil, under: 1, fields: [:])), by: .scribe(3))
    #expect(try request(in: session).offers.map(\.card.group) == [3])
    try session.run(.ask(to: "3"), by: .scribe(2))
    #expect(
      session.refusal(.cards(.place([2], under: 3, before: nil)), by: .scribe(3)) != nil)
  }

  @Test func firstOneAsksThenOneAnswers() throws {
    var session = try TestSession(.exchange, at: "parts")
    try session.run(.ask(to: "2"), by: .scribe(1))
    let answer = Command.request(.answer(1, text: "мы"))
    #expect(session.refusal(answer, by: .scribe(2)) == "Answers come later: ask now.")
    try session.run(.programme(.startPhase(nil)))
    #expect(session.refusal(.ask(to: "2"), by: .scribe(1)) == "Only answers are written now.")
    try session.run(answer, by: .scribe(2))
    try session.run(.request(.accept(1)), by: .scribe(1))
    #expect(try request(in: session).state == .accepted)
  }

  @Test func aNewAddresseeHasNotSeenItYet() throws {
    var session = try asked(to: "2")
    try session.run(.request(.see([1])), by: .scribe(2))
    try session.run(.request(.readdress(1, to: "3")), by: .scribe(1))
    #expect(try request(in: session).state == .sent)
    #expect(try request(in: session).to == [3])
    try session.run(UndoTests.undo, by: .scribe(1))
    #expect(try request(in: session).to == [2])
    #expect(try request(in: session).state == .seen)
    try session.run(UndoTests.redo, by: .scribe(1))
    #expect(try request(in: session).to == [3])
  }

  @Test func aRequestToAGroupThatIsGoneStaysAndFindsAnother() throws {
    var session = try asked(to: "2")
    try session.run(.roster(.closeGroup(2)))
    #expect(try request(in: session).isUnanswered)
    try session.run(.request(.readdress(1, to: "3")), by: .scribe(1))
    try session.run(.roster(.closeGroup(1)))
    try session.run(.request(.readdress(1, to: "all")))
    #expect(try request(in: session).to == [3])
  }

  @Test func readingIsNotedOnceAndIsNothingToUndo() throws {
    var session = try asked(to: "2")
    try session.add("идея", board: "a", by: TestSession.facilitator)
    #expect(try session.run(.request(.see([1])), by: .scribe(3)).isEmpty)
    #expect(try session.run(.request(.see([1, 2, 99])), by: .scribe(2)).count == 1)
    #expect(try session.run(.request(.see([1])), by: .scribe(2)).isEmpty)
    #expect(session.refusal(UndoTests.undo, by: .scribe(2)) == "There is nothing to undo.")
  }

  @Test func readingIsNotedWhenWritingIsOverToo() throws {
    var session = try asked(to: "2")
    session.wait(minutes: 31)
    #expect(session.refusal(.request(.answer(1, text: "мы")), by: .scribe(2)) != nil)
    #expect(try session.run(.request(.see([1])), by: .scribe(2)).count == 1)
  }

  @Test func anAnswerTakenBackLeavesTheRequestWaiting() throws {
    var session = try asked()
    try session.run(.request(.answer(1, text: "мы")), by: .scribe(2))
    try session.run(UndoTests.undo, by: .scribe(2))
    #expect(try request(in: session).isUnanswered)
    try session.run(UndoTests.redo, by: .scribe(2))
    #expect(try request(in: session).state == .answered)
    try session.run(.request(.accept(1)), by: .scribe(1))
    try session.run(UndoTests.undo, by: .scribe(1))
    #expect(try request(in: session).state == .answered)
  }

  @Test func theMatrixCountsWhoWaitsForWhom() throws {
    var session = try asked(to: "2,3")
    try session.run(.ask(to: "3"), by: .scribe(1))
    try session.run(.ask(to: "1"), by: .scribe(2))
    try session.run(.ask(to: "1", isDraft: true), by: .scribe(3))
    try session.run(.request(.answer(3, text: "мы")), by: .scribe(1))
    let unanswered = Unanswered(session.state.cards.requests(on: "q"))
    #expect(unanswered.requests.map(\.number) == [1, 2])
    #expect(unanswered.count(from: 1, to: 3) == 2)
    #expect(unanswered.count(from: 1) == 2 && unanswered.count(from: 2) == 0)
    #expect(unanswered.count(to: 2) == 1 && unanswered.count(to: 1) == 0)
  }

  @Test func thereAreNoRequestsWhereTheStepHasNone() throws {
    let session = try TestSession(.exchange, at: "ideas")
    #expect(
      session.refusal(.ask(to: "2"), by: .scribe(1)) == "No requests are written on this step.")
    #expect(session.refusal(.request(.send(9)), by: .scribe(1)) == "There is no card #9.")
  }
}
