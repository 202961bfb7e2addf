import TaktModel
import Testing

@testable import TaktScreens

/// What the keys of the list of people ask for.
@Suite struct PeopleKeyTests {
  @Test func regroupingSixtyPeopleIntoEightGroupsTakesFiveKeys() {
    var desk = ConsoleDesk.clustered()
    let before = desk.context.session.sequence
    desk.press("wr2<ret><ret>")
    let roster = desk.context.session.roster
    #expect(roster.openGroups.map(\.number.value) == Array(9...16))
    #expect(roster.openGroups.allSatisfy { (7...8).contains(roster.members(of: $0.number).count) })
    #expect(desk.context.session.stage.current == .seating)
    #expect(desk.context.session.sequence == before + 2)
  }

  @Test func lettersWorkByPositionInTheOtherLayout() {
    var desk = ConsoleDesk.clustered()
    desk.press("цк2<ret><ret>")
    #expect(desk.context.session.roster.openGroups.map(\.number.value) == Array(9...16))
  }

  @Test func spaceGoesThroughTheDaysPresence() {
    var desk = ConsoleDesk.crowded()
    desk.press("w")
    for expected in [Attendance.absent, .unknown, .onSite] {
      desk.press("<space>")
      #expect(desk.context.session.roster.attendance(of: "p1", on: 1) == expected)
    }
    desk.press("a")
    #expect(desk.context.session.roster.attendance(of: "p5", on: 1) == .online)
    #expect(desk.context.session.roster.attendance(of: "p4", on: 1) == .absent)
  }

  @Test func digitsAndTheListOfGroupsSeatAPerson() {
    var desk = ConsoleDesk.crowded()
    desk.press("w<down>3")
    #expect(desk.context.session.roster.groups(of: "p2") == [3])
    desk.press("0")
    #expect(desk.context.session.roster.groups(of: "p2").isEmpty)
    desk.press("g5")
    #expect(desk.context.session.roster.groups(of: "p2") == [5])
    desk.press("9")
    #expect(desk.shell.status?.sentence.english == "There is no group 9; all groups: G.")
  }

  @Test func aLatecomerIsWrittenInOneLineAndSitsAtTheSmallestGroup() throws {
    var desk = ConsoleDesk.crowded()
    desk.press("wnМай Ким; Лицей; студент<ret>")
    let person = try #require(desk.context.session.roster.people.last)
    #expect(person.name == "Май Ким" && person.organisation == "Лицей" && person.lateDay == 1)
    #expect(desk.context.session.roster.groups(of: person.id).count == 1)
    desk.press("<esc>u")
    #expect(desk.context.session.roster.isWithdrawn(person.id))
  }

  @Test func theFilterTakesLettersUntilEnter() {
    var desk = ConsoleDesk.crowded()
    desk.press("w/лев<ret><space>")
    #expect(desk.context.session.roster.attendance(of: "p61", on: 1) == .absent)
    desk.press("<esc><esc>")
    #expect(desk.commands(for: " ") == [.programme(.pause)])
  }

  @Test func correctingAPersonKeepsWhatIsNotInTheLine() {
    var desk = ConsoleDesk.crowded()
    desk.press("w<ret><bs><bs><bs><bs><bs><bs><bs>НКО<ret>")
    let person = desk.context.session.roster.person("p1")
    #expect(person?.category == "НКО" && person?.isLeader == true)
  }

  @Test func aDigitMovesAPersonBeforeTheTablesAreTaken() {
    var desk = ConsoleDesk.crowded()
    let even = desk.context.session.regrouping(distributingAmong: 8, keepingDirections: false)
    let first = even.keeping.first?.members.first
    desk.press("wd4<ret>")
    #expect(first.map { desk.context.session.roster.groups(of: $0) } == [4])
  }

  @Test func aTableIsAskedForShownAndTaken() {
    var desk = ConsoleDesk()
    desk.press("wi~/people.csv<ret>")
    #expect(desk.asked() == [.request(.readPeople(path: "~/people.csv"))])
    _ = desk.shell.receive(.people(PeopleDeskSamples.preview), in: desk.context)
    desk.press("<ret>")
    #expect(desk.asked() == [.request(.takePeople)])
    let refusal = LocalizedText("Файла нет.", "There is no file.")
    _ = desk.shell.receive(.refused(.readPeople(path: "~/x.csv"), refusal), in: desk.context)
    desk.press("<bs><ret>")
    #expect(desk.asked() == [.request(.readPeople(path: "~/x.cs"))])
  }

  @Test func aTerminalIsMovedByHand() {
    var desk = ConsoleDesk.crowded()
    desk.press("1t")
    #expect(desk.commands(for: "21") == [.roster(.moveTerminal("Олег-1", to: 2))])
  }
}

enum PeopleDeskSamples {
  static let preview = PeoplePreview(
    file: "people.csv", reading: "Windows-1251 · ;",
    columns: [
      .init(heading: "ФИО", meaning: LocalizedText("имя", "name")),
      .init(heading: "Телефон", meaning: LocalizedText("телефон → файл контактов", "phone")),
      .init(heading: "Размер футболки", meaning: nil),
    ],
    people: [
      Roster.Person(
        id: "p1", name: "Иванова Анна", organisation: "Школа № 5", category: "педагог"),
      Roster.Person(id: "p2", name: "Ким Олег", category: "бизнес"),
    ], addedCount: 2, changedCount: 0, contactCount: 1,
    notes: [
      LocalizedText(
        "1:3 Столбец «Размер футболки» не понят и не взят, значений: 2. Переименуйте, если он нужен.",
        "1:3 Column “Размер футболки” is not understood nor taken, values: 2. Rename it if it matters."
      )
    ])
}
