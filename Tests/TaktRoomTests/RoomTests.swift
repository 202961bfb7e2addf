import Synchronization
import TaktModel
import TaktRoom
import Testing

private let facilitator = Author(id: "host", role: .facilitator)
private let scribe = Author(id: "s1", role: .scribe(1))
private let other = Author(id: "s2", role: .scribe(2))
private let noon = Facts(now: Instant(milliseconds: 1_669_118_400_000))

/// A plan of one step on List A, and the commands that begin it with two groups.
private func opening(isHidden: Bool = false, ballot: BallotBlueprint? = nil) -> [Command] {
  let idea = CardKind(id: "idea", title: "идея")
  let plan = Plan(
    id: "p", title: "Сессия",
    steps: [
      Step(
        id: "t2", title: "Список А", minutes: 40, board: "list-a", permissions: [.write, .vote],
        isHidden: isHidden, ballot: ballot),
      Step(id: "end", title: "Конец"),
    ],
    boards: [Board(id: "list-a", title: "Список А", view: .list, kinds: [idea])])
  return [
    .programme(.adopt(plan)), .roster(.addGroup("Первая")), .roster(.addGroup("Вторая")),
    .programme(.next),
  ]
}

private func idea(_ text: String) -> Command {
  .cards(.add(kind: nil, text: text, board: nil, under: nil, fields: [:]))
}

/// A room over a log in memory with the opening done.
private func begun(
  _ log: MemoryLog, isHidden: Bool = false, ballot: BallotBlueprint? = nil
) -> Room {
  var room = Room(log: log)
  let requests = opening(isHidden: isHidden, ballot: ballot).map {
    Room.Submission($0, by: facilitator)
  }
  _ = room.submit(requests, given: noon)
  return room
}

extension Room {
  fileprivate mutating func publishAll() {
    while publish() {}
  }

  @discardableResult
  fileprivate mutating func submit(
    _ command: Command, by author: Author, request: RequestID? = nil
  ) -> Outcome {
    submit([Submission(command, by: author, request: request)], given: noon)[0]
  }
}

@Test func aBatchIsOneAppendAndEachRequestOneRecord() {
  let log = MemoryLog()
  var room = begun(log)
  let outcomes = room.submit(
    (1...5).map { Room.Submission(idea("идея \($0)"), by: scribe) }, given: noon)
  #expect(log.state.withLock(\.appends) == [4, 5])
  #expect(
    outcomes == (1...5).map { .accepted(sequence: 4 + $0, cards: [CardNumber($0)]) })
}

@Test func aRetryTakesEffectOnceEvenAfterARestart() {
  let log = MemoryLog()
  var room = begun(log)
  let request = RequestID(terminal: "k3x9", counter: 1)
  let first = room.submit(idea("один раз"), by: scribe, request: request)
  let second = room.submit(idea("один раз"), by: scribe, request: request)
  var restarted = Room(log: log)
  for record in log.state.withLock(\.records) { restarted.restore(record) }
  let third = restarted.submit(idea("один раз"), by: scribe, request: request)
  #expect([first, second, third] == Array(repeating: .accepted(sequence: 5, cards: [1]), count: 3))
  #expect(Array(restarted.session.cards.all).count == 1)
  #expect(restarted.session == room.session)
}

@Test func afterAFailedAppendNothingIsAcknowledgedAgain() {
  let log = MemoryLog()
  var room = begun(log)
  let listener = Listener()
  _ = room.subscribe(.screen, after: 0, listener)
  room.publishAll()
  log.state.withLock { $0.mustFail = true }
  let lost = room.submit(idea("потеряется?"), by: scribe)
  log.state.withLock { $0.mustFail = false }
  let later = room.submit(idea("и эта"), by: scribe)
  let sentence = LocalizedText("журнал не пишется", "cannot write")
  #expect([lost, later] == [.failed(sentence), .failed(sentence)])
  #expect(listener.sequences == [1, 2, 3, 4])
  #expect(listener.state.withLock(\.failures) == 1)
}

