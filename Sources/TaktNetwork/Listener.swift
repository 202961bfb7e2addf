import Glibc
package import NIOCore
import NIOPosix
import Synchronization
import TaktFormat

/// Waits for terminals at a Unix-domain socket: only this machine's user can reach it
/// (mode 0600 in a folder of mode 0700).
package final class Listener: Sendable {
  private let channel: any Channel
  private let visitors: Visitors
  private let place: Mutex<SocketPath?>

  private init(_ channel: any Channel, _ visitors: Visitors, at place: consuming sending SocketPath)
  {
    self.channel = channel
    self.visitors = visitors
    self.place = Mutex(place)
  }

  /// - Parameter accept: makes the delegate of a new connection; called on an event loop.
  package static func open(
    path: String, on group: any EventLoopGroup,
    accept: @escaping @Sendable (Connection) -> any ConnectionDelegate
  ) throws(LinkError) -> Listener {
    let place = try SocketPath.hold(path)
    let visitors = Visitors()
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 512)
      .childChannelOption(
        .writeBufferWaterMark,
        value: .init(low: WireLimits.outboundWatermark / 4, high: WireLimits.outboundWatermark)
      )
      .childChannelInitializer { channel in
        visitors.add(channel)
        return channel.eventLoop.makeCompletedFuture { try install(on: channel, accept) }
      }
    // The socket is born with its mode: between bind and chmod others could come in.
    let mask = umask(0o177)
    defer { _ = umask(mask) }
    do {
      let channel = try bootstrap.bind(unixDomainSocketPath: path).wait()
      return Listener(channel, visitors, at: place)
    } catch let error as IOError {
      throw SocketPath.failure(path, error.errnoCode)
    } catch {
      throw SocketPath.failure(path, EINVAL)
    }
  }

  private static func install(
    on channel: any Channel, _ accept: (Connection) -> any ConnectionDelegate
  ) throws {
    let connection = Connection(channel)
    let delegate = accept(connection)
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
        tooLong: {
          delegate.receive(
            malformed: FormatError(.tooLong(limit: WireLimits.frameFromTerminal), at: 0))
        },
        writability: { isWritable in
          connection.reads(isWritable)
          if isWritable { delegate.becameWritable() }
        },
        closed: delegate.closed))
  }

  /// Takes nobody in any more, ends every line and gives the place back. Not from an event loop.
  package func close() {
    try? channel.close().wait()
    visitors.closeAll()
    place.withLock { place in
      if let path = place?.path { unlink(path) }
      place = nil
    }
  }
}

/// The channels of those who came, so that all can be shown out.
private final class Visitors: Sendable {
  private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

  func add(_ channel: any Channel) {
    let name = ObjectIdentifier(channel)
    channels.withLock { $0[name] = channel }
    channel.closeFuture.whenComplete { _ in
      self.channels.withLock { $0[name] = nil }
    }
  }

  func closeAll() {
    for channel in channels.withLock({ Array($0.values) }) { try? channel.close().wait() }
  }
}
