import TaktModel

/// One row as it is read, cell by cell.
struct PeopleRow {
  /// Characters of one value that are kept.
  private static let longest = 400

  private(set) var entry: PeopleFile.Entry
  private var names: [PeopleColumn: String] = [:]

  init(line: Int) {
    entry = PeopleFile.Entry(line: line)
  }

  mutating func take(
    _ value: String, as column: PeopleColumn, at place: Int, _ problems: inout PeopleProblems
  ) {
    switch column {
    case .index: break
    case .phone: entry.contact.add(Contact(phone: value))
    case .email: entry.contact.add(Contact(email: value))
    case .contacts:
      let found = ContactText(value)
      entry.contact.add(found.contact)
      if !found.rest.isEmpty { entry.contact.add(Contact(phone: found.rest)) }
    default: takeOpen(value, as: column, at: place, &problems)
    }
  }

  /// A value that will be in the log: contact details typed into it are taken out first.
  private mutating func takeOpen(
    _ value: String, as column: PeopleColumn, at place: Int, _ problems: inout PeopleProblems
  ) {
    let found = ContactText(value)
    if !found.contact.isEmpty {
      entry.contact.add(found.contact)
      problems.movedContact(line: entry.line, column: place)
    }
    var text = found.rest
    if text.count > PeopleRow.longest {
      text = String(text.prefix(PeopleRow.longest))
      problems.shortened(to: PeopleRow.longest, line: entry.line, column: place)
    }
    set(text, as: column, at: place, &problems)
  }

  private mutating func set(
    _ text: String, as column: PeopleColumn, at place: Int, _ problems: inout PeopleProblems
  ) {
    switch column {
    case .name, .surname, .givenName, .patronymic:
      names[column] = text
      entry.name = ([.name, .surname, .givenName, .patronymic] as [PeopleColumn])
        .compactMap { names[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
    case .post: entry.post = text
    case .organisation: entry.organisation = text
    case .postAndOrganisation: (entry.post, entry.organisation) = text.parts
    case .organisationAndPost: (entry.organisation, entry.post) = text.parts
    case .category: entry.category = text
    case .direction: entry.direction = text
    case .mode:
      if let mode = AttendanceMode(text) {
        entry.mode = mode
      } else {
        problems.unknownMode(text, line: entry.line, column: place)
      }
    case .leader:
      if let isLeader = text.asAnswer {
        entry.isLeader = isLeader
      } else {
        problems.unknownAnswer(text, line: entry.line, column: place)
      }
    case .phone, .email, .contacts, .index: break
    }
  }
}

extension AttendanceMode {
  /// As people write it; what names both says on-site.
  fileprivate init?(_ text: String) {
    let words = text.folded
    let isOnSite =
      ["очн", "офлайн", "оффлайн", "лично", "зал", "on-site", "onsite", "on site"]
      .contains(where: words.contains) && !words.contains("заочн")
    let isOffline = ["offline", "in person", "in-person"].contains(where: words.contains)
    let isOnline = ["онлайн", "он-лайн", "дистанц", "удален", "заочн", "online", "remote", "zoom"]
      .contains(where: words.contains)
    if isOnSite || isOffline {
      self = .onSite
    } else if isOnline {
      self = .online
    } else {
      return nil
    }
  }
}

extension String {
  /// Yes or no as people write it; nil where it is neither.
  fileprivate var asAnswer: Bool? {
    switch folded {
    case "да", "+", "1", "x", "х", "v", "√", "✓", "✔", "yes", "y", "true", "истина", "лидер",
      "leader", "капитан", "captain":
      true
    case "нет", "-", "–", "—", "0", "no", "n", "false", "ложь", "участник", "": false
    default: nil
    }
  }

  /// Two parts around the only comma. With none or with several nobody can tell: all is the first.
  fileprivate var parts: (String, String) {
    let parts = split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (self, "") }
    return (String(parts[0]).oneSpaced, String(parts[1]).oneSpaced)
  }
}
