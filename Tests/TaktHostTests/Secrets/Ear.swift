import EdgeTestSupport
import TaktFormat
import TaktModel
import Testing

@testable import TaktHost

/// A terminal of no program: it keeps every byte that the host sent it.
final class Ear {
  let name: String
  let role: Author.Role
  private let socket: RawSocket
  private(set) var heard: [UInt8] = []
  private var counter = 0
  /// The last record that came.
  private var position = 0

  init(_ day: Day, _ name: String, _ role: Author.Role, after: Int = 0) throws {
    (self.name, self.role, position) = (name, role, after)
    socket = try #require(RawSocket(connecting: day.socket))
    var group: GroupNumber?
    if case .scribe(let number) = role { group = number }
    socket.send(
      .hello(
        Hello(
          role: role.word, group: group, name: name, participant: ParticipantID(name),
          session: "day", after: after)))
    try catchUp()
  }

  /// Asks, and reads on to the answer.
  @discardableResult
  func ask(_ command: Command) throws -> HostMessage {
    counter += 1
    let request = RequestID(terminal: name, counter: counter)
    socket.send(.request(request, command))
    while true {
      switch try message() {
      case .accepted(request, let sequence, let cards):
        return .accepted(request, sequence: sequence, cards: cards)
      case .refused(request, let sentence): return .refused(request, sentence)
      default: continue
      }
    }
  }

  /// Asks for what must come true; the first card that it made.
  @discardableResult
  func does(_ command: Command, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> CardNumber?
  {
    let answer = try ask(command)
    guard case .accepted(_, _, let cards) = answer else {
      Issue.record("\(name): \(answer)", sourceLocation: sourceLocation)
      return nil
    }
    return cards.first
  }

  /// Asks for what must be refused.
  func isRefused(_ command: Command, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let answer = try ask(command)
    guard case .refused = answer else {
      Issue.record("\(name): \(answer)", sourceLocation: sourceLocation)
      return
    }
  }

  /// Reads all that the host had to say when it was asked.
  func catchUp() throws {
    socket.send(.ping)
    while true {
      guard case .told(let sequence) = try message() else { continue }
      while position < sequence { _ = try message() }
      return
    }
  }

  /// The records among what it heard.
  var records: [Record] {
    get throws {
      try heard.split(separator: 10).compactMap { line in
        if case .record(let record) = try HostMessage(line: Array(line)) { record } else { nil }
      }
    }
  }

  func hasHeard(_ text: String) -> Bool { heard.contains(Array(text.utf8)) }

  private struct Ended: Error {
    let name: String
  }

  private func message() throws -> HostMessage {
    guard let line = socket.line() else { throw Ended(name: name) }
    heard += Array(line.utf8) + [10]
    let message = try HostMessage(line: Array(line.utf8))
    if case .record(let record) = message { position = record.sequence }
    return message
  }
}

extension Author.Role {
  fileprivate var word: Hello.Role {
    switch self {
    case .facilitator: .facilitator
    case .scribe: .scribe
    case .juror: .juror
    case .observer: .observer
    case .screen: .screen
    }
  }
}
