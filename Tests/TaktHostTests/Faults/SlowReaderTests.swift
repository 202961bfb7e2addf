import EdgeTestSupport
import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import Synchronization
import TaktFormat
import TaktModel
import Testing

@testable import TaktHost
@testable import TaktNetwork

/// A terminal that never reads and one that reads a byte a second, beside those that do.
@Suite struct SlowReaderTests {
  @Test func `who does not read costs a bounded amount, and everybody else gets everything`() throws
  {
    let readers = count("TAKT_FAULT_TERMINALS", else: 8)
    let lines = count("TAKT_FAULT_LINES", else: 400)
    let day = try Day(groups: 8)
    try day.start()
    let host = try #require(day.host)
    var bounds = EntranceBounds()
    bounds.silenceMilliseconds = 600_000
    bounds.linesPerSecond = 1000
    let endpoint = try host.listen(
      to: Endpoint(host: "127.0.0.1", port: 0), bounds: bounds, on: Day.loops)
    let code = try #require(host.codes.entries.first { $0.seat == .scribe(1) }?.code)
    let guests = (0..<readers).map { Guest(.network(endpoint, code), "t\($0)", .scribe(1)) }
    #expect(eventually { guests.allSatisfy { !$0.now.records.isEmpty } })
    let quick = try spread(lines, guests, day)
    let slow = [try SlowReader(endpoint, code, "never"), try SlowReader(endpoint, code, "drop")]
    #expect(eventually { host.registry.withLock(\.lines).count == readers + 2 })
    slow[1].readsAByteASecond()
    let beside = try spread(lines, guests, day)
    let waiting =
      host.registry.withLock(\.lines).compactMap { $0 as? Connection }
      .map { $0.bytesWaiting() }.max() ?? 0
    #expect(waiting > 0)
    #expect(waiting <= WireLimits.outboundAhead + SharedLines.deliverySize + 65_536)
    for reader in slow { reader.close() }
    print(
      "slow readers: last of \(readers) p50 \(quick.median), p99 \(quick.high) alone; "
        + "\(beside.median), \(beside.high) beside two that do not read, \(waiting) bytes waiting")
  }

  /// Types lines one after another; how long each took to reach the last of the readers.
  private func spread(
    _ lines: Int, _ guests: [Guest], _ day: Day
  ) throws -> (median: Duration, high: Duration) {
    let text = String(repeating: "ы", count: 2000)
    let times = try (0..<lines).map { _ in
      let begun = ContinuousClock.now
      let next = day.session.sequence + 1
      try guests[0].link.submit(.line(text))
      #expect(eventually { guests.allSatisfy { $0.lastSequence >= next } })
      return ContinuousClock.now - begun
    }.sorted()
    return (times[lines / 2], times[lines * 99 / 100])
  }
}

/// Says hello over TLS, and then reads nothing, or next to nothing.
private final class SlowReader: Sendable {
  private let channel: any Channel

  init(_ endpoint: Endpoint, _ code: JoinCode, _ name: String) throws {
    let hello = ClientMessage.hello(
      Hello(role: .scribe, group: 1, name: name, participant: ParticipantID(name))
    ).line()
    channel = try ClientBootstrap(group: Day.loops)
      .channelOption(.socketOption(.so_rcvbuf), value: 4096)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandlers(
            NIOSSLClientHandler(
              context: NIOSSLContext(configuration: .terminal(code)), serverHostname: nil),
            Sleeper(hello))
        }
      }
      .connect(host: endpoint.host, port: endpoint.port).wait()
  }

  /// As little as a channel can: one read a second of what one read brings.
  func readsAByteASecond() {
    channel.setOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 1))
      .whenSuccess { [channel] in
        channel.eventLoop.scheduleRepeatedTask(initialDelay: .zero, delay: .seconds(1)) { task in
          if channel.isActive { channel.read() } else { task.cancel() }
        }
      }
  }

  func close() { channel.close(promise: nil) }

  private final class Sleeper: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let hello: [UInt8]

    init(_ hello: [UInt8]) { self.hello = hello }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      guard case .handshakeCompleted? = event as? TLSUserEvent else { return }
      context.writeAndFlush(NIOAny(ByteBuffer(bytes: hello)), promise: nil)
      context.channel.setOption(.autoRead, value: false).whenFailure { _ in }
    }
  }
}
