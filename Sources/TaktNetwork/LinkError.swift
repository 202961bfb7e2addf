import TaktFormat
package import TaktModel

/// Why a listener or a link cannot be had: what was tried, on what, why, and what to do.
package struct LinkError: Error, Hashable, Sendable {
  package let sentence: LocalizedText

  package init(_ russian: String, _ english: String) {
    sentence = LocalizedText(russian, english)
  }
}

extension LinkError {
  /// The code opens nothing there: mistyped, taken back, or another host's.
  package static let codeRefused = LinkError(
    "Код не подошёл: сверьте его с экраном ведущего или попросите новый.",
    "The code was refused: compare it with the host's screen, or ask for a new one.")
}

extension LocalizedText {
  /// What is said to who sits there when a code is taken back, and to who comes with it later.
  package static let codeRevoked = LocalizedText(
    "Код отозван. Попросите у ведущего новый; набранное сохранено.",
    "The code was taken back. Ask the facilitator for a new one; what was typed is kept.")

  /// What is said to who named a wrong address for the host.
  static func anotherHost(at endpoint: Endpoint) -> LocalizedText {
    LocalizedText(
      "По адресу \(endpoint.text) код не подошёл: там другой ведущий. Ищу по прежним; ^N — назвать "
        + "другой.",
      "The code was refused at \(endpoint.text): another host is there. Looking at the former "
        + "addresses; ^N names another.")
  }

  /// Who comes for a group that is not there may have sat in it before.
  package static func noGroup(_ group: GroupNumber, in roster: Roster) -> LocalizedText {
    let known = roster.openGroups.map { "\($0.number.value)" }.joined(separator: ", ")
    return LocalizedText(
      "Группы \(group.value) нет; есть: \(known). Если её распустили, войдите в другую или "
        + "попросите ведущего пересадить этот терминал.",
      "There is no group \(group.value); there are: \(known). If it was dissolved, join another "
        + "or ask the facilitator to move this terminal.")
  }
}

/// The bounds of the wire (systems.md, "Threats": exhaustion).
package enum WireLimits {
  /// Bytes of one line from a terminal.
  package static let frameFromTerminal = ClientMessage.longestLine
  /// Bytes of one line from the host: a whole programme with its boards is one record.
  package static let frameFromHost = HostMessage.longestLine
  /// Bytes that may wait for a slow terminal before it is not listened to.
  package static let outboundWatermark = 1024 * 1024
  /// Bytes that may wait for a terminal before the room leaves it behind: what its system takes
  /// at once does not count, and thousands may come at the same time.
  package static let outboundAhead = 32 * 1024
  /// Requests of one terminal that may wait for their answers before it is left unread.
  package static let unanswered = 256
  /// New names that may come with one code: so many at once, and then so many a second.
  package static let (newcomers, newcomersPerSecond) = (500.0, 5.0)
  /// Bytes of a Unix-domain socket's path: what NIO takes on every system.
  package static let socketPath = 103
}
