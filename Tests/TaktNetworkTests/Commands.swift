import EdgeTestSupport
import TaktFormat
import TaktModel

extension Command {
  /// A card as a scribe types it.
  static func line(_ text: String) -> Command {
    .cards(.add(kind: nil, text: text, board: nil, under: nil, fields: [:]))
  }

  var lineText: String {
    if case .cards(.add(_, let text, _, _, _)) = self { text } else { "?" }
  }
}

extension RawSocket {
  /// The next message of the host; nil at the end.
  func message() throws -> HostMessage? {
    try line().map { try HostMessage(line: Array($0.utf8)) }
  }

  func send(_ message: ClientMessage) { send(message.line()) }
}
