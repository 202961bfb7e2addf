import Glibc
import TaktJournal

/// Files in memory that know which of their bytes are on the disk, so that a test can cut the power.
final class MemoryFileSystem: FileSystem {
  struct File {
    var bytes: [UInt8] = []
    /// What a power cut leaves, if the file's name is on the disk too.
    var synced: [UInt8]?
    var isNamed = false
  }

  var files: [String: File] = [:]
  private var open: [Int32: String] = [:]
  private var locked: [String: Int32] = [:]
  private var nextNumber: Int32 = 3

  subscript(path: String) -> [UInt8]? {
    get { files[path]?.bytes }
    set { files[path] = newValue.map { File(bytes: $0, synced: $0, isNamed: true) } }
  }

  func copy() -> MemoryFileSystem {
    let copy = MemoryFileSystem()
    copy.files = files
    return copy
  }

  /// The process dies: what it wrote stays, its locks go.
  func dropProcess() {
    open = [:]
    locked = [:]
  }

  /// The power goes: only what was synced stays, of files whose folder was synced too.
  func cutPower() {
    dropProcess()
    files = files.filter(\.value.isNamed).compactMapValues { file in
      file.synced.map { File(bytes: $0, synced: $0, isNamed: true) }
    }
  }

  func open(_ path: String, _ access: FileAccess) throws(FileFailure) -> FileDescriptor {
    switch access {
    case .read, .append:
      if files[path] == nil { throw FileFailure(.open, path, code: ENOENT) }
    case .create:
      if files[path] != nil { throw FileFailure(.create, path, code: EEXIST) }
      files[path] = File()
    case .replace: files[path] = File()
    }
    nextNumber += 1
    open[nextNumber] = path
    return FileDescriptor(nextNumber, path)
  }

  func close(_ file: FileDescriptor) {
    if locked[file.path] == file.number { locked[file.path] = nil }
    open[file.number] = nil
  }

  func size(of file: FileDescriptor) throws(FileFailure) -> Int { files[file.path]!.bytes.count }

  func read(
    _ file: FileDescriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int {
    files[file.path]!.bytes.withUnsafeBytes { bytes in
      let count = max(0, min(buffer.count, bytes.count - offset))
      if count > 0 {
        buffer.baseAddress!.copyMemory(from: bytes.baseAddress! + offset, byteCount: count)
      }
      return count
    }
  }

  func write(_ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer) throws(FileFailure) -> Int {
    files[file.path]!.bytes.append(contentsOf: bytes)
    return bytes.count
  }

  func sync(_ file: FileDescriptor) throws(FileFailure) {
    files[file.path]!.synced = files[file.path]!.bytes
  }

  func truncate(_ file: FileDescriptor, to size: Int) throws(FileFailure) {
    files[file.path]!.bytes.removeSubrange(size...)
  }

  /// There is one folder.
  func syncFolder(of path: String) throws(FileFailure) {
    for name in files.keys { files[name]?.isNamed = true }
  }

  func lock(_ file: FileDescriptor) throws(FileFailure) -> Bool {
    if let holder = locked[file.path], holder != file.number { return false }
    locked[file.path] = file.number
    return true
  }

  func remove(_ path: String) throws(FileFailure) {
    if files.removeValue(forKey: path) == nil { throw FileFailure(.remove, path, code: ENOENT) }
  }
}
