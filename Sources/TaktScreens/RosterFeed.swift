package import TaktModel

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
