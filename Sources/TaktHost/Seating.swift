import TaktFormat
import TaktModel

extension Hello {
  static let longestName = 200

  /// What it names is kept and told to others, so often as terminals come.
  var isBounded: Bool {
    participant.value.utf8.count <= 64 && key.utf8.count <= 64
      && name.unicodeScalars.count <= Hello.longestName
  }
}

extension Roster {
  /// A scribe sits where the facilitator has seated them, who may have moved them while they were
  /// away, until they take another group themselves.
  func role(of hello: Hello, asking role: Author.Role) -> Author.Role {
    guard case .scribe(let group) = role, let own = participants[hello.participant]?.role,
      case .scribe(let home) = own, isOpen(home)
    else { return role }
    return hello.isChosen && isOpen(group) ? role : own
  }

  /// Does the log not have the terminal so.
  func isNews(_ author: Author, named name: String) -> Bool {
    guard let known = participants[author.id] else { return true }
    return known.role != author.role || known.name != name
  }
}

extension Author.Role {
  /// nil for a scribe who names no group.
  init?(_ role: Hello.Role, group: GroupNumber?) {
    switch role {
    case .facilitator: self = .facilitator
    case .juror: self = .juror
    case .observer: self = .observer
    case .screen: self = .screen
    case .scribe:
      guard let group else { return nil }
      self = .scribe(group)
    }
  }
}
