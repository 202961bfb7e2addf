import Glibc
import TaktJournal

/// What goes wrong at one operation.
enum Fault: CaseIterable, Sendable {
  case inputOutputError, noSpace
  /// The write takes fewer bytes; what follows is well.
  case shortOne, shortHalf, shortAllButOne
  /// The write takes fewer bytes and then there is no space.
  case fullAfterOne, fullAfterHalf, fullAfterAllButOne
  /// The sync fails once; later ones say that all is well, but nothing reaches the disk any more.
  case failingSync
  /// The process dies in the middle of the operation.
  case kill
}

/// Fails the operation with a given number, from 1; counts them all.
final class FaultyFileSystem: FileSystem {
  let memory: MemoryFileSystem
  private let fault: Fault
  private let target: Int
  private(set) var operations = 0
  /// Did the fault come: a short write needs a write, a failing sync a sync.
  private(set) var isStruck = false
  private(set) var hasFailedSync = false
  private var isDead = false
  private var isFull = false

  init(_ memory: MemoryFileSystem, _ fault: Fault, at target: Int) {
    self.memory = memory
    self.fault = fault
    self.target = target
  }

  /// Counts an operation; true where the fault belongs here. The dead do nothing.
  private func isTarget(_ operation: FileFailure.Operation, _ path: String) throws(FileFailure)
    -> Bool
  {
    operations += 1
    if isDead { throw FileFailure(operation, path, code: EIO) }
    return operations == target
  }

  private func strike(_ operation: FileFailure.Operation, _ path: String) throws(FileFailure) {
    guard try isTarget(operation, path) else { return }
    switch fault {
    case .inputOutputError: try fail(operation, path, EIO)
    case .noSpace: try fail(operation, path, ENOSPC)
    case .kill:
      isDead = true
      try fail(operation, path, EIO)
    case .failingSync where operation == .sync: try fail(operation, path, EIO)
    default: break
    }
  }

  private func fail(
    _ operation: FileFailure.Operation, _ path: String, _ code: Int32
  ) throws(FileFailure) {
    isStruck = true
    if operation == .sync { hasFailedSync = true }
    throw FileFailure(operation, path, code: code)
  }

  func open(_ path: String, _ access: FileAccess) throws(FileFailure) -> FileDescriptor {
    try strike(access == .create ? .create : .open, path)
    return try memory.open(path, access)
  }

  func close(_ file: FileDescriptor) { if !isDead { memory.close(file) } }

  func size(of file: FileDescriptor) throws(FileFailure) -> Int {
    try strike(.size, file.path)
    return try memory.size(of: file)
  }

  func read(
    _ file: FileDescriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int {
    try strike(.read, file.path)
    return try memory.read(file, at: offset, into: buffer)
  }

  func write(_ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer) throws(FileFailure) -> Int {
    guard try isTarget(.write, file.path) else {
      if isFull { throw FileFailure(.write, file.path, code: ENOSPC) }
      return try memory.write(file, bytes)
    }
    isStruck = fault != .failingSync
    if let count = fault.bytesTaken(of: bytes.count) {
      isFull = fault.fills
      return try memory.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    }
    switch fault {
    case .inputOutputError: throw FileFailure(.write, file.path, code: EIO)
    case .noSpace: throw FileFailure(.write, file.path, code: ENOSPC)
    case .kill:
      isDead = true
      _ = try memory.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
      throw FileFailure(.write, file.path, code: EIO)
    default: return try memory.write(file, bytes)
    }
  }

  func sync(_ file: FileDescriptor) throws(FileFailure) {
    try strike(.sync, file.path)
    if !hasFailedSync { try memory.sync(file) }
  }

  func truncate(_ file: FileDescriptor, to size: Int) throws(FileFailure) {
    try strike(.truncate, file.path)
    try memory.truncate(file, to: size)
  }

  func syncFolder(of path: String) throws(FileFailure) {
    try strike(.syncFolder, path)
    if !hasFailedSync { try memory.syncFolder(of: path) }
  }

  func lock(_ file: FileDescriptor) throws(FileFailure) -> Bool {
    try strike(.lock, file.path)
    return try memory.lock(file)
  }

  func remove(_ path: String) throws(FileFailure) {
    try strike(.remove, path)
    try memory.remove(path)
  }
}

extension Fault {
  fileprivate var fills: Bool {
    switch self {
    case .fullAfterOne, .fullAfterHalf, .fullAfterAllButOne: true
    default: false
    }
  }

  fileprivate func bytesTaken(of count: Int) -> Int? {
    switch self {
    case .shortOne, .fullAfterOne: min(1, count)
    case .shortHalf, .fullAfterHalf: count / 2
    case .shortAllButOne, .fullAfterAllButOne: max(0, count - 1)
    default: nil
    }
  }
}
