import Synchronization
import TaktFormat
import TaktModel

/// What the host says, and what the link makes of it.
extension Link {
  /// Records of one read are delivered together: a late joiner folds thousands at once.
  func heard(_ messages: [HostMessage]) {
    let wasQuiet = state.withLock { state in
      defer { state.isQuiet = false }
      state.heardAt = transport.milliseconds
      return state.isQuiet
    }
    if wasQuiet { deliver(.heard) }
    var records: [Record] = []
    for message in messages {
      if case .record(let record) = message {
        if isWanted(record) { records.append(record) }
        continue
      }
      if !records.isEmpty { deliver(.records(records)) }
      records = []
      receive(message)
    }
    if !records.isEmpty { deliver(.records(records)) }
  }

  /// What still comes for the old group is not wanted any more. A terminal that was moved goes on from
  /// the record that moved it: if it is moved back while its line is down, the rest is told again.
  private func isWanted(_ record: Record) -> Bool {
    state.withLock { state in
      if state.isMoving { return false }
      let wasElsewhere = state.isElsewhere
      for case .roster(.terminalMoved(state.hello.participant, let group)) in record.events
      where record.sequence > state.head {
        state.isElsewhere = group != state.hello.group
      }
      if !wasElsewhere || !state.isElsewhere {
        state.hello.after = max(state.hello.after, record.sequence)
      }
      return true
    }
  }

  private func receive(_ message: HostMessage) {
    switch message {
    case .record: break
    case .welcome(let welcome): welcomed(welcome)
    case .accepted(let request, _, let cards):
      deliver(.accepted(request, settle(request), cards: cards))
    case .refused(let request, let sentence):
      let command = request.flatMap { settle($0, isRefused: true) }
      deliver(.refused(request, command, sentence))
    case .presence(let presence): deliver(.presence(presence))
    case .door(let door): deliver(.door(door))
    case .addresses(let addresses): transport.learn(addresses)
    case .beat(let number, let now): answered(number, now)
    case .told(let sequence): deliver(.told(sequence: sequence))
    case .failed(let sentence): deliver(.failed(sentence))
    case .closing(let sentence, let reason):
      state.withLock { $0.isClosed = true }
      deliver(.closed(sentence, because: reason))
    }
  }

  private func answered(_ number: Int, _ now: Instant) {
    state.withLock { state in
      guard number == state.beat.number else { return }
      state.beat = Beat(
        number: number, unsent: state.beat.unsent,
        latencyMilliseconds: transport.milliseconds - state.beatAt)
    }
    deliver(.now(now))
  }

  /// The host listens: everything that waits goes out again, in order; retries are recognised.
  /// Another session at the same address never gets what was typed for the first.
  private func welcomed(_ welcome: Welcome) {
    let expected = state.withLock { $0.hello.session }
    guard expected == nil || expected == welcome.session else {
      close()
      return deliver(
        .closed(
          LocalizedText(
            "Здесь теперь другая сессия: «\(welcome.title)». Выйдите и войдите снова.",
            "Another session is here now: “\(welcome.title)”. Leave and join again.")))
    }
    transport.learn(welcome.addresses)
    state.withLock { state in
      state.isWelcomed = true
      state.isLost = false
      state.head = welcome.head
      state.isElsewhere = false
      state.failedAttempts = 0
      state.hello.session = welcome.session
      // Of the old group that they are leaving, the welcome comes too late.
      if !state.isMoving {
        state.hello.group = welcome.author.group
        state.hello.isChosen = false
      }
      if welcome.startsOver { state.hello.after = 0 }
      let waiting = state.outbox.waiting.map { ClientMessage.request($0.request, $0.command) }
      if !waiting.isEmpty { state.line?.send(waiting) }
    }
    // Now that it can be asked: whoever hears this may ask at once.
    deliver(.welcomed(welcome))
  }

  private func settle(_ request: RequestID, isRefused: Bool = false) -> Command? {
    state.withLock { $0.outbox.settle(request, isRefused: isRefused) }
  }
}
