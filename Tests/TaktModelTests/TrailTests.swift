import TaktModel
import Testing

@Suite struct TrailTests {
  private func trail(_ numbers: [CardNumber], _ session: TestSession) -> [String] {
    Trail(of: numbers, in: session.state, for: .facilitator).nodes.map { node in
      String(repeating: "  ", count: node.depth) + "\(node.link) \(node.card.text)"
    }
  }

  @Test func aLineLeadsToTheIdeasInItsCluster() throws {
    var session = try TestSession.assembling()
    try session.run(
      session.deck().rewording(session.line(0), on: "main", to: "Своё"), by: .scribe(1))
    let card = try #require(session.line(0).card)
    #expect(
      trail([card], session) == [
        "start Своё", "  source Второй", "    part Школа", "      source Школа",
      ])
  }

  @Test func everyCardComesOnceThoughTwoLeadToIt() throws {
    var session = try TestSession.assembling()
    try session.run([session.deck().adding("Обе", on: "words", from: [1, 4])], by: .scribe(1))
    let card = session.line(0, "words").card!
    #expect(
      trail([card], session) == [
        "start Обе", "  source Тропа", "  source Первый", "    part Тропа",
      ])
  }

  @Test func whatWasMergedInBelongsToTheTrail() throws {
    var session = try TestSession.assembling()
    try session.run(.cards(.merge([3], into: 2)))
    #expect(
      trail([5], session) == [
        "start Второй", "  part Школа", "    source Школа", "      merged Музей",
      ])
  }

  @Test func whatIsOnlyUnderACardComesFromIt() throws {
    var session = try TestSession.assembling()
    let party = session.state.cards.nextNumber
    let about = [CardField.about: "5"]
    let cards = [
      NewCard(number: party, board: "p", kind: "party", text: "Институт", group: 1, fields: about),
      NewCard(
        number: CardNumber(party.value + 1), board: "p", kind: "value", text: "Ряды", parent: party),
      NewCard(
        number: CardNumber(party.value + 2), board: "p", kind: "value", text: "Люди", parent: party),
    ]
    session.fold(cards.map { .cards(.added($0)) }, by: .scribe(1))
    #expect(
      trail([CardNumber(party.value + 1)], session) == [
        "start Ряды", "  holder Институт", "    about Второй", "      part Школа",
        "        source Школа",
      ])
  }

  @Test func aTrailLeavesOutWhatItsReaderMayNotSee() throws {
    var session = try TestSession.assembling()
    try session.run(.programme(.start("secret")))
    let secret = try session.add("Тайна", by: .scribe(2))
    #expect(Trail(of: [secret], in: session.state, for: .screen).nodes.isEmpty)
    #expect(Trail(of: [secret], in: session.state, for: .scribe(2)).nodes.count == 1)
  }

  @Test func aRingOfSourcesAndNumbersOfNoCardEnd() throws {
    var session = try TestSession.assembling()
    let number = session.state.cards.nextNumber
    session.fold(
      [
        .cards(
          .added(
            NewCard(
              number: number, board: "a", kind: "idea", text: "Круг", group: 1,
              sources: [number, CardNumber(-4), CardNumber(.max)])))
      ], by: .scribe(1))
    #expect(trail([number, CardNumber(0)], session) == ["start Круг"])
  }

  @Test func aCardWasWrittenInTheStepThatWorkedOnItsBoardThen() throws {
    var session = try TestSession.assembling()
    let idea = try session.card(1)
    #expect(session.state.programme.step(at: idea.at, on: "a")?.id == "ideas")
    let cluster = try session.card(5)
    #expect(session.state.programme.step(at: cluster.at, on: "b")?.id == "clusters")
    try session.run(.programme(.reopen("ideas")))
    session.wait(minutes: 5)
    #expect(session.state.programme.step(at: session.now, on: "a")?.id == "ideas")
    #expect(session.state.programme.step(at: session.now, on: "s")?.id == "slides")
    #expect(session.state.programme.step(at: .day, on: "a") == nil)
  }
}

@Suite struct OwnClockTests {
  @Test(arguments: ["slides", "show"] as [StepID])
  func aGroupRehearsesByItsOwnClock(step: StepID) throws {
    var session = try TestSession.assembling()
    if step != "slides" { try session.run(.programme(.start(step))) }
    try session.run(.programme(.startGroupClock(1, seconds: 300, label: "х")), by: .scribe(1))
    #expect(session.state.programme.groupClocks[1]?.clock.totalSeconds == 300)
    try session.run(.programme(.stopGroupClock(1)), by: .scribe(1))
    #expect(session.state.programme.groupClocks[1] == nil)
  }

  @Test func othersClocksAndOtherStepsAreTheFacilitators() throws {
    var session = try TestSession.assembling()
    let only = "Only the facilitator may do this."
    let start = { (group: GroupNumber?) in
      Command.programme(.startGroupClock(group, seconds: 300, label: ""))
    }
    #expect(session.refusal(start(2), by: .scribe(1)) == only)
    #expect(session.refusal(start(nil), by: .scribe(1)) == only)
    #expect(session.refusal(.programme(.stopGroupClock(2)), by: .scribe(1)) == only)
    try session.run(.programme(.start("more")))
    #expect(session.refusal(start(1), by: .scribe(1)) == only)
  }
}
