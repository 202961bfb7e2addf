package import TaktModel

/// What one viewer has been told so far, and what was kept from them.
struct Hearing {
  /// Whose eyes it is for: fewer while their terminal is moved to another group.
  private(set) var viewer: Author
  /// Who said hello.
  private let guest: Author
  /// Records up to this one were told before the hearing began, at another.
  let start: Int
  /// Secrets that were kept from them, by their places in the disclosure.
  private(set) var withheld: Set<Int> = []
  /// Secrets of records before the hearing that were told to them in it.
  private var told: Set<Int> = []

  init(_ viewer: Author, after start: Int = 0) {
    self.viewer = viewer
    guest = viewer
    self.start = start
  }

  /// A record is told: this secret in it, or what stands for it.
  mutating func note(_ place: Int, of sequence: Int, isOpen: Bool) {
    if isOpen {
      withheld.remove(place)
      if sequence <= start { told.insert(place) }
    } else {
      withheld.insert(place)
      told.remove(place)
    }
  }

  /// A secret is open now: does the viewer lack it. What was theirs they had at the time.
  func lacks(_ place: Int, of sequence: Int, isOwn: Bool) -> Bool {
    withheld.contains(place) || sequence <= start && !isOwn && !told.contains(place)
  }

  /// Who sits elsewhere by now hears no more of what the old group hides; at the new place they
  /// say hello anew.
  ///
  /// - Returns: whether they are back where they said hello, with what was kept from them meanwhile.
  mutating func note(_ record: Record) -> Bool {
    guard case .scribe(let own) = guest.role else { return false }
    let former = viewer
    for case .roster(.terminalMoved(guest.id, let group)) in record.events {
      viewer = group == own ? guest : Author(id: guest.id, role: .observer)
    }
    return viewer == guest && former != guest
  }
}

extension [Record] {
  /// The records as somebody of this role had them who was there from the beginning: what was
  /// hidden from them is absent until the record that opened it, and stands in that one before its
  /// own events (invariant 6).
  package func told(to role: Author.Role) -> [Record] {
    var session = Session()
    var disclosure = Disclosure()
    var hearing = Hearing(Author(id: "", role: role))
    return map { record in
      session.apply(record)
      disclosure.note(record, in: session)
      let opened = disclosure.opened(by: record, for: hearing, in: session)
      for item in opened {
        _ = disclosure.share(self[item.sequence - 1], with: &hearing, in: session)
      }
      let shared = disclosure.share(record, with: &hearing, in: session)
      if opened.isEmpty { return shared }
      let events = opened.map { self[$0.sequence - 1].events[$0.index] }
      return shared.replacing(events + shared.events)
    }
  }
}
