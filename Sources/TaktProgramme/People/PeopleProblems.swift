import TaktModel

/// What was not understood in a table: each with its line, its column and what to do. Nothing is
/// left out, however many they are, and no contact detail is ever quoted.
struct PeopleProblems {
  private let file: String
  private var found: [ProgrammeProblem] = []

  init(file: String) {
    self.file = file
  }

  /// The table, unless an error spoilt it.
  func reading(of value: PeopleFile) -> Reading<PeopleFile> {
    let sorted = found.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    return Reading(value: found.contains(where: \.isError) ? nil : value, problems: sorted)
  }

  mutating func error(line: Int, _ russian: String, _ english: String) {
    add(line, 1, isError: true, russian, english)
  }

  private mutating func warning(line: Int, column: Int, _ russian: String, _ english: String) {
    add(line, column, isError: false, russian, english)
  }

  private mutating func add(
    _ line: Int, _ column: Int, isError: Bool, _ russian: String, _ english: String
  ) {
    found.append(
      ProgrammeProblem(
        file: file, line: line, column: column, isError: isError,
        sentence: LocalizedText(russian, english)))
  }
}

// MARK: - The table

extension PeopleProblems {
  mutating func note(_ fault: Table.Fault) {
    switch fault {
    case .textAfterQuote(let line, let column):
      warning(
        line: line, column: column,
        "После закрывающей кавычки стоит ещё текст: он оставлен. Кавычки внутри ячейки удваивают.",
        "Text follows a closing quote: it is kept. Quotes inside a cell are doubled.")
    case .openQuote(let line, let column):
      warning(
        line: line, column: column,
        "Кавычка не закрыта: она взята как знак. Закройте её или удвойте.",
        "A quote is not closed: it is taken as a character. Close it or double it.")
    }
  }

  mutating func reportNoHeading(_ row: Table.Row?) {
    guard let row else { return error(line: 1, "Таблица пуста.", "The table is empty.") }
    let read = row.cells.prefix(8).map(\.quotable).joined(separator: " | ")
    error(
      line: row.line,
      "Нет столбца с именами. Прочитано: \(read). Назовите столбец «ФИО» или «Фамилия» и «Имя».",
      "No column holds names. Read: \(read). Call it “Name”, or “Surname” and “Given name”.")
  }

  mutating func skipped(_ row: Table.Row, above line: Int) {
    let text = row.cells.filter { !$0.isEmpty }.map(\.quotable).joined(separator: " ")
    warning(
      line: row.line, column: 1,
      "Над заголовками (строка \(line)) не взято: «\(text)».",
      "Above the headings (line \(line)), not taken: “\(text)”.")
  }

  mutating func reportNobody(line: Int) {
    error(
      line: line, "Под заголовками нет ни одного человека.", "There is nobody below the headings.")
  }

  mutating func repeated(_ heading: String, _ meaning: PeopleColumn, line: Int, column: Int) {
    warning(
      line: line, column: column,
      "Столбец «\(heading)» не взят: «\(meaning.title.russian)» уже есть. Оставьте один.",
      "Column “\(heading)” is not taken: there is a “\(meaning.title.english)”. Keep one.")
  }

  /// Columns that no rule knows: how many values stay behind.
  mutating func reportUnknown(
    _ columns: [PeopleFile.Column], _ rows: ArraySlice<Table.Row>, headingLine: Int
  ) {
    for (index, column) in columns.enumerated() where column.meaning == nil {
      let count = rows.count { $0.cells.indices.contains(index) && !$0.cells[index].isEmpty }
      guard count > 0, PeopleColumn(heading: column.heading) == nil else { continue }
      let name = column.heading.isEmpty ? "№\(index + 1)" : column.heading
      warning(
        line: headingLine, column: index + 1,
        "Столбец «\(name)» не понят и не взят, значений: \(count). Переименуйте, если он нужен.",
        "Column “\(name)” is not understood nor taken, values: \(count). Rename it if it matters.")
    }
  }
}

// MARK: - Rows and values

extension PeopleProblems {
  mutating func outside(_ value: String, line: Int, column: Int) {
    warning(
      line: line, column: column,
      "Значение «\(value.quotable)» правее последнего заголовка: не взято. Проверьте разделители.",
      "The value “\(value.quotable)” is beyond the last heading: not taken. Check the separators.")
  }

  mutating func nameless(line: Int) {
    warning(
      line: line, column: 1, "Строка без имени: не взята. Впишите имя.",
      "A row without a name: not taken. Write the name.")
  }

  mutating func twice(_ name: String, line: Int, first: Int) {
    warning(
      line: line, column: 1,
      "«\(name)» уже есть в строке \(first): взято один раз. Если это разные люди, различите их.",
      "“\(name)” is in line \(first) already: taken once. If they are two, tell them apart.")
  }

  mutating func beyond(_ limit: Int, line: Int) {
    warning(
      line: line, column: 1, "Больше \(limit) человек: эта строка не взята.",
      "More than \(limit) people: this row is not taken.")
  }

  mutating func movedContact(line: Int, column: Int) {
    warning(
      line: line, column: column,
      "Здесь телефон или почта: перенесены в файл контактов, в журнал не попадут.",
      "A phone or an e-mail is here: it goes to the file of contacts, not to the log.")
  }

  mutating func shortened(to length: Int, line: Int, column: Int) {
    warning(
      line: line, column: column, "Длиннее \(length) знаков: остальное не взято.",
      "Longer than \(length) characters: the rest is not taken.")
  }

  mutating func unknownMode(_ value: String, line: Int, column: Int) {
    warning(
      line: line, column: column,
      "«\(value.quotable)» — не формат участия; считаем: очно. Напишите «очно» или «онлайн».",
      "“\(value.quotable)” is no way to attend; taken as on-site. Write “on-site” or “online”.")
  }

  mutating func unknownAnswer(_ value: String, line: Int, column: Int) {
    warning(
      line: line, column: column,
      "«\(value.quotable)» — не да и не нет; считаем: нет. Напишите «да» или «нет».",
      "“\(value.quotable)” is neither yes nor no; taken as no. Write “yes” or “no”.")
  }
}

extension String {
  /// Fit to be shown: short, and without a contact detail.
  fileprivate var quotable: String {
    guard ContactText(self).contact.isEmpty else { return "…" }
    return count > 40 ? String(prefix(39)) + "…" : self
  }
}
