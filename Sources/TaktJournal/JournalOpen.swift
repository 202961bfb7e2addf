internal import TaktFormat
package import TaktModel

/// A torn tail that was set aside when a log was opened (invariant 9).
package struct Recovery: Hashable, Sendable {
  /// How many bytes were cut off the log.
  package let bytes: Int
  /// Where they were, in bytes from 0.
  package let offset: Int
  /// The file that keeps them.
  package let file: String
}

extension Journal {
  /// Creates a log with its header alone. Returns when the file and its name are on the disk.
  package static func create(
    at path: String, header: Header, on files: any FileSystem = DiskFileSystem()
  ) throws(JournalError) -> Journal {
    let file: FileDescriptor
    do {
      file = try files.open(path, .create)
    } catch {
      throw error.isExisting ? .exists(path: path) : .failed(error)
    }
    try files.hold(file)
    do {
      let position = try files.begin(file, with: header)
      return Journal(files, file, header, at: position, index: [LogPosition()], recovery: nil)
    } catch {
      files.release(file)
      throw error
    }
  }

  /// Opens a log to go on with it: lock → header → lines → torn tail aside. Gives each record in
  /// order; the caller's fold of them is the session (invariant 1).
  package static func open(
    at path: String, on files: any FileSystem = DiskFileSystem(),
    each body: (Record) -> Void
  ) throws(JournalError) -> Journal {
    try open(path, on: files, from: LogPosition(), header: nil, each: body)
  }

  /// Opens a log again after a failure, in a process that has read it up to `position` and holds its
  /// header. Gives only the records after that: those that were written but never acknowledged.
  package static func reopen(
    at path: String, after position: LogPosition, header: Header,
    on files: any FileSystem = DiskFileSystem(), each body: (Record) -> Void
  ) throws(JournalError) -> Journal {
    try open(path, on: files, from: position, header: header, each: body)
  }

  private static func open(
    _ path: String, on files: any FileSystem, from start: LogPosition, header: Header?,
    each body: (Record) -> Void
  ) throws(JournalError) -> Journal {
    let file = try files.open(log: path, .append)
    try files.hold(file)
    do {
      try files.checkSize(of: file, reaches: start)
      let scan = LogScan(files, file, from: start, header: header)
      return try Journal(recovering: scan, each: body)
    } catch {
      files.release(file)
      throw error
    }
  }

  private convenience init(
    recovering start: LogScan, each body: (Record) -> Void
  ) throws(JournalError) {
    var scan = start
    var index = [LogPosition()]
    let tornBytes = try scan.run { record, position in
      if position.isRemembered { index.append(position) }
      body(record)
      return true
    }
    guard let header = scan.header else {
      preconditionFailure("a scan that ends well has read the header")
    }
    let recovery = try scan.files.settle(scan.file, at: scan.position.offset, tornBytes: tornBytes)
    self.init(
      scan.files, scan.file, header, at: scan.position, index: index, recovery: recovery)
  }
}

extension FileSystem {
  /// A log that became shorter than what was read of it has lost records.
  fileprivate func checkSize(
    of file: FileDescriptor, reaches position: LogPosition
  ) throws(JournalError) {
    let size: Int
    do {
      size = try self.size(of: file)
    } catch {
      throw .failed(error)
    }
    if size < position.offset {
      throw .damaged(Damage(file.path, at: position, FormatError(.endsEarly, at: 0)))
    }
  }

  /// Writes the header of a new log.
  fileprivate func begin(
    _ file: FileDescriptor, with header: Header
  ) throws(JournalError) -> LogPosition {
    var position = LogPosition()
    var bytes: [UInt8] = []
    var encoder = LogEncoder()
    encoder.append(header, to: &bytes)
    do {
      try writeAll(bytes, to: file)
      try sync(file)
      try syncFolder(of: file.path)
    } catch {
      throw .failed(error)
    }
    position.line = 2
    position.offset = bytes.count
    position.sum = encoder.sum
    return position
  }

  /// Cuts a torn tail off after keeping it, and makes sure that everything that was read is on the
  /// disk: a process that died may have written lines that were never synced (invariant 2).
  fileprivate func settle(
    _ file: FileDescriptor, at offset: Int, tornBytes: Int
  ) throws(JournalError) -> Recovery? {
    do {
      let recovery = tornBytes > 0 ? try setAside(file, at: offset, tornBytes) : nil
      try sync(file)
      try syncFolder(of: file.path)
      return recovery
    } catch {
      throw .failed(error)
    }
  }

  /// The copy is on the disk before the log is cut: at no moment are the bytes nowhere.
  private func setAside(
    _ file: FileDescriptor, at offset: Int, _ count: Int
  ) throws(FileFailure) -> Recovery {
    let bytes = try readAll(file, at: offset, count: count)
    let copy = try newFile("\(file.path).torn-\(offset)")
    defer { close(copy) }
    try writeAll(bytes, to: copy)
    try sync(copy)
    try syncFolder(of: copy.path)
    try truncate(file, to: offset)
    return Recovery(bytes: count, offset: offset, file: copy.path)
  }

  /// An earlier repair at the same place keeps its file: `-2`, `-3`… follow.
  private func newFile(_ path: String) throws(FileFailure) -> FileDescriptor {
    var number = 1
    while true {
      do {
        return try open(number == 1 ? path : "\(path)-\(number)", .create)
      } catch  where error.isExisting {
        number += 1
      }
    }
  }
}
