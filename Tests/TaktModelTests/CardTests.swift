import TaktModel
import Testing

/// What people write: one's own lines, and who may change what.
@Suite struct CardTests {
  @Test func aLineBecomesACardWithItsWriterGroupAndTime() throws {
    var session = try TestSession(at: "ideas")
    session.wait(minutes: 3)
    let number = try session.add("дрон-курьер", by: .scribe(2))
    let card = try session.card(number)
    #expect(card.text == "дрон-курьер" && card.kind == "idea" && card.board == "a")
    #expect(card.group == 2 && card.author == "2a" && card.at == session.now)
    #expect(session.state.cards.top(of: "a").map(\.number) == [number])
    #expect(session.state.cards.liveCount(on: "a", of: 2) == 1)
  }

  @Test func numbersAreConsecutiveWhoeverWrites() throws {
    var session = try TestSession(at: "ideas")
    for index in 1...20 {
      let number = try session.add("идея", by: .scribe(index % 2 == 0 ? 1 : 2))
      #expect(number.value == index)
    }
    #expect(session.state.cards.live(on: "a").map(\.number.value) == Array(1...20))
    #expect(session.state.cards.liveCount(on: "a") == 20)
  }

  @Test func blankAndEndlessLinesAreRefused() throws {
    let session = try TestSession(at: "ideas")
    func refusal(_ text: String) -> String? {
      session.refusal(
        .cards(.add(kind: nil, text: text, board: nil, under: nil, fields: [:])), by: .scribe(1))
    }
    #expect(refusal(" \n\t") == "An empty line cannot be written.")
    #expect(refusal(String(repeating: "а", count: 4096)) == nil)
    #expect(refusal(String(repeating: "а", count: 4096) + "b") != nil)
  }

  @Test func anEditKeepsTheCardAndNamesItsEditor() throws {
    var session = try TestSession(at: "ideas")
    let number = try session.add("дрон", by: .scribe(1))
    try session.run(.cards(.edit(number, text: "дроны")), by: .scribe(1, "b"))
    #expect(try session.card(number).text == "дроны")
    #expect(try session.card(number).author == "1a")
    #expect(try session.card(number).lastEditor == "1b")
    #expect(try session.run(.cards(.edit(number, text: "дроны")), by: .scribe(1)).isEmpty)
  }

  @Test func aWithdrawnCardLeavesItsBoardAndComesBackToItsPlace() throws {
    var session = try TestSession(at: "ideas")
    for text in ["а", "б", "в"] { try session.add(text, by: .scribe(1)) }
    try session.run(.cards(.withdraw(2)), by: .scribe(1))
    #expect(session.state.cards.top(of: "a").map(\.text) == ["а", "в"])
    #expect(session.state.cards.liveCount(on: "a") == 2)
    #expect(session.refusal(.cards(.edit(2, text: "г")), by: .scribe(1)) == "Card #2 is withdrawn.")
    try session.run(.cards(.restore(2)), by: .scribe(1))
    #expect(session.state.cards.top(of: "a").map(\.text) == ["а", "б", "в"])
    #expect(session.refusal(.cards(.restore(2)), by: .scribe(1)) == "Card #2 is not withdrawn.")
  }

  @Test(arguments: [
    ("note", "пояснение", "пояснение"), ("year", "2030", "2030"), ("year", "1,5", "1.5"),
    ("horizon", "far", "far"),
  ])
  func aFieldTakesWhatFitsIt(field: String, value: String, kept: String) throws {
    var session = try TestSession(at: "ideas")
    let number = try session.add("идея", by: .scribe(1))
    try session.run(.cards(.set(number, field: field, value: value)), by: .scribe(1))
    #expect(try session.card(number).fields[field] == kept)
    try session.run(.cards(.set(number, field: field, value: nil)), by: .scribe(1))
    #expect(try session.card(number).fields[field] == nil)
  }

  @Test(arguments: [
    ("note", "  "), ("year", "скоро"), ("year", "inf"), ("year", "nan"), ("horizon", "дальний"),
    ("metric", "1"),
  ])
  func aFieldRefusesWhatDoesNotFitIt(field: String, value: String) throws {
    var session = try TestSession(at: "ideas")
    let number = try session.add("идея", by: .scribe(1))
    #expect(
      session.refusal(.cards(.set(number, field: field, value: value)), by: .scribe(1)) != nil)
    let add = Command.cards(
      .add(kind: nil, text: "идея", board: nil, under: nil, fields: [field: value]))
    #expect(session.refusal(add, by: .scribe(1)) != nil)
  }

  @Test func aSplitKeepsTheNumberForItsFirstPartAndTheOriginAsSource() throws {
    var session = try TestSession(at: "ideas")
    try session.add("дроны и роботы", by: .scribe(1))
    try session.run(.cards(.split(1, into: ["дроны", "роботы", "датчики"])), by: .scribe(1))
    #expect(session.state.cards.top(of: "a").map(\.text) == ["дроны", "роботы", "датчики"])
    #expect(try session.card(3).sources == [1])
    #expect(session.state.cards.origins(of: 3) == [1])
    #expect(session.state.cards.taken(from: 1).isEmpty)
    #expect(session.refusal(.cards(.split(1, into: ["одна"])), by: .scribe(1)) != nil)
  }

  @Test func numbersThatAreNoCardsAreRefusedAndNeverTrap() throws {
    let session = try TestSession(at: "ideas")
    for value in [Int.min, -1, 0, 1, Int.max] {
      let number = CardNumber(value)
      #expect(
        session.refusal(.cards(.edit(number, text: "х")), by: .scribe(1))
          == "There is no card #\(value).")
    }
  }
}
