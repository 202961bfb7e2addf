import TaktModel
import Testing

/// Who speaks, in what order, with their own clock inside the step.
@Suite struct TurnTests {
  func talks(_ step: StepID = "talks", groups: Int = 3) throws -> TestSession {
    try TestSession(.exchange, at: step, groups: groups)
  }

  func texts(_ session: TestSession, _ board: BoardID = "t") -> [String] {
    session.state.talks(on: board).map(\.text)
  }

  @Test func aStepPutsItsSpeakersOnTheBoardInTheSameRecord() throws {
    let session = try talks()
    #expect(texts(session) == ["Группа 1", "Группа 2", "Группа 3"])
    #expect(session.state.talks(on: "t").map { $0.groups(CardField.group) } == [[1], [2], [3]])
    let started = try #require(session.records.last)
    #expect(started.events.contains(.programme(.started("talks"))))
    #expect(started.events.count { if case .cards(.added) = $0 { true } else { false } } == 3)
  }

  @Test func whereSomebodyStillWaitsNobodyIsAdded() throws {
    var session = try talks()
    try session.run(.programme(.next))
    try session.run(.programme(.reopen("talks")))
    #expect(texts(session).count == 3)
    #expect(texts(session, "e") == [])
  }

  @Test func expertsSpeakByNameAndProjectsInTheirOrder() throws {
    var session = try talks("ideas")
    try session.add("Парк", by: .scribe(2))
    try session.add("Мост", by: .scribe(1))
    try session.run(.roster(.join(name: "Юн")), by: .juror)
    try session.run(.roster(.join(name: "Ким")), by: Author(id: "k", role: .juror))
    try session.run(.programme(.start("experts")))
    #expect(texts(session, "e") == ["Ким", "Юн"])
    try session.run(.programme(.start("projects")))
    #expect(texts(session, "p") == ["Парк", "Мост"])
    let park = try #require(session.state.talks(on: "p").first)
    #expect(park.sources == [1] && session.state.presenter(of: park) == 2)
    #expect(session.state.subjects(of: park).map(\.number) == [1])
  }

  @Test func afterABallotForTheBestOnlyTheyAreHeard() throws {
    var session = try talks("ideas")
    for text in ["Парк", "Мост", "Сад"] { try session.add(text, by: .scribe(1)) }
    try session.run(
      .ballots(.open(BallotBlueprint(kind: .dots, board: "a", budget: 3, top: 2))))
    try session.run(.ballots(.cast(nil, 2, weight: 1, reason: "")), by: .scribe(1))
    try session.run(.ballots(.cast(nil, 3, weight: 2, reason: "")), by: .scribe(1))
    try session.run(.ballots(.publish(1)))
    try session.run(.programme(.start("projects")))
    #expect(texts(session, "p") == ["Мост", "Сад"])
  }

  @Test func oneIsCalledAfterAnotherAndTheTimesAreOnRecord() throws {
    var session = try talks()
    try session.run(.turn(.call(nil)))
    #expect(session.state.programme.speaker?.clock.totalSeconds == 420)
    session.wait(minutes: 5)
    try session.run(.turn(.question))
    #expect(session.state.programme.speaker?.part == .questions)
    #expect(session.state.programme.speaker?.clock.totalSeconds == 180)
    session.wait(minutes: 2)
    try session.run(.turn(.call(nil)))
    #expect(session.state.programme.speaker?.card == 2)
    let first = try #require(session.state.programme.turns[1])
    #expect(first.endedAt?.seconds(since: first.startedAt) == 420)
    try session.run(.turn(.end))
    try session.run(.turn(.call(3)))
    try session.run(.turn(.end))
    #expect(session.refusal(.turn(.call(nil))) == "Everybody has spoken.")
    #expect(session.refusal(.turn(.end)) == "Nobody is speaking now.")
    #expect(session.refolded == session.state)
  }

