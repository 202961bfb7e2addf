import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import TaktModel

/// Terminals that only count the lines they get, all on one event loop: beside the server that is
/// measured they must cost little.
final class Crowd: Sendable {
  /// A terminal that comes: its code, and what it says first.
  struct Newcomer: Sendable {
    let code: JoinCode
    let hello: [UInt8]
  }

  private static let patience = TimeAmount.seconds(60)
  private let loop: any EventLoop
  private let tally: NIOLoopBoundBox<Tally>

  init(on loop: any EventLoop) {
    self.loop = loop
    tally = .makeBoxSendingValue(Tally(), as: Tally.self, eventLoop: loop)
  }

  /// Nanoseconds from the first connect until each of them has so many lines.
  func join(_ newcomers: [Newcomer], port: Int, lines: Int) throws -> Int {
    let codes = Set(newcomers.map(\.code))
    let contexts = try Dictionary(
      uniqueKeysWithValues: codes.map { ($0, try PreSharedKey.client($0)) })
    let address = try SocketAddress(ipAddress: "127.0.0.1", port: port)
    return try measure(lines) { [loop] tally in
      tally.value.missing = newcomers.count
      for (index, newcomer) in newcomers.enumerated() {
        guard let context = contexts[newcomer.code] else { continue }
        let hello = ByteBuffer(bytes: newcomer.hello)
        ClientBootstrap(group: loop)
          .channelOption(.tcpOption(.tcp_nodelay), value: 1)
          .channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
              try channel.pipeline.syncOperations.addHandlers(
                NIOSSLClientHandler(context: context, serverHostname: nil),
                Receiver(hello, tally.value))
            }
          }
          .connect(to: address).whenSuccess { tally.value.channels[index] = $0 }
      }
    }
  }

  /// Nanoseconds from when `speaker` writes the bytes until each terminal here has a line more.
  func hear(_ bytes: [UInt8], from speaker: Crowd) throws -> Int {
    try measure(1) { [speaker] tally in
      tally.value.missing = tally.value.channels.count
      speaker.write(bytes, from: 0)
    }
  }

  /// A terminal says something.
  func write(_ bytes: [UInt8], from index: Int) {
    loop.execute { [tally] in
      tally.value.channels[index]?.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
    }
  }

  func close() throws {
    try loop.flatSubmit { [loop, tally] in
      EventLoopFuture.whenAllComplete(tally.value.channels.values.map { $0.close() }, on: loop)
    }.map { _ in }.wait()
  }

  private func measure(
    _ lines: Int, _ begin: @escaping @Sendable (NIOLoopBoundBox<Tally>) -> Void
  ) throws -> Int {
    try loop.flatSubmit { [loop, tally] in
      let promise = loop.makePromise(of: Int.self)
      let start = Stopwatch.wall()
      tally.value.goal += lines
      tally.value.whenAll = { promise.succeed(Stopwatch.wall() - start) }
      begin(tally)
      let deadline = loop.scheduleTask(in: Self.patience) {
        promise.fail(BenchmarkFailure("\(tally.value.missing) terminals did not hear"))
      }
      promise.futureResult.whenComplete { _ in deadline.cancel() }
      return promise.futureResult
    }.wait()
  }
}

/// How many terminals still wait for their lines; on their event loop.
private final class Tally {
  var channels: [Int: any Channel] = [:]
  /// Lines that each terminal should have got since it came.
  var goal = 0
  var missing = 0
  var whenAll: (() -> Void)?

  func reached() {
    missing -= 1
    if missing == 0 { whenAll?() }
  }
}

private final class Receiver: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let hello: ByteBuffer
  private let tally: Tally
  private var lines = 0

  init(_ hello: ByteBuffer, _ tally: Tally) {
    self.hello = hello
    self.tally = tally
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .handshakeCompleted? = event as? TLSUserEvent else { return }
    context.writeAndFlush(NIOAny(hello), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let before = lines
    lines += unwrapInboundIn(data).readableBytesView.withUnsafeBytes { bytes in
      bytes.reduce(0) { $1 == 10 ? $0 + 1 : $0 }
    }
    if before < tally.goal, lines >= tally.goal { tally.reached() }
  }
}
