import NIOCore
import NIOPosix
import NIOSSL
import TaktModel

/// The child that is compared with a host: SwiftNIO with the same TLS, which answers the first line
/// of a terminal and sends every other to all. It keeps nothing, and nobody is asked who they are.
final class BareBroadcast: Sendable {
  private typealias Members = NIOLoopBoundBox<[any Channel]>

  private let loops = MultiThreadedEventLoopGroup(numberOfThreads: 2)
  private let members: [Members]

  private init() {
    members = loops.makeIterator().map {
      .makeBoxSendingValue([], as: [any Channel].self, eventLoop: $0)
    }
  }

  static func run() throws {
    let code = JoinCode(besides: []) { Int.random(in: $0) }
    let context = try PreSharedKey.server(code)
    let broadcast = BareBroadcast()
    let server = try ServerBootstrap(group: broadcast.loops)
      .serverChannelOption(.backlog, value: 4096)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandlers(
            NIOSSLServerHandler(context: context), Member(of: broadcast))
        }
      }
      .bind(host: "127.0.0.1", port: 0).wait()
    try ServerChild.Greeting(
      port: server.localAddress?.port ?? 0, facilitator: code.text, observer: code.text,
      scribes: [code.text]
    ).say()
  }

  private func add(_ channel: any Channel) {
    members.first { $0.eventLoop === channel.eventLoop }?.value.append(channel)
  }

  private func send(_ bytes: ByteBuffer) {
    for part in members {
      part.eventLoop.execute {
        for channel in part.value { channel.writeAndFlush(bytes, promise: nil) }
      }
    }
  }

  private final class Member: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let broadcast: BareBroadcast
    private var isIn = false

    init(of broadcast: BareBroadcast) { self.broadcast = broadcast }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if isIn { return broadcast.send(unwrapInboundIn(data)) }
      isIn = true
      broadcast.add(context.channel)
      context.writeAndFlush(data, promise: nil)
    }
  }
}
