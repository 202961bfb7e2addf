internal import Glibc

/// The file system of this machine. What it makes is its owner's alone: a log holds what the room may
/// not see yet.
package struct DiskFileSystem: FileSystem {
  package init() {}

  package func open(
    _ path: String, _ access: FileAccess
  ) throws(FileFailure) -> FileDescriptor {
    let operation: FileFailure.Operation = access == .create ? .create : .open
    let number = try retrying(operation, path) {
      Int(Glibc.open(path, access.flags | O_CLOEXEC, 0o600))
    }
    return FileDescriptor(Int32(number), path)
  }

  package func close(_ file: FileDescriptor) { _ = Glibc.close(file.number) }

  package func size(of file: FileDescriptor) throws(FileFailure) -> Int {
    var status = stat()
    _ = try retrying(.size, file.path) { Int(fstat(file.number, &status)) }
    return Int(status.st_size)
  }

  package func read(
    _ file: FileDescriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int {
    try retrying(.read, file.path) {
      pread(file.number, buffer.baseAddress, buffer.count, off_t(offset))
    }
  }

  package func write(
    _ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer
  ) throws(FileFailure) -> Int {
    try retrying(.write, file.path) { Glibc.write(file.number, bytes.baseAddress, bytes.count) }
  }

  /// Never retried, not even when interrupted: after a failed sync nobody knows what is on the
  /// disk, and a second one may succeed without having written it (invariant 2).
  package func sync(_ file: FileDescriptor) throws(FileFailure) {
    if fdatasync(file.number) != 0 { throw FileFailure(.sync, file.path, code: errno) }
  }

  package func truncate(_ file: FileDescriptor, to size: Int) throws(FileFailure) {
    _ = try retrying(.truncate, file.path) { Int(ftruncate(file.number, off_t(size))) }
  }

  package func syncFolder(of path: String) throws(FileFailure) {
    let folder = path.folder
    let number = try retrying(.syncFolder, folder) {
      Int(Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }
    defer { _ = Glibc.close(Int32(number)) }
    if fsync(Int32(number)) != 0 { throw FileFailure(.syncFolder, folder, code: errno) }
  }

  package func lock(_ file: FileDescriptor) throws(FileFailure) -> Bool {
    do {
      _ = try retrying(.lock, file.path) { Int(flock(file.number, LOCK_EX | LOCK_NB)) }
      return true
    } catch  where error.code == EWOULDBLOCK {
      return false
    }
  }

  package func remove(_ path: String) throws(FileFailure) {
    if unlink(path) != 0 { throw FileFailure(.remove, path, code: errno) }
  }

  /// A call that a signal interrupted before it did anything is made again.
  private func retrying(
    _ operation: FileFailure.Operation, _ path: String, _ call: () -> Int
  ) throws(FileFailure) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw FileFailure(operation, path, code: errno) }
    }
  }
}

extension FileAccess {
  fileprivate var flags: Int32 {
    switch self {
    case .read: O_RDONLY
    case .append: O_RDWR | O_APPEND
    case .create: O_RDWR | O_APPEND | O_CREAT | O_EXCL
    case .replace: O_RDWR | O_APPEND | O_CREAT | O_TRUNC
    }
  }
}

extension String {
  /// The folder that holds this path.
  fileprivate var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
