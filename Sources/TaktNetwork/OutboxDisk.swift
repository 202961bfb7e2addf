import Glibc
import TaktModel

/// What an outbox asks of the disk about its one file, and nothing more. The real one is
/// `HeldFile`; a simulated one can lose what was not synced.
package protocol OutboxDisk: AnyObject {
  /// The file's name, for messages.
  var path: String { get }
  func readAll() throws(OutboxFailure) -> [UInt8]
  /// Writes at a place, over what is there; returns how many bytes were taken, which may be fewer.
  func write(_ bytes: ArraySlice<UInt8>, at place: Int) throws(OutboxFailure) -> Int
  /// Returns when the file's bytes and size are on the disk.
  func sync() throws(OutboxFailure)
  func truncate(to size: Int) throws(OutboxFailure)
}

/// An operation that the system refused, by its `errno`.
package struct OutboxFailure: Error, Hashable, Sendable {
  package let code: Int32

  package init(code: Int32) { self.code = code }
}

/// A file of this machine, held by this process alone while the object lives.
final class HeldFile: OutboxDisk {
  let path: String
  private let descriptor: Int32

  private init(_ path: String, _ descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Let go by name: a child process that is just being made shares the hold until it begins.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Opens or makes the file. nil when another process holds it.
  static func hold(_ path: String) throws(LinkError) -> HeldFile? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .outbox("открыть", "open", path, errno) }
    let file = HeldFile(path, descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK { return nil }
      throw .outbox("занять", "lock", path, errno)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .outbox("открыть", "open", path, EINVAL)
    }
    if status.st_size == 0 { syncFolder(of: path) }
    return file
  }

  func readAll() throws(OutboxFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = pread(descriptor, &chunk, chunk.count, off_t(bytes.count)), count != 0 {
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw OutboxFailure(code: errno) }
      bytes += chunk[..<count]
    }
    return bytes
  }

  func write(_ bytes: ArraySlice<UInt8>, at place: Int) throws(OutboxFailure) -> Int {
    while true {
      let count = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(place))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw OutboxFailure(code: errno) }
      return count
    }
  }

  func sync() throws(OutboxFailure) {
    if fdatasync(descriptor) != 0 { throw OutboxFailure(code: errno) }
  }

  func truncate(to size: Int) throws(OutboxFailure) {
    if ftruncate(descriptor, off_t(size)) != 0 { throw OutboxFailure(code: errno) }
  }

  /// A new file's name must be on the disk too, or the lines in it are lost with it.
  private static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

extension LinkError {
  static func outbox(
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
