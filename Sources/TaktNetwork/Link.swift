import Synchronization
package import TaktFormat
package import TaktModel

/// What a terminal learns from its line to the host. Delivered in order, on any thread.
package enum LinkEvent: Sendable {
  case welcomed(Welcome)
  case records([Record])
  /// The host took the request; the numbers of the cards it made.
  case accepted(RequestID, Command?, cards: [CardNumber])
  case refused(RequestID?, Command?, LocalizedText)
  case presence([Presence])
  case door(Door)
  case now(Instant)
  /// The host was asked: this was its last record then.
  case told(sequence: Int)
  /// The line is gone, or none could be had; told once until the host is heard of again.
  case lost
  /// The line is there, and nothing has come over it for so long.
  case quiet(milliseconds: Int)
  /// What was quiet is heard again.
  case heard
  /// The host broke off before it looked at the code; the link tries again.
  case turnedAway
  /// The code opens nothing there; the link does not try again.
  case codeRefused
  /// The host will not talk to this terminal: wrong version, no such group.
  case closed(LocalizedText, because: ClosingReason? = nil)
  /// The log failed: nothing will be acknowledged.
  case failed(LocalizedText)
}

/// A terminal's line to the host: says hello, sends the outbox, resumes from the last record,
/// and comes back by itself. Nothing typed depends on it: requests wait in the outbox.
package final class Link: Sendable {
  struct State: ~Copyable {
    var outbox: Outbox
    var hello: Hello
    var line: (any TerminalLine)?
    var isWelcomed = false
    /// The line is being drawn anew for another group: nobody needs to hear that it was down.
    var isMoving = false
    /// The host's last record when it welcomed this line.
    var head = 0
    /// The facilitator has moved the terminal since: until it is at its new group, or back, it is told
    /// less than its group gets.
    var isElsewhere = false
    /// The person has heard that there is no line.
    var isLost = false
    var failedAttempts = 0
    var isClosed = false
    var heardAt = 0
    var isQuiet = false
    var beat = Beat(number: 0, unsent: 0, latencyMilliseconds: nil)
    var beatAt = 0
  }

  let state: Mutex<State>
  let transport: any LinkTransport
  private let pace: LinkPace
  let deliver: @Sendable (LinkEvent) -> Void

  /// Nothing happens before `open`.
  package init(
    over transport: any LinkTransport, hello: Hello, outbox: consuming sending Outbox,
    pace: LinkPace = LinkPace(), deliver: @escaping @Sendable (LinkEvent) -> Void
  ) {
    self.transport = transport
    self.pace = pace
    self.deliver = deliver
    self.state = Mutex(State(outbox: outbox, hello: hello))
  }

  /// Requests that the host has not acknowledged, oldest first.
  package var waiting: [Command] {
    state.withLock { $0.outbox.waiting.map(\.command) }
  }

  /// How often the host was looked for in vain since it was last there.
  package var attempts: Int { state.withLock { $0.failedAttempts } }

  /// Where the host let this terminal in last, or is looked for.
  package var destination: Destination? { transport.destination }

  /// Keeps a command in the outbox and sends it when the host listens.
  @discardableResult
  package func submit(_ command: Command) throws(LinkError) -> RequestID {
    try state.withLock { state throws(LinkError) in
      let request = try state.outbox.add(command)
      if state.isWelcomed { state.line?.send([.request(request, command)]) }
      return request
    }
  }

  /// Asks how far the host is, this terminal's own requests included; false where there is no line
  /// to ask on.
  package func ask() -> Bool { send(.ping) }

  /// Asks the host about its codes; false where there is no line to ask on.
  @discardableResult
  package func ask(_ wish: DoorWish) -> Bool { send(.door(wish)) }

  private func send(_ message: ClientMessage) -> Bool {
    state.withLock { state in
      guard state.isWelcomed, let line = state.line else { return false }
      line.send([message])
      return true
    }
  }

  /// Sits down at another group: the line is drawn anew, with the same outbox. The host tells the
  /// session from its beginning, for another group may see other things.
  ///
  /// - Parameter isChosen: the person takes it; otherwise the facilitator has moved them there.
  package func move(to group: GroupNumber, isChosen: Bool) {
    let line = state.withLock { state in
      state.hello.group = group
      state.hello.isChosen = isChosen
      state.hello.after = 0
      // Without a line nothing comes for the old group, and no end of it would end the move.
      state.isMoving = state.line != nil
      return state.line
    }
    line?.close()
  }

  /// Looks for the host at another address, told by a person; the code stays.
  package func look(at endpoint: Endpoint) {
    transport.prefer(endpoint)
    let line = state.withLock { state in
      state.failedAttempts = 0
      return state.line
    }
    line?.close()
  }

  /// Ends the line; what waits stays in the outbox.
  package func close() {
    let line = state.withLock { state in
      state.isClosed = true
      return state.line
    }
    line?.close()
  }

  /// Begins to connect, and goes on until `close`.
  package func open() {
    let attempt = state.withLock { $0.failedAttempts }
    transport.connect(attempt: attempt) { [self] news in
      switch news {
      case .opened(let line): opened(line)
      case .heard(let messages): heard(messages)
      case .ended(let end): ended(end)
      }
    }
  }

  private func opened(_ line: any TerminalLine) {
    let isClosed = state.withLock { state in
      state.line = line
      state.heardAt = transport.milliseconds
      if !state.isClosed { line.send([.hello(state.hello)]) }
      return state.isClosed
    }
    if isClosed { return line.close() }
    beat(over: line)
  }

  private func ended(_ end: LineEnd) {
    let isLost = state.withLock { state in
      defer {
        state.isWelcomed = false
        state.isMoving = false
        state.isQuiet = false
        if end == .codeRefused { state.isClosed = true }
        // It is there: that it goes after all is news.
        if end == .turnedAway { state.isLost = false }
      }
      state.line = nil
      // A line that is drawn anew for a move is no loss; that the next one does not come is.
      let isLoss = !state.isMoving && (state.isWelcomed || end == .gone)
      guard isLoss, !state.isLost else { return false }
      state.isLost = true
      return true
    }
    if isLost { deliver(.lost) }
    switch end {
    case .gone, .elsewhere: break
    case .anotherHost(let endpoint): deliver(.refused(nil, nil, .anotherHost(at: endpoint)))
    case .turnedAway: deliver(.turnedAway)
    case .codeRefused: deliver(.codeRefused)
    }
    retry()
  }

  /// Comes back after 50 ms, then twice as long each time up to 2 s, with a random part so that a
  /// room of terminals does not return at once.
  private func retry() {
    let delay = state.withLock { state -> Int? in
      guard !state.isClosed else { return nil }
      state.failedAttempts += 1
      return min(2000, 50 << min(6, state.failedAttempts - 1))
    }
    guard let delay else { return }
    transport.run(afterMilliseconds: transport.random(in: delay / 2...delay)) { self.open() }
  }

  /// Says every few seconds that it is there, on the same line as long as it lasts. A host that is
  /// silent for longer than a few beats has gone without a word: the line is drawn anew.
  private func beat(over line: any TerminalLine) {
    let silence = state.withLock { state -> Int? in
      guard state.line === line else { return nil }
      let now = transport.milliseconds
      let silence = now - state.heardAt
      if silence >= pace.silenceMilliseconds { return silence }
      if silence >= pace.quietMilliseconds { state.isQuiet = state.isWelcomed }
      state.beat = Beat(
        number: state.beat.number + 1, unsent: state.outbox.waiting.count,
        latencyMilliseconds: state.beat.latencyMilliseconds)
      state.beatAt = now
      line.send([.beat(state.beat)])
      return silence
    }
    guard let silence else { return }
    if silence >= pace.silenceMilliseconds { return line.close() }
    if state.withLock({ $0.isQuiet }) { deliver(.quiet(milliseconds: silence)) }
    transport.run(afterMilliseconds: pace.beatMilliseconds) { [weak self] in
      self?.beat(over: line)
    }
  }
}
