import Glibc
package import NIOCore
import NIOPosix
import TaktFormat

/// Waits for terminals at a Unix-domain socket: only this machine's user can reach it
/// (mode 0600 in a folder of mode 0700).
package final class Listener: Sendable {
  private let channel: any Channel
  private let path: String

  private init(_ channel: any Channel, path: String) {
    self.channel = channel
    self.path = path
  }

  /// - Parameter accept: makes the delegate of a new connection; called on an event loop.
  package static func open(
    path: String, on group: any EventLoopGroup,
    accept: @escaping @Sendable (Connection) -> any ConnectionDelegate
  ) throws(LinkError) -> Listener {
    try check(path)
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 512)
      .childChannelOption(
        .writeBufferWaterMark,
        value: .init(low: WireLimits.outboundWatermark / 4, high: WireLimits.outboundWatermark)
      )
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try install(on: channel, accept) }
      }
    do {
      let channel = try bootstrap.bind(
        unixDomainSocketPath: path, cleanupExistingSocketFile: true
      ).wait()
      _ = chmod(path, 0o600)
      return Listener(channel, path: path)
    } catch {
      throw LinkError(
        "Не удалось открыть сокет \(path): \(error). Укажите другой: --socket PATH.",
        "Cannot open the socket \(path): \(error). Name another: --socket PATH.")
    }
  }

  private static func check(_ path: String) throws(LinkError) {
    guard path.utf8.count <= WireLimits.socketPath else {
      throw LinkError(
        "Путь сокета длиннее \(WireLimits.socketPath) байт: \(path). Укажите короче: --socket PATH.",
        "The socket's path is over \(WireLimits.socketPath) bytes: \(path). Name a shorter one: --socket PATH."
      )
    }
  }

  private static func install(
    on channel: any Channel, _ accept: (Connection) -> any ConnectionDelegate
  ) throws {
    let delegate = accept(Connection(channel))
    try channel.pipeline.syncOperations.addHandlers(
      ByteToMessageHandler(LineFraming(limit: WireLimits.frameFromTerminal)),
      LineHandler(
        receive: { line in
          do throws(FormatError) {
            delegate.receive(
              try line.withUnsafeReadableBytes { bytes throws(FormatError) in
                try ClientMessage(line: bytes)
              })
          } catch {
            delegate.receive(malformed: error)
          }
        },
        writable: delegate.becameWritable,
        closed: delegate.closed))
  }

  package func close() {
    try? channel.close().wait()
    unlink(path)
  }
}
