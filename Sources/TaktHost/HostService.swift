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
  let registry = Mutex(Registry())
  private let listener: Mutex<Listener?> = Mutex(nil)
  private let ticks: Mutex<RepeatedTask?> = Mutex(nil)

  /// What the host decides on its own: a step that asked for the next one at zero.
  package static let author = Author.host

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

  /// Closes the socket and every line, and waits until everything taken is on disk.
  package func close() {
    ticks.withLock { $0?.cancel() }
    listener.withLock { $0?.close() }
    room.drain()
  }

  /// Each second: a step that asked for it goes on by itself, and every terminal hears the time.
  func tick() {
    let now = facts().now
    if now.milliseconds / 1000 % 5 == 0 {
      for connection in registry.withLock(\.connections) where connection.isWritable {
        connection.send([.now(now)])
      }
    }
    // Looked at and decided in one go: ticks that waited for a slow disk must not each take a step.
    room.perform { [facts] room in
      let facts = facts()
      guard let entry = room.session.programme.currentEntry, entry.step.atZero == .next,
        let remaining = entry.clock?.remainingSeconds(at: facts.now), remaining <= 0,
        entry.clock?.isPaused == false
      else { return }
      _ = room.submit(
        [Room.Submission(.programme(.next), by: HostService.author)], given: facts)
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
    registry.withLock { registry in
      body(&registry)
      let presence = registry.presence
      for connection in registry.facilitators where connection.isWritable {
        connection.send([.presence(presence)])
      }
    }
  }

  /// A facilitator who was behind hears who is there now.
  func caughtUp(_ visitor: Visitor) {
    registry.withLock { registry in
      guard registry.facilitators.contains(where: { $0 === visitor.connection }) else { return }
      visitor.connection.send([.presence(registry.presence)])
    }
  }
}

/// Who is there, and who was.
struct Registry {
  private var visitors: [ObjectIdentifier: (connection: Connection, presence: Presence)] =
    [:]
  /// Those with a seat of their own; who only looked in is forgotten.
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
    if presence.role == .observer || presence.role == .screen { return }
    gone[presence.participant] = Presence(
      participant: presence.participant, name: presence.name, role: presence.role,
      isConnected: false)
  }
}
