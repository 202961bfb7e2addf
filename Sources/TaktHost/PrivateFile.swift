import Glibc

/// A small file for its owner's eyes only (0600), whole at any moment.
package enum PrivateFile {
  /// Written aside, put on the disk, then renamed.
  ///
  /// - Returns: whether the bytes are there; `errno` says why not.
  package static func replace(_ path: String, with bytes: [UInt8]) -> Bool {
    let aside = path + ".new"
    unlink(aside)
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return false }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    let isWhole = written == bytes.count && fsync(descriptor) == 0
    close(descriptor)
    guard isWhole, rename(aside, path) == 0 else {
      let code = errno
      unlink(aside)
      errno = code
      return false
    }
    return true
  }
}
