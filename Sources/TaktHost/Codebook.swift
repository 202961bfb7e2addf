import Glibc
import Synchronization
import TaktFormat
package import TaktModel

/// The codes of a host with their file beside the log, `NAME.codes.json`, which only its owner
/// may read (0600).
package final class Codebook: Sendable {
  private struct State {
    var codes: JoinCodes
    /// There is more than in the file.
    var isUnsaved = false
  }

  /// Returns whether the bytes are in the file.
  typealias Write = @Sendable (_ path: String, _ bytes: [UInt8]) -> Bool

  /// What came of taking a code back.
  struct Replaced {
    /// The name of the code that opens nothing any more.
    let name: String?
    /// It opens nothing after a restart either.
    let isSaved: Bool
  }

  private let state: Mutex<State>
  /// Held while the file is written, so that nothing older comes over something newer. The state is
  /// free meanwhile: every handshake asks it for a key.
  private let file = Mutex<Void>(())
  private let path: String?
  private let write: Write

  /// Reads the file, if there is one. One that cannot be read is a failure, not a reason to draw
  /// other codes: terminals in the room know the old ones.
  package convenience init(path: String) throws(LogAside) {
    try self.init(path: path, write: PrivateFile.replace)
  }

  init(path: String, write: @escaping Write) throws(LogAside) {
    self.path = path
    self.write = write
    state = Mutex(State(codes: try Codebook.read(path)))
  }

  /// Codes that live as long as the host does.
  init() {
    path = nil
    write = PrivateFile.replace
    state = Mutex(State(codes: JoinCodes()))
  }

  package func code(named name: String) -> JoinCode? {
    state.withLock { $0.codes.code(named: name) }
  }

  package func seat(named name: String) -> Author.Role? {
    state.withLock { $0.codes.seat(named: name) }
  }

  package var entries: [JoinCodes.Entry] { state.withLock(\.codes.entries) }

  /// Draws what is missing.
  func ensure(_ seats: [Author.Role]) {
    change { $0.ensure(seats, lot: Codebook.lot) }
  }

  func reissue(_ seat: Author.Role) -> Replaced {
    replace { $0.reissue(seat, lot: Codebook.lot) }
  }

  /// The system's own randomness, fit for keys.
  private static func lot(_ range: Range<Int>) -> Int {
    var generator = SystemRandomNumberGenerator()
    return Int.random(in: range, using: &generator)
  }

  func revoke(_ seat: Author.Role) -> Replaced { replace { $0.revoke(seat) } }

  private func replace(_ body: (inout JoinCodes) -> String?) -> Replaced {
    var old: String?
    let isSaved = change { codes in
      old = body(&codes)
      return true
    }
    return Replaced(name: old, isSaved: isSaved)
  }

  /// Is the name this terminal's own, as far as is known.
  func isOwn(_ hello: Hello, as role: Author.Role, in roster: Roster) -> Bool {
    state.withLock { $0.codes.isOwn(hello.participant, hello.key, as: role, in: roster) }
  }

  /// Terminals whose keys are kept: more than a session ever has.
  static let terminals = 4096

  /// Keeps the key of who came, in the file at the next `save`.
  func note(_ hello: Hello) {
    state.withLock { state in
      if state.codes.keys.count >= Codebook.terminals { return }
      if state.codes.note(hello.participant, hello.key) { state.isUnsaved = true }
    }
  }

  /// Writes what is news: a hall comes in at once and is written once. What cannot be written is
  /// news at the next `save` too. Waits for the disk: not for an event loop.
  ///
  /// - Returns: whether the file has it all.
  @discardableResult
  func save() -> Bool {
    guard let path else { return true }
    return file.withLock { _ in
      let unsaved = state.withLock { state in
        defer { state.isUnsaved = false }
        return state.isUnsaved ? state.codes : nil
      }
      guard let unsaved, !write(path, unsaved.line()) else { return true }
      state.withLock { $0.isUnsaved = true }
      return false
    }
  }

  /// Changes the codes and writes them where that was news: a code that is shown must last.
  @discardableResult
  private func change(_ body: (inout JoinCodes) -> Bool) -> Bool {
    state.withLock { state in
      if body(&state.codes) { state.isUnsaved = true }
    }
    return save()
  }
}

// MARK: - The file

/// A file beside the log that cannot be used: what, why, and what to do.
package struct LogAside: Error, Hashable, Sendable {
  package let sentence: LocalizedText
}

extension Codebook {
  private static func read(_ path: String) throws(LogAside) -> JoinCodes {
    guard let file = fopen(path, "re") else {
      if errno == ENOENT { return JoinCodes() }
      throw failure(path, LocalizedText(String(cString: strerror(errno))))
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count].filter { $0 != 10 }
    }
    do {
      return try JoinCodes(file: bytes)
    } catch {
      throw failure(path, error.reason)
    }
  }

  private static func failure(_ path: String, _ reason: LocalizedText) -> LogAside {
    LogAside(
      sentence: LocalizedText(
        "Не удалось прочесть коды \(path): \(reason.russian). Исправьте файл или уберите его: "
          + "коды будут новыми, и терминалам придётся войти заново.",
        "Cannot read the codes \(path): \(reason.english). Mend the file or take it away: the codes "
          + "will be new ones, and terminals must join again."))
  }

  /// A code was taken back, and the file does not know.
  var unsaved: LocalizedText {
    let path = path ?? ""
    return LocalizedText(
      "Старый код больше не действует, но записать это в \(path) не удалось: после перезапуска "
        + "ведущего он открыл бы снова. Освободите место на диске или проверьте права — запись "
        + "повторяется каждую секунду.",
      "The old code opens nothing any more, but that could not be written to \(path): after a "
        + "restart of the host it would open again. Make room on the disk or check the permissions: "
        + "it is tried again every second.")
  }
}
