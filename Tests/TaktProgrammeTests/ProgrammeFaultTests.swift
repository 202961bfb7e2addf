import TaktModel
import TaktProgramme
import Testing

struct ProgrammeFaultTests {
  private static let faults = [
    Fault(1, nil, foundAt: 1, "The key “format” is missing."),
    Fault(1, "format: 2", "Format 2 is newer than this takt: it reads 1."),
    Fault(1, "format: one", "“format” is a number from 1 to 999, not “one”."),
    Fault(2, nil, foundAt: 1, "The key “id” is missing."),
    Fault(2, "id: our day", "The name “our day”: only letters, digits, “-” and “_”"),
    Fault(3, "tilte: Day", "There is no key “tilte” here. Did you mean “title”?"),
    Fault(3, "tilte: Day", foundAt: 1, "The key “title” is missing."),
    Fault(3, "title: \"Day \\e[31m\"", "“title” contains a control character."),
    Fault(3, "title: {ru: День, de: Tag}", "There is no key “de” here."),
    Fault(3, "title:", "“title” has no value."),
    Fault(5, "  - {title: One, date: 22.11.2022}", "A date is written 2022-11-22, not"),
    Fault(5, "  - {title: One, date: 2022-13-22}", "A date is written 2022-11-22, not"),
    Fault(5, "  - One", "Keys with values were expected here: title, date."),
    Fault(7, "boards: [list-c, list-b, list-a]", "no board “list-c”. Did you mean “list-"),
    Fault(7, "boards: [list-a, list-b, list-a]", "“list-a” is already taken in line 7."),
    Fault(7, "boards: [list-b]", "takes cards from “list-a”: add that to boards."),
    Fault(7, "boards: [list-b]", foundAt: 15, "The board “list-a” is not listed in boards."),
    Fault(9, "  - title: Ideas", foundAt: 9, "The key “title” is given twice here."),
    Fault(10, "    day: 3", "There is no day 3: days lists 2."),
    Fault(10, "    day: first", "“day” is a number from 1 to 366, not “first”."),
    Fault(11, "    at: 25:00", "A time is written 14:00, not “25:00”."),
    Fault(11, "    at: 14.00", "A time is written 14:00, not “14.00”."),
    Fault(11, "    at: 9:5", "A time is written 14:00, not “9:5”."),
    Fault(11, "    at: \":30\"", "A time is written 14:00, not “:30”."),
    Fault(11, "    at: [14, 0]", "“at” takes a single value."),
    Fault(11, nil, foundAt: 19, "An anchor needs a time: add at."),
    Fault(12, "    minutes: 0", "“minutes” is a number from 1 to 1440, not “0”."),
    Fault(12, "    minutes: 40 min", "“minutes” is a number from 1 to 1440, not “40 min”."),
    Fault(13, "    kind: brainstrom", "no value “brainstrom”. Did you mean “brainstorm”?"),
    Fault(13, "    kind: zzzzzzz", "“kind” has no value “zzzzzzz”. There are: register, talk,"),
    Fault(15, "    board: list-x", "The board “list-x” is not listed in boards."),
    Fault(16, "    reads: [list-b, trends]", "The board “trends” is not listed in boards."),
    Fault(17, "    may: [write, fly]", "“may” has no value “fly”. There are: write, move, vote"),
    Fault(17, "    may: {write: true}", "“may” is a list: each item on a line of its own"),
    Fault(18, "    scope: group", "“scope” has no value “group”. Did you mean “groups”?"),
    Fault(19, "    zero: stop", "There are: nothing, warn, lock, next."),
    Fault(20, "    fixed: da", "“fixed” is true or false, not “da”."),
    Fault(22, "    scene: wall", "There is no scene “wall”. There are: timer, where, wall BOARD"),
    Fault(22, "    scene: tree list-b two", "There is no scene “tree list-b two”."),
    Fault(22, "    scene: wall trends", "The board “trends” is not listed in boards."),
    Fault(24, "  - id: ideas", "The name “ideas” is already taken in line 9."),
    Fault(24, "  - id: bets\n    day: 1\n    may: [vote, voet]", foundAt: 26, "“vote”?"),
    Fault(28, "    ballot: {kind: bet}", "“kind” has no value “bet”. Did you mean “bets”?"),
    Fault(28, "    ballot: {budget: 3}", "The key “kind” is missing."),
    Fault(28, "    ballot: {kind: bets, board: map}", "The board “map” is not listed in boards."),
    Fault(28, "    ballot: {kind: bets, card: idea}", "has no kind “idea”. There are: cluster"),
    Fault(28, "    ballot: {kind: rank, budget: 3}", "A ballot of “rank” has no key “budget”."),
    Fault(28, "    ballot: {kind: bets, criteria: [{id: a}]}", "has no key “criteria”."),
    Fault(28, "    ballot: {kind: bets, options: [а, б]}", "has no key “options”."),
    Fault(28, "    ballot: {kind: poll, options: [а]}", "A poll has from 2 to 12 answers"),
    Fault(28, "    ballot: {kind: poll}", "A poll has from 2 to 12 answers"),
    Fault(28, "    ballot: {kind: bets, voters: all}", "“voters” has no value “all”."),
    Fault(28, "    ballot: {kind: bets, top: 0}", "“top” is a number from 1 to 1000"),
    Fault(
      28, "    ballot: {kind: scores, criteria: [{id: a, min: 5, max: 5}]}",
      "The least mark of “a” (5) must be below the most (5)."),
    Fault(
      28, "    ballot: {kind: scores, criteria: [{id: a, weight: 0}]}",
      "“weight” is a number from 1 to 100"),
    Fault(28, "    ballot: {kind: scores, criteria: [{title: а}]}", "The key “id” is missing."),
    Fault(28, "    ballot: {kind: bets, budget: 0}", "“budget” is a number from 1 to 1000"),
    Fault(27, "    instruction: Bet", foundAt: 28, "The key “board” is missing."),
  ]