  @Test func aTalkMayBeLongerThanTheOthers() throws {
    var session = try talks()
    try session.run(.cards(.set(2, field: CardField.minutes, value: "12")))
    try session.run(.turn(.call(2)))
    #expect(session.state.programme.speaker?.clock.totalSeconds == 720)
    try session.run(.turn(.extend(seconds: 60)))
    #expect(session.state.programme.speaker?.clock.totalSeconds == 780)
    try session.run(UndoTests.undo)
    #expect(session.state.programme.speaker?.clock.totalSeconds == 720)
    #expect(
      session.refusal(.turn(.extend(seconds: -800))) == "There is less than what you take away.")
  }

  @Test func whoIsAbsentSpeaksLater() throws {
    var session = try talks()
    try session.run(.turn(.call(nil)))
    try session.run(.turn(.postpone(nil)))
    #expect(session.state.programme.speaker == nil)
    #expect(session.state.programme.postponed == [1])
    #expect(texts(session) == ["Группа 2", "Группа 3", "Группа 1"])
    try session.run(.turn(.postpone(nil)))
    #expect(texts(session) == ["Группа 3", "Группа 1", "Группа 2"])
    try session.run(.turn(.call(1)))
    #expect(session.state.programme.postponed == [2])
    try session.run(.turn(.end))
    #expect(session.refusal(.turn(.postpone(1))) == "#1 has spoken already.")
  }

  @Test func aPauseOfTheStepStopsItsSpeaker() throws {
    var session = try talks()
    try session.run(.turn(.call(nil)))
    session.wait(minutes: 2)
    try session.run(.programme(.pause))
    session.wait(minutes: 9)
    #expect(session.state.programme.speaker?.clock.remainingSeconds(at: session.now) == 300)
    try session.run(.turn(.question))
    session.wait(minutes: 1)
    try session.run(.programme(.resume))
    #expect(session.state.programme.speaker?.clock.remainingSeconds(at: session.now) == 180)
  }

  @Test func aStepThatEndsEndsTheTurn() throws {
    var session = try talks()
    try session.run(.turn(.call(nil)))
    session.wait(minutes: 3)
    try session.run(.programme(.next))
    #expect(session.state.programme.speaker == nil)
    #expect(session.state.programme.isHeard(1))
  }

  @Test func onlyTheFacilitatorCallsAndMakesTheOrder() throws {
    let session = try talks()
    #expect(
      session.refusal(.turn(.call(nil)), by: .scribe(1)) == "Only the facilitator may do this.")
    #expect(
      session.refusal(
        .cards(.add(kind: "talk", text: "мы", board: nil, under: nil, fields: [:])), by: .scribe(1))
        == "The facilitator makes the order of talks.")
    let elsewhere = try talks("ideas")
    #expect(elsewhere.refusal(.turn(.call(nil))) == "There are no talks on this step.")
  }

  @Test func aPlainLineIsAQuestionANoteOrATalkByWhoWritesIt() throws {
    var session = try talks()
    #expect(
      session.refusal(
        .cards(.add(kind: nil, text: "почему?", board: nil, under: nil, fields: [:])),
        by: .scribe(2)) == "Nobody is speaking now: name the talk's number.")
    try session.run(.turn(.call(nil)))
    try session.add("почему?", by: .scribe(2))
    try session.add("смело", by: .juror)
    try session.add("Гость", by: TestSession.facilitator)
    #expect(try session.card(4).kind == "question" && session.card(4).parent == 1)
    #expect(try session.card(5).kind == "note" && session.card(5).parent == 1)
    #expect(try session.card(6).kind == "talk" && session.card(6).parent == nil)
  }

  @Test func anExpertsNoteIsAboutACardAndMayBeTakenUp() throws {
    var session = try talks("ideas")
    try session.add("Парк", by: .scribe(2))
    try session.run(.roster(.join(name: "Юн")), by: .juror)
    try session.run(.programme(.start("projects")))
    try session.run(.turn(.call(nil)))
    try session.add("смело", by: .juror)
    try session.run(.cards(.set(3, field: CardField.about, value: "1")), by: .juror)
    try session.run(.cards(.set(3, field: CardField.take, value: "yes")), by: .juror)
    #expect(try session.card(3).isTakenUp && session.card(3).about == 1)
    #expect(session.state.cards.about(1).map(\.number) == [3])
    #expect(
      session.refusal(.cards(.edit(3, text: "х")), by: Author(id: "k", role: .juror))
        == "Card #3 belongs to another expert.")
  }
}
