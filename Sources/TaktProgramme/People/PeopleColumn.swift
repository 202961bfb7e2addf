package import TaktModel

/// What a column of a registration table holds.
package enum PeopleColumn: CaseIterable, Hashable, Sendable {
  case name, surname, givenName, patronymic
  case post, organisation, postAndOrganisation, organisationAndPost
  case phone, email, contacts
  case category, direction, mode, leader
  /// The number of the row, the time of the answer: nothing to take.
  case index

  /// What the preview calls it.
  package var title: LocalizedText {
    switch self {
    case .name: LocalizedText("имя", "name")
    case .surname: LocalizedText("имя: фамилия", "name: surname")
    case .givenName: LocalizedText("имя: имя", "name: given name")
    case .patronymic: LocalizedText("имя: отчество", "name: patronymic")
    case .post: LocalizedText("должность", "post")
    case .organisation: LocalizedText("организация", "organisation")
    case .postAndOrganisation, .organisationAndPost:
      LocalizedText("должность и организация", "post and organisation")
    case .phone: LocalizedText("телефон → файл контактов", "phone → file of contacts")
    case .email: LocalizedText("почта → файл контактов", "e-mail → file of contacts")
    case .contacts: LocalizedText("контакты → файл контактов", "contacts → file of contacts")
    case .category: LocalizedText("категория", "category")
    case .direction: LocalizedText("направление", "direction")
    case .mode: LocalizedText("очно или онлайн", "on-site or online")
    case .leader: LocalizedText("лидер", "leader")
    case .index: LocalizedText("не берём: номер или время", "not taken: a number or a time")
    }
  }
}

extension PeopleColumn {
  /// Reads a heading as people write it; nil where it says nothing that takt knows.
  init?(heading: String) {
    let words = heading.headingWords
    let text = words.joined(separator: " ")
    guard let rule = PeopleColumn.rules.first(where: { $0.fits(text, words) }) else { return nil }
    let beginsWithPost = ["долж", "post", "posi", "title", "job"].contains {
      words.first?.hasPrefix($0) ?? false
    }
    self =
      rule.column == .postAndOrganisation && !beginsWithPost ? .organisationAndPost : rule.column
  }

  /// A heading fits when it is one of the whole headings, or holds every stem of one of the rows.
  private struct Rule {
    let column: PeopleColumn
    var whole: Set<String> = []
    var stems: [[String]] = []

    func fits(_ text: String, _ words: [String]) -> Bool {
      whole.contains(text)
        || stems.contains { row in
          row.allSatisfy { stem in words.contains { $0.hasPrefix(stem) } }
        }
    }
  }

  /// The first rule that fits decides, so the narrower stand before the wider.
  private static let rules = [
    Rule(
      column: .index,
      whole: [
        "n", "no", "number", "номер", "п п", "n п п", "nn", "id", "timestamp", "date", "дата",
      ],
      stems: [["отметк", "времен"], ["дата", "регистр"], ["дата", "заполн"], ["порядков"]]),
    Rule(
      column: .contacts, whole: ["контакт", "контакты", "contact", "contacts", "связь"],
      stems: [
        ["телефон", "почт"], ["телефон", "mail"], ["phone", "mail"], ["контактн", "данн"],
        ["контактн", "информ"],
      ]),
    Rule(
      column: .email, whole: ["почта", "эл почта", "имейл", "мейл", "емейл"],
      stems: [["mail"], ["email"], ["e", "mail"], ["электрон"], ["эл", "почт"], ["эл", "адрес"]]),
    Rule(
      column: .phone, whole: ["тел", "моб", "сот", "tel", "cell", "whatsapp"],
      stems: [
        ["телефон"], ["моб", "тел"], ["сот", "тел"], ["тел", "номер"], ["phone"], ["mobile"],
        ["контактн", "номер"],
      ]),
    Rule(
      column: .postAndOrganisation,
      stems: [
        ["должност", "мест"], ["должност", "организац"], ["должност", "работ"],
        ["post", "organi"], ["position", "organi"], ["position", "company"], ["title", "company"],
      ]),
    Rule(
      column: .leader, whole: ["лидер", "капитан", "leader", "lead", "captain"],
      stems: [["лидер"], ["leader"], ["капитан"], ["captain"], ["модератор"]]),
    Rule(
      column: .mode,
      whole: ["формат", "форма", "mode", "format", "attendance", "очно", "online", "онлайн"],
      stems: [
        ["формат"], ["форм", "участ"], ["очн"], ["онлайн"], ["on", "site"], ["онсайт"],
        ["attend"], ["participation"],
      ]),
    Rule(
      column: .category, whole: ["кто вы", "статус", "роль", "role", "status", "type"],
      stems: [["категор"], ["categor"], ["тип", "участ"], ["статус", "участ"]]),
    Rule(
      column: .direction,
      whole: ["тема", "трек", "секция", "track", "topic", "theme", "stream", "группа"],
      stems: [
        ["направлен"], ["direction"], ["трек"], ["track"], ["секци"], ["тем", "групп"], ["площадк"],
      ]),
    Rule(
      column: .name,
      whole: ["фио", "ф и о", "имя фамилия", "фамилия имя", "участник", "name", "full name"],
      stems: [
        ["фио"], ["фамили", "имя"], ["фамили", "имен"], ["full", "name"], ["name", "surname"],
        ["first", "last"], ["participant"], ["имя", "участник"],
      ]),
    Rule(
      column: .surname, whole: ["surname", "last name", "family name", "lastname"],
      stems: [["фамили"]]),
    Rule(column: .patronymic, whole: ["middle name"], stems: [["отчеств"], ["patronym"]]),
    Rule(
      column: .givenName, whole: ["имя", "first name", "given name", "firstname", "forename"]),
    Rule(
      column: .organisation,
      whole: ["вуз", "школа", "компания", "место", "company", "employer", "affiliation"],
      stems: [
        ["организац"], ["мест", "работ"], ["мест", "учеб"], ["учрежден"], ["предприят"],
        ["компани"], ["workplace"], ["organi"], ["institution"], ["place", "work"], ["юр", "лиц"],
      ]),
    Rule(
      column: .post, whole: ["post", "position", "title", "job", "job title", "occupation"],
      stems: [["должност"], ["професси"], ["job"]]),
  ]
}

extension String {
  /// The words of a heading: letters and digits in lower case, ё as е, № as n.
  fileprivate var headingWords: [String] {
    folded.split { !$0.isLetter && !$0.isNumber && $0 != "№" }
      .map { $0 == "№" ? "n" : String($0) }
  }
}
