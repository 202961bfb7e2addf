import TaktFormat
package import TaktModel

/// A place on the network: a name or an address of a machine, and a port.
package struct Endpoint: Hashable, Sendable {
  package let host: String
  package let port: Int

  /// The port that a host listens at unless told otherwise: T, A, K, T on a telephone's keys.
  package static let usualPort = 8258

  package init(host: String, port: Int = Endpoint.usualPort) {
    self.host = host
    self.port = port
  }

  /// Reads `192.168.1.5`, `192.168.1.5:9000`, `laptop.local`, `::1`, `[::1]:9000`, `:9000`.
  ///
  /// - Parameter anywhere: the host where only a port is named; nil refuses that.
  package init(_ text: String, anywhere: String? = nil) throws(Rejection) {
    let (host, port) = try Endpoint.parts(of: text)
    guard let named = host.isEmpty ? anywhere : host else { throw Endpoint.misread(text) }
    self.init(host: named, port: port ?? Endpoint.usualPort)
  }

  /// As it is typed after `takt join`.
  package var text: String {
    if port == Endpoint.usualPort { return host }
    return host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }

  private static func parts(of text: String) throws(Rejection) -> (host: String, port: Int?) {
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      let rest = text[text.index(after: end)...]
      let host = String(text[text.index(after: text.startIndex)..<end])
      if rest.isEmpty { return (host, nil) }
      guard rest.hasPrefix(":") else { throw misread(text) }
      return (host, try port(rest.dropFirst(), in: text))
    }
    let colons = text.filter { $0 == ":" }.count
    guard colons == 1, let colon = text.firstIndex(of: ":") else {
      if text.isEmpty || text.contains(where: \.isWhitespace) { throw misread(text) }
      return (text, nil)
    }
    return (String(text[..<colon]), try port(text[text.index(after: colon)...], in: text))
  }

  private static func port(_ digits: Substring, in text: String) throws(Rejection) -> Int {
    guard let port = Int(digits), (0...65535).contains(port) else { throw misread(text) }
    return port
  }

  private static func misread(_ text: String) -> Rejection {
    Rejection(
      "Не адрес: «\(text)». Так: 192.168.1.5 или 192.168.1.5:\(usualPort).",
      "Not an address: “\(text)”. Like this: 192.168.1.5 or 192.168.1.5:\(usualPort).")
  }
}

/// Where a terminal finds its host.
package enum Destination: Hashable, Sendable {
  /// A Unix-domain socket on this machine.
  case socket(String)
  /// Over the network, with the code that opens the line.
  case network(Endpoint, JoinCode)

  /// nil on this machine.
  package var networkAddress: String? {
    if case .network(let endpoint, _) = self { endpoint.text } else { nil }
  }

  /// As a person knows it; never with the code.
  package var text: String {
    switch self {
    case .socket(let path): path
    case .network(let endpoint, _): endpoint.text
    }
  }
}
