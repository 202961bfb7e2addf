package import TaktFormat
package import TaktModel

/// What reading a whole log found.
package struct LogSummary: Hashable, Sendable {
  package let header: Header
  package let records: Int
  /// The size of the file, a torn tail included.
  package let bytes: Int
  /// The sum of the last sound line.
  package let sum: Checksum
  /// Bytes after the last whole line: a write that was cut off. Opening the log to write repairs it.
  package let tornBytes: Int
}

/// Reads a log for `check`, replay and export: never writes, never locks, and so may read a log
/// that a host is writing.
package struct LogReader {
  private let files: any FileSystem

  package init(_ files: any FileSystem = DiskFileSystem()) { self.files = files }

  /// Reads a log to its end or its damage; gives each record with the position of its line, until
  /// `body` returns false.
  package func read(
    _ path: String, each body: (Record, LogPosition) -> Bool
  ) throws(JournalError) -> LogSummary {
    let file = try files.open(log: path, .read)
    defer { files.close(file) }
    var scan = LogScan(files, file)
    let rest = try scan.run(each: body)
    guard let header = scan.header else {
      preconditionFailure("a scan that ends well has read the header")
    }
    return LogSummary(
      header: header, records: scan.position.sequence, bytes: scan.position.offset + rest,
      sum: scan.position.sum, tornBytes: rest)
  }

  /// Reads every line of a log and throws the first damage.
  package func check(_ path: String) throws(JournalError) -> LogSummary {
    try read(path) { _, _ in true }
  }
}

extension FileSystem {
  /// Opens a log that must be there.
  func open(log path: String, _ access: FileAccess) throws(JournalError) -> FileDescriptor {
    do {
      return try open(path, access)
    } catch {
      throw error.isMissing ? .missing(path: path) : .failed(error)
    }
  }
}
