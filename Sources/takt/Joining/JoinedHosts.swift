import Foundation
import TaktModel
import TaktNetwork

/// Hosts that were joined over the network, the last first: a line `ADDRESS CODE` each, in a file
/// of mode 0600. Who comes back need not type them again.
enum JoinedHosts {
  static let file = Paths.state + "/joined"
  private static let limit = 20

  static var known: [Destination] {
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 2, let endpoint = try? Endpoint(String(words[0])),
        let code = try? JoinCode(typed: String(words[1]))
      else { return nil }
      return .network(endpoint, code)
    }
  }

  static func known(at endpoint: Endpoint) -> Destination? {
    known.first { if case .network(endpoint, _) = $0 { true } else { false } }
  }

  /// Remembers a host that let us in; a machine where this cannot be written just does not remember.
  static func note(_ destination: Destination) {
    guard case .network = destination else { return }
    let rest = known.filter { $0.text != destination.text }
    let lines = ([destination] + rest).prefix(limit).compactMap { host -> String? in
      guard case .network(let endpoint, let code) = host else { return nil }
      return "\(endpoint.text) \(code.text)"
    }
    try? Paths.makePrivate(Paths.state)
    let aside = file + ".new"
    try? FileManager.default.removeItem(atPath: aside)
    let isWritten = FileManager.default.createFile(
      atPath: aside, contents: Data((lines.joined(separator: "\n") + "\n").utf8),
      attributes: [.posixPermissions: 0o600])
    if isWritten { rename(aside, file) }
  }
}
