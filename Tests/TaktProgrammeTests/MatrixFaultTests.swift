import TaktModel
import TaktProgramme
import Testing

/// A matrix says which fields it is made of; what does not fit is said at its place.
struct MatrixFaultTests {
  private static let board = """
    format: 1
    id: flows
    title: Flows
    view: matrix
    matrix: {from: giver, to: taker, amount: much, mode: how}
    kinds:
      - id: flow
        title: Flow
        fields:
          - {id: giver, title: Giver, from: {board: parties, kind: party}}
          - {id: taker, title: Taker, from: parties}
          - {id: much, title: How much}
          - id: how
            title: How
            choices: [{id: exchange, title: a}, {id: spend, title: b}, {id: acquire, title: c}]
    """

  @Test func theAxesAreRead() {
    let reading = BoardFile.parse(Self.board, file: "")
    #expect(reading.problems == [])
    #expect(
      reading.value?.matrix == MatrixAxes(from: "giver", to: "taker", amount: "much", mode: "how"))
    #expect(reading.value?.partyPlace == CardPlace(board: "parties", kind: "party"))
  }

  @Test(arguments: [
    Fault(5, nil, foundAt: 1, "The key “matrix” is missing."),
    Fault(4, "view: list", foundAt: 5, "Only view: matrix has the key matrix."),
    Fault(
      5, "matrix: {from: giver, to: taker, amount: much}", foundAt: 5,
      "The key “mode” is missing."),
    Fault(
      5, "matrix: {from: give, to: taker, amount: much, mode: how}", foundAt: 5,
      "No card has a field “give”. Did you mean “giver”?"),
    Fault(
      5, "matrix: {from: much, to: taker, amount: much, mode: how}", foundAt: 5,
      "The field “much” will not do: it needs a link to a card: from."),
    Fault(
      5, "matrix: {from: giver, to: taker, amount: how, mode: how}", foundAt: 5,
      "The field “how” will not do: it needs type: text or number."),
    Fault(
      5, "matrix: {from: giver, to: taker, amount: much, mode: much}", foundAt: 5,
      "The field “much” will not do: it needs choices: exchange, spend, acquire."),
    Fault(
      15, "        choices: [{id: exchange, title: a}]", foundAt: 5,
      "it needs choices: exchange, spend, acquire."),
  ])
  func aFaultIsSaidAtItsPlace(fault: Fault) {
    let text = changed(Self.board, line: fault.line, to: fault.text)
    let found = BoardFile.parse(text, file: "").errors.map {
      "\($0.line): \($0.sentence.english)"
    }
    #expect(
      found.contains { $0.hasPrefix("\(fault.foundAt): ") && $0.contains(fault.words) },
      "\(found)")
  }

  @Test(arguments: [
    ("form parties", Scene.form("parties", nil)), ("form parties 2", .form("parties", 2)),
    ("matrix parties", .matrix("parties", nil)), ("matrix parties 12", .matrix("parties", 12)),
  ])
  func scenesOfFormsAndMatricesAreRead(words: String, scene: Scene) {
    let text = """
      format: 1
      id: day
      title: Day
      boards: [list-a, list-b, parties]
      steps: [{id: a, title: A, board: parties, scene: \(words)}]
      """
    #expect(ProgrammeFile.parse(text, file: "").value?.steps.first?.scene == scene)
    #expect(ProgrammeFile.parse(text.replacing(words, with: "\(words) x"), file: "").value == nil)
  }
}
