/// Who leads. The role is kept for its holder, who may be away: nobody is elected. Another
/// facilitator sees everything, changes nothing, and takes over by asking for just that.
extension Roster {
  /// May this facilitator change the session. Where nobody leads yet every one may, and the host
  /// always.
  package func mayLead(_ author: Author) -> Bool {
    guard author.role == .facilitator else { return false }
    return lead == nil || lead == author.id || author == .host
  }

  /// What the lead is called; two facilitators of one name are told apart.
  package var leadName: String? { lead.map(name) }

  /// The name of a facilitator's terminal.
  package func name(of id: ParticipantID) -> String {
    guard let name = participants[id]?.name, !name.isEmpty else { return id.value }
    let isShared = participants.values.contains {
      $0.id != id && $0.name == name && $0.role == .facilitator
    }
    return isShared ? "\(name) (\(id.value))" : name
  }

  func takeLead(_ author: Author) -> [RosterEvent] {
    lead == author.id ? [] : [.leadTaken(author.id)]
  }

  /// Refuses whatever would change the session beside the one who leads it.
  func checkLead(_ author: Author, for command: Command) throws(Rejection) {
    switch command {
    case .roster(.join), .roster(.takeLead): return
    case .cards(let command) where command.onlyReads: return
    default: break
    }
    if let refusal = leadRefusal(to: author) { throw refusal }
  }

  /// Why this facilitator may change nothing now; nil where they may.
  package func leadRefusal(to author: Author) -> Rejection? {
    guard !mayLead(author), let leadName else { return nil }
    return Rejection(
      "Ведёт \(leadName). Взять ведение: H (Р) на пульте или /lead take.",
      "\(leadName) leads. To take over: H at the console, or /lead take.")
  }
}
