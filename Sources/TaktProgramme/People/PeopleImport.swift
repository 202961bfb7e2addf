package import TaktModel

/// A table laid beside a roster: who is new, who is known and changed, and whose contacts these are.
/// Nothing is taken back: where a table says nothing, what is known stays.
package struct PeopleImport: Hashable, Sendable {
  package private(set) var people: [Roster.Person] = []
  package private(set) var contacts: [PersonID: Contact] = [:]
  package private(set) var addedCount = 0
  package private(set) var changedCount = 0

  package init(_ file: PeopleFile, into roster: Roster) {
    var fresh = roster.freshPersonIDs(file.entries.count).makeIterator()
    let known = KnownPeople(roster, beside: file)
    let columns = Set(file.columns.compactMap(\.meaning))
    for entry in file.entries {
      if let old = known.person(entry) {
        let person = old.brought(upTo: entry, columns)
        if person != old { changedCount += 1 }
        take(person, entry.contact)
      } else if let id = fresh.next() {
        addedCount += 1
        take(Roster.Person(id: id, entry), entry.contact)
      }
    }
  }

  private mutating func take(_ person: Roster.Person, _ contact: Contact) {
    people.append(person)
    if !contact.isEmpty { contacts[person.id] = contact }
  }
}

/// Who is the same person however the name and the organisation are typed.
struct PersonKey: Hashable {
  private let name: String
  private let organisation: String

  init(_ name: String, of organisation: String) {
    self.name = name.folded
    self.organisation = organisation.folded
  }
}

/// Finds a row's person: by name and organisation, or by a name that only one bears on both sides.
private struct KnownPeople {
  private var exact: [PersonKey: Roster.Person] = [:]
  private var byName: [String: [Roster.Person]] = [:]
  private var rows: [String: Int] = [:]

  init(_ roster: Roster, beside file: PeopleFile) {
    for person in roster.people {
      exact[PersonKey(person.name, of: person.organisation)] = person
      byName[person.name.folded, default: []].append(person)
    }
    for entry in file.entries { rows[entry.name.folded, default: 0] += 1 }
  }

  func person(_ entry: PeopleFile.Entry) -> Roster.Person? {
    if let person = exact[PersonKey(entry.name, of: entry.organisation)] { return person }
    let name = entry.name.folded
    guard let bearers = byName[name], bearers.count == 1, rows[name] == 1 else { return nil }
    return bearers[0]
  }
}

extension Roster.Person {
  fileprivate init(id: PersonID, _ entry: PeopleFile.Entry) {
    self.init(
      id: id, name: entry.name, organisation: entry.organisation, post: entry.post,
      category: entry.category, direction: entry.direction, mode: entry.mode,
      isLeader: entry.isLeader)
  }

  fileprivate func brought(
    upTo entry: PeopleFile.Entry, _ columns: Set<PeopleColumn>
  ) -> Roster.Person {
    var person = self
    person.name = entry.name
    if !entry.organisation.isEmpty { person.organisation = entry.organisation }
    if !entry.post.isEmpty { person.post = entry.post }
    if !entry.category.isEmpty { person.category = entry.category }
    if !entry.direction.isEmpty { person.direction = entry.direction }
    if columns.contains(.mode) { person.mode = entry.mode }
    if columns.contains(.leader) { person.isLeader = entry.isLeader }
    return person
  }
}

extension PeoplePreview {
  package init(
    _ taken: PeopleImport, of file: PeopleFile, named name: String, problems: [ProgrammeProblem]
  ) {
    let separator = file.separator == "\t" ? "TAB" : String(file.separator)
    self.init(
      file: name, reading: "\(file.encoding.name) · \(separator)",
      columns: file.columns.map { Column(heading: $0.heading, meaning: $0.meaning?.title) },
      people: taken.people, addedCount: taken.addedCount, changedCount: taken.changedCount,
      contactCount: taken.contacts.count, notes: problems.map(\.note))
  }
}

extension ProgrammeProblem {
  /// `12:5 …` in both languages: line and column, without the file that everybody is looking at.
  fileprivate var note: LocalizedText {
    LocalizedText(
      "\(line):\(column) \(sentence.russian)", "\(line):\(column) \(sentence.english)")
  }
}
