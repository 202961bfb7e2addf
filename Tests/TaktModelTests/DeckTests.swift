import TaktModel
import Testing

@Suite struct DeckTests {
  @Test func linesComeFromOtherBoardsTheMostBetsFirst() throws {
    let session = try TestSession.assembling()
    #expect(session.shown("main") == ["Второй", "Первый"])
    #expect(session.line(0).sources == [5])
    #expect(session.shown("main", 2) == [])
  }

  @Test func onlySoManyAreTakenAndSealedBetsRankNothing() throws {
    var session = try TestSession(.slides, at: "clusters")
    for name in ["А", "Б", "В"] { try session.add(name, by: .scribe(1)) }
    try session.run(.ballots(.cast(nil, 3, weight: 5, reason: "")), by: .scribe(1))
    #expect(session.shown("main") == ["А", "Б"])
    try session.run(.ballots(.close(1)))
    try session.run(.ballots(.publish(1)))
    #expect(session.shown("main") == ["В", "А"])
  }

  @Test func aPhraseSaysFieldsAndLeavesOutWhatIsEmpty() throws {
    var session = try TestSession.assembling()
    #expect(session.shown("ideas", 1) == ["Тропа, 2030 (ближний)"])
    try session.run(.cards(.set(1, field: "year", value: nil)))
    #expect(session.shown("ideas", 1) == ["Тропа (ближний)"])
    try session.run(.cards(.set(1, field: "horizon", value: "far")))
    #expect(session.shown("ideas", 1) == [])
  }

  @Test func aRewordedLineKeepsItsPlaceAndItsSources() throws {
    var session = try TestSession.assembling()
    let before = session.line(0)
    try session.run(
      session.deck().rewording(before, on: "main", to: "Второй, но лучше"), by: .scribe(1))
    #expect(session.shown("main") == ["Второй, но лучше", "Первый"])
    #expect(session.line(0).sources == before.sources)
    #expect(session.line(0).source == .same)
    try session.run(
      session.deck().rewording(session.line(0), on: "main", to: "Ещё лучше"), by: .scribe(1))
    #expect(session.shown("main") == ["Ещё лучше", "Первый"])
    #expect(session.line(0).sources == before.sources)
  }

  @Test func aSourceThatChangesIsSaidUntilTheGroupHasSeenIt() throws {
    var session = try TestSession.assembling()
    try session.run(
      session.deck().rewording(session.line(0), on: "main", to: "Своё"), by: .scribe(1))
    try session.run(.cards(.edit(5, text: "Второй, иначе")))
    #expect(session.line(0).source == .changed(to: "Второй, иначе"))
    #expect(session.deck().slides.flatMap(\.shown).count { $0.source != .same } == 1)
    #expect(session.deck().slides[0].warnings.map(\.english) == ["a source has changed"])
    try session.run(session.deck().accepting(session.line(0)), by: .scribe(1))
    #expect(session.line(0).source == .same)
    #expect(session.shown("main") == ["Своё", "Первый"])
    try session.run(.cards(.edit(5, text: "Второй, опять")))
    try session.run(
      session.deck().rewording(session.line(0), on: "main", to: "Новое"), by: .scribe(1))
    #expect(session.line(0).source == .same)
  }

  @Test func aRewordedLineOutlivesItsSource() throws {
    var session = try TestSession.assembling()
    try session.run(
      session.deck().rewording(session.line(0), on: "main", to: "Своё"), by: .scribe(1))
    try session.run(.cards(.withdraw(5)))
    #expect(session.shown("main") == ["Первый", "Своё"])
    #expect(session.line(1).source == .gone)
    #expect(session.line(1).sources == [5])
  }

  @Test func aLineFollowsItsSourceIntoTheCardItWasMergedInto() throws {
    var session = try TestSession.assembling()
    try session.run(
      session.deck().rewording(session.line(0), on: "main", to: "Своё"), by: .scribe(1))
    try session.run(.cards(.merge([5], into: 4)))
    #expect(session.shown("main") == ["Своё"])
    #expect(session.line(0).origin == 4)
  }

  @Test func aHiddenLineIsKeptAndComesBackAsItWas() throws {
    var session = try TestSession.assembling()
    try session.run(session.deck().hiding(session.line(0), on: "main"), by: .scribe(1))
    #expect(session.shown("main") == ["Первый"])
    #expect(session.line(0).isHidden)
    try session.run(
      session.deck().restoring(session.line(0), in: session.state.cards), by: .scribe(1))
    #expect(session.shown("main") == ["Второй", "Первый"])
    #expect(session.line(0).card == nil)
  }

