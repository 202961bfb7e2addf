import Glibc
import Synchronization
import TaktJournal

/// The host's disk. It outlives the processes that write to it, knows what a power cut would leave,
/// and can be made to fail.
final class SimulatedDisk: Sendable {
  struct File {
    var bytes: [UInt8] = []
    /// So many bytes would survive a power cut for certain.
    var synced = 0
    var isNamed = false
  }

  /// What goes wrong with the log from now on, until the disk is mended.
  enum Trouble: CaseIterable {
    case none, failingWrite, failingSync, full
  }

  struct State {
    var files: [String: File] = [:]
    var trouble = Trouble.none
    /// Lines of the log that a power cut would leave for certain.
    var durableLines = 0
  }

  let state = Mutex(State())
  let luck: Luck
  let log: String

  init(log: String, luck: Luck) {
    self.log = log
    self.luck = luck
  }

  var bytes: [UInt8] { state.withLock { [log] in $0.files[log]?.bytes ?? [] } }

  /// Records of the log that a power cut would leave for certain.
  var durableRecords: Int { state.withLock(\.durableLines) - 1 }

  var isTroubled: Bool { state.withLock { $0.trouble != .none } }

  func trouble(_ trouble: Trouble) { state.withLock { $0.trouble = trouble } }

  /// The power goes: of what was not synced a part stays, cut anywhere.
  func cutPower() {
    state.withLock { state in
      for (name, file) in state.files.sorted(by: { $0.key < $1.key }) {
        guard file.isNamed else {
          state.files[name] = nil
          continue
        }
        let kept = file.synced + luck.number(0...file.bytes.count - file.synced)
        state.files[name]!.bytes.removeSubrange(kept...)
      }
    }
  }
}

/// The disk as one process has it: the dead neither read nor write.
final class DiskView: FileSystem, Sendable {
  private let disk: SimulatedDisk
  private let isDead = Mutex(false)

  init(_ disk: SimulatedDisk) { self.disk = disk }

  func die() { isDead.withLock { $0 = true } }

  private func change<Result>(
    _ operation: FileFailure.Operation, _ path: String,
    _ body: (inout SimulatedDisk.State) throws(FileFailure) -> Result
  ) throws(FileFailure) -> Result {
    if isDead.withLock({ $0 }) { throw FileFailure(operation, path, code: EIO) }
    return try disk.state.withLock { state throws(FileFailure) in try body(&state) }
  }

  func open(_ path: String, _ access: FileAccess) throws(FileFailure) -> FileDescriptor {
    try change(.open, path) { state throws(FileFailure) in
      switch access {
      case .read, .append:
        if state.files[path] == nil { throw FileFailure(.open, path, code: ENOENT) }
      case .create:
        if state.files[path] != nil { throw FileFailure(.create, path, code: EEXIST) }
        state.files[path] = SimulatedDisk.File()
      case .replace: state.files[path] = SimulatedDisk.File()
      }
    }
    return FileDescriptor(3, path)
  }

  func close(_ file: FileDescriptor) {}

  func size(of file: FileDescriptor) throws(FileFailure) -> Int {
    try change(.size, file.path) { $0.files[file.path]?.bytes.count ?? 0 }
  }

  func read(
    _ file: FileDescriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int {
    try change(.read, file.path) { state in
      let bytes = state.files[file.path]?.bytes ?? []
      let count = max(0, min(buffer.count, bytes.count - offset))
      if count > 0 { buffer.copyBytes(from: bytes[offset..<offset + count]) }
      return count
    }
  }

  func write(_ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer) throws(FileFailure) -> Int {
    try change(.write, file.path) { state throws(FileFailure) in
      let luck = disk.luck
      let isSick = file.path == disk.log && state.trouble != .none
      var count = luck.chance(5) ? luck.number(1...bytes.count) : bytes.count
      if isSick, state.trouble == .full { count = luck.number(0...bytes.count) / 2 }
      if isSick, state.trouble == .failingWrite || count == 0 {
        throw FileFailure(.write, file.path, code: state.trouble == .full ? ENOSPC : EIO)
      }
      state.files[file.path]!.bytes += bytes[..<count]
      return count
    }
  }

  func sync(_ file: FileDescriptor) throws(FileFailure) {
    try change(.sync, file.path) { state throws(FileFailure) in
      if file.path == disk.log, state.trouble == .failingSync || state.trouble == .full {
        throw FileFailure(.sync, file.path, code: EIO)
      }
      guard let old = state.files[file.path] else { return }
      state.files[file.path]!.synced = old.bytes.count
      guard file.path == disk.log else { return }
      state.durableLines += old.bytes[old.synced...].count { $0 == 10 }
    }
  }

  func truncate(_ file: FileDescriptor, to size: Int) throws(FileFailure) {
    try change(.truncate, file.path) { state in
      state.files[file.path]!.bytes.removeSubrange(size...)
      state.files[file.path]!.synced = min(size, state.files[file.path]!.synced)
    }
  }

  /// There is one folder.
  func syncFolder(of path: String) throws(FileFailure) {
    try change(.syncFolder, path) { state in
      for name in state.files.keys { state.files[name]!.isNamed = true }
    }
  }

  /// One host lives at a time: the simulation sees to it.
  func lock(_ file: FileDescriptor) throws(FileFailure) -> Bool { true }

  func remove(_ path: String) throws(FileFailure) {
    try change(.remove, path) { $0.files[path] = nil }
  }
}
