package import NIOCore
import NIOPosix
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
  case now(Instant)
  /// The host was asked: this was its last record then.
  case told(sequence: Int)
  case lost
  /// The host will not talk to this terminal: wrong version, no such group.
  case closed(LocalizedText)
  /// The log failed: nothing will be acknowledged.
  case failed(LocalizedText)
}

/// A terminal's line to the host: says hello, sends the outbox, resumes from the last record,
/// and comes back by itself. Nothing typed depends on it: requests wait in the outbox.
package final class Link: Sendable {
  private struct State: ~Copyable {
    var outbox: Outbox
    var hello: Hello
    var channel: (any Channel)?
    var isWelcomed = false
    /// The line is being drawn anew for another group: nobody needs to hear that it was down.
    var isMoving = false
    var failedAttempts = 0
    var isClosed = false
  }

  private let state: Mutex<State>
  private let path: String
  private let group: any EventLoopGroup
  private let deliver: @Sendable (LinkEvent) -> Void

  /// Nothing happens before `open`.
  package init(
    path: String, hello: Hello, outbox: consuming sending Outbox, on group: any EventLoopGroup,
    deliver: @escaping @Sendable (LinkEvent) -> Void
  ) {
    self.path = path
    self.group = group
    self.deliver = deliver
    self.state = Mutex(State(outbox: outbox, hello: hello))
  }

  /// Requests that the host has not acknowledged, oldest first.
  package var waiting: [Command] {
    state.withLock { $0.outbox.waiting.map(\.command) }
  }

  /// Keeps a command in the outbox and sends it when the host listens.
  @discardableResult
  package func submit(_ command: Command) throws(LinkError) -> RequestID {
    try state.withLock { state throws(LinkError) in
      let request = try state.outbox.add(command)
      if state.isWelcomed { state.channel?.send([.request(request, command)]) }
      return request
    }
  }

  /// Asks how far the host is, this terminal's own requests included; false where there is no line
  /// to ask on.
  package func ask() -> Bool {
    state.withLock { state in
      guard state.isWelcomed, let channel = state.channel else { return false }
      channel.send([.ping])
      return true
    }
  }

  /// Sits down at another group: the line is drawn anew, with the same outbox. The host tells the
  /// session from its beginning, for another group may see other things.
  package func move(to group: GroupNumber) {
    let channel = state.withLock { state in
      state.hello.group = group
      state.hello.after = 0
      state.isMoving = true
      return state.channel
    }
    channel?.close(promise: nil)
  }

  /// Ends the line; what waits stays in the outbox.
  package func close() {
    let channel = state.withLock { state in
      state.isClosed = true
      return state.channel
    }
    channel?.close(promise: nil)
  }

  /// Begins to connect, and goes on until `close`.
  package func open() {
    ClientBootstrap(group: group)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try self.install(on: channel) }
      }
      .connect(unixDomainSocketPath: path)
      .whenComplete { result in
        switch result {
        case .success(let channel): self.connected(channel)
        case .failure: self.retry()
        }
      }
  }

  private func install(on channel: any Channel) throws {
    let records = Batch(deliver)
    let handler = LineHandler(
      receive: { self.receive($0, records) },
      readComplete: records.flush,
      tooLong: { channel.close(promise: nil) },
      closed: {
        // Their number is already noted as held: unsaid, they would be missing for ever.
        records.flush()
        self.disconnected()
      })
    try channel.pipeline.syncOperations.addHandlers(
      ByteToMessageHandler(LineFraming(limit: WireLimits.frameFromHost)), handler)
  }

  private func connected(_ channel: any Channel) {
    let isClosed = state.withLock { state in
      state.channel = channel
      if !state.isClosed { channel.send([.hello(state.hello)]) }
      return state.isClosed
    }
    if isClosed { channel.close(promise: nil) }
  }

  private func disconnected() {
    let wasWelcomed = state.withLock { state in
      defer {
        state.isWelcomed = false
        state.isMoving = false
      }
      state.channel = nil
      return state.isWelcomed && !state.isMoving
    }
    if wasWelcomed { deliver(.lost) }
    retry()
  }

  /// Comes back after 50 ms, then twice as long each time up to 2 s, with a random part so that a
  /// room of terminals does not return at once.
  private func retry() {
    let delay = state.withLock { state -> Int64? in
      guard !state.isClosed else { return nil }
      state.failedAttempts += 1
      return Int64(min(2000, 50 << min(6, state.failedAttempts - 1)))
    }
    guard let delay else { return }
    let jittered = Int64.random(in: delay / 2...delay)
    group.next().scheduleTask(in: .milliseconds(jittered)) { self.open() }
  }
}

// MARK: - What the host says

extension Link {
  private func receive(_ line: ByteBuffer, _ records: Batch) {
    guard let message = try? line.withUnsafeReadableBytes(HostMessage.init(line:)) else {
      let channel = state.withLock { $0.channel }
      channel?.close(promise: nil)
      return
    }
    if case .record(let record) = message {
      // What still comes for the old group is not wanted any more.
      let isWanted = state.withLock { state in
        if !state.isMoving { state.hello.after = record.sequence }
        return !state.isMoving
      }
      return isWanted ? records.add(record) : ()
    }
    records.flush()
    switch message {
    case .record: break
    case .welcome(let welcome): welcomed(welcome)
    case .accepted(let request, _, let cards):
      deliver(.accepted(request, settle(request), cards: cards))
    case .refused(let request, let sentence):
      deliver(.refused(request, request.flatMap(settle), sentence))
    case .presence(let presence): deliver(.presence(presence))
    case .now(let now): deliver(.now(now))
    case .told(let sequence): deliver(.told(sequence: sequence))
    case .failed(let sentence): deliver(.failed(sentence))
    case .closing(let sentence):
      state.withLock { $0.isClosed = true }
      deliver(.closed(sentence))
    }
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
    deliver(.welcomed(welcome))
    state.withLock { state in
      state.isWelcomed = true
      state.failedAttempts = 0
      state.hello.session = welcome.session
      state.hello.group = welcome.author.group
      if welcome.startsOver { state.hello.after = 0 }
      state.channel?.send(state.outbox.waiting.map { .request($0.request, $0.command) })
    }
  }

  private func settle(_ request: RequestID) -> Command? {
    state.withLock { $0.outbox.settle(request) }
  }
}

/// Records of one read, delivered together: a late joiner folds thousands at once.
private final class Batch {
  private var records: [Record] = []
  private let deliver: @Sendable (LinkEvent) -> Void

  init(_ deliver: @escaping @Sendable (LinkEvent) -> Void) {
    self.deliver = deliver
  }

  func add(_ record: Record) { records.append(record) }

  func flush() {
    guard !records.isEmpty else { return }
    deliver(.records(records))
    records = []
  }
}

extension Channel {
  /// Queues messages as lines and flushes once, in the order of the calls; never at once: a write
  /// that finds the line broken ends it, and the link's state is locked while it sends.
  fileprivate func send(_ messages: [ClientMessage]) {
    guard !messages.isEmpty else { return }
    eventLoop.execute { [self] in
      var buffer = allocator.buffer(capacity: 256 * messages.count)
      for message in messages {
        buffer.writeBytes(message.line())
      }
      writeAndFlush(buffer, promise: nil)
    }
  }
}
