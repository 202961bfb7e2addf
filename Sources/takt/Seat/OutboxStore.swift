import Foundation
import Glibc
import TaktFormat
import TaktModel
import TaktNetwork

/// The outboxes of this machine, a folder a session: a terminal that comes back after a crash takes
/// up its own again, with what was not yet sent and with its name in the log.
///
/// A file is named by the seat that its terminal first came for, which is what is typed again to
/// come back, and by the terminal: `group-4.k3x9.jsonl`. Where it was moved since is the roster's to
/// tell. Several tables share a folder where they come over ssh.
struct OutboxStore {
  let session: String
  /// What a person comes for.
  let seat: Author.Role
  /// A code opens this seat: a terminal that came with it goes on where it was moved to. Without a
  /// code the seat is where a person wants to sit.
  let isByCode: Bool
  /// nil where the session was not read.
  let roster: Roster?
  var root = Paths.outboxes

  /// Takes up the outbox of a terminal that came for this seat and has left, one with unsent lines
  /// first; or begins a new one.
  func open(_ language: Language) throws(Failure) -> Outbox {
    try Paths.makePrivate(folder)
    let known = known
    for mustWait in [true, false] {
      for file in known where mustWait || isHere(file) || goesWhereMoved && cameForSeat(file) {
        guard let outbox = try open(file, language) else { continue }
        if !mustWait || !outbox.waiting.isEmpty { return outbox }
      }
    }
    if case .scribe(let group) = seat, let roster, !isOpen(seat) {
      throw Failure(.usage, .noGroup(group, in: roster), in: language)
    }
    let new = File(seat: name, terminal: Environment.freshName(length: 8))
    guard let outbox = try open(new, language) else {
      preconditionFailure("a fresh random name is never held by another process")
    }
    return outbox
  }

  /// Must the roster be read: not by who comes with a code for the first time.
  static func needsRoster(_ welcome: Welcome) -> Bool {
    guard let seat = welcome.seat else { return true }
    let store = OutboxStore(
      session: welcome.session, seat: seat, isByCode: true, roster: nil)
    return store.files.contains { $0.seat.hasPrefix("group-") }
  }

  /// What only this machine's terminals know: drawn once for the session, and kept beside the
  /// outboxes, for nobody else to read. Without it the host lets nobody come under their names.
  func key(_ language: Language) throws(Failure) -> String {
    try Paths.makePrivate(folder)
    let path = "\(folder)/key"
    if let key = read(path) { return key }
    // Another terminal may draw one at the same time: the first one's stays.
    let aside = "\(path).\(getpid())"
    _ = FileManager.default.createFile(
      atPath: aside, contents: Data(Environment.freshName(length: 24).utf8),
      attributes: [.posixPermissions: 0o600])
    link(aside, path)
    unlink(aside)
    guard let key = read(path) else {
      throw Failure(
        .cannotCreate,
        language(
          "не удалось записать \(path): освободите место на диске или проверьте права",
          "cannot write \(path): free space on the disk or check its permissions"))
    }
    return key
  }

  private func read(_ path: String) -> String? {
    (try? String(contentsOfFile: path, encoding: .utf8)).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Who takes up the outbox, and where they sit.
  func author(of outbox: borrowing Outbox) -> Author {
    Author(
      id: ParticipantID(outbox.terminal),
      role: role(of: outbox.terminal, hasUnsent: !outbox.waiting.isEmpty))
  }

  /// What is unsent goes to the group where it was written.
  private func role(of terminal: String, hasUnsent: Bool) -> Author.Role {
    guard goesWhereMoved || hasUnsent, case .scribe = seat, let now = participant(terminal)?.role,
      case .scribe = now, isOpen(now)
    else { return seat }
    return now
  }

  /// The files that may be taken up here, the nearest first.
  private var known: [File] {
    let found = files.filter { isOpen(role(of: $0.terminal, hasUnsent: true)) }
    return found.filter(isHere)
      + found.filter { !isHere($0) && cameForSeat($0) }
      + found.filter { !isHere($0) && !cameForSeat($0) && isStranded($0) }
  }

  private func cameForSeat(_ file: File) -> Bool {
    if file.seat == name { return true }
    guard let first = participant(file.terminal)?.formerGroups.first else { return false }
    return seat == .scribe(first)
  }

  /// A terminal that the session does not know sits where it came.
  private func isHere(_ file: File) -> Bool {
    participant(file.terminal).map { $0.role == seat } ?? (file.seat == name)
  }

  /// Its group was dissolved while it was away: what it has not sent can go from any other only.
  private func isStranded(_ file: File) -> Bool {
    guard case .scribe = seat, let now = participant(file.terminal)?.role else { return false }
    return !isOpen(now)
  }

  private var goesWhereMoved: Bool { isByCode || !isOpen(seat) }

  /// Is the seat there; of a session that was not read, the host says so.
  private func isOpen(_ seat: Author.Role) -> Bool {
    guard case .scribe(let group) = seat, let roster else { return true }
    return roster.openGroups.contains { $0.number == group }
  }

  private func participant(_ terminal: String) -> Roster.Participant? {
    roster?.participants[ParticipantID(terminal)]
  }

  /// nil when another terminal holds it.
  private func open(_ file: File, _ language: Language) throws(Failure) -> Outbox? {
    do throws(LinkError) {
      let path = "\(folder)/\(file.seat).\(file.terminal).jsonl"
      return try Outbox(terminal: file.terminal, path: path)
    } catch {
      throw Failure(.inputOutput, error.sentence, in: language)
    }
  }

  private var folder: String { "\(root)/\(session)" }

  private struct File {
    let seat: String
    let terminal: String
  }

  private var files: [File] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      let parts = name.split(separator: ".").map(String.init)
      return parts.count == 3 && parts[2] == "jsonl"
        ? File(seat: parts[0], terminal: parts[1]) : nil
    }
  }

  private var name: String { seat.seatWord }
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
