import TaktModel
import TaktReport
import Testing

struct MarkdownReportTests {
  private func report(
    _ table: Table, _ viewer: Author.Role = .facilitator, _ language: Language = .russian
  ) -> String {
    MarkdownReport(table.session, header: Table.header, viewer: viewer, language: language).text
  }

  @Test func aDayBeginsWithItsNewsAndThenHasEverything() throws {
    var table = try Table()
    try table.write("Чистая вода", by: 1, fields: ["year": "2030"])
    try table.write("Чистая  вода", by: 1)
    try table.write("Тропа", by: 2)
    try table.run(.cards(.merge([2], into: 1)), by: 1)
    try table.run(.ballots(.cast(nil, 1, weight: 3, reason: "важно")), by: 1)
    try table.run(.ballots(.cast(nil, 3, weight: 5, reason: "")), by: 2)
    try table.run(.roster(.addPerson(Roster.Person(id: "p1", name: "Ольга", post: "эколог"))))
    try table.run(.roster(.assign([Assignment(person: "p1", groups: [2])])))
    try table.run(.ballots(.publish(1)))
    try table.run(.programme(.next))
    #expect(report(table) == wholeReport)
  }

  private let wholeReport = """
    # Наш день

    ## Коротко

    - Где: Байкальск
    - Когда: 22.11.2022; шагов пройдено: 2 из 2
    - Кто: 1 человек, 2 группы
    - Написано: 2 карточки: «Список А» – 2
    - Ставки, «Список А»: №3 Тропа (5); №1 Чистая вода (3)

    ## Программа

    | Шаг | По плану | На деле |
    |---|---|---|
    | Идеи | 9:30, 40 мин | 10:00–10:00 |
    | Конец |  | с 10:00 |

    ## Группы

    - Г1 Вода
    - Г2 Лес: Ольга

    ## Список А

    - №1 Чистая вода (Г1) – год: 2030 (с ней объединены №2)
    - №3 Тропа (Г2)

    ## Голосования

    ### Ставки, «Список А»

    - №3 Тропа – 5
    - №1 Чистая вода – 3

    """

  @Test func itIsWrittenInTheAskedLanguage() throws {
    let text = report(try Table(), .facilitator, .english)
    #expect(text.contains("## In short\n"))
    #expect(text.contains("- G2 Forest\n"))
    #expect(text.contains("| Ideas | 9:30, 40 min | since 10:00 |"))
  }

  @Test func whatIsSealedOrHiddenIsNotInIt() throws {
    var table = try Table(hiding: true)
    try table.write("Своё", by: 1)
    try table.write("Чужое", by: 2)
    try table.run(.ballots(.cast(nil, 2, weight: 5, reason: "тайное")), by: 2)
    for viewer in [Author.Role.facilitator, .scribe(1), .screen] {
      #expect(!report(table, viewer).contains("Ставки"))
    }
    #expect(report(table, .scribe(1)).contains("Своё"))
    #expect(!report(table, .scribe(1)).contains("Чужое"))
    #expect(!report(table, .screen).contains("Своё"))
    #expect(report(table).contains("Чужое"))
  }

  @Test(arguments: [
    ("*важно*", "\\*важно\\*"), ("# не глава", "\\# не глава"), ("a | b", "a \\| b"),
    ("[ссылка](x)", "\\[ссылка\\](x)"), ("<script>", "\\<script\\>"), ("1. раз", "1\\. раз"),
    ("- два", "\\- два"), ("   код", "код"), ("две\nстроки", "две строки"),
    ("\u{1B}[31mкрасный\u{202E}", "\\[31mкрасный "),
    ("\u{200B}- пункт", "\\- пункт"), ("2030 год", "2030 год"),
  ])
  func whatPeopleTypeIsNoMarkOfTheFormat(text: String, written: String) throws {
    var table = try Table()
    try table.write(text, by: 1)
    #expect(report(table).contains("- №1 \(written) (Г1)\n"))
  }

  @Test func anEmptySessionIsADocument() {
    let text = MarkdownReport(Session(), header: Table.header).text
    #expect(text == "# Наш день\n\n## Коротко\n\n")
  }
}