@Test func aLateJoinerAndASlowReaderGetEverythingInOrder() {
  let log = MemoryLog()
  var room = begun(log)
  let early = Listener()
  _ = room.subscribe(.scribe(1), after: 0, early)
  early.state.withLock { $0.isReady = false }
  for number in 1...9000 { room.submit(idea("идея \(number)"), by: scribe) }
  let isBehind = room.publish()
  #expect(!isBehind)
  #expect(early.sequences.isEmpty)
  early.state.withLock { $0.isReady = true }
  let late = Listener()
  _ = room.subscribe(.scribe(2), after: 3, late)
  room.publishAll()
  #expect(early.sequences == Array(1...9004))
  #expect(late.sequences == Array(4...9004))
  #expect(early.session == room.session)
}

@Test func hiddenCardsReachOthersOnlyWhenRevealed() {
  var room = begun(MemoryLog(), isHidden: true)
  let second = Listener()
  _ = room.subscribe(.scribe(2), after: 0, second)
  room.submit(idea("тайная мысль"), by: scribe)
  room.publishAll()
  #expect(second.session.cards[1] == nil)
  #expect(second.session.cards.concealed["list-a"]?[1] == 1)
  let resumed = Listener()
  _ = room.subscribe(.scribe(2), after: 5, resumed)
  room.submit(.programme(.reveal(nil)), by: facilitator)
  room.publishAll()
  #expect(second.session == room.session)
  #expect(resumed.sequences == [5, 6])
}

