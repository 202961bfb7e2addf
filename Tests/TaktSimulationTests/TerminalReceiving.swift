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
    guard let group, let link else { return }
    state.withLock { $0.group = group }
    link.move(to: group)
  }
}

extension Terminal.State {
  mutating func take(_ event: LinkEvent, as id: ParticipantID, fault: (String) -> Void) {
    switch event {
    case .welcomed(let welcome): welcomed(welcome)
    case .records(let records):
      for record in records { fold(record, as: id, fault: fault) }
    case .closed(let sentence): fault("closed: \(sentence.english)")
    default: break
    }
  }

  private mutating func welcomed(_ welcome: Welcome) {
    if welcome.startsOver || isWelcomed && welcome.author.role != author?.role {
      replica = Session()
    }
    if !isWelcomed { firstHead = welcome.head }
    if moved == welcome.author.group { moved = nil }
    isWelcomed = true
    author = welcome.author
  }

  private mutating func fold(_ record: Record, as id: ParticipantID, fault: (String) -> Void) {
    if record.sequence != replica.sequence + 1 {
      fault("record \(record.sequence) came after \(replica.sequence)")
    }
    replica.apply(record)
    guard record.sequence > firstHead else { return }
    for case .roster(.terminalMoved(id, let group)) in record.events { moved = group }
  }

  mutating func takeMove() -> GroupNumber? {
    defer { moved = nil }
    return moved == author?.group ? nil : moved
  }
}
