package import TaktModel

/// A session as JSON with stable keys, for whoever comes later (`takt export --format json`).
///
/// Instants (`…_at`, `at`) are RFC 3339 with milliseconds, UTC; `planned_start` is the room's
/// wall clock as the programme has it, `"14:00"`; minutes are whole. A group's `members` are the
/// `id`s of people. A card's `parent`, `sources` and `merged_into`
/// are numbers of other cards, and lead only to cards that the export holds. What a hidden step
/// hides and what an unpublished ballot seals is absent unless the viewer may see it (invariant 6).
package struct JSONExport {
  let session: Session
  let header: Header
  let viewer: Author.Role
  let language: Language
  /// Phones and e-mails, only where somebody asked for them; nil leaves their keys out.
  let contacts: [PersonID: Contact]?

  package init(
    _ session: Session, header: Header, viewer: Author.Role = .facilitator,
    language: Language = .russian, contacts: [PersonID: Contact]? = nil
  ) {
    self.session = session
    self.header = header
    self.viewer = viewer
    self.language = language
    self.contacts = contacts
  }

  /// The whole document, ending in a line feed.
  package var text: String {
    let cards = JSONCards(export: self)
    let exchange = JSONRequests(export: self, cards: cards)
    let document: JSONValue = [
      "format": .integer(1),
      "session": heading,
      "steps": .array(session.programme.entries.map(json)),
      "groups": .array(session.roster.groups.map(json)),
      "people": .array(session.roster.people.map { JSONPerson($0, export: self).json }),
      "cards": .array(cards.json),
      "ballots": .array(JSONBallots(export: self, cards: cards).json),
      "requests": .array(exchange.requests),
      "slides": .array(JSONSlides(export: self, cards: cards).json),
      "notes": .array(exchange.notes),
    ]
    return document.text
  }

  /// The programme's boards of a view, in their order.
  func boards(viewed view: Board.View) -> [Board] {
    (session.programme.plan?.boards ?? []).filter { $0.view == view }
  }

  private var heading: JSONValue {
    [
      "id": .string(header.session),
      "title": .string(header.title),
      "place": .string(session.programme.plan?.place ?? ""),
      "started_at": JSONValue(session.startedAt?.timestamp),
      "ended_at": JSONValue(endedAt?.timestamp),
      "seq": .integer(session.sequence),
    ]
  }

  /// When the last step ended, once no step runs or is still to come.
  private var endedAt: Instant? {
    let entries = session.programme.entries
    guard session.programme.current == nil, session.programme.nextEntry == nil else { return nil }
    return entries.compactMap(\.endedAt).max()
  }

  private func json(_ entry: Programme.Entry) -> JSONValue {
    let step = entry.step
    let start = entry.published.startMinute.map { "\(($0 / 60).padded(2)):\(($0 % 60).padded(2))" }
    return [
      "id": .string(step.id.value),
      "day": .integer(step.day),
      "kind": .string(step.kind.rawValue),
      "title": .string(step.title.text(in: language)),
      "scope": .string(step.scope.rawValue),
      "board": JSONValue(step.board?.value),
      "fixed": .flag(step.isFixed),
      "planned_start": JSONValue(start),
      "planned_minutes": JSONValue(entry.published.minutes),
      "started_at": JSONValue(entry.clock?.startedAt.timestamp),
      "ended_at": JSONValue(entry.endedAt?.timestamp),
      "extended_minutes": .integer((entry.clock?.extendedSeconds ?? 0) / 60),
      "state": .string(session.programme.state(of: entry).rawValue),
    ]
  }

  private func json(_ group: Roster.Group) -> JSONValue {
    [
      "number": .integer(group.number.value),
      "name": .string(group.name.text(in: language)),
      "members": .array(
        session.roster.members(of: group.number).map { .string($0.id.value) }),
    ]
  }
}
