import TaktModel
import Testing

/// Cards that say more of other cards.
@Suite struct AboutTests {
  let sayWhat = "Say what it is about: about=NUMBER."

  func about(_ number: CardNumber, _ session: TestSession) -> [Int] {
    session.state.cards.about(number).map(\.number.value)
  }

  @Test func aCardAtTheTopSaysWhatItIsAbout() throws {
    let session = try TestSession.withClusters()
    let add = CardsCommand.add(kind: nil, text: "х", board: nil, under: nil, fields: [:])
    #expect(session.refusal(.cards(add), by: .scribe(1)) == sayWhat)
  }

  @Test func whatLiesUnderItNeedsNotSayIt() throws {
    var session = try TestSession.withClusters()
    let party = try session.party("Институт", about: 1, by: .scribe(1))
    try session.add("знания", under: party, by: .scribe(1))
    #expect(about(1, session) == [party.value])
    #expect(session.state.cards.about(1, on: "f").count == 1)
    #expect(session.state.cards.about(1, on: "b").isEmpty)
  }

  @Test func itMayBeAboutAnotherButNotAboutNothing() throws {
    var session = try TestSession.withClusters()
    let party = try session.party("Институт", about: 1, by: .scribe(1))
    try session.run(.cards(.set(party, field: "about", value: "2")), by: .scribe(1))
    #expect(about(1, session).isEmpty && about(2, session) == [3])
    let clear = Command.cards(.set(party, field: "about", value: nil))
    #expect(session.refusal(clear, by: .scribe(1)) == sayWhat)
    try session.run(UndoTests.undo, by: .scribe(1))
    #expect(about(1, session) == [3] && about(2, session).isEmpty)
    #expect(session.refolded == session.state)
  }

  @Test func anUndoneCardIsAboutNothingAnyMore() throws {
    var session = try TestSession.withClusters()
    try session.party("Институт", about: 1, by: .scribe(1))
    try session.run(UndoTests.undo, by: .scribe(1))
    #expect(about(1, session).isEmpty)
    try session.run(UndoTests.redo, by: .scribe(1))
    #expect(about(1, session) == [3])
  }

  @Test func whatIsAboutAMergedCardIsAboutTheOneThatSpeaksForIt() throws {
    var session = try TestSession.withClusters(at: "clusters")
    let third = try session.add("кластер 3", by: .scribe(1))
    try session.run(.programme(.start("forms")))
    try session.party("Институт", about: 1, by: .scribe(1))
    try session.party("Завод", about: third.value, by: .scribe(2))
    try session.run(.cards(.merge([1], into: third)))
    #expect(about(third, session) == [4, 5])
    try session.party("Школа", about: 1, by: .scribe(1))
    #expect(try session.card(6).about == third)
  }

  @Test func whatIsAboutNothingDoesNotComeToTheTop() throws {
    var session = try TestSession.withClusters()
    let party = try session.party("Институт", about: 1, by: .scribe(1))
    let thought = try session.add("а дети?", under: party, kind: "thought", by: .scribe(1))
    let toTop = Command.cards(.place([thought], under: nil, before: nil))
    #expect(session.refusal(toTop, by: .scribe(1)) == sayWhat)
    try session.run(.cards(.set(thought, field: "about", value: "1")), by: .scribe(1))
    try session.run(toTop, by: .scribe(1))
    #expect(try session.card(thought).parent == nil)
  }

  @Test func itGoesWithWhatItLiesUnder() throws {
    var session = try TestSession.withClusters()
    let party = try session.party("Институт", about: 1, by: .scribe(1))
    let thought = try session.add("а дети?", under: party, kind: "thought", by: .scribe(1))
    try session.run(.cards(.withdraw(party)), by: .scribe(1))
    #expect(try session.card(thought).status == .withdrawn)
    try session.run(UndoTests.undo, by: .scribe(1))
    #expect(session.state.cards.under(party).map(\.number) == [thought])
  }

  @Test func whatIsTakenFromTheSourceIsAboutSomethingToo() throws {
    var session = try TestSession.withClusters()
    let idea = try session.add("дрон", board: "a", by: TestSession.facilitator)
    let take = Command.cards(.take([idea], as: "thought", under: nil))
    #expect(session.refusal(take, by: .scribe(1)) == sayWhat)
    let party = try session.party("Институт", about: 1, by: .scribe(1))
    try session.run(.cards(.take([idea], as: "thought", under: party)), by: .scribe(1))
    #expect(try session.card(5).sources == [idea])
  }

  @Test func theCardsOfAPlaceAreOfItsKindAndOfTheGroup() throws {
    var session = try TestSession.withClusters()
    let party = try session.party("Институт", about: 1, by: .scribe(1))
    try session.add("знания", under: party, by: .scribe(1))
    try session.party("Завод", about: 1, by: .scribe(2))
    func numbers(_ place: CardPlace, _ group: GroupNumber? = nil) -> [Int] {
      session.state.cards.live(at: place, of: group).map(\.number.value)
    }
    #expect(numbers(CardPlace(board: "f")) == [3, 4, 5])
    #expect(numbers(CardPlace(board: "f", kind: "party")) == [3, 5])
    #expect(numbers(CardPlace(board: "f", kind: "party"), 2) == [5])
  }
}
