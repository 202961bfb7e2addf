import Dispatch
import Synchronization
package import TaktModel

/// Where a room works: one piece of work after another, in order.
package protocol RoomThread: Sendable {
  func run(_ work: @escaping @Sendable () -> Void)
  /// Waits until everything given before, and what that gave, is done.
  func drain()
}

/// A serial queue: the thread of a room that people sit in.
package final class RoomQueue: RoomThread {
  private let queue = DispatchQueue(label: "takt.room", qos: .userInitiated)

  package init() {}

  package func run(_ work: @escaping @Sendable () -> Void) { queue.async(execute: work) }

  package func drain() {
    queue.sync {}
    queue.sync {}
  }
}

/// The room on its own serial queue, behind a mailbox: everything asynchronous posts here, and what
/// waits together is decided together.
package final class RoomService: Sendable {
  private struct Mailbox {
    var submissions: [Room.Submission] = []
    var replies: [@Sendable (Outcome) -> Void] = []
    var errands: [@Sendable (inout Room) -> Void] = []
    var isScheduled = false
  }

  private let mailbox = Mutex(Mailbox())
  private let room: Mutex<Room>
  private let thread: any RoomThread
  private let facts: @Sendable () -> Facts

  /// - Parameters:
  ///   - facts: the outside world at the moment of a batch; the only clock of a session.
  ///   - thread: where the room works.
  package init(
    _ room: sending Room, facts: @escaping @Sendable () -> Facts,
    on thread: any RoomThread = RoomQueue()
  ) {
    self.room = Mutex(room)
    self.facts = facts
    self.thread = thread
  }

  /// Asks for a decision; the reply comes on the room's queue, after the sync.
  package func submit(
    _ submission: Room.Submission, reply: @escaping @Sendable (Outcome) -> Void
  ) {
    post {
      $0.submissions.append(submission)
      $0.replies.append(reply)
    }
  }

  /// Runs on the room's queue, in order with the requests.
  package func perform(_ errand: @escaping @Sendable (inout Room) -> Void) {
    post { $0.errands.append(errand) }
  }

  /// Wakes the room because an outlet has space again.
  package func resume() {
    post { _ in }
  }

  /// The session as it is now. For opening screens and tests; live screens follow by subscription.
  package func session() -> Session {
    room.withLock { $0.session }
  }

  /// Waits until everything posted before is done: for an orderly end.
  package func drain() { thread.drain() }

  private func post(_ change: (inout Mailbox) -> Void) {
    let mustSchedule = mailbox.withLock { mailbox in
      change(&mailbox)
      defer { mailbox.isScheduled = true }
      return !mailbox.isScheduled
    }
    if mustSchedule { thread.run { self.work() } }
  }

  private func work() {
    let mail = mailbox.withLock { mailbox in
      defer { mailbox = Mailbox() }
      return mailbox
    }
    let (outcomes, isBehind) = room.withLock { room in
      for errand in mail.errands { errand(&room) }
      let outcomes = mail.submissions.isEmpty ? [] : room.submit(mail.submissions, given: facts())
      return (outcomes, room.publish())
    }
    for (reply, outcome) in zip(mail.replies, outcomes) { reply(outcome) }
    if isBehind { resume() }
  }
}
