import TaktModel
import TaktProgramme
import Testing

struct BoardFaultTests {
  private static let faults = [
    Fault(2, "id: notes", "The name “notes” belongs to the board of notes."),
    Fault(4, "view: colums", "“view” has no value “colums”. Did you mean “columns”?"),
    Fault(4, nil, foundAt: 1, "The key “view” is missing."),
    Fault(4, "view: tree\nsource: list-a", foundAt: 6, "Only view: columns has columns."),
    Fault(5, "columns: stat", "No card has a field “stat”. Did you mean “state”?"),
    Fault(5, "columns: days", "The field “days” has no choices to make columns of."),
    Fault(5, "source: list-a", "one of the kinds needs taken: true."),
    Fault(9, "    choices: []", "The choices are empty."),
    Fault(9, "    type: choice", foundAt: 7, "The key “choices” is missing."),
    Fault(9, "    choices: [{id: a, title: A}, {id: a, title: B}]", "“a” is already taken"),
    Fault(9, "    type: number\n    choices: [{id: a, title: A}]", foundAt: 10, "Only type:"),
    Fault(
      9, "    type: money",
      "“type” has no value “money”. There are: text, number, choice, date, groups, card."),
    Fault(9, "    type: card", foundAt: 7, "The key “from” is missing."),
    Fault(14, "      - {id: state, title: State}", "Every kind of the board already has"),
    Fault(14, "      - {id: days, title: Owner}", foundAt: 15, "“days” is already taken"),
    Fault(15, "      - {id: days}", "The key “title” is missing."),
    Fault(16, "  - id: task", "The name “task” is already taken in line 11."),
    Fault(17, "    taken: true\n    title: Part", foundAt: 11, "is taken, but from where?"),
    Fault(18, "    under: [task, tusk]", "no kind “tusk” on this board. Did you mean “task”?"),
    Fault(12, "    title: Task\n    under: part", foundAt: 11, "No kind may stand at the top"),
  ]

  @Test func theSoundBoardHasNoProblems() throws {
    let reading = BoardFile.parse(soundBoard, file: "map.yaml")
    #expect(reading.problems == [])
    let board = try #require(reading.value)
    #expect(board.kind("part")?.under == ["task"])
    #expect(board.kind("part")?.mayStandAtTop == false)
    #expect(board.kind("task")?.fields.map(\.id) == ["state", "owner", "days"])
    #expect(board.kind("task")?.field("owner")?.isRequired == true)
    #expect(board.kind("task")?.field("days")?.content == .number)
  }

  @Test(arguments: faults)
  func aFaultIsReportedAtItsLine(fault: Fault) {
    let text = changed(soundBoard, line: fault.line, to: fault.text)
    let reading = BoardFile.parse(text, file: "map.yaml")
    #expect(reading.value == nil)
    let found = reading.errors.filter { $0.line == fault.foundAt }.map(\.sentence.english)
    #expect(
      found.contains { $0.contains(fault.words) },
      "Instead: \(reading.problems.map(\.brief))")
  }

  @Test func aTreeNeedsAKindThatHoldsOthers() {
    let text = "format: 1\nid: flat\ntitle: Flat\nview: tree\nkinds:\n  - {id: leaf, title: Leaf}\n"
    let briefs = BoardFile.parse(text, file: "").problems.map(\.brief)
    #expect(briefs == ["4 error: A tree needs a kind that holds others: say so with under."])
  }

  @Test func aBoardOfTheSameNameReplacesTheBundledOne() {
    let own = changed(soundBoard, line: 2, to: "id: trends")
    let (library, problems) = Library.boards.adding(["own.yaml": own, "bad.yaml": "format: 9"])
    #expect(library["trends"]?.title.english == "Map")
    #expect(library.boards.count == Library.boards.boards.count)
    #expect(Set(problems.map(\.file)) == ["bad.yaml"])
  }

  @Test func aBoardInAProgrammeIsCheckedThere() {
    let board = "  - {id: own, title: Own, view: list, kinds: [{id: a, title: A, under: b}]}"
    let text = changed(soundProgramme, line: 7, to: "boards:\n  - list-a\n  - list-b\n" + board)
    let briefs = ProgrammeFile.parse(text, file: "").problems.map(\.brief)
    #expect(briefs.first?.hasPrefix("10 error: There is no kind “b” on this board.") == true)
  }
}
