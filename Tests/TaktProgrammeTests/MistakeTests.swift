import TaktModel
import TaktProgramme
import Testing

/// What people who do not know YAML get wrong, and what they are told.
struct MistakeTests {
  private static let mistakes = [
    Fault(3, "title: {ru: Вода, лес, en: Day}", "A comma in {…} begins a new key, here “лес”"),
    Fault(3, "title: Day: water", "put a text with a colon in quotes"),
    Fault(10, "\tday: 1", "the indent is a tab; use blanks"),
    Fault(10, "   day: 1", "the line is shifted; items of a list share an indent"),
    Fault(24, "    id: bets", foundAt: 11, "“- ” is missing before a new item"),
    Fault(13, "    kind: brаinstorm", "a letter of the word is Cyrillic, type it in Latin."),
    Fault(14, "    titlе: Ideas", "a letter of the word is Cyrillic"),
    Fault(17, "    may: write, move", "“may” is a list and goes in brackets: [write, move]."),
    Fault(16, "    reads: list-b, list-a", "“reads” is a list and goes in brackets"),
    Fault(5, "  - {title: One, date: 2022-11-22", foundAt: 6, "a bracket or a quote is not closed"),
    Fault(22, "    scene: @wall", "put it in quotes"),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsExplained(mistake: Fault) {
    let text = changed(soundProgramme, line: mistake.line, to: mistake.text)
    let problems = ProgrammeFile.parse(text, file: "day.yaml").problems
    let found = problems.filter { $0.line == mistake.foundAt }.map(\.sentence.english)
    #expect(found.contains { $0.contains(mistake.words) }, "Instead: \(problems.map(\.brief))")
  }

  @Test func aBoardGivenForAProgrammeIsNamedAndTheOtherWayRound() {
    #expect(
      ProgrammeFile.parse(soundBoard, file: "").problems.map(\.brief)
        == ["1 error: This is a board, not a programme: takt board check looks at it."])
    #expect(
      BoardFile.parse(soundProgramme, file: "").problems.map(\.brief)
        == ["1 error: This is a programme, not a board: takt programme check looks at it."])
  }

  @Test func aVoteThatOpensNoBallotIsWarnedAbout() {
    let text = changed(soundProgramme, line: 28, to: "    kind: vote")
    let reading = ProgrammeFile.parse(text, file: "")
    #expect(reading.value != nil)
    #expect(
      reading.problems.map(\.brief)
        == ["28 warning: No ballot opens with this step: add ballot, or open one by hand."])
  }

  @Test func aKindIsNamedWithItsBoard() {
    let text = changed(soundBoard, line: 5, to: "columns: state\nabout: list-b.cluster")
    let briefs = BoardFile.parse(text, file: "").problems.map(\.brief)
    #expect(
      briefs == [
        "6 error: A kind is named so: {board: list-b, kind: cluster}, not “list-b.cluster”."
      ])
  }

  @Test func aSlideAsksForFieldsThatCardsHave() {
    let slides =
      "  - {id: deck, title: Deck, view: slides, kinds: [{id: line, title: Line}], slots: [{id: a, "
      + "title: A, from: [{board: list-a, say: \"{text}, {owenr}\"}]}]}"
    let text = changed(soundProgramme, line: 7, to: "boards:\n  - list-a\n  - list-b\n" + slides)
    let briefs = ProgrammeFile.parse(text, file: "").problems.map(\.brief)
    #expect(briefs.count == 1)
    #expect(briefs.first?.hasPrefix("10 error: A slide asks for “owenr”, which cards of") == true)
  }
}
