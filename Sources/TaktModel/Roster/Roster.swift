/// People, groups and who sits where. Membership is dated, never overwritten.
package struct Roster: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    package let number: GroupNumber
    package var name: LocalizedText
    /// The card it was made for; nil for a group by subject.
    package var initiative: CardNumber?
    /// Set when a regrouping dissolved the group; its boards and number stay.
    package var closedAt: Instant?
  }

  /// A person's time in one group; `until` is nil while it lasts.
  package struct Membership: Hashable, Sendable {
    package let person: PersonID
    package let group: GroupNumber
    package let since: Instant
    package var until: Instant?
  }

  /// A terminal that joined: what the console lists and the log names its lines by.
  package struct Participant: Hashable, Sendable {
    package let id: ParticipantID
    package var name: String
    package var role: Author.Role
    /// The groups it sat at before, the latest last; the first one is always among them.
    package var formerGroups: [GroupNumber] = []
  }

  /// In the order of their numbers.
  package internal(set) var groups: [Group] = []
  package internal(set) var people: [Person] = []
  /// Where each person stands in `people`.
  var places: [PersonID: Int] = [:]
  /// Who will not take part after all; nobody is ever deleted.
  var withdrawn: Set<PersonID> = []
  /// Who came, by day.
  var attendances: [Int: [PersonID: Attendance]] = [:]
  package internal(set) var memberships: [Membership] = []
  package internal(set) var participants: [ParticipantID: Participant] = [:]
  /// Who leads the session, present or not; nil where no facilitator has joined yet.
  package internal(set) var lead: ParticipantID?

  package init() {}

  /// The groups that still sit, in the order of their numbers.
  package var openGroups: [Group] { groups.filter { $0.closedAt == nil } }

  /// Is there such a group, and does it still sit.
  package func isOpen(_ number: GroupNumber) -> Bool {
    group(number).map { $0.closedAt == nil } ?? false
  }

  package func group(_ number: GroupNumber) -> Group? { groups.first { $0.number == number } }

  /// The people of a group now.
  package func members(of group: GroupNumber) -> [Person] {
    memberships.filter { $0.group == group && $0.until == nil }.compactMap { person($0.person) }
  }

  /// The groups a person sits in now; a person may sit in two.
  package func groups(of person: PersonID) -> [GroupNumber] {
    memberships.filter { $0.person == person && $0.until == nil }.map(\.group)
  }
}
