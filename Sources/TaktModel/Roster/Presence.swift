/// A terminal as the console lists it: who sits there, and whether it is connected now. Not in the
/// log: it is told by the host as it sees the lines come and go.
package struct Presence: Hashable, Sendable {
  package let participant: ParticipantID
  package let name: String
  package let role: Author.Role
  package let isConnected: Bool

  package init(participant: ParticipantID, name: String, role: Author.Role, isConnected: Bool) {
    self.participant = participant
    self.name = name
    self.role = role
    self.isConnected = isConnected
  }
}
