internal import TaktFormat
package import TaktModel

/// The log on disk, open for writing by its one owner (invariant 4).
///
/// What is acknowledged is on the disk (invariant 2): `append` returns only after one write and one
/// `fdatasync` of everything given to it. After any failed write or sync nothing is acknowledged on
/// this file again, and no sync is ever retried: the kernel may have dropped the pages that it could
/// not write, and a second sync that succeeds says nothing about them.
package final class Journal {
  /// How far apart the remembered positions are, in records.
  static let stride = 256

  package let path: String
  package let header: Header
  /// The torn tail that opening set aside; nil where there was none.
  package let recovery: Recovery?
  /// The first failed write or sync; the log is read-only from then on.
  package private(set) var failure: FileFailure?

  let files: any FileSystem
  let file: FileDescriptor
  /// After the last record that is on the disk: enough to open the log again and go on from here.
  package private(set) var position: LogPosition
  /// The position of every 256th record, so that reading from anywhere decodes few others.
  private var index: [LogPosition]
  private var buffer: [UInt8] = []

  init(
    _ files: any FileSystem, _ file: FileDescriptor, _ header: Header, at position: LogPosition,
    index: [LogPosition], recovery: Recovery?
  ) {
    self.files = files
    self.file = file
    self.header = header
    self.position = position
    self.index = index
    self.recovery = recovery
    path = file.path
  }

  deinit { files.release(file) }

  /// The number of the last record on the disk; 0 for none.
  package var head: Int { position.sequence }

  package var isFailed: Bool { failure != nil }

  /// Writes records as one batch, with one sync (group commit), and returns when all are on the
  /// disk. `sequence` is the number that the first of them must get, `head + 1`; the others follow.
  package func append(_ records: [Record], expecting sequence: Int) throws(JournalError) {
    if let failure { throw .stopped(path: path, by: failure) }
    guard sequence == head + 1 else {
      throw .outOfOrder(path: path, expected: head + 1, found: sequence)
    }
    let positions = try encode(records)
    guard !records.isEmpty else { return }
    do {
      try files.writeAll(buffer, to: file)
      try files.sync(file)
    } catch {
      failure = error
      throw .failed(error)
    }
    index += positions.dropLast().filter(\.isRemembered)
    position = positions.last ?? position
  }

  /// Puts the lines into the buffer; returns the position before each and after the last.
  private func encode(_ records: [Record]) throws(JournalError) -> [LogPosition] {
    buffer.removeAll(keepingCapacity: true)
    var encoder = LogEncoder(after: position.sum)
    var positions = [position]
    for record in records {
      var next = positions[positions.count - 1]
      guard record.sequence == next.sequence + 1 else {
        throw .outOfOrder(path: path, expected: next.sequence + 1, found: record.sequence)
      }
      let start = buffer.count
      encoder.append(record, to: &buffer)
      let count = buffer.count - start
      guard count <= LogDecoder.longestLine else {
        throw .tooLong(path: path, sequence: record.sequence, bytes: count)
      }
      next.line += 1
      next.offset += count
      next.sequence += 1
      next.sum = encoder.sum
      positions.append(next)
    }
    return positions
  }

  /// The records from one number up to another, both included, as they are on the disk.
  package func read(from first: Int, upTo last: Int = .max) throws(JournalError) -> [Record] {
    let last = min(last, head)
    guard first <= last, let start = index.last(where: { $0.sequence < max(first, 1) }) else {
      return []
    }
    var records: [Record] = []
    var scan = LogScan(files, file, from: start)
    _ = try scan.run(to: position.offset) { record, _ in
      if record.sequence >= first { records.append(record) }
      return record.sequence < last
    }
    return records
  }
}

extension LogPosition {
  /// Is this one of the positions that a journal keeps, beside the beginning.
  var isRemembered: Bool { sequence > 0 && sequence % Journal.stride == 0 }
}
