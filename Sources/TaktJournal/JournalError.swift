package import TaktFormat
package import TaktModel

/// Why a log could not be opened, read or written: what was tried, on what, why, and what to do.
package enum JournalError: Error, Hashable, Sendable {
  /// The file system refused an operation. While a log is written this is the last word: nothing
  /// more is acknowledged on that file (invariant 2).
  case failed(FileFailure)
  /// An earlier write or sync failed; the log is read-only from then on (invariant 2).
  case stopped(path: String, by: FileFailure)
  case exists(path: String)
  case missing(path: String)
  case empty(path: String)
  /// The first line is not a header that this version understands.
  case foreign(path: String, FormatError)
  /// The log was being created when the power went: no record was ever in it.
  case unfinishedHeader(path: String)
  case damaged(Damage)
  /// Another process writes this log.
  case held(path: String, by: Holder?)
  /// The records are not the next ones; nothing was written.
  case outOfOrder(path: String, expected: Int, found: Int)
  /// The record is longer than a line may be; nothing was written.
  case tooLong(path: String, sequence: Int, bytes: Int)
}

/// Damage that is not a torn tail. The file is never written after it is found (invariant 9).
package struct Damage: Hashable, Sendable {
  package let path: String
  /// The line, from 1; the header is the first.
  package let line: Int
  /// The place in the file, in bytes from 0.
  package let offset: Int
  package let reason: LocalizedText

  init(_ path: String, at position: LogPosition, _ error: FormatError) {
    self.path = path
    line = position.line
    offset = position.offset + error.offset
    reason = error.reason
  }
}

/// Who holds a log: a process of a machine.
package struct Holder: Hashable, Sendable {
  package let process: Int
  package let host: String
}
