import TaktModel
import TaktProgramme
import Testing

/// A board that nobody has written Swift for: its file alone makes it work.
struct BoardsAreDataTests {
  @Test func aListFromYAMLTakesCardsWithItsFields() throws {
    var room = try Room(
      boards: """
          - id: questions
            title: Questions
            view: list
            kinds:
              - id: question
                title: question
                fields: [{id: urgency, title: urgency, type: number}]
        """, working: "questions")
    let number = try room.add("Who pays?", fields: ["urgency": "3"])
    #expect(room.session.cards[number]?.kind == "question")
    #expect(room.session.cards[number]?.fields == ["urgency": "3"])
    #expect(throws: Rejection.self) { try room.add("Why?", fields: ["urgency": "very"]) }
    #expect(throws: Rejection.self) { try room.add("Why?", kind: "answer") }
  }

  @Test func columnsFromYAMLMoveTheirCardsByAChoice() throws {
    var room = try Room(
      boards: """
          - id: swot
            title: SWOT
            view: columns
            columns: side
            fields:
              - id: side
                title: side
                choices: [{id: strength, title: strength}, {id: threat, title: threat}]
            kinds: [{id: note, title: note}]
        """, working: "swot")
    let number = try room.add("Clean water", fields: ["side": "strength"])
    try room.run(.cards(.set(number, field: "side", value: "threat")))
    #expect(room.session.cards[number]?.fields["side"] == "threat")
    #expect(throws: Rejection.self) {
      try room.run(.cards(.set(number, field: "side", value: "weakness")))
    }
  }

  @Test func aTreeFromYAMLTakesFromItsSourceAndHoldsWhatItMay() throws {
    var room = try Room(
      boards: """
          - {id: facts, title: Facts, view: list, kinds: [{id: fact, title: fact}]}
          - id: causes
            title: Causes
            view: tree
            source: facts
            kinds:
              - {id: cause, title: cause, under: [cause], top: true}
              - {id: evidence, title: evidence, under: cause, taken: true}
        """, working: "facts", then: "causes")
    let fact = try room.add("Ice melts early")
    try room.run(.programme(.next), by: .facilitator)
    let cause = try room.add("Warm winters")
    let inner = try room.add("Warm seas", kind: "cause", under: cause)
    try room.run(.cards(.place([fact], under: inner, before: nil)))
    let taken = try #require(room.session.cards.under(inner).first)
    #expect(taken.kind == "evidence")
    #expect(taken.sources == [fact])
    #expect(room.session.cards.top(of: "facts").map(\.number) == [fact])
    #expect(throws: Rejection.self) {
      try room.run(.cards(.place([taken.number], under: nil, before: nil)))
    }
  }

  @Test func aBallotFromYAMLBetsOnItsBoard() throws {
    var room = try Room(
      boards: """
          - {id: ideas, title: Ideas, view: list, kinds: [{id: idea, title: idea}]}
        """, working: "ideas", extra: ", ballot: {kind: bets, budget: 4}")
    let idea = try room.add("A library of tools")
    try room.run(.ballots(.cast(nil, idea, weight: 4, reason: "")))
    #expect(room.session.ballots[1]?.weight(of: idea) == 4)
    #expect(throws: Rejection.self) {
      try room.run(.ballots(.cast(nil, idea, weight: 5, reason: "")))
    }
  }
}

/// A session that runs a programme of one or two steps on boards written in the test.
private struct Room {
  var session = Session()

  init(boards: String, working first: String, then second: String? = nil, extra: String = "")
    throws
  {
    var text = "format: 1\nid: day\ntitle: Day\nboards:\n\(boards)\nsteps:\n"
    for board in [first, second].compactMap({ $0 }) {
      text += "  - {id: on-\(board), title: Work, board: \(board), may: write\(extra)}\n"
    }
    let reading = ProgrammeFile.parse(text, file: "day.yaml")
    let plan = try #require(reading.value, "\(reading.problems.map(\.brief))")
    try run(.programme(.adopt(plan)), by: .facilitator)
    try run(.roster(.addGroup("Water")), by: .facilitator)
    try run(.programme(.next), by: .facilitator)
  }

  @discardableResult
  mutating func run(_ command: Command, by role: Author.Role = .scribe(1)) throws -> [Event] {
    let author = Author(id: role == .facilitator ? "host" : "scribe", role: role)
    let now = Instant(milliseconds: Int64(session.sequence) * 1000)
    let events = try session.decide(command, by: author, given: Facts(now: now))
    session.apply(
      Record(
        sequence: session.sequence + 1, at: now, by: author, request: nil, events: events))
    return events
  }

  @discardableResult
  mutating func add(
    _ text: String, kind: String? = nil, under: CardNumber? = nil, fields: [String: String] = [:]
  ) throws -> CardNumber {
    let number = session.cards.nextNumber
    try run(.cards(.add(kind: kind, text: text, board: nil, under: under, fields: fields)))
    return number
  }
}
