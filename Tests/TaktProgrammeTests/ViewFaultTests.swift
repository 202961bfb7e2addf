import TaktModel
import TaktProgramme
import Testing

/// What the views `inbox` and `rota` read is said at the line of the kind that lacks it.
struct ViewFaultTests {
  private static let inboxFaults = [
    Fault(
      10, "      - {id: to, title: to, type: text}", foundAt: 6,
      "The kind “wish” of a board with view: inbox needs a field to (type: groups)."),
    Fault(
      11, "      - {id: state, title: state, choices: [{id: draft, title: draft}]}", foundAt: 6,
      "needs a field state with choices: sent, seen, answered, accepted, declined."),
    Fault(11, nil, foundAt: 6, "a field state with choices: draft, sent,"),
    Fault(14, "    under: help", foundAt: 6, "needs a kind of answer under it."),
    Fault(16, nil, foundAt: 12, "with choices: offered, accepted, declined."),
  ]

  private static let rotaFaults = [
    Fault(
      8, "    fields: [{id: group, title: who}]", foundAt: 6, "type: groups for its field group"),
    Fault(8, "    fields: [{id: minutes, title: m}]", foundAt: 6, "type: number for its field"),
    Fault(12, "    fields: [{id: take, title: t}]", foundAt: 6, "with a choice field take."),
  ]

  @Test func boardsThatTheViewsCanReadHaveNoProblems() {
    #expect(BoardFile.parse(inbox, file: "").problems == [])
    #expect(BoardFile.parse(rota, file: "").problems == [])
  }

  @Test(arguments: inboxFaults) func anInboxSaysWhatItLacks(fault: Fault) {
    check(fault, in: inbox)
  }

  @Test(arguments: rotaFaults) func aRotaSaysWhatItLacks(fault: Fault) {
    check(fault, in: rota)
  }

  @Test func aFieldMayTakeACardOfAnyBoard() throws {
    let board = try #require(Library.boards["rota"])
    let about = try #require(board.kind("note")?.field(CardField.about))
    #expect(about.content == .card(.anywhere))
    let plan =
      "format: 1\nid: day\ntitle: Day\nboards: [rota]\nsteps: [{id: a, title: A, board: rota}]"
    #expect(ProgrammeFile.parse(plan, file: "").problems == [])
  }

  @Test func aRotaSaysWhoSpeaksAndForHowLong() throws {
    let words = [
      ("groups", Rota.Fill.groups), ("experts", .experts),
      ("{board: ideas, kind: idea}", .cards(CardPlace(board: "ideas", kind: "idea"))),
    ]
    for (word, fill) in words {
      let line = "view: rota\nrota: {fill: \(word), minutes: 7, questions: 3, warn: 1}"
      let board = BoardFile.parse(changed(rota, line: 4, to: line), file: "").value
      let expected = Rota(fill: fill, minutes: 7, questionMinutes: 3, warningMinutes: 1)
      #expect(board?.rota == expected)
    }
    let wrong = changed(rota, line: 4, to: "view: rota\nrota: {fill: grups}")
    #expect(
      BoardFile.parse(wrong, file: "").problems.map(\.brief)
        == [
          "5 error: “fill” has no value “grups”. Did you mean “groups”? There are: groups, experts."
        ])
  }

  private func check(_ fault: Fault, in board: String) {
    let reading = BoardFile.parse(changed(board, line: fault.line, to: fault.text), file: "")
    let found = reading.errors.filter { $0.line == fault.foundAt }.map(\.sentence.english)
    #expect(
      found.contains { $0.contains(fault.words) }, "Instead: \(reading.problems.map(\.brief))")
  }
}

private let inbox = """
  format: 1
  id: wishes
  title: Wishes
  view: inbox
  kinds:
    - id: wish
      title: wish
      top: true
      fields:
        - {id: to, title: to, type: groups}
        - {id: state, title: state, choices: [\(choices(Request.State.allCases.map(\.rawValue)))]}
    - id: help
      title: help
      under: wish
      fields:
        - {id: state, title: state, choices: [\(choices(Offer.State.allCases.map(\.rawValue)))]}
  """

private let rota = """
  format: 1
  id: talks
  title: Talks
  view: rota
  kinds:
    - id: talk
      title: talk
      fields: []
    - id: remark
      title: remark
      under: talk
      fields: [{id: take, title: take up, choices: [{id: up, title: take up}]}]
  """

private func choices(_ names: [String]) -> String {
  names.map { "{id: \($0), title: \($0)}" }.joined(separator: ", ")
}