  @Test func aRewordedLineThatWasHiddenComesBackInItsWords() throws {
    var session = try TestSession.assembling()
    try session.run(
      session.deck().rewording(session.line(0), on: "main", to: "Своё"), by: .scribe(1))
    try session.run(session.deck().hiding(session.line(0), on: "main"), by: .scribe(1))
    #expect(session.shown("main") == ["Первый"])
    try session.run(
      session.deck().restoring(session.line(0), in: session.state.cards), by: .scribe(1))
    #expect(session.shown("main") == ["Своё", "Первый"])
    try session.run(
      session.deck().restoring(session.line(0), in: session.state.cards), by: .scribe(1))
    #expect(session.shown("main") == ["Второй", "Первый"])
  }

  @Test func aLineByHandComesAfterTheOthersWithTheSourcesItNames() throws {
    var session = try TestSession.assembling()
    try session.run([session.deck().adding("От себя", on: "main", from: [3])], by: .scribe(1))
    #expect(session.shown("main") == ["Второй", "Первый", "От себя"])
    #expect(session.line(2).isByHand)
    #expect(session.line(2).sources == [3])
    try session.run(session.deck().hiding(session.line(2), on: "main"), by: .scribe(1))
    #expect(session.shown("main") == ["Второй", "Первый"])
    try session.run(
      session.deck().restoring(session.line(2), in: session.state.cards), by: .scribe(1))
    #expect(session.shown("main") == ["Второй", "Первый", "От себя"])
  }

  @Test func aLineStandsWhereTheGroupPutsIt() throws {
    var session = try TestSession.assembling()
    try session.run([session.deck().adding("От себя", on: "main")], by: .scribe(1))
    try session.run(session.deck().moving(session.line(2), on: "main", to: 0), by: .scribe(1))
    #expect(session.shown("main") == ["От себя", "Второй", "Первый"])
    try session.run(session.deck().moving(session.line(1), on: "main", to: 0), by: .scribe(1))
    #expect(session.shown("main") == ["Второй", "От себя", "Первый"])
    #expect(session.line(0).sources == [5])
  }

  @Test func aSlideSaysWhatItLacks() throws {
    var session = try TestSession.assembling()
    #expect(session.deck().slides.map { $0.warnings.map(\.english) } == [[], [], ["empty"]])
    for text in ["А", "Б"] {
      try session.run([session.deck().adding(text, on: "main")], by: .scribe(1))
    }
    #expect(session.deck().slides[0].warnings.map(\.english) == ["4 lines, 3 can be read"])
  }

  @Test func anotherGroupsLinesAreNotTouched() throws {
    var session = try TestSession.assembling()
    try session.run(
      session.deck().rewording(session.line(0), on: "main", to: "Своё"), by: .scribe(1))
    let card = try #require(session.line(0).card)
    #expect(
      session.refusal(.cards(.edit(card, text: "Чужое")), by: .scribe(2))
        == "Card #\(card.value) belongs to group 1.")
    #expect(session.refusal(.cards(session.deck().adding("х", on: "none")), by: .scribe(1)) != nil)
  }

  @Test func whatIsHiddenFromTheRoomIsOnNoSlideOfItsOwn() throws {
    var session = try TestSession.assembling()
    try session.run(.programme(.start("secret")))
    try session.run(
      .cards(
        .add(kind: nil, text: "Тайна", board: nil, under: nil, fields: ["horizon": "near"])),
      by: .scribe(2))
    let room = session.deck(1, for: .screen).slide("ideas")?.lines.map(\.text.russian)
    #expect(room == [])
    let own = session.deck(2, for: .scribe(2)).slide("ideas")?.lines.map(\.text.russian)
    #expect(own == ["Тропа, 2030 (ближний)", "Тайна (ближний)"])
  }

  @Test func aDeckOfHostileFieldsIsStillADeck() throws {
    var session = try TestSession.assembling()
    let wild = [
      ["slot": "main", "over": "99999999999999999999", "place": "-7"],
      ["slot": "main", "over": "-1", "place": "9223372036854775807"],
      ["slot": "", "over": "0"], [:],
    ]
    for (index, fields) in wild.enumerated() {
      let number = CardNumber(session.state.cards.nextNumber.value)
      session.fold(
        [
          .cards(
            .added(
              NewCard(
                number: number, board: "s", kind: "line", text: "х\(index)", group: 1,
                fields: fields)))
        ], by: .scribe(1))
    }
    #expect(session.shown("main") == ["х0", "Второй", "Первый", "х1"])
  }
}

@Suite struct PhraseTests {
  @Test(arguments: ["{", "}", "[", "]", "{}", "[[x]]", "{a[b]}", "a]b", "[{a]"])
  func bracketsThatDoNotMatchAreNoPhrase(text: String) {
    #expect(Phrase(text) == nil)
  }

  @Test func anOptionalPartGoesWithItsEmptyField() throws {
    let phrase = try #require(Phrase("{a}[: {b} → {c}], конец"))
    #expect(phrase.line { ["a": "А", "b": "1", "c": "2"][$0] } == "А: 1 → 2, конец")
    #expect(phrase.line { ["a": "А", "b": "1"][$0] } == "А, конец")
    #expect(phrase.line { _ in "" } == ", конец")
  }
}
