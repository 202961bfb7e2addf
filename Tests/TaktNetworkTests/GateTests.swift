import EdgeTestSupport
import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import Synchronization
import TaktModel
import Testing

@testable import TaktNetwork

@Suite struct GateTests {
  @Test func `a handshake in which no code was asked for lets nobody in`() throws {
    let door = try GuardedDoor()
    let line = try door.knock()
    // So does TLS say that a session is taken up again.
    line.pipeline.fireUserInboundEventTriggered(
      TLSUserEvent.handshakeCompleted(negotiatedProtocol: nil))
    #expect(eventually { door.gate.wrongTries.map(\.count) == [1] })
    #expect(eventually { !line.isActive })
    #expect(door.admitted == [])
    try door.join()
    #expect(eventually { door.admitted == [door.code.name] })
  }

  @Test func `a line that ends as its turn comes gives the turn back`() throws {
    var bounds = EntranceBounds()
    bounds.handshakesPerAddress = 1
    let door = try GuardedDoor(bounds)
    try door.join()
    #expect(eventually { door.admitted.count == 1 })
    let (first, second) = (try door.knock(), try door.knock())
    try first.eventLoop.submit {
      // The first one's end calls the second, which has ended too when it is called.
      first.pipeline.fireErrorCaught(CancellationError())
      second.close(promise: nil)
    }.wait()
    try door.join()
    #expect(eventually { door.admitted.count == 2 })
  }

  @Test func `a line whose turn does not come is closed, and the one before it is not`() throws {
    var bounds = EntranceBounds()
    bounds.handshakesPerAddress = 1
    bounds.handshakeMilliseconds = 3_600_000
    bounds.waitingMilliseconds = 1
    let door = try GuardedDoor(bounds)
    let (first, second) = (try door.knock(), try door.knock())
    #expect(eventually { door.hasEnded(second) })
    #expect(!door.hasEnded(first))
  }
}

/// A gate on loopback that opens to one code, on one event loop.
private final class GuardedDoor: Sendable {
  private final class Log: Sendable {
    let admitted = Mutex<[String?]>([])
    let lines = Mutex<[any Channel]>([])
    let ended = Mutex<Set<ObjectIdentifier>>([])
  }

  private static let loop = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  let gate: Gate
  let code: JoinCode
  private let server: any Channel
  private let log = Log()

  init(_ bounds: EntranceBounds = EntranceBounds()) throws {
    let code = JoinCode(besides: []) { $0.lowerBound + 7 }
    let log = log
    let gate = try Gate(
      bounds, { $0 == code.name ? code : nil },
      admit: { _, connection in log.admitted.withLock { $0.append(connection.codeName) } })
    (self.code, self.gate) = (code, gate)
    server = try ServerBootstrap(group: Self.loop)
      .childChannelOption(.autoRead, value: false)
      .childChannelInitializer { channel in
        defer { log.lines.withLock { $0.append(channel) } }
        let line = ObjectIdentifier(channel)
        channel.closeFuture.whenComplete { _ in
          _ = log.ended.withLock { $0.insert(line) }
        }
        return gate.arrive(channel)
      }
      .bind(host: "127.0.0.1", port: 0).wait()
  }

  deinit { server.close(promise: nil) }

  /// The codes with which lines came in.
  var admitted: [String?] { log.admitted.withLock { $0 } }

  func hasEnded(_ line: any Channel) -> Bool {
    log.ended.withLock { $0.contains(ObjectIdentifier(line)) }
  }

  /// A line that says nothing; returns the host's end of it.
  func knock() throws -> any Channel {
    let before = log.lines.withLock(\.count)
    try connect { _ in }
    #expect(eventually { log.lines.withLock(\.count) > before })
    return log.lines.withLock { $0[before] }
  }

  /// Somebody who knows the code.
  func join() throws {
    let context = try NIOSSLContext(configuration: .terminal(code))
    try connect { channel in
      try channel.pipeline.syncOperations.addHandler(
        NIOSSLClientHandler(context: context, serverHostname: nil))
    }
  }

  private func connect(_ begin: @escaping @Sendable (any Channel) throws -> Void) throws {
    guard let address = server.localAddress else { return }
    _ = try ClientBootstrap(group: Self.loop)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try begin(channel) }
      }
      .connect(to: address).wait()
  }
}
