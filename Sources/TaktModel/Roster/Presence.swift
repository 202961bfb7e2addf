/// A terminal as the console lists it: who sits there, and whether it is connected now. Not in the
/// log: it is told by the host as it sees the lines come and go.
package struct Presence: Hashable, Sendable {
  package let participant: ParticipantID
  package let name: String
  package let role: Author.Role
  package var isConnected: Bool
  /// Where it came from over the network; nil on the host's own machine.
  package var address: String?
  /// How long an answer of the host took to reach it, as it measured last.
  package var latencyMilliseconds: Int?
  /// Requests that wait on its disk for the host's answer.
  package var unsent: Int
  /// When the host last heard from it.
  package var lastSeen: Instant?

  package init(
    participant: ParticipantID, name: String, role: Author.Role, isConnected: Bool,
    address: String? = nil, latencyMilliseconds: Int? = nil, unsent: Int = 0,
    lastSeen: Instant? = nil
  ) {
    self.participant = participant
    self.name = name
    self.role = role
    self.isConnected = isConnected
    self.address = address
    self.latencyMilliseconds = latencyMilliseconds
    self.unsent = unsent
    self.lastSeen = lastSeen
  }
}
