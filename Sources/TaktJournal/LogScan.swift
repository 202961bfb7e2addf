package import TaktFormat
internal import TaktModel

/// The beginning of a line, and what the chain of sums held before it: enough to read from there.
package struct LogPosition: Hashable, Sendable {
  /// The line that begins here, from 1.
  package var line = 1
  /// Where it begins, in bytes from 0.
  package var offset = 0
  /// The number of the record before it; 0 before the first.
  package var sequence = 0
  package var sum = Checksum.start

  package init() {}
}

/// Reads a log forward from a position and stops at the first damage.
struct LogScan {
  let files: any FileSystem
  let file: FileDescriptor
  /// After the last sound line.
  private(set) var position: LogPosition
  private(set) var header: Header?
  private var decoder: LogDecoder

  init(
    _ files: any FileSystem, _ file: FileDescriptor, from position: LogPosition = .init(),
    header: Header? = nil
  ) {
    self.files = files
    self.file = file
    self.position = position
    self.header = header
    decoder = LogDecoder(after: position.sequence, sum: position.sum)
  }

  /// Gives each record with the position of its line until `body` returns false, the damage or the
  /// end. Returns how many bytes after the last newline are left over.
  mutating func run(
    to end: Int = .max, each body: (Record, LogPosition) -> Bool
  ) throws(JournalError) -> Int {
    var lines = LineStream(files, file, from: position.offset, to: end)
    let rest = try lines.each(longest: LogDecoder.longestLine) { line throws(JournalError) in
      try take(line, body)
    }
    if position.line == 1 { throw failureOfHeader(rest ?? 0) }
    return rest ?? 0
  }

  private mutating func take(
    _ line: UnsafeRawBufferPointer, _ body: (Record, LogPosition) -> Bool
  ) throws(JournalError) -> Bool {
    let start = position
    guard line.count <= LogDecoder.longestLine else {
      throw failure(
        FormatError(.tooLong(limit: LogDecoder.longestLine), at: LogDecoder.longestLine))
    }
    do {
      guard start.line > 1 else {
        header = try decoder.header(line)
        advance(by: line.count + 1)
        return true
      }
      let record = try decoder.record(line)
      advance(by: line.count + 1)
      return body(record, start)
    } catch {
      throw failure(error)
    }
  }

  private mutating func advance(by count: Int) {
    position.line += 1
    position.offset += count
    position.sequence = decoder.sequence
    position.sum = decoder.sum
  }

  private func failure(_ error: FormatError) -> JournalError {
    guard position.line == 1 else { return .damaged(Damage(file.path, at: position, error)) }
    if case .wrongChecksum = error.problem {
      return .damaged(Damage(file.path, at: position, error))
    }
    return .foreign(path: file.path, error)
  }

  /// A file without one whole line: nothing, the beginning of a header (or the zeros that a crash
  /// leaves in its place), or something else.
  private func failureOfHeader(_ count: Int) -> JournalError {
    if count == 0 { return .empty(path: file.path) }
    let mark = Array("{\"takt\":".utf8)
    let start = try? files.readAll(file, at: 0, count: min(count, mark.count))
    guard let start, mark.starts(with: start) || start.allSatisfy({ $0 == 0 }) else {
      return .foreign(path: file.path, FormatError(.notHeader, at: 0))
    }
    return .unfinishedHeader(path: file.path)
  }
}
