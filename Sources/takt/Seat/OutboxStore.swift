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
  /// Over the network a name in the log is its key's only.
  var isOverNetwork = false
  var root = Paths.outboxes

  /// Takes up the outbox of a terminal that came for this seat and has left, one with unsent lines
  /// first; or begins a new one.
  func open(_ language: Language) throws(Failure) -> Outbox {
    try Paths.makePrivate(folder)
    if isOverNetwork, knownKey == nil, !keyFile.isUnreadable { try dropKeyless(language) }
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
    keyFile.change { $0.flatMap(OutboxStore.whole) ?? Environment.freshName(length: 24) }
    guard let key = knownKey else {
      throw Failure(
        .cannotCreate,
        language(
          "не удалось прочесть или записать \(keyFile.path): освободите место на диске или проверьте права",
          "cannot read or write \(keyFile.path): free space on the disk or check its permissions"))
    }
    return key
  }

  private var keyFile: SharedFile { SharedFile(path: "\(folder)/key") }

  private var knownKey: String? { keyFile.text.flatMap(OutboxStore.whole) }

  /// What a loss of power left, nothing or zeros, is no key.
  private static func whole(_ key: String) -> String? {
    let isWhole = !key.isEmpty && key.allSatisfy { $0.isLetter || $0.isNumber }
    return isWhole ? key : nil
  }

  /// The key is lost: nobody comes under these names any more. What is sent is in the log; what is
  /// not stays, for a person to save.
  private func dropKeyless(_ language: Language) throws(Failure) {
    for file in files {
      guard let outbox = try open(file, language) else { continue }
      guard outbox.waiting.isEmpty else {
        throw keyless(path(of: file), unsent: outbox.waiting.count, language)
      }
      unlink(path(of: file))
    }
  }

  private func keyless(_ path: String, unsent count: Int, _ language: Language) -> Failure {
    Failure(
      .inputOutput,
      language(
        "ключ этого терминала \(keyFile.path) пропал, и неотправленное (\(count)) из \(path) ведущий "
          + "от него не примет; перенесите этот файл в другое место, войдите снова и наберите его "
          + "строки ещё раз",
        "this terminal's key \(keyFile.path) is lost, and the host takes no more of the \(count) "
          + "unsent requests in \(path); move that file elsewhere, join again and type its lines "
          + "once more"))
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
    return roster.isOpen(group)
  }

  private func participant(_ terminal: String) -> Roster.Participant? {
    roster?.participants[ParticipantID(terminal)]
  }

  /// nil when another terminal holds it.
  private func open(_ file: File, _ language: Language) throws(Failure) -> Outbox? {
    do throws(LinkError) {
      return try Outbox(terminal: file.terminal, path: path(of: file))
    } catch {
      throw Failure(.inputOutput, error.sentence, in: language)
    }
  }

  private func path(of file: File) -> String {
    "\(folder)/\(file.seat).\(file.terminal).jsonl"
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
  var word: String { Hello.Role(self).rawValue }
}
