package import TaktModel

extension Record {
  /// What a decision about many people came to, in one sentence; nil where it was about one.
  func peopleSummary(in language: Language) -> String? {
    var (added, attended, assigned, opened) = (0, 0, 0, 0)
    for case .roster(let event) in events {
      switch event {
      case .personAdded, .personEdited: added += 1
      case .attended: attended += 1
      case .assigned: assigned += 1
      case .groupAdded, .groupReopened: opened += 1
      default: break
      }
    }
    let people = { (count: Int) in
      language.count(count, ("человек", "человека", "человек"), ("person", "people"))
    }
    if opened > 0, assigned + opened > 1, !events.contains(where: \.isOfProgramme) {
      let groups = language.count(
        opened, ("группа", "группы", "групп"), ("new group", "new groups"))
      return language("перегруппировка: ", "regrouped: ") + "\(groups), \(people(assigned))"
    }
    if assigned > 1 { return language("пересели: ", "moved: ") + people(assigned) }
    if added > 1 { return language("в списке: ", "on the roster: ") + people(added) }
    if attended > 1 { return language("отмечены: ", "marked: ") + people(attended) }
    return nil
  }
}

extension Record {
  /// The first facilitator comes and leads: one line says both.
  func leadSummary(in language: Language) -> String? {
    guard events.count == 2, case .roster(.joined(let name)) = events[0],
      case .roster(.leadTaken) = events[1]
    else { return nil }
    return language("за терминалом и ведёт: \(name)", "at a terminal and leads: \(name)")
  }
}

extension Event {
  fileprivate var isOfProgramme: Bool {
    if case .programme = self { true } else { false }
  }
}

extension RosterEvent {
  /// A few words for the feed.
  func words(in roster: Roster, _ language: Language) -> String {
    switch self {
    case .joined(let name): return language("за терминалом: ", "at a terminal: ") + name
    case .groupAdded(let number, let name, _), .groupRenamed(let number, let name):
      return language("группа ", "group ") + "\(number.value): " + name.text(in: language)
    case .groupClosed(let number):
      return language("группа \(number.value) распущена", "group \(number.value) is dissolved")
    case .groupReopened(let number):
      return language("группа \(number.value) снова вместе", "group \(number.value) is back")
    case .terminalMoved(let id, let number):
      let name = roster.participants[id]?.name ?? id.value
      return name + language(" → группа ", " → group ") + "\(number.value)"
    case .leadTaken(let id):
      return language("теперь ведёт ", "now leads: ") + roster.name(of: id)
    default: return personWords(in: roster, language)
    }
  }

  private func personWords(in roster: Roster, _ language: Language) -> String {
    let name = person.map { roster.person($0)?.name ?? $0.value } ?? ""
    switch self {
    case .personEdited: return name + language(": поправлено", ": corrected")
    case .personWithdrawn: return name + language(": не участвует", ": does not take part")
    case .personRestored: return name + language(": снова в списке", ": back on the roster")
    case .attended(_, _, let attendance):
      return name + ": " + attendance.word(in: language)
    case .assigned(let assignment):
      let groups = assignment.groups.map { "\($0.value)" }.joined(separator: ", ")
      return name + (groups.isEmpty ? language(" – без группы", " – no group") : " → " + groups)
    default: return name
    }
  }

  /// Whom it is about.
  private var person: PersonID? {
    switch self {
    case .personAdded(let person), .personEdited(let person): person.id
    case .personWithdrawn(let id), .personRestored(let id), .attended(let id, _, _): id
    case .assigned(let assignment): assignment.person
    default: nil
    }
  }
}

extension Attendance {
  package func word(in language: Language) -> String {
    switch self {
    case .unknown: language("неизвестно", "unknown")
    case .onSite: language("здесь", "here")
    case .online: language("онлайн", "online")
    case .absent: language("нет", "absent")
    }
  }
}