  @Test func theSoundProgrammeHasNoProblems() {
    #expect(ProgrammeFile.parse(soundProgramme, file: "day.yaml").problems == [])
  }

  @Test(arguments: faults)
  func aFaultIsReportedAtItsLine(fault: Fault) {
    let text = changed(soundProgramme, line: fault.line, to: fault.text)
    let reading = ProgrammeFile.parse(text, file: "day.yaml")
    #expect(reading.value == nil)
    let found = reading.errors.filter { $0.line == fault.foundAt }.map(\.sentence.english)
    #expect(
      found.contains { $0.contains(fault.words) },
      "Instead: \(reading.problems.map(\.brief))")
  }

  @Test func everyFaultOfAFileIsReportedAtOnce() {
    var text = changed(soundProgramme, line: 26, to: "    tilte: Bets")
    text = changed(text, line: 18, to: "    scope: all")
    text = changed(text, line: 12, to: "    minutes: -5")
    let lines = ProgrammeFile.parse(text, file: "day.yaml").errors.map(\.line)
    #expect(lines == [12, 18, 24, 26])
  }

  @Test func aProgrammeWithoutStepsIsEmpty() {
    let head = "format: 1\nid: day\ntitle: Day\n"
    #expect(briefs(head) == ["1 error: The key “steps” is missing."])
    #expect(briefs(head + "steps: []\n") == ["4 error: The programme has no steps."])
  }

  @Test func stepsThatGoBackInTimeAreWarnedAbout() {
    let text = changed(soundProgramme, line: 25, to: "    at: \"9:00\"")
    let expected = "25 warning: The step begins before “ideas”, though it comes after it."
    #expect(briefs(text) == [expected])
    #expect(ProgrammeFile.parse(text, file: "").value != nil)
  }

  @Test func stepsThatOverlapAreWarnedAbout() {
    let text = changed(soundProgramme, line: 25, to: "    at: \"10:39\"")
    #expect(briefs(text) == ["25 warning: The step “ideas” is still on: it ends at 10:40."])
  }

  @Test func anotherDayMayBeginEarlier() {
    let text = changed(soundProgramme, line: 25, to: "    day: 2\n    at: \"9:00\"")
    #expect(briefs(text) == [])
  }

  @Test func daysGoInOrder() {
    let text = changed(soundProgramme, line: 10, to: "    day: 2")
    let spoilt = changed(text, line: 25, to: "    day: 1")
    #expect(briefs(spoilt) == ["25 error: Day 1 comes after day 2: put the steps in order."])
  }

  @Test func aProblemNamesItsFileInBothLanguages() throws {
    let text = changed(soundProgramme, line: 13, to: "    kind: brainstrom")
    let problem = try #require(ProgrammeFile.parse(text, file: "day.yaml").problems.first)
    #expect(problem.text(in: .russian).hasPrefix("day.yaml:13:11: ошибка: У «kind» нет значения"))
    #expect(problem.text(in: .english).hasPrefix("day.yaml:13:11: error: “kind” has no value"))
  }

  private func briefs(_ text: String) -> [String] {
    ProgrammeFile.parse(text, file: "day.yaml").problems.map(\.brief)
  }
}
