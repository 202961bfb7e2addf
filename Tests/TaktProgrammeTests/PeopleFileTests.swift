import TaktModel
import TaktProgramme
import Testing

/// Registration tables as people send them.
@Suite struct PeopleFileTests {
  func parse(_ text: String) -> Reading<PeopleFile> {
    PeopleFile.parse(bytes: Array(text.utf8), file: "t.csv")
  }

  func file(_ text: String) throws -> PeopleFile { try #require(parse(text).value) }

  static let table = """
    № п/п;ФИО участника;Должность;Место работы;Телефон;E-mail;Категория;Направление;Формат участия;Лидер
    1;Иванова Анна Петровна;учитель;Школа № 5;+7 999 123-45-67;anna@school.ru;педагог;Вода;очно;да
    2;Ким Олег;инженер;"ООО ""Ромашка""; Орск";89991234568;;бизнес;Город;онлайн;
    """

  @Test func aUsualTableIsReadWhole() throws {
    let reading = parse(Self.table)
    #expect(reading.problems.isEmpty)
    let file = try #require(reading.value)
    #expect(file.separator == ";")
    #expect(
      file.columns.map(\.meaning) == [
        .index, .name, .post, .organisation, .phone, .email, .category, .direction, .mode, .leader,
      ])
    let (anna, oleg) = (file.entries[0], file.entries[1])
    #expect(anna.name == "Иванова Анна Петровна")
    #expect(anna.contact == Contact(phone: "+7 999 123-45-67", email: "anna@school.ru"))
    #expect(anna.isLeader && anna.mode == .onSite && anna.direction == "Вода")
    #expect(oleg.organisation == "ООО \"Ромашка\"; Орск")
    #expect(!oleg.isLeader && oleg.mode == .online && oleg.line == 3)
  }

  @Test(arguments: [
    ("Name,Company,Position,E-Mail Address,Mobile phone,Track,Attendance,Leader", "english"),
    ("Эл. почта;Фамилия;Имя;Отчество;Тел.;Организация", "parts"),
    ("Ф.И.О.\tДолжность и место работы\tКонтактные данные", "together"),
  ])
  func headingsAreKnownInManySpellings(_ heading: String, _ name: String) throws {
    let columns = try file(heading + "\n" + heading).columns.map(\.meaning)
    let expected: [String: [PeopleColumn]] = [
      "english": [.name, .organisation, .post, .email, .phone, .direction, .mode, .leader],
      "parts": [.email, .surname, .givenName, .patronymic, .phone, .organisation],
      "together": [.name, .postAndOrganisation, .contacts],
    ]
    #expect(columns == expected[name])
  }

  @Test func aNameInThreeColumnsIsOneName() throws {
    let people = try file("Имя,Отчество,Фамилия\nАнна,,Иванова\nОлег,Ильич,Ким").entries
    #expect(people.map(\.name) == ["Иванова Анна", "Ким Олег Ильич"])
  }

  @Test func postAndWorkplaceInOneCellPartAtTheOnlyComma() throws {
    let people = try file(
      """
      ФИО;Должность и место работы
      А;учитель, Школа 5
      Б;учитель истории, права, Школа 5
      """
    ).entries
    #expect(people.map(\.post) == ["учитель", "учитель истории, права, Школа 5"])
    #expect(people.map(\.organisation) == ["Школа 5", ""])
  }

  @Test func windows1251AndMarksOfByteOrderAreRead() throws {
    let bytes: [UInt8] = [0xD4, 0xC8, 0xCE, 0x3B, 0xC2, 0xD3, 0xC7, 0x0A, 0xDF, 0x3B, 0xCC]
    let russian = try #require(PeopleFile.parse(bytes: bytes, file: "t").value)
    #expect(russian.encoding == .windows1251)
    #expect(russian.entries.map(\.name) == ["Я"])
    #expect(russian.entries.map(\.organisation) == ["М"])
    let marked = [0xEF, 0xBB, 0xBF] + Array("ФИО\nЯ".utf8)
    #expect(PeopleFile.parse(bytes: marked, file: "t").value?.entries.count == 1)
    let units = Array("\u{FEFF}ФИО\tТема\nЯ\tвода".utf16)
    for isBig in [true, false] {
      let bytes = units.flatMap { unit in
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBig ? pair : pair.reversed()
      }
      let file = try #require(PeopleFile.parse(bytes: bytes, file: "t").value)
      #expect(file.encoding == .utf16)
      #expect(file.entries.map(\.direction) == ["вода"])
    }
  }

