import Glibc
import TaktModel

/// The file under an outbox: whole lines, one writer.
///
/// It is written at a remembered place, not at its end: what a failed write left behind is cut off,
/// or overwritten by the next line, and never becomes the beginning of another.
struct OutboxFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  /// Where the last whole line ends.
  private(set) var length = 0

  private init(_ path: String, _ descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Opens or makes the file for this process alone. nil when another process holds it.
  static func hold(_ path: String) throws(LinkError) -> OutboxFile? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure("открыть", "open", path, errno) }
    let file = OutboxFile(path, descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK { return nil }
      throw failure("занять", "lock", path, errno)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw failure("открыть", "open", path, EINVAL)
    }
    if status.st_size == 0 { syncFolder(of: path) }
    return file
  }

  /// The whole lines. What a crash cut off was never shown as taken: it is dropped.
  mutating func readLines() throws(LinkError) -> [ArraySlice<UInt8>] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = pread(descriptor, &chunk, chunk.count, off_t(bytes.count)), count != 0 {
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw OutboxFile.failure("прочесть", "read", path, errno) }
      bytes += chunk[..<count]
    }
    length = bytes.lastIndex(of: 10).map { $0 + 1 } ?? 0
    if length < bytes.count { _ = ftruncate(descriptor, off_t(length)) }
    return bytes[..<length].split(separator: 10)
  }

  /// Adds a line. When it fails the file is as before.
  mutating func append(_ line: [UInt8], isSynced: Bool) throws(LinkError) {
    guard write(line, at: length), !isSynced || fdatasync(descriptor) == 0 else {
      let code = errno
      _ = ftruncate(descriptor, off_t(length))
      throw OutboxFile.failure("записать", "write", path, code)
    }
    length += line.count
  }

  /// Leaves one short line in place of all, where all the requests in the file are answered.
  ///
  /// It is written over the beginning and is on the disk before the rest is cut off: at no moment is
  /// the file without the highest counter, and until the cut the old answers still stand behind it.
  mutating func replaceAll(with line: [UInt8]) {
    guard write(line, at: 0), fdatasync(descriptor) == 0,
      ftruncate(descriptor, off_t(line.count)) == 0
    else { return }
    length = line.count
  }

  private func write(_ bytes: [UInt8], at place: Int) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(place + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// A new file's name must be on the disk too, or the lines in it are lost with it.
  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func failure(
    _ russian: String, _ english: String, _ path: String, _ code: Int32
  ) -> LinkError {
    let reason = String(cString: strerror(code))
    let isFull = [ENOSPC, EDQUOT, EFBIG].contains(code)
    return LinkError(
      "Не удалось \(russian) исходящие \(path): \(reason). "
        + (isFull ? "Освободите место и повторите." : "Проверьте путь и права."),
      "Cannot \(english) the outbox \(path): \(reason). "
        + (isFull ? "Make room and try again." : "Check the path and its permissions."))
  }
}
