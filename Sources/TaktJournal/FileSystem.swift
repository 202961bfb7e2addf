/// What the journal asks of the disk, and nothing more. The real one is `DiskFileSystem`; tests put
/// a faulty one in its place and fail every operation in turn.
package protocol FileSystem {
  func open(_ path: String, _ access: FileAccess) throws(FileFailure) -> FileDescriptor
  func close(_ file: FileDescriptor)
  func size(of file: FileDescriptor) throws(FileFailure) -> Int
  /// Fills the buffer from a place in the file; returns how many bytes there were, 0 at its end.
  func read(
    _ file: FileDescriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileFailure) -> Int
  /// Appends to the file; returns how many bytes were taken, which may be fewer than given.
  func write(_ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer) throws(FileFailure) -> Int
  /// Returns when the file's bytes and size are on the disk.
  func sync(_ file: FileDescriptor) throws(FileFailure)
  func truncate(_ file: FileDescriptor, to size: Int) throws(FileFailure)
  /// Returns when the folder that holds this path has its names on the disk.
  func syncFolder(of path: String) throws(FileFailure)
  /// Takes the file for one writer; false where another open file has it.
  func lock(_ file: FileDescriptor) throws(FileFailure) -> Bool
  func remove(_ path: String) throws(FileFailure)
}

/// An open file, and the name it was opened by, for messages.
package struct FileDescriptor: Hashable, Sendable {
  package let number: Int32
  package let path: String

  package init(_ number: Int32, _ path: String) {
    self.number = number
    self.path = path
  }
}

package enum FileAccess: Hashable, Sendable {
  case read
  /// Reads anywhere, writes at the end.
  case append
  /// As `append`, but the file must not exist yet; mode 0644.
  case create
  /// Emptied if it exists, made if it does not; mode 0644.
  case replace
}

/// An operation that the system refused.
package struct FileFailure: Error, Hashable, Sendable {
  package enum Operation: String, Hashable, Sendable {
    case open, create, size, read, write, sync, truncate, syncFolder, lock, remove
  }

  package let operation: Operation
  package let path: String
  /// The system's `errno`.
  package let code: Int32

  package init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }
}
