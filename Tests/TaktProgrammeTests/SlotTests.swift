import TaktModel
import TaktProgramme
import Testing

/// Slides that read without a problem, for tests that spoil one thing in them.
private let soundSlides = """
  format: 1
  id: slides
  title: Slides
  view: slides
  kinds: [{id: line, title: Line}]
  slots:
    - id: ideas
      title: Ideas
      hint: What is new
      most: 7
      from:
        - {board: list-b, kind: [cluster, selection], top: 5}
        - board: list-a
          whose: all
          where: {state: accepted}
          say: "{text}[: {due}]"
    - {id: words, title: Words, least: 0}
  """

struct SlotTests {
  private static let faults = [
    Fault(4, "view: list", foundAt: 7, "Only view: slides has slides."),
    Fault(6, "slits:", "There is no key “slits” here. Did you mean “slots”?"),
    Fault(7, "  - least: 1", "The key “id” is missing."),
    Fault(9, "    least: 8", foundAt: 10, "At most 7 lines, but at least 8?"),
    Fault(12, "      - {kind: cluster}", "The key “board” is missing."),
    Fault(12, "      - {board: list-b, hose: all}", "Did you mean “whose”?"),
    Fault(14, "        whose: mine", "“whose” has no value “mine”. There are: own, all."),
    Fault(15, "        where: accepted", "“where” is fields with values"),
    Fault(16, "        say: \"{text}[: {due}\"", "The brackets of “{text}[: {due}” do not match."),
    Fault(17, "  - {id: ideas, title: Words}", "The name “ideas” is already taken in line 7."),
  ]

  @Test func soundSlidesHaveNoProblems() throws {
    let reading = BoardFile.parse(soundSlides, file: "slides.yaml")
    #expect(reading.problems == [])
    let board = try #require(reading.value)
    let ideas = Slot(
      id: "ideas", title: "Ideas",
      queries: [
        SlotQuery(board: "list-b", kinds: ["cluster", "selection"], top: 5),
        SlotQuery(
          board: "list-a", whose: .all, conditions: ["state": "accepted"],
          phrase: "{text}[: {due}]"),
      ], most: 7, hint: "What is new")
    #expect(board.slots == [ideas, Slot(id: "words", title: "Words", least: 0)])
    #expect(board.kind("line")?.fields.map(\.id) == ["slot", "over", "was", "hidden", "place"])
  }

  @Test(arguments: faults)
  func aFaultIsReportedAtItsLine(fault: Fault) {
    let text = changed(soundSlides, line: fault.line, to: fault.text)
    let reading = BoardFile.parse(text, file: "slides.yaml")
    let found = reading.errors.filter { $0.line == fault.foundAt }.map(\.sentence.english)
    #expect(
      found.contains { $0.contains(fault.words) }, "Instead: \(reading.problems.map(\.brief))")
  }

  @Test func slidesNeedTheirList() {
    let text = soundSlides.split(separator: "\n").prefix(5).joined(separator: "\n")
    let briefs = BoardFile.parse(text, file: "").problems.map(\.brief)
    #expect(briefs == ["4 error: Slides need their list: slots."])
  }

  @Test func aProgrammeHasTheBoardsThatFillItsSlides() {
    let board = "  - {id: deck, title: Deck, view: slides, kinds: [{id: line, title: Line}], "
    let slots = "slots: [{id: one, title: One, from: [{board: map}, {board: list-b, kind: idea}]}]}"
    let text = changed(
      soundProgramme, line: 7, to: "boards:\n  - list-a\n  - list-b\n" + board + slots)
    let briefs = ProgrammeFile.parse(text, file: "").problems.map(\.brief).sorted()
    #expect(
      briefs == [
        "10 error: The board “deck” links to “map”: add that to boards.",
        "10 error: The board “list-b” has no kind “idea”. There are: cluster, selection.",
      ])
  }
}
