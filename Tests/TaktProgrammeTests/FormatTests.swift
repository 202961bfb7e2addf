import TaktModel
import TaktProgramme
import Testing

struct FormatTests {
  @Test func everythingAStepMaySayIsRead() throws {
    let plan = try #require(ProgrammeFile.parse(soundProgramme, file: "").value)
    let step = Step(
      id: "ideas", day: 1, kind: .brainstorm, title: "Ideas", startMinute: 600, minutes: 40,
      scope: .groups, board: "list-a", reads: ["list-b"], permissions: [.read, .write, .move],
      atZero: .lock, isFixed: true, isHidden: true, scene: .wall("list-a"), warningSeconds: 300)
    #expect(plan.steps.first == step)
    #expect(plan.days == [Plan.Day(title: "One", date: "2022-11-22"), Plan.Day(title: "Two")])
  }

  @Test func aBallotStandsOnItsStepsBoard() throws {
    let plan = try #require(ProgrammeFile.parse(soundProgramme, file: "").value)
    let bets = BallotBlueprint(kind: .bets, board: "list-b", cardKind: "cluster", budget: 10)
    #expect(plan.steps.last?.ballot == bets)
  }

  @Test func aStepMayHaveAStartALengthBothOrNeither() throws {
    let steps = try steps([
      "at: 9:05", "minutes: 90", "at: \"23:59\", minutes: 1440", "kind: note",
    ])
    #expect(steps.map(\.startMinute) == [545, nil, 1439, nil])
    #expect(steps.map(\.minutes) == [nil, 90, 1440, nil])
  }

  @Test func whatAStepDoesNotSayIsModest() throws {
    let step = try #require(try steps(["kind: note"]).first)
    #expect(step == Step(id: "s0", title: "Step"))
  }

  @Test func everySceneIsRead() throws {
    let steps = try steps([
      "scene: timer", "scene: where", "scene: wall list-a", "scene: tree list-b",
      "scene: tree list-b 2",
    ])
    #expect(
      steps.map(\.scene) == [
        .timer, .whereWeAre, .wall("list-a"), .tree("list-b", nil), .tree("list-b", 2),
      ])
  }

  @Test func everyWordOfTheModelIsLegal() throws {
    let kinds = try steps(Step.Kind.allCases.map { "kind: \($0.rawValue)" })
    #expect(kinds.map(\.kind) == Step.Kind.allCases)
    let scopes = try steps(Step.Scope.allCases.map { "scope: \($0.rawValue)" })
    #expect(scopes.map(\.scope) == Step.Scope.allCases)
    let zeros = try steps(Step.AtZero.allCases.map { "zero: \($0.rawValue)" })
    #expect(zeros.map(\.atZero) == Step.AtZero.allCases)
  }

  @Test func aDayLastsUntilAnotherIsNamed() throws {
    let days = "days: [{title: A}, {title: B}]"
    let steps = try steps(["kind: note", "day: 2", "kind: end"], days: days)
    #expect(steps.map(\.day) == [1, 2, 2])
  }

  @Test func aTextMayHaveOneLanguageOrTwo() throws {
    let titles = ["Да", "{ru: Да}", "{en: 'Yes'}", "{ru: Да, en: 'Yes'}"].map { title in
      ProgrammeFile.parse(
        "format: 1\nid: day\ntitle: \(title)\nsteps: [{id: a, title: A}]", file: ""
      ).value?.title
    }
    #expect(titles == ["Да", "Да", "Yes", LocalizedText("Да", "Yes")])
  }

  @Test func namesMayBeRussianAndGroupsHaveNames() throws {
    let text = """
      format: 1
      id: день-1
      title: День
      groups: [Вода, {ru: Лес, en: Forest}]
      steps: [{id: идеи, title: Идеи, instruction: "Пишите:\\nпо одной"}]
      """
    let plan = try #require(ProgrammeFile.parse(text, file: "").value)
    #expect(plan.groups == ["Вода", LocalizedText("Лес", "Forest")])
    #expect(plan.steps.first?.id == "идеи")
    #expect(plan.steps.first?.instruction == "Пишите:\nпо одной")
  }

  private func steps(_ lines: [String], days: String = "place: Here") throws -> [Step] {
    let steps = lines.enumerated().map { "  - {id: s\($0), title: Step, \($1)}\n" }.joined()
    let head = "format: 1\nid: day\ntitle: Day\n\(days)\nboards: [list-a, list-b]\nsteps:\n"
    let reading = ProgrammeFile.parse(head + steps, file: "day.yaml")
    return try #require(reading.value, "\(reading.problems.map(\.brief))").steps
  }
}
