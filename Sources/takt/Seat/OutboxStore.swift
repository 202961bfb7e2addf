import Foundation
import Glibc
import TaktModel
import TaktNetwork

/// The outboxes of this machine, a folder a session: a terminal that comes back after a crash takes
/// up its own again, with what was not yet sent and with its name in the log.
enum OutboxStore {
  /// The first outbox of this session and seat that no other terminal holds, or a new one.
  static func open(
    session: String, role: Author.Role, language: Language
  ) throws(Failure) -> Outbox {
    let folder = folder(of: session)
    try Paths.makePrivate(folder)
    let seat = role.seatWord
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let own = names.filter { $0.hasPrefix(seat + ".") && $0.hasSuffix(".jsonl") }.sorted()
    let candidates = own.map { String($0.dropFirst(seat.count + 1).dropLast(6)) }
    for participant in candidates + [Environment.freshName(length: 8)] {
      do throws(LinkError) {
        let path = path(of: participant, at: role, in: session)
        guard let outbox = try Outbox(terminal: participant, path: path) else { continue }
        return outbox
      } catch {
        throw Failure(.inputOutput, error.sentence, in: language)
      }
    }
    preconditionFailure("a fresh random name is never held by another process")
  }

  /// The outbox follows its terminal to another group, where it is looked for the next time.
  static func move(
    _ participant: ParticipantID, from former: GroupNumber, to group: GroupNumber, session: String
  ) {
    rename(
      path(of: participant.value, at: .scribe(former), in: session),
      path(of: participant.value, at: .scribe(group), in: session))
  }

  private static func folder(of session: String) -> String { "\(Paths.outboxes)/\(session)" }

  private static func path(
    of participant: String, at role: Author.Role, in session: String
  ) -> String {
    "\(folder(of: session))/\(role.seatWord).\(participant).jsonl"
  }
}

extension Author.Role {
  /// The role as the command line and the wire name it.
  var word: String {
    switch self {
    case .facilitator: "facilitator"
    case .scribe: "scribe"
    case .juror: "juror"
    case .observer: "observer"
    case .screen: "screen"
    }
  }
}
