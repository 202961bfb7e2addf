import Synchronization
import TaktFormat
import TaktModel
import TaktNetwork

/// What a terminal makes of what it is told.
extension Terminal {
  func receive(in hall: Hall) {
    let (link, group) = state.withLock { state -> (Link?, GroupNumber?) in
      let mail = state.mail
      state.mail = []
      for event in mail {
        state.take(event) { hall.witness.fault("\(name): \($0)") }
      }
      return (state.link, state.moves.take())
    }
    if let group, let link { move(to: group, over: link, isChosen: false) }
  }

  func move(to group: GroupNumber, over link: Link, isChosen: Bool) {
    state.withLock { $0.group = group }
    link.move(to: group, isChosen: isChosen)
  }
}

extension Terminal.State {
  /// It sits where the facilitator has moved it to, if they have.
  var isSeated: Bool {
    guard let author else { return false }
    let known = log.session.roster.participants[author.id]?.role
    return author.group == nil || known == nil || known == author.role
  }

  mutating func take(_ event: LinkEvent, fault: (String) -> Void) {
    switch event {
    case .welcomed(let welcome):
      if moves.welcomed(welcome, holding: log.session.sequence) { log = VisibleLog() }
      author = welcome.author
    case .records(let records): fold(records, fault: fault)
    case .closed(let sentence, _): fault("closed: \(sentence.english)")
    default: break
    }
  }

  private mutating func fold(_ records: [Record], fault: (String) -> Void) {
    let held = log.session.sequence
    let new = records.map(\.sequence).filter { $0 > held }
    if new != new.indices.map({ held + 1 + $0 }) { fault("records \(new) came after \(held)") }
    log.take(records)
    moves.note(records, holding: held)
  }
}
