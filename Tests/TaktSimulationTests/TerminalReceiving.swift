import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork

/// What a terminal makes of what it is told, as `SeatModel` and `Seat` do.
extension Terminal {
  func receive(in hall: Hall) {
    let (link, group) = state.withLock { state -> (Link?, GroupNumber?) in
      let mail = state.mail
      state.mail = []
      for event in mail {
        state.take(event, as: ParticipantID(name)) { hall.witness.fault("\(name): \($0)") }
      }
      return (state.link, state.takeMove())
    }
    if let group, let link { move(to: group, over: link) }
  }

  func move(to group: GroupNumber, over link: Link) {
    state.withLock { $0.group = group }
    link.move(to: group)
  }
}

extension Terminal.State {
  mutating func take(_ event: LinkEvent, as id: ParticipantID, fault: (String) -> Void) {
    switch event {
    case .welcomed(let welcome): welcomed(welcome)
    case .records(let records): fold(records, as: id, fault: fault)
    case .closed(let sentence): fault("closed: \(sentence.english)")
    default: break
    }
  }

  private mutating func welcomed(_ welcome: Welcome) {
    if !isWelcomed { firstHead = welcome.head }
    if welcome.startsOver || isWelcomed && welcome.author.role != author?.role {
      firstHead = max(firstHead, min(log.session.sequence, welcome.head))
      log = VisibleLog()
    }
    if moved == welcome.author.group { moved = nil }
    isWelcomed = true
    author = welcome.author
  }

  private mutating func fold(
    _ records: [Record], as id: ParticipantID, fault: (String) -> Void
  ) {
    let held = log.session.sequence
    let new = records.map(\.sequence).filter { $0 > held }
    if new != new.indices.map({ held + 1 + $0 }) { fault("records \(new) came after \(held)") }
    log.take(records)
    for record in records where record.sequence > max(firstHead, held) {
      for case .roster(.terminalMoved(id, let group)) in record.events { moved = group }
    }
  }

  mutating func takeMove() -> GroupNumber? {
    defer { moved = nil }
    return moved == author?.group ? nil : moved
  }
}
