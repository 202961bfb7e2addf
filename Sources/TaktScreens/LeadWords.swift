import TaktModel

extension Context {
  /// "ведёт Анна · на связи"; who is there now is told to facilitators only.
  package var leadWords: String {
    let roster = session.roster
    guard let lead = roster.lead, let name = roster.leadName else {
      return language("никто ещё не ведёт", "nobody leads yet")
    }
    if lead == author.id { return language("ведёте вы", "you lead") }
    let who = language("ведёт \(name)", "\(name) leads")
    return presence.isEmpty ? who : "\(who) · \(leadPresence.text(in: language))"
  }

  /// Why the person at this terminal may change nothing; nil where they may, and for who never leads.
  var leadRefusal: LocalizedText? {
    guard author.role == .facilitator else { return nil }
    return session.roster.leadRefusal(to: author)?.sentence
  }

  /// Is the lead's terminal connected now.
  var leadPresence: LocalizedText {
    presence.contains { $0.participant == session.roster.lead && $0.isConnected }
      ? LocalizedText("на связи", "connected") : LocalizedText("не на связи", "not connected")
  }
}
