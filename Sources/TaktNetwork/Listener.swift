import Glibc
package import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import TaktFormat
package import TaktModel

/// Waits for terminals: at a Unix-domain socket, which only this machine's user can reach (mode 0600
/// in a folder of mode 0700), or on the network, where a code is the key.
package final class Listener: Sendable {
  package typealias Accept = @Sendable (Connection) -> any ConnectionDelegate

  private let channel: any Channel
  private let visitors: Visitors
  private let place: Mutex<SocketPath?>
  private let gate: Gate?

  private init(
    _ channel: any Channel, _ visitors: Visitors, at place: consuming sending SocketPath?,
    behind gate: Gate?
  ) {
    self.channel = channel
    self.visitors = visitors
    self.place = Mutex(place)
    self.gate = gate
  }

  /// - Parameter accept: makes the delegate of a new connection; called on an event loop.
  package static func open(
    path: String, bounds: EntranceBounds = EntranceBounds(), on group: any EventLoopGroup,
    accept: @escaping Accept
  ) throws(LinkError) -> Listener {
    let place = try SocketPath.hold(path)
    let visitors = Visitors()
    let bootstrap = bootstrap(group) { channel in
      visitors.add(channel)
      return channel.eventLoop.makeCompletedFuture {
        try install(on: channel, Connection(channel), bounds, isPaced: false, accept)
      }
    }
    // The socket is born with its mode: between bind and chmod others could come in.
    let mask = umask(0o177)
    defer { _ = umask(mask) }
    do {
      let channel = try bootstrap.bind(unixDomainSocketPath: path).wait()
      return Listener(channel, visitors, at: place, behind: nil)
    } catch let error as IOError {
      throw SocketPath.failure(path, error.errnoCode)
    } catch {
      throw SocketPath.failure(path, EINVAL)
    }
  }

  /// Listens to the network. A line that does not prove to know a code never reaches `accept`.
  ///
  /// - Parameter code: the code of a name; nil where there is none, or no more.
  package static func open(
    _ endpoint: Endpoint, bounds: EntranceBounds = EntranceBounds(), on group: any EventLoopGroup,
    code: @escaping @Sendable (String) -> JoinCode?, accept: @escaping Accept
  ) throws(LinkError) -> Listener {
    let visitors = Visitors()
    do {
      let gate = try Gate(bounds, code) { channel, connection in
        try install(on: channel, connection, bounds, isPaced: true, accept)
      }
      let bootstrap = bootstrap(group) { channel in
        visitors.add(channel)
        return gate.arrive(channel)
      }
      let channel = try bootstrap.childChannelOption(.autoRead, value: false)
        .bind(host: endpoint.host, port: endpoint.port).wait()
      return Listener(channel, visitors, at: nil, behind: gate)
    } catch {
      throw LinkError(listeningAt: endpoint, error)
    }
  }

  private static func bootstrap(
    _ group: any EventLoopGroup,
    _ begin: @escaping @Sendable (any Channel) -> EventLoopFuture<Void>
  ) -> ServerBootstrap {
    let mark = WireLimits.outboundWatermark
    return ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.writeBufferWaterMark, value: .init(low: mark / 4, high: mark))
      .childChannelInitializer(begin)
  }

  /// Adds what reads a terminal's lines; on its event loop.
  private static func install(
    on channel: any Channel, _ connection: Connection, _ bounds: EntranceBounds, isPaced: Bool,
    _ accept: Accept
  ) throws {
    let delegate = accept(connection)
    connection.serve(delegate)
    // Also where the line ends before it ever was active.
    channel.closeFuture.whenComplete { _ in connection.closed() }
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandlers(
      IdleStateHandler(readTimeout: .milliseconds(Int64(bounds.silenceMilliseconds))),
      ByteToMessageHandler(LineFraming(limit: WireLimits.frameFromTerminal)))
    if isPaced {
      let bucket = TokenBucket(perSecond: bounds.linesPerSecond, burst: bounds.burst)
      try pipeline.addHandler(Pacing(bucket) { connection.hold(.pace, $0) })
    }
    try pipeline.addHandler(LineHandler(connection, delegate))
  }

  /// The port that it listens at: where port 0 was asked for, the one that was free.
  package var port: Int? { channel.localAddress?.port }

  /// Wrong codes of the last minute: from where, how many, and how long ago the last one came.
  package var wrongTries: [(address: String, count: Int, millisecondsAgo: Int)] {
    gate?.wrongTries ?? []
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

extension LinkError {
  fileprivate init(listeningAt endpoint: Endpoint, _ error: any Error) {
    let reason = (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
    self.init(
      "Не удалось слушать сеть по адресу \(endpoint.text): \(reason). "
        + "Укажите другой: --listen АДРЕС:ПОРТ.",
      "Cannot listen to the network at \(endpoint.text): \(reason). "
        + "Name another: --listen ADDRESS:PORT.")
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
    for closing in channels.withLock({ $0.values.map { $0.close() } }) { try? closing.wait() }
  }
}
