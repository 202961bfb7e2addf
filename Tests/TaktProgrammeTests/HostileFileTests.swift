import TaktModel
import TaktProgramme
import Testing

struct HostileFileTests {
  @Test func aSyntaxErrorNamesItsLine() {
    let text = changed(soundProgramme, line: 22, to: "   scene: 'wall list-a")
    #expect(briefs(text).map { $0.prefix(32) } == ["22 error: This is not valid YAML"])
  }

  @Test(arguments: ["", "\n", "# only a comment\n", "---\n"])
  func aFileWithoutContentHasOneProblem(text: String) {
    #expect(ProgrammeFile.parse(text, file: "").errors.count == 1)
  }

  @Test(arguments: ["- a\n- b\n", "word", "? [format]\n: 1\n", "!!set {a, b}\n", "--- 1\n--- 2\n"])
  func somethingElseThanAProgrammeIsRefused(text: String) {
    #expect(!ProgrammeFile.parse(text, file: "").errors.isEmpty)
    #expect(!BoardFile.parse(text, file: "").errors.isEmpty)
  }

  @Test func bytesThatAreNotUTF8AreReportedAtTheirLine() {
    let bytes = Array("format: 1\nid: день\ntitle: ".utf8) + [0xC4, 0xE5, 0xED, 0xFC, 0x0A]
    let reading = ProgrammeFile.parse(bytes: bytes, file: "day.yaml")
    let expected = "3 error: This is not UTF-8: save the file in UTF-8."
    #expect(reading.problems.map(\.brief) == [expected])
    #expect(reading.problems.first?.column == 8)
    #expect(BoardFile.parse(bytes: [0xFF], file: "").errors.map(\.line) == [1])
  }

  @Test func aByteOrderMarkAndWindowsLinesAreNoProblem() {
    let text = "\u{FEFF}" + soundProgramme.split(separator: "\n").joined(separator: "\r\n")
    let reading = ProgrammeFile.parse(bytes: Array(text.utf8), file: "")
    #expect(reading.problems == [])
    #expect(reading.value?.steps.count == 2)
  }

  @Test func controlCharactersAreReportedAtTheirPlace() {
    let text = changed(soundProgramme, line: 3, to: "title: Day\u{1B}[31m")
    let problem = ProgrammeFile.parse(text, file: "").problems.first
    #expect(problem?.brief == "3 error: There is a control character U+1B here: remove it.")
    #expect(problem?.column == 11)
  }

  @Test(arguments: ["*a", "[x, *a]", "{k: *a}", "{\"k\":*a}", "\n    *a", "\n  - *a", "!!str *a"])
  func referencesAreRefusedBeforeTheyUnfold(value: String) {
    let text = changed(soundProgramme, line: 3, to: "title: &a Day\nplace: \(value)")
    let words = value.hasPrefix("!!") ? "not valid YAML" : "references (*name) are not read"
    #expect(briefs(text).contains { $0.contains(words) })
    #expect(ProgrammeFile.parse(text, file: "").value == nil)
  }

  @Test(arguments: ["Идея *a", "a * b", "*важно*", "'2*2'", "5 *x", "* звёздочка"])
  func aStarInsideATextIsText(title: String) {
    let text = changed(soundProgramme, line: 3, to: "title: \(quoted(title))")
    #expect(ProgrammeFile.parse(text, file: "").problems == [])
  }

  @Test func aBombOfReferencesIsRefused() {
    var text = "format: 1\na0: &a0 [x, x]\n"
    for level in 1...40 {
      let again = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(again)]\n"
    }
    #expect(ProgrammeFile.parse(text, file: "").errors.count == 100)
  }

  @Test(arguments: ["[", "{", "- ", "? ", "{a: ", "\"", "!", "&a ", "|\n "])
  func deepNestingIsRefused(opening: String) {
    let text = String(repeating: opening, count: 50_000)
    #expect(!ProgrammeFile.parse(text, file: "").errors.isEmpty)
  }

  @Test func aFileOfMoreThanAMegabyteIsRefused() {
    let text = soundProgramme + "\n" + String(repeating: "# comment\n", count: 110_000)
    #expect(briefs(text) == ["1 error: The file is larger than 1 MB: no programme or board is."])
  }

  @Test func endlessValuesAndListsAreRefused() {
    let long = changed(soundProgramme, line: 3, to: "title: " + String(repeating: "x", count: 9000))
    #expect(briefs(long) == ["3 error: “title” is longer than 8 KB."])
    let many = String(repeating: "x, ", count: 1001)
    let wide = changed(soundProgramme, line: 3, to: "title: Day\ngroups: [\(many)]")
    #expect(briefs(wide) == ["4 error: “groups” has more than 1000 items."])
  }

  private func quoted(_ title: String) -> String { title.hasPrefix("*") ? "\"\(title)\"" : title }

  private func briefs(_ text: String) -> [String] {
    ProgrammeFile.parse(text, file: "day.yaml").problems.map(\.brief)
  }
}
