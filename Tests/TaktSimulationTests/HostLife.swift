import Synchronization
import TaktHost
import TaktJournal
import TaktModel
import TaktRoom

/// One life of the host's process, from its opening of the log to its end.
final class HostLife: Sendable {
  let service: HostService
  private let thread: SimulatedThread
  private let view: DiskView
  private let alive = Mutex(true)

  /// Opens the log as it is on the disk.
  init(in hall: Hall) throws(JournalError) {
    let view = DiskView(hall.disk)
    let thread = SimulatedThread(hall)
    let (room, journal) = try Room.open(logAt: hall.disk.log, on: view)
    service = HostService(
      room: room, header: journal.header, codes: hall.codes, on: thread, facts: hall.facts)
    self.view = view
    self.thread = thread
    tick(in: hall)
  }

  var isAlive: Bool { alive.withLock { $0 } }

  private func tick(in hall: Hall) {
    hall.world.schedule(after: 1000, hall.luck) { [weak self] in
      guard let self, isAlive else { return }
      service.tick()
      tick(in: hall)
    }
  }

  /// The process is gone: from now on it neither sends nor writes, whatever it still does.
  func die() {
    alive.withLock { $0 = false }
    view.die()
    thread.die()
  }
}

/// The room's thread: one piece of work a step, in order.
final class SimulatedThread: RoomThread {
  private struct State {
    var works: [@Sendable () -> Void] = []
    var isDead = false
    var isDraining = false
  }

  private let hall: Hall
  private let luck: Luck
  private let state = Mutex(State())

  init(_ hall: Hall) {
    self.hall = hall
    luck = hall.world.luck("thread \(hall.world.now)")
  }

  func run(_ work: @escaping @Sendable () -> Void) {
    let (isDead, isDraining) = state.withLock { state in
      state.works.append(work)
      return (state.isDead, state.isDraining)
    }
    if isDead { return isDraining ? () : drain() }
    let wait = luck.number(0...hall.weather.roomSlowness)
    hall.world.schedule(after: wait, luck) { _ = self.next() }
  }

  func drain() {
    state.withLock { $0.isDraining = true }
    while next() {}
    state.withLock { $0.isDraining = false }
  }

  /// What the dead still do has no effect.
  func die() {
    state.withLock { $0.isDead = true }
    drain()
  }

  private func next() -> Bool {
    let work = state.withLock { $0.works.isEmpty ? nil : $0.works.removeFirst() }
    work?()
    return work != nil
  }
}
