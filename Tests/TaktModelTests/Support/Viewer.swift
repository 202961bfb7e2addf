import TaktModel

/// A terminal that gets only what its role may see (invariant 6): what is withheld comes with the
/// record that opens it, before that record's own events.
struct Viewer {
  let role: Author.Role
  var state = Session()
  private var withheld: [(secret: Secret, event: Event)] = []

  init(_ role: Author.Role) { self.role = role }

  /// `host` is the whole session, this record folded.
  mutating func receive(_ record: Record, from host: Session) {
    let opened = withheld.filter { host.isOpen($0.secret, to: role) }.map(\.event)
    withheld.removeAll { host.isOpen($0.secret, to: role) }
    let events = record.events.compactMap { event -> Event? in
      guard let secret = host.secret(of: event), !host.isOpen(secret, to: role) else {
        return event
      }
      withheld.append((secret, event))
      return event.concealed
    }
    state.apply(
      Record(
        sequence: record.sequence, at: record.at, by: record.by, request: nil,
        events: opened + events))
  }

  /// What a role makes of a whole log.
  static func watching(_ session: TestSession, as role: Author.Role) -> Viewer {
    var viewer = Viewer(role)
    var host = Session()
    for record in session.records {
      host.apply(record)
      viewer.receive(record, from: host)
    }
    return viewer
  }
}
