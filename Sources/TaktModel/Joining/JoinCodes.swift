/// The codes of a host: one for each seat, and who first came with which. Kept beside the log and
/// never in it.
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
  /// The seat whose code a participant first came with: nobody else may take their name.
  package private(set) var seats: [ParticipantID: Author.Role]

  package init(entries: [Entry] = [], seats: [ParticipantID: Author.Role] = [:]) {
    self.entries = entries
    self.seats = seats
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

  /// Does a code for `seat` open what the participant asks for.
  package func admit(
    _ id: ParticipantID, as role: Author.Role, with seat: Author.Role, in roster: Roster
  ) -> Bool {
    if Self.reserved.contains(id) { return false }
    if let own = seats[id], own != seat { return false }
    // Also where a crash has lost who came with it.
    if role == seat { return true }
    switch (seat, role) {
    // Whoever leads may look at everything, and write for a table that has no scribe.
    case (.facilitator, _), (_, .observer), (.observer, .screen): return true
    // The facilitator moved the terminal to another group; its code is still the first one's.
    case (.scribe, .scribe) where roster.participants[id]?.role == role: return seats[id] == seat
    default: return false
    }
  }

  /// Keeps with which seat's code a participant came. True when that is news.
  package mutating func note(_ id: ParticipantID, with seat: Author.Role) -> Bool {
    guard seats[id] == nil else { return false }
    seats[id] = seat
    return true
  }
}

extension Roster {
  /// Seats that have a code: those of the whole room, and a scribe's of each open group.
  package var seats: [Author.Role] {
    [.facilitator, .screen] + openGroups.map { .scribe($0.number) } + [.juror, .observer]
  }
}