  @Test func whatIsNotUnderstoodIsListedWithItsPlace() throws {
    let reading = parse(
      """
      Список участников
      ФИО;Размер футболки;Лидер;Формат;ФИО
      Анна;M;наверное;как-нибудь;Аня;лишнее
      ;L;;;
      Олег;;;;
      олег ;;;;
      """)
    #expect(
      reading.problems.map { $0.text(in: .english) } == [
        "t.csv:1:1: warning: Above the headings (line 2), not taken: “Список участников”.",
        "t.csv:2:2: warning: Column “Размер футболки” is not understood nor taken, values: 2. "
          + "Rename it if it matters.",
        "t.csv:2:5: warning: Column “ФИО” is not taken: there is a “name”. Keep one.",
        "t.csv:3:3: warning: “наверное” is neither yes nor no; taken as no. Write “yes” or “no”.",
        "t.csv:3:4: warning: “как-нибудь” is no way to attend; taken as on-site. "
          + "Write “on-site” or “online”.",
        "t.csv:3:6: warning: The value “лишнее” is beyond the last heading: not taken. "
          + "Check the separators.",
        "t.csv:4:1: warning: A row without a name: not taken. Write the name.",
        "t.csv:6:1: warning: “олег” is in line 5 already: taken once. "
          + "If they are two, tell them apart.",
      ])
    #expect(reading.value?.entries.map(\.name) == ["Анна", "Олег"])
  }

  @Test func anUnknownColumnIsToldAtItsHeadingWhereverTheFirstPersonStands() {
    for table in ["ФИО;Рост\n;\n\nАнна;170", "ФИО;\"Рост,\nсм\"\nАнна;170"] {
      #expect(parse(table).problems.map { [$0.line, $0.column] } == [[1, 2]])
    }
  }

  @Test func aTableWithoutNamesIsAnErrorThatSaysWhatWasRead() {
    #expect(
      parse("Город;Тема\nОрск;вода").errors.map { $0.text(in: .english) } == [
        "t.csv:1:1: error: No column holds names. Read: Город | Тема. "
          + "Call it “Name”, or “Surname” and “Given name”."
      ])
    #expect(parse("").errors.count == 1)
    #expect(parse("ФИО\n").errors.count == 1)
    let long = [UInt8](repeating: 0x41, count: 5 << 20)
    #expect(PeopleFile.parse(bytes: long, file: "t").errors.count == 1)
  }

  @Test func contactDetailsInOtherColumnsAreTakenOutOfThem() throws {
    let reading = parse(
      """
      ФИО;Место работы;Лидер
      Анна anna@x.ru;Школа 5, ИНН 7707083893;+7(999)1234567
      Олег 8 999 123 45 67;тел. +4915112345678;
      """)
    let people = try #require(reading.value).entries
    #expect(people.map(\.name) == ["Анна", "Олег"])
    #expect(people.map(\.organisation) == ["Школа 5, ИНН 7707083893", "тел."])
    #expect(people[0].contact == Contact(phone: "+7(999)1234567", email: "anna@x.ru"))
    #expect(people[1].contact.phone == "8 999 123 45 67; +4915112345678")
    let sentences = reading.problems.map { $0.text(in: .russian) + $0.text(in: .english) }.joined()
    for secret in ["anna@", "1234567", "123 45", "4915112"] {
      #expect(!sentences.contains(secret))
    }
  }

  @Test func twoPhonesOfOnePersonAreBothKept() throws {
    let people = try file("ФИО;Телефон;Телефон 2;Контакты\nА;1;2;a@b.ru 8(999)1234567").entries
    #expect(people[0].contact == Contact(phone: "1; 2; 8(999)1234567", email: "a@b.ru"))
  }
}
