package import NIOCore
import Synchronization
import TaktFormat
package import TaktModel
package import TaktNetwork
package import TaktRoom

/// A session open to terminals: the room, the places they come to, and who is there.
/// The facilitator's console, though it may live in this process, is one more of them.
package final class HostService: Sendable {
  package let room: RoomService
  package let header: Header
  package let codes: Codebook
  let facts: @Sendable () -> Facts
  let registry = Mutex(Registry())
  let lines = SharedLines()
  let places = Mutex(Places())
  private let newcomers = Mutex<[String: TokenBucket]>([:])
  private let ticks: Mutex<RepeatedTask?> = Mutex(nil)

  /// What the host decides on its own: a step that asked for the next one at zero.
  package static let author = Author.host

  /// - Parameters:
  ///   - codes: what lets terminals in over the network; nil keeps codes of its own in memory.
  ///   - thread: where the room works.
  package init(
    room: sending Room, header: Header, codes: Codebook? = nil,
    on thread: any RoomThread = RoomQueue(), facts: @escaping @Sendable () -> Facts
  ) {
    self.room = RoomService(room, facts: facts, on: thread)
    self.header = header
    self.codes = codes ?? Codebook()
    self.facts = facts
  }

  /// Opens the socket; from now on terminals may come.
  package func listen(
    at path: String, bounds: EntranceBounds = EntranceBounds(), on group: any EventLoopGroup
  ) throws(LinkError) {
    let opened = try Listener.open(path: path, bounds: bounds, on: group) { Visitor($0, of: self) }
    places.withLock { $0.listeners.append(opened) }
    ticks.withLock {
      $0 = group.next().scheduleRepeatedTask(initialDelay: .seconds(1), delay: .seconds(1)) { _ in
        self.tick()
      }
    }
  }

  /// Closes every place and every line, and waits until everything taken is on disk.
  package func close() {
    ticks.withLock { $0?.cancel() }
    let listeners = places.withLock { places in
      defer { places = Places() }
      return places.listeners
    }
    for listener in listeners { listener.close() }
    room.drain()
    codes.save()
  }

  /// Each second: a step that asked for it goes on by itself, and facilitators hear who is there.
  package func tick() {
    registry.withLock { tellPresence(&$0) }
    // Waits for the disk, as the room does.
    room.perform { [codes] _ in codes.save() }
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
    lookUpAddresses()
    refreshDoor()
  }
}

// MARK: - Who is there

extension HostService {
  /// May another new name come with this code: each is a record that all get and the log keeps.
  func takesNewcomer(with code: String) -> Bool {
    newcomers.withLock { newcomers in
      newcomers[
        code,
        default: TokenBucket(
          perSecond: WireLimits.newcomersPerSecond, burst: WireLimits.newcomers)
      ].take(at: NIODeadline.milliseconds)
    }
  }

  /// So many terminals and fewer: each change is told at once. Of more, once a second.
  private static let fewTerminals = 100

  func arrived(_ visitor: Visitor, _ presence: Presence) {
    change { $0.arrive(visitor, presence) }
    for former in registry.withLock({ $0.others(of: presence.participant, than: visitor) }) {
      former.fallSilent()
    }
  }

  /// Somebody sits in this process without a line of their own: the demo's scripted groups.
  package func arrived(_ presence: Presence) {
    change { registry in
      registry.locals.append(presence)
      registry.isNews = true
    }
  }

  func left(_ visitor: Visitor) {
    change { $0.leave(visitor) }
  }

  func heard(_ beat: Beat, from visitor: Visitor) {
    registry.withLock {
      $0.note(
        visitor, unsent: beat.unsent, latency: beat.latencyMilliseconds, at: facts().now)
    }
  }

  private func change(_ body: (inout Registry) -> Void) {
    registry.withLock { registry in
      body(&registry)
      if registry.count <= HostService.fewTerminals { tellPresence(&registry) }
    }
  }

  /// Tells facilitators who sits at which terminal, where that is news.
  private func tellPresence(_ registry: inout Registry) {
    guard registry.isNews else { return }
    registry.isNews = false
    let facilitators = registry.facilitatorsWhoRead()
    if facilitators.isEmpty { return }
    let presence = [HostMessage.presence(registry.presence)]
    for line in facilitators { line.send(presence) }
  }

  /// A facilitator who missed the last news hears who is there now.
  func caughtUp(_ visitor: Visitor) {
    registry.withLock { registry in
      guard registry.takeMissed(visitor) else { return }
      visitor.line.send([.presence(registry.presence)])
    }
  }
}
