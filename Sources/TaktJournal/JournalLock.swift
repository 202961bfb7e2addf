internal import Glibc

/// One process writes a log (invariant 4). The lock is the kernel's, on the log itself, and dies
/// with its holder; `NAME.jsonl.lock` beside it only says who that is, and may be stale or missing.
extension FileSystem {
  /// Takes the log for this process, or closes it and says who has it.
  func hold(_ file: FileDescriptor) throws(JournalError) {
    let isTaken: Bool
    do {
      isTaken = try lock(file)
    } catch {
      close(file)
      throw .failed(error)
    }
    guard isTaken else {
      close(file)
      throw .held(path: file.path, by: try? readHolder(of: file.path))
    }
    try? writeHolder(of: file.path)
  }

  /// Gives the log back.
  func release(_ file: FileDescriptor) {
    try? remove(file.path.lockFile)
    close(file)
  }

  private func writeHolder(of path: String) throws(FileFailure) {
    let note = try open(path.lockFile, .replace)
    defer { close(note) }
    try writeAll(Array("\(getpid()) \(Holder.hostName)\n".utf8), to: note)
  }

  private func readHolder(of path: String) throws(FileFailure) -> Holder? {
    let note = try open(path.lockFile, .read)
    defer { close(note) }
    let text = String(decoding: try readAll(note, at: 0, count: 512), as: UTF8.self)
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let process = Int(words[0]) else { return nil }
    return Holder(process: process, host: String(words[1]))
  }
}

extension Holder {
  fileprivate static var hostName: String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, 255) == 0 else { return "localhost" }
    return String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension String {
  fileprivate var lockFile: String { self + ".lock" }
}

extension FileFailure {
  var isExisting: Bool { code == EEXIST }
  var isMissing: Bool { code == ENOENT }
}
