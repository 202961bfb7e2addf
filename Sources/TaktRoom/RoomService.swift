import Dispatch
import Synchronization
package import TaktModel

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
  private let queue = DispatchQueue(label: "takt.room", qos: .userInitiated)
  private let facts: @Sendable () -> Facts

  /// - Parameter facts: the outside world at the moment of a batch; the only clock of a session.
  package init(_ room: sending Room, facts: @escaping @Sendable () -> Facts) {
    self.room = Mutex(room)
    self.facts = facts
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
  package func drain() {
    queue.sync {}
    queue.sync {}
  }

  private func post(_ change: (inout Mailbox) -> Void) {
    let mustSchedule = mailbox.withLock { mailbox in
      change(&mailbox)
      defer { mailbox.isScheduled = true }
      return !mailbox.isScheduled
    }
    if mustSchedule { queue.async { self.work() } }
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
