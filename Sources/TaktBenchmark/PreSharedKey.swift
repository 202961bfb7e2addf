import NIOSSL
import TaktModel

/// The same TLS as takt's own lines have, for ends that are not takt's.
enum PreSharedKey {
  static func client(_ code: JoinCode) throws -> NIOSSLContext {
    var configuration = configuration
    configuration.pskClientProvider = { _ in
      PSKClientIdentityResponse(key: key(code), identity: code.name)
    }
    return try NIOSSLContext(configuration: configuration)
  }

  static func server(_ code: JoinCode) throws -> NIOSSLContext {
    var configuration = configuration
    configuration.pskServerProvider = { _ in PSKServerIdentityResponse(key: key(code)) }
    return try NIOSSLContext(configuration: configuration)
  }

  private static func key(_ code: JoinCode) -> NIOSSLSecureBytes {
    NIOSSLSecureBytes(Array(code.letters.utf8))
  }

  private static var configuration: TLSConfiguration {
    var configuration = TLSConfiguration.makePreSharedKeyConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    configuration.maximumTLSVersion = .tlsv12
    configuration.cipherSuites = "ECDHE-PSK-CHACHA20-POLY1305"
    return configuration
  }
}
