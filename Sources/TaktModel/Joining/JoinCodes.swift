/// The codes of a host: one for each seat, and the terminals that came. Kept beside the log and never
/// in it.
package struct JoinCodes: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let seat: Author.Role
    /// nil once it is revoked and no new one was asked for.
    package var code: JoinCode?

    package init(seat: Author.Role, code: JoinCode?) {
      self.seat = seat
      self.code = code
    }
  }

  /// A terminal as the host knows it again. Its name in the log is seen by all, its key by nobody
  /// else: another terminal that takes the name would see what is its own, and vote in its place.
  package struct Terminal: Hashable, Sendable {
    /// The seat whose code it came with last; on the host's machine, where it sat.
    package let seat: Author.Role
    package let key: String

    package init(seat: Author.Role, key: String) {
      (self.seat, self.key) = (seat, key)
    }
  }

  package private(set) var entries: [Entry]
  package private(set) var terminals: [ParticipantID: Terminal]

  package init(entries: [Entry] = [], terminals: [ParticipantID: Terminal] = [:]) {
    self.entries = entries
    self.terminals = terminals
  }

  /// The code of a name; nil where there is none, or no more.
  package func code(named name: String) -> JoinCode? {
    entries.lazy.compactMap(\.code).first { $0.name == name }
  }

  /// The seat that a code opens.
  package func seat(named name: String) -> Author.Role? {
    entries.first { $0.code?.name == name }?.seat
  }

  /// Draws codes for seats that never had one. True when there were such.
  package mutating func ensure(_ seats: [Author.Role], lot: (Range<Int>) -> Int) -> Bool {
    let missing = seats.filter { seat in !entries.contains { $0.seat == seat } }
    for seat in missing { entries.append(Entry(seat: seat, code: fresh(lot))) }
    return !missing.isEmpty
  }

  /// Draws a new code for a seat. Returns the name of the old one, which opens nothing any more.
  package mutating func reissue(_ seat: Author.Role, lot: (Range<Int>) -> Int) -> String? {
    replace(seat, with: fresh(lot))
  }

  /// Takes a seat's code back. Returns its name.
  package mutating func revoke(_ seat: Author.Role) -> String? { replace(seat, with: nil) }

  private mutating func replace(_ seat: Author.Role, with code: JoinCode?) -> String? {
    guard let index = entries.firstIndex(where: { $0.seat == seat }) else {
      entries.append(Entry(seat: seat, code: code))
      return nil
    }
    defer { entries[index].code = code }
    return entries[index].code?.name
  }

  private func fresh(_ lot: (Range<Int>) -> Int) -> JoinCode {
    JoinCode(besides: Set(entries.compactMap { $0.code?.name }), lot: lot)
  }
}

// MARK: - Who may sit where

extension JoinCodes {
  /// Names that belong to the host itself.
  package static let reserved: Set<ParticipantID> = ["host", "console"]

  /// Is the name free, or this terminal's own. Whom a crash of the host has made it forget is known
  /// from the log alone, and may only come back as what they are there.
  package func isOwn(
    _ id: ParticipantID, _ key: String, as role: Author.Role, in roster: Roster
  ) -> Bool {
    if Self.reserved.contains(id) { return false }
    if let known = terminals[id] { return known.key == key }
    return roster.participants[id].map { $0.role == role } ?? true
  }

  /// Does a code for `seat` open what the participant asks for.
  package func opens(
    _ role: Author.Role, to id: ParticipantID, with seat: Author.Role, in roster: Roster
  ) -> Bool {
    if role == seat { return true }
    switch (seat, role) {
    // Whoever leads may look at everything, and write for a table that has no scribe.
    case (.facilitator, _), (_, .observer), (.observer, .screen): return true
    // The facilitator moved the terminal, or dissolved its group; its code is still the first one's.
    case (.scribe, .scribe):
      guard terminals[id]?.seat == seat, let own = roster.participants[id]?.role else {
        return false
      }
      return own == role || own.group.flatMap(roster.group)?.closedAt != nil
    default: return false
    }
  }

  /// Keeps with which seat's code a terminal came. True when that is news.
  package mutating func note(_ id: ParticipantID, _ key: String, with seat: Author.Role) -> Bool {
    let terminal = Terminal(seat: seat, key: terminals[id]?.key ?? key)
    guard terminals[id] != terminal, !Self.reserved.contains(id) else { return false }
    terminals[id] = terminal
    return true
  }
}

extension Roster {
  /// Seats that have a code: those of the whole room, and a scribe's of each open group.
  package var seats: [Author.Role] {
    [.facilitator, .screen] + openGroups.map { .scribe($0.number) } + [.juror, .observer]
  }
}