/// Whoever was there all the time, who came back and who comes now have the same at the reveal.
@Test func aRevealMakesEveryReplicaWhatANewcomersIs() {
  var room = begun(MemoryLog(), isHidden: true)
  let early = Listener()
  _ = room.subscribe(.screen, after: 0, early)
  for (number, group) in [1, 2, 1, 2].enumerated() {
    room.submit(
      idea("мысль \(number + 1)"),
      by: Author(id: ParticipantID("s\(group)"), role: .scribe(GroupNumber(group))))
  }
  room.submit(.programme(.reveal(1)), by: facilitator)
  room.submit(.cards(.edit(1, text: "сперва")), by: scribe)
  room.publishAll()
  let back = Listener(holding: early)
  _ = room.subscribe(.screen, after: early.session.sequence, back)
  room.submit(.cards(.edit(1, text: "потом")), by: scribe)
  room.submit(.programme(.reveal(nil)), by: facilitator)
  let late = Listener()
  _ = room.subscribe(.screen, after: 0, late)
  room.publishAll()
  #expect(room.session.cards[1]?.text == "потом")
  for session in [early.session, back.session, late.session] { #expect(session == room.session) }
}

@Test func aRevealThatDidNotReachTheDiskOpensNothing() {
  let log = MemoryLog()
  var room = begun(log, isHidden: true)
  room.submit(idea("тайная мысль"), by: scribe)
  log.state.withLock { $0.mustFail = true }
  room.submit(.programme(.reveal(nil)), by: facilitator)
  let late = Listener()
  _ = room.subscribe(.screen, after: 0, late)
  room.publishAll()
  #expect(late.session.sequence == 5)
  #expect(late.session.cards[1] == nil)
  #expect(room.session.sequence == 5)
}

@Test func bidsAreSealedUntilPublishedAndTheProjectorIsNoException() {
  var room = begun(
    MemoryLog(), ballot: BallotBlueprint(kind: .bets, board: "list-a", budget: 10))
  let screen = Listener()
  let own = Listener()
  _ = room.subscribe(.screen, after: 0, screen)
  _ = room.subscribe(.scribe(1), after: 0, own)
  room.submit(idea("на что ставим"), by: scribe)
  room.submit(.ballots(.cast(nil, 1, weight: 7, reason: "верим")), by: scribe)
  room.publishAll()
  #expect(screen.session.ballots[1]?.entries == [:])
  #expect(screen.session.ballots[1]?.voted == [1])
  #expect(own.session.ballots[1]?.weight(of: 1) == 7)
  room.submit(.ballots(.publish(1)), by: facilitator)
  room.publishAll()
  #expect(screen.session.ballots[1]?.weight(of: 1) == 7)
}

@Test func aJurorNeverGetsAnothersScoresBeforeTheyArePublished() {
  let scores = BallotBlueprint(kind: .scores, board: "list-a", voters: .jurors)
  var room = begun(MemoryLog())
  let judges = (["anna", "boris"] as [ParticipantID]).map { Author(id: $0, role: .juror) }
  let outlets = judges.map { _ in Listener() }
  for (judge, outlet) in zip(judges, outlets) {
    _ = room.subscribe(.juror, as: judge.id, after: 0, outlet)
    room.submit(.roster(.join(name: judge.id.value)), by: judge)
  }
  room.submit(idea("проект"), by: scribe)
  room.submit(.ballots(.open(scores)), by: facilitator)
  for (judge, mark) in zip(judges, [3, 9]) {
    room.submit(.ballots(.score(nil, 1, ["mark": mark])), by: judge)
  }
  room.publishAll()
  for (index, outlet) in outlets.enumerated() {
    let ballot = outlet.session.ballots[1]
    #expect(ballot?.marks.keys.map(\.self) == [.person(judges[index].id)])
    #expect(ballot?.voted.count == 2 && ballot?.done.count == 2)
  }
  let resumed = Listener()
  _ = room.subscribe(.juror, as: "anna", after: 0, resumed)
  room.publishAll()
  #expect(resumed.session.ballots[1]?.marks[.person("anna")]?[1] == .scores(["mark": 3]))
  room.submit(.ballots(.publish(1)), by: facilitator)
  room.publishAll()
  for outlet in outlets + [resumed] {
    #expect(outlet.session.ballots == room.session.ballots)
  }
}

@Test func whomTheChairTookIsNotKnownBeforeItIsPublished() {
  let dots = BallotBlueprint(kind: .dots, board: "list-a", top: 1)
  var room = begun(MemoryLog())
  let screen = Listener()
  _ = room.subscribe(.screen, after: 0, screen)
  for text in ["раз", "два"] { room.submit(idea(text), by: scribe) }
  room.submit(.ballots(.open(dots)), by: facilitator)
  for card in [1, 2] as [CardNumber] {
    room.submit(.ballots(.cast(nil, card, weight: 1, reason: "")), by: scribe)
  }
  room.submit(.ballots(.close(1)), by: facilitator)
  room.submit(.ballots(.choose(1, [2])), by: facilitator)
  room.publishAll()
  #expect(room.session.ballots[1]?.chosen == [2])
  #expect(screen.session.ballots[1]?.chosen == [])
  room.submit(.ballots(.publish(1)), by: facilitator)
  room.publishAll()
  #expect(screen.session.ballots[1]?.chosen == [2])
}

@Test func anOpenBallotHasNoSecrets() {
  let dots = BallotBlueprint(kind: .dots, board: "list-a", isSealed: false)
  var room = begun(MemoryLog())
  let second = Listener()
  _ = room.subscribe(.scribe(2), after: 0, second)
  room.submit(idea("раз"), by: scribe)
  room.submit(.ballots(.open(dots)), by: facilitator)
  room.submit(.ballots(.cast(nil, 1, weight: 1, reason: "")), by: scribe)
  room.publishAll()
  #expect(second.session.ballots[1]?.weight(of: 1) == 1)
}

@Test func theServiceDecidesEveryPostedRequestAndRepliesAfterTheAppend() async {
  let log = MemoryLog()
  let service = RoomService(begun(log), facts: { noon })
  await withTaskGroup(of: Void.self) { group in
    for writer in 0..<8 {
      group.addTask {
        for number in 0..<50 {
          let outcome = await withCheckedContinuation { continuation in
            service.submit(
              Room.Submission(
                idea("\(writer).\(number)"), by: scribe,
                request: RequestID(terminal: "w\(writer)", counter: number))
            ) { continuation.resume(returning: $0) }
          }
          guard case .accepted(let sequence, _) = outcome else {
            Issue.record("refused: \(outcome)")
            return
          }
          #expect(log.head >= sequence)
        }
      }
    }
  }
  #expect(log.head == 404)
  #expect(Array(service.session().cards.all).count == 400)
}
