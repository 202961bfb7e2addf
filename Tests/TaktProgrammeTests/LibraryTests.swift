import TaktModel
import TaktProgramme
import Testing

struct LibraryTests {
  private let plan = Library.programme(named: "eco-tsekh")!

  @Test(arguments: Library.programmeNames)
  func everyBundledProgrammeReadsWithoutAProblem(name: String) throws {
    let text = try #require(Library.programmeText(named: name))
    let reading = ProgrammeFile.parse(text, file: name)
    #expect(reading.problems == [])
    #expect(reading.value?.id == name)
    #expect(Library.programme(named: name) == reading.value)
  }

  @Test(arguments: Library.boards.boards.map(\.id))
  func everyBundledBoardReadsWithoutAProblem(id: BoardID) throws {
    let text = try #require(Library.boardText(named: id))
    let reading = BoardFile.parse(text, file: id.value)
    #expect(reading.problems == [])
    #expect(reading.value == Library.boards[id])
  }

  @Test func thereIsNoProgrammeOfAnotherName() {
    #expect(Library.programme(named: "eco") == nil)
  }

  @Test func ecoTsekhHasItsTwoDaysOfNineteenSteps() {
    #expect(plan.days.map(\.date) == ["2022-11-22", "2022-11-23"])
    #expect(plan.steps.filter { $0.day == 1 }.count == 9)
    #expect(plan.steps.filter { $0.day == 2 }.count == 10)
    #expect(
      plan.boards.map(\.id) == [
        "trends", "list-a", "list-b", "parties", "balance", "results-1", "requests", "objectives",
        "slides-eco", "rota", "experts",
      ])
  }

  @Test func ecoTsekhLastsAsPublished() {
    let minutes = plan.steps.indices.map { plan.derivedMinutes(at: $0) }
    #expect(
      minutes == [
        40, 20, 40, 40, 40, 40, 40, 40, nil, 30, 20, 10, 60, 90, 60, 120, 90, 30, nil,
      ])
    #expect(plan.steps.first?.startMinute == 13 * 60)
    #expect(plan.steps[9].startMinute == 9 * 60 + 30)
  }

  @Test func ecoTsekhAnchorsLunchExpertsAndTheEnds() {
    let anchors = plan.steps.filter(\.isFixed).map(\.id)
    #expect(anchors == ["end-1", "lunch", "experts", "end-2"])
  }

  @Test func ecoTsekhOpensScenesAndBetsWithItsTakts() throws {
    let scenes = Dictionary(uniqueKeysWithValues: plan.steps.map { ($0.id, $0.scene) })
    #expect(scenes["talk-1"] == .whereWeAre)
    #expect(scenes["t1"] == .wall("trends"))
    #expect(scenes["t2"] == .wall("list-a"))
    #expect(scenes["t3"] == .tree("list-b", nil))
    let bets = BallotBlueprint(kind: .bets, board: "list-b", cardKind: "cluster", budget: 10)
    #expect(plan.steps.compactMap(\.ballot).map(\.kind) == [.bets, .poll])
    #expect(plan.steps.compactMap(\.ballot).first == bets)
  }

  @Test func theBoardsOfEcoTsekhFitTheirTakts() throws {
    let trends = try #require(Library.boards["trends"])
    #expect(trends.columnField == "horizon")
    #expect(trends.kinds.map(\.id) == ["trend", "event", "threat", "technology", "format"])
    let horizons = trends.kinds.map { $0.field("horizon")?.choices.map(\.id) }
    #expect(horizons == Array(repeating: ["near", "mid", "far"], count: 5))
    let clusters = try #require(Library.boards["list-b"])
    #expect(clusters.source == "list-a")
    #expect(clusters.holderKind?.id == "cluster")
    #expect(clusters.takenKind?.id == "selection")
    #expect(clusters.defaultKind?.id == "cluster")
  }

  @Test func theOpenWorkshopGoesByItsHours() throws {
    let plan = try #require(Library.programme(named: "open-workshop"))
    #expect(
      plan.steps.map { clock($0.startMinute) } == [
        "11:00", "11:30", "12:00", "12:15", "14:00", "14:30", "16:00", "17:00",
      ])
    #expect(plan.steps.map(\.minutes) == [30, 30, 15, 105, 30, 90, 60, 30])
  }

  private func clock(_ minute: Int?) -> String {
    minute.map { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" } ?? ""
  }

  @Test func theJuryOfZvezdnyPutTakesTen() throws {
    let plan = try #require(Library.programme(named: "zvezdny-put"))
    let ballots = plan.steps.compactMap(\.ballot)
    #expect(ballots.map(\.kind) == [.scores, .poll])
    #expect(ballots.first?.top == 10)
    #expect(ballots.first?.voters == .jurors)
    #expect(ballots.first?.criteria.map(\.weight) == [2, 1])
  }

  @Test func orenburgHasFourTablesAndNoHours() throws {
    let plan = try #require(Library.programme(named: "orenburg"))
    #expect(plan.groups.count == 4)
    #expect(plan.steps.allSatisfy { $0.startMinute == nil && $0.minutes == nil })
  }

  @Test func ethnicBeginsAtNoonAndItsCalendarHasNoHours() throws {
    let plan = try #require(Library.programme(named: "ethnic"))
    #expect(plan.steps.compactMap(\.startMinute) == [12 * 60])
    #expect(plan.steps.filter { $0.day == 3 }.count == 5)
  }

  @Test func oneTwoFourAllIsFourPartsOfTwelveMinutes() throws {
    let plan = try #require(Library.programme(named: "1-2-4-all"))
    #expect(plan.steps.last?.phases.map(\.minutes) == [1, 2, 4, 5])
    #expect(plan.steps.last?.minutes == 12)
  }

  @Test func theWorkshopOfAnHourLastsAnHour() throws {
    let plan = try #require(Library.programme(named: "one-hour"))
    #expect(plan.steps.compactMap(\.minutes).reduce(0, +) == 60)
    #expect(plan.steps.allSatisfy { $0.startMinute == nil })
  }
}
