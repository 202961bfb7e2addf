package import NIOCore
import Synchronization
import TaktFormat
package import TaktModel
package import TaktNetwork
package import TaktRoom

/// A session open to terminals: the room, the socket they come to, and who is there.
/// The facilitator's console, though it may live in this process, is one more of them.
package final class HostService: Sendable {
  package let room: RoomService
  package let header: Header
  let facts: @Sendable () -> Facts
  private let registry = Mutex(Registry())
  private let listener: Mutex<Listener?> = Mutex(nil)
  private let ticks: Mutex<RepeatedTask?> = Mutex(nil)

  /// The host itself, where it decides on its own: a step that asked for the next one at zero.
  package static let author = Author(id: "host", role: .facilitator)

  package init(
    room: sending Room, header: Header, facts: @escaping @Sendable () -> Facts
  ) {
    self.room = RoomService(room, facts: facts)
    self.header = header
    self.facts = facts
  }

  /// Opens the socket; from now on terminals may come.
  package func listen(at path: String, on group: any EventLoopGroup) throws(LinkError) {
    let opened = try Listener.open(path: path, on: group) { connection in
      Visitor(connection, of: self)
    }
    listener.withLock { $0 = opened }
    ticks.withLock {
      $0 = group.next().scheduleRepeatedTask(initialDelay: .seconds(1), delay: .seconds(1)) { _ in
        self.tick()
      }
    }
  }

  /// Closes the socket and waits until everything taken is on disk.
  package func close() {
    ticks.withLock { $0?.cancel() }
    listener.withLock { $0?.close() }
    room.drain()
  }

  /// Each second: a step that asked for it goes on by itself, and every terminal hears the time.
  private func tick() {
    let now = facts().now
    if now.milliseconds / 1000 % 5 == 0 {
      for connection in registry.withLock({ $0.connections }) { connection.send([.now(now)]) }
    }
    room.perform { [self] room in
      guard let entry = room.session.programme.currentEntry, entry.step.atZero == .next,
        let remaining = entry.clock?.remainingSeconds(at: now), remaining <= 0,
        entry.clock?.isPaused == false
      else { return }
      self.room.submit(Room.Submission(.programme(.next), by: HostService.author)) { _ in }
    }
  }

  func arrived(_ visitor: Visitor, _ presence: Presence) {
    change { $0.arrive(visitor, presence) }
  }

  /// Somebody sits in this process without a line of their own: the demo's scripted groups.
  package func arrived(_ presence: Presence) {
    change { $0.locals.append(presence) }
  }

  func left(_ visitor: Visitor) {
    change { $0.leave(visitor) }
  }

  /// Tells facilitators who sits at which terminal.
  private func change(_ body: (inout Registry) -> Void) {
    let (facilitators, presence) = registry.withLock { registry in
      body(&registry)
      return (registry.facilitators, registry.presence)
    }
    for facilitator in facilitators { facilitator.send([.presence(presence)]) }
  }
}

/// Who is there, and who was.
private struct Registry {
  private var visitors: [ObjectIdentifier: (connection: Connection, presence: Presence)] =
    [:]
  private var gone: [ParticipantID: Presence] = [:]
  /// Those who sit in this process.
  var locals: [Presence] = []

  var connections: [Connection] { visitors.values.map(\.connection) }

  var facilitators: [Connection] {
    visitors.values.filter { $0.presence.role == .facilitator }.map(\.connection)
  }

  /// Terminals here and gone, in a steady order.
  var presence: [Presence] {
    let here = visitors.values.map(\.presence) + locals
    let names = Set(here.map(\.participant))
    return (here + gone.values.filter { !names.contains($0.participant) })
      .sorted { $0.participant.value < $1.participant.value }
  }

  mutating func arrive(_ visitor: Visitor, _ presence: Presence) {
    visitors[ObjectIdentifier(visitor)] = (visitor.connection, presence)
    gone[presence.participant] = nil
  }

  mutating func leave(_ visitor: Visitor) {
    guard let left = visitors.removeValue(forKey: ObjectIdentifier(visitor)) else { return }
    let presence = left.presence
    gone[presence.participant] = Presence(
      participant: presence.participant, name: presence.name, role: presence.role,
      isConnected: false)
  }
}
