import TaktModel

/// Reads a registration table row by row.
struct PeopleReader {
  /// Rows in which the headings are looked for: titles and notes may stand above them.
  private static let headingRows = 20
  /// More people than any room holds.
  private static let mostPeople = 5000

  private let table: Table
  private let isTooLong: Bool
  private var file: PeopleFile
  private var problems: PeopleProblems
  /// The place of each person among the entries: a person may stand in a table twice.
  private var known: [PersonKey: Int] = [:]

  init(_ bytes: [UInt8], file name: String) {
    isTooLong = bytes.count > TableText.longest
    let text = TableText(isTooLong ? [] : bytes)
    table = Table(text.text)
    file = PeopleFile(encoding: text.encoding, separator: Character(table.separator))
    problems = PeopleProblems(file: name)
  }

  mutating func read() -> Reading<PeopleFile> {
    guard !isTooLong else {
      problems.error(line: 1, "Таблица больше 4 МБ.", "The table is larger than 4 MB.")
      return problems.reading(of: file)
    }
    for fault in table.faults { problems.note(fault) }
    guard let heading = headingRow() else {
      problems.reportNoHeading(table.rows.first)
      return problems.reading(of: file)
    }
    let headingLine = table.rows[heading].line
    let people = table.rows[(heading + 1)...]
    for row in table.rows[..<heading] { problems.skipped(row, above: headingLine) }
    takeColumns(table.rows[heading])
    for row in people { take(row) }
    problems.reportUnknown(file.columns, people, headingLine: headingLine)
    if file.entries.isEmpty { problems.reportNobody(line: headingLine) }
    return problems.reading(of: file)
  }

  /// The first row that names people and understands the most of its cells.
  private func headingRow() -> Int? {
    let scores = table.rows.prefix(PeopleReader.headingRows).map { row in
      let columns = row.cells.compactMap(PeopleColumn.init(heading:))
      return columns.contains { $0.isName } ? columns.count : 0
    }
    guard let best = scores.max(), best > 0 else { return nil }
    return scores.firstIndex(of: best)
  }

  private mutating func takeColumns(_ row: Table.Row) {
    var taken: Set<PeopleColumn> = []
    for (index, heading) in row.cells.enumerated() {
      var meaning = PeopleColumn(heading: heading)
      if let column = meaning, !column.mayRepeat, !taken.insert(column).inserted {
        problems.repeated(heading, column, line: row.line, column: index + 1)
        meaning = nil
      }
      file.columns.append(PeopleFile.Column(heading: heading, meaning: meaning))
    }
  }

  private mutating func take(_ row: Table.Row) {
    var cells = PeopleRow(line: row.line)
    for (index, value) in row.cells.enumerated() where !value.isEmpty {
      guard file.columns.indices.contains(index) else {
        problems.outside(value, line: row.line, column: index + 1)
        continue
      }
      guard let column = file.columns[index].meaning else { continue }
      cells.take(value, as: column, at: index + 1, &problems)
    }
    add(cells.entry)
  }

  private mutating func add(_ entry: PeopleFile.Entry) {
    guard !entry.name.isEmpty else { return problems.nameless(line: entry.line) }
    let key = PersonKey(entry.name, of: entry.organisation)
    if let place = known[key] {
      file.entries[place].contact.add(entry.contact)
      return problems.twice(entry.name, line: entry.line, first: file.entries[place].line)
    }
    guard file.entries.count < PeopleReader.mostPeople else {
      return problems.beyond(PeopleReader.mostPeople, line: entry.line)
    }
    known[key] = file.entries.count
    file.entries.append(entry)
  }
}

extension PeopleColumn {
  /// Does it say who the person is.
  fileprivate var isName: Bool {
    switch self {
    case .name, .surname, .givenName: true
    default: false
    }
  }

  /// Two phones are two phones; two names are a mistake.
  fileprivate var mayRepeat: Bool {
    switch self {
    case .phone, .email, .contacts, .index: true
    default: false
    }
  }
}
