package import TaktModel

/// What one viewer has been told so far, and what was kept from them.
struct Hearing {
  /// Whose eyes it is for: fewer once their terminal was moved to another group.
  var viewer: Author
  /// Records up to this one were told before the hearing began, at another.
  let start: Int
  /// Secrets that were kept from them, by their places in the disclosure.
  var withheld: Set<Int> = []
  /// Secrets of before the start that were opened to them since.
  private var told: Set<Int> = []

  init(_ viewer: Author, after start: Int = 0) {
    self.viewer = viewer
    self.start = start
  }

  /// A secret is open now: did the viewer lack it. What was theirs they had at the time.
  mutating func takes(_ place: Int, of sequence: Int, isOwn: Bool) -> Bool {
    if withheld.remove(place) != nil { return true }
    return sequence <= start && !isOwn && told.insert(place).inserted
  }

  /// Who sits elsewhere by now hears no more of what the old group hides; at the new place they
  /// say hello anew.
  mutating func note(_ record: Record) {
    guard case .scribe(let old) = viewer.role else { return }
    for case .roster(.terminalMoved(viewer.id, let group)) in record.events where group != old {
      viewer = Author(id: viewer.id, role: .observer)
    }
  }
}

extension [Record] {
  /// The records as somebody of this role had them who was there from the beginning: what was
  /// hidden from them is absent until the record that opened it (invariant 6).
  package func told(to role: Author.Role) -> [Record] {
    var session = Session()
    var disclosure = Disclosure()
    var hearing = Hearing(Author(id: "", role: role))
    return map { record in
      session.apply(record)
      disclosure.note(record, in: session)
      return disclosure.share(record, with: &hearing, in: session)
    }
  }
}
