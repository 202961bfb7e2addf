package import NIOCore
import NIOPosix
import NIOSSL
import Synchronization
import TaktFormat
import TaktModel

/// Lines of a terminal over a Unix-domain socket, or over TCP with the code as the key of TLS.
package final class NetworkTransport: LinkTransport {
  /// How long one attempt may take before the next way is tried.
  private static let patience = TimeAmount.seconds(5)

  private enum Way {
    case socket(String)
    case network(HostAddresses, JoinCode)
  }

  private let way: Mutex<Way>
  private let group: any EventLoopGroup

  package init(to destination: Destination, on group: any EventLoopGroup) {
    self.group = group
    switch destination {
    case .socket(let path): way = Mutex(.socket(path))
    case .network(let endpoint, let code): way = Mutex(.network(HostAddresses(endpoint), code))
    }
  }

  package var milliseconds: Int { NIODeadline.milliseconds }

  package func random(in range: ClosedRange<Int>) -> Int { Int.random(in: range) }

  package func run(afterMilliseconds delay: Int, _ work: @escaping @Sendable () -> Void) {
    group.next().scheduleTask(in: .milliseconds(Int64(delay)), work)
  }

  package var destination: Destination? {
    switch way.withLock({ $0 }) {
    case .socket(let path): .socket(path)
    case .network(let addresses, let code): .network(addresses.likely, code)
    }
  }

  package func learn(_ addresses: [String]) { change { $0.learn(addresses) } }

  package func prefer(_ endpoint: Endpoint) { change { $0.prefer(endpoint) } }

  @discardableResult
  private func change<Result>(_ body: (inout HostAddresses) -> Result) -> Result? {
    way.withLock { way in
      guard case .network(var addresses, let code) = way else { return nil }
      defer { way = .network(addresses, code) }
      return body(&addresses)
    }
  }

  private func judge(_ news: LineNews, at endpoint: Endpoint) -> LineNews {
    guard case .ended(let end) = news else { return news }
    return .ended(change { $0.judge(end, at: endpoint) } ?? end)
  }

  package func connect(attempt: Int, _ tell: @escaping @Sendable (LineNews) -> Void) {
    switch way.withLock({ $0 }) {
    case .socket(let path):
      open(ClientLine(tell), code: nil) { $0.connect(unixDomainSocketPath: path) }
    case .network(let addresses, let code):
      let endpoint = addresses.endpoint(attempt: attempt)
      let line = ClientLine(
        { [self] in tell(judge($0, at: endpoint)) },
        whenOpen: { [self] in change { $0.enter(endpoint) } })
      open(line, code: code) { $0.connect(host: endpoint.host, port: endpoint.port) }
    }
  }

  private func open(
    _ line: ClientLine, code: JoinCode?,
    _ connect: (ClientBootstrap) -> EventLoopFuture<any Channel>
  ) {
    let bootstrap = ClientBootstrap(group: group)
      .connectTimeout(Self.patience)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let code { try channel.pipeline.syncOperations.addHandlers(Self.secured(with: code)) }
          try line.install(on: channel, isSecured: code != nil, patience: Self.patience)
        }
      }
    connect(bootstrap).whenFailure { _ in line.neverOpened() }
  }

  private static func secured(with code: JoinCode) throws -> NIOSSLClientHandler {
    try NIOSSLClientHandler(
      context: NIOSSLContext(configuration: .terminal(code)), serverHostname: nil)
  }
}

extension TLSConfiguration {
  /// TLS 1.2 with a key that both ends know and a fresh one that neither keeps: what is overheard
  /// today cannot be read with a code that leaks tomorrow.
  private static func preSharedKey() -> TLSConfiguration {
    var configuration = TLSConfiguration.makePreSharedKeyConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    configuration.maximumTLSVersion = .tlsv12
    configuration.cipherSuites = "ECDHE-PSK-CHACHA20-POLY1305"
    // A line that is broken has nobody to say goodbye to.
    configuration.shutdownTimeout = .seconds(1)
    return configuration
  }

  static func terminal(_ code: JoinCode) -> TLSConfiguration {
    var configuration = preSharedKey()
    configuration.pskClientProvider = { _ in
      PSKClientIdentityResponse(key: NIOSSLSecureBytes(code.key), identity: code.name)
    }
    return configuration
  }

  /// - Parameter code: the code of a name; nil where there is none.
  static func host(_ code: @escaping @Sendable (String) -> JoinCode?) -> TLSConfiguration {
    var configuration = preSharedKey()
    configuration.pskServerProvider = { context in
      guard let code = code(context.clientIdentity) else { throw UnknownCode() }
      return PSKServerIdentityResponse(key: NIOSSLSecureBytes(code.key))
    }
    return configuration
  }

  private struct UnknownCode: Error {}
}

extension NIODeadline {
  /// Milliseconds of the system's clock that nobody sets.
  package static var milliseconds: Int { Int(now().uptimeNanoseconds / 1_000_000) }
}

extension JoinCode {
  fileprivate var key: [UInt8] { Array(letters.utf8) }
}
