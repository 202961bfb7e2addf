/// The codes of a host: one for each seat, and the keys of the terminals that came. Kept beside the log
/// and never in it.
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

  package private(set) var entries: [Entry]
  /// What only a terminal knows, by its name in the log, which all see: another that took the name
  /// would see what is this one's own, and vote in its place.
  package private(set) var keys: [ParticipantID: String]

  package init(entries: [Entry] = [], keys: [ParticipantID: String] = [:]) {
    self.entries = entries
    self.keys = keys
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

  /// Is the name free, or this terminal's own. Whose key is not kept, after a crash of the host or of
  /// an older one, is known from the log alone, and may only come back as what they are there.
  package func isOwn(
    _ id: ParticipantID, _ key: String, as role: Author.Role, in roster: Roster
  ) -> Bool {
    if Self.reserved.contains(id) { return false }
    if let known = keys[id] { return known == key }
    switch (roster.participants[id]?.role, role) {
    case (nil, _), (.scribe, .scribe): return true
    case (let known?, _): return known == role
    }
  }

  /// Does a code for `seat` open what the participant asks for.
  package static func opens(
    _ role: Author.Role, to id: ParticipantID, with seat: Author.Role, in roster: Roster
  ) -> Bool {
    if role == seat { return true }
    switch (seat, role) {
    // Whoever leads may look at everything, and write for a table that has no scribe.
    case (.facilitator, _), (_, .observer), (.observer, .screen): return true
    // The facilitator moved the terminal, or dissolved its group: the code it came with still serves.
    case (.scribe(let group), .scribe):
      guard let terminal = roster.participants[id], let own = terminal.role.group,
        own == group || terminal.formerGroups.contains(group)
      else { return false }
      return terminal.role == role || roster.group(own)?.closedAt != nil
    default: return false
    }
  }

  /// Keeps the key of a terminal that came. True when that is news.
  package mutating func note(_ id: ParticipantID, _ key: String) -> Bool {
    guard keys[id] == nil, !key.isEmpty, !Self.reserved.contains(id) else { return false }
    keys[id] = key
    return true
  }
}

extension Roster {
  /// Seats that have a code: those of the whole room, and a scribe's of each open group.
  package var seats: [Author.Role] {
    [.facilitator, .screen] + openGroups.map { .scribe($0.number) } + [.juror, .observer]
  }
}
