import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import TaktModel

/// Leads each line of the network through the entrance and the handshake to the room's door.
final class Gate: Sendable {
  typealias Admit = @Sendable (any Channel, Connection) throws -> Void

  private struct State {
    var entrance: Entrance
    var lastLine = 0
    /// Lines whose turn has not come.
    var waiting: [Int: Visit] = [:]
  }

  /// One line on its way in.
  private struct Visit {
    let line: Int
    let address: String
    let channel: any Channel
  }

  private let state: Mutex<State>
  private let bounds: EntranceBounds
  private let context: NIOSSLContext
  private let admit: Admit

  init(
    _ bounds: EntranceBounds, _ code: @escaping @Sendable (String) -> JoinCode?,
    admit: @escaping Admit
  ) throws {
    self.bounds = bounds
    self.admit = admit
    state = Mutex(State(entrance: Entrance(bounds)))
    context = try NIOSSLContext(
      configuration: .host { name in
        Handshake.note(name)
        return code(name)
      })
  }

  /// What a line keeps for writing: without a bound, as much as it ever got at once.
  private static let memory: NIOSSLHandler.Configuration = {
    var memory = NIOSSLHandler.Configuration()
    memory.maximumPreservedOutboundBufferCapacity = 16 * 1024
    return memory
  }()

  var wrongTries: [(address: String, count: Int, millisecondsAgo: Int)] {
    state.withLock { $0.entrance.wrongTries(at: NIODeadline.milliseconds) }
  }

  /// A line comes, unread. It is read when its turn has come, or closed.
  func arrive(_ channel: any Channel) -> EventLoopFuture<Void> {
    let address = channel.remoteAddress?.ipAddress ?? ""
    let (visit, verdict) = state.withLock { state in
      state.lastLine += 1
      let visit = Visit(line: state.lastLine, address: address, channel: channel)
      let verdict = state.entrance.arrive(visit.line, from: address, at: NIODeadline.milliseconds)
      if verdict == .wait { state.waiting[visit.line] = visit }
      return (visit, verdict)
    }
    if verdict == .turnAway { return channel.close() }
    channel.closeFuture.whenComplete { _ in self.left(visit) }
    verdict == .enter ? start(visit) : limitWaiting(visit)
    return channel.eventLoop.makeSucceededVoidFuture()
  }

  /// Closes the line where its turn does not come in time. It is in the queue until it has left: a
  /// turn that comes meanwhile is given back.
  private func limitWaiting(_ visit: Visit) {
    let channel = visit.channel
    let patience = TimeAmount.milliseconds(Int64(bounds.waitingMilliseconds))
    let deadline = channel.eventLoop.scheduleTask(in: patience) {
      let isWaiting = self.state.withLock { $0.waiting[visit.line] != nil }
      if isWaiting { channel.close(promise: nil) }
    }
    channel.closeFuture.whenComplete { _ in deadline.cancel() }
  }

  private func left(_ visit: Visit) {
    state.withLock { state in
      state.waiting[visit.line] = nil
      state.entrance.left(visit.line, from: visit.address)
    }
  }

  private func start(_ visit: Visit) {
    visit.channel.eventLoop.execute {
      do {
        try self.begin(visit)
      } catch {
        // It left when its turn came: the next one's comes now.
        self.concluded(.gone, visit, nil)
        visit.channel.close(promise: nil)
      }
    }
  }

  /// Adds what the handshake needs, and reads; on the line's event loop.
  private func begin(_ visit: Visit) throws {
    let channel = visit.channel
    let handshake = Handshake()
    let judge = HandshakeJudge(
      of: handshake, patience: .milliseconds(Int64(bounds.handshakeMilliseconds))
    ) { self.concluded($0, visit, handshake.name) }
    try channel.pipeline.syncOperations.addHandlers(
      handshake, NIOSSLServerHandler(context: context, configuration: Gate.memory), judge)
    channel.setOption(.autoRead, value: true).whenFailure { _ in channel.close(promise: nil) }
  }

  private func concluded(_ outcome: Entrance.Outcome, _ visit: Visit, _ name: String?) {
    let next = state.withLock { state in
      state.entrance
        .concluded(visit.line, outcome, from: visit.address, at: NIODeadline.milliseconds)
        .compactMap { line, verdict in
          state.waiting.removeValue(forKey: line).map { ($0, verdict) }
        }
    }
    for (visit, verdict) in next {
      verdict == .enter ? start(visit) : visit.channel.close(promise: nil)
    }
    guard outcome == .admitted, let name else { return }
    let connection = Connection(visit.channel, codeName: name, address: visit.address)
    do {
      try admit(visit.channel, connection)
    } catch {
      visit.channel.close(promise: nil)
    }
  }
}
